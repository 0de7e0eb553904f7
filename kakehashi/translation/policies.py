"""Who may translate a seeker's registered information and decide about changes."""

from kakehashi.accounts.models import User
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.policies import may_act_for


def may_translate(*, user: User, seeker: Seeker) -> bool:
    """This function will say yes to a member of the admitted organization that accepted the seeker."""
    accepted = seekers.accepted_organization(seeker=seeker)
    return accepted is not None and may_act_for(user=user, organization=accepted)


def may_request_change(*, user: User, seeker: Seeker) -> bool:
    """This function will say yes to the seeker alone."""
    return seeker.user_id == user.pk
