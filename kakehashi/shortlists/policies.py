"""Who may keep lists, notes and searches."""

from kakehashi.accounts.models import User
from kakehashi.organizations import policies as organizations
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind

READERS = (OrganizationKind.ACCEPTING, OrganizationKind.SUPERVISING)


def may_keep(*, by: User, organization: Organization) -> bool:
    """This function will say yes to a member of an admitted company or supervising organization."""
    return organization.kind in READERS and organizations.may_act_for(by=by, organization=organization)
