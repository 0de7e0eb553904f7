"""Who may translate a seeker's registered information and decide about changes."""

from typing import Protocol

from kakehashi.accounts.models import User
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.policies import may_act_for


class Written(Protocol):
    """A part, stored or as the desk shows it, that knows whose work its Japanese is."""

    @property
    def written_by_id(self) -> int | None:
        """This function will return who wrote the Japanese."""

    @property
    def checked_by_id(self) -> int | None:
        """This function will return who finished it."""


def may_translate(*, user: User, seeker: Seeker) -> bool:
    """This function will say yes to a member of the admitted organization that accepted the seeker."""
    accepted = seekers.accepted_organization(seeker=seeker)
    return accepted is not None and may_act_for(user=user, organization=accepted)


def may_request_change(*, user: User, seeker: Seeker) -> bool:
    """This function will say yes to the seeker alone."""
    return seeker.user_id == user.pk


def wants_second_person(*, seeker: Seeker) -> bool:
    """This function will say whether the organization that accepted the seeker wants a second person to approve."""
    accepted = seekers.accepted_organization(seeker=seeker)
    return accepted is not None and accepted.second_person_approves


def may_approve(*, user: User, part: Written, second_person: bool) -> bool:
    """This function will say whether a translator approves: anyone, but with four eyes nobody their own work."""
    return not second_person or user.pk not in {part.written_by_id, part.checked_by_id}
