"""Who may restate and ask, who may answer, and who may consent in a seeker's place."""

from kakehashi.accounts.models import User, UserKind
from kakehashi.organizations.models import Organization
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.translation.policies import may_translate


def may_restate(*, user: User, seeker: Seeker) -> bool:
    """This function will say yes to whoever may translate for the seeker."""
    return may_translate(user=user, seeker=seeker)


def may_answer(*, user: User, seeker: Seeker) -> bool:
    """This function will say yes to the seeker alone."""
    return seeker.user_id == user.pk


def may_ask_secretariat(*, user: User, organization: Organization, seeker: Seeker) -> bool:
    """This function will say yes to a member of the admitted organization that accepted the seeker."""
    accepted = seekers.accepted_organization(seeker=seeker)
    return accepted == organization and may_translate(user=user, seeker=seeker)


def may_decide(*, user: User) -> bool:
    """This function will say yes to the Secretariat."""
    return user.kind == UserKind.SECRETARIAT
