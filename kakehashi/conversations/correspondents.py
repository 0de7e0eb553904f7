"""Who reads and writes letters: a person, as one side of a line."""

from dataclasses import dataclass

from kakehashi.accounts.models import User, UserKind
from kakehashi.conversations.lines import SIDE_OF, Side
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind
from kakehashi.seekers.models import Seeker


@dataclass(frozen=True, kw_only=True)
class Correspondent:
    """Somebody on one side of a line: a seeker, a member for their organization, or somebody of the Secretariat."""

    side: Side
    user: User
    seeker: Seeker | None = None
    organization: Organization | None = None


def as_seeker(seeker: Seeker) -> Correspondent:
    """This function will return the seeker as one who writes letters."""
    return Correspondent(side=Side.SEEKER, user=seeker.user, seeker=seeker)


def as_member(*, user: User, organization: Organization) -> Correspondent:
    """This function will return a member as one who writes for the organization."""
    side = SIDE_OF[OrganizationKind(organization.kind)]
    return Correspondent(side=side, user=user, organization=organization)


def as_secretariat(user: User) -> Correspondent:
    """This function will return somebody of the Secretariat as one who writes for it."""
    if user.kind != UserKind.SECRETARIAT:
        raise ValueError("only the Secretariat writes for the Secretariat")
    return Correspondent(side=Side.SECRETARIAT, user=user)
