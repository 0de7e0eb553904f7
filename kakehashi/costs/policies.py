"""Who may edit a breakdown of costs."""

from kakehashi.accounts.models import User
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import Admission, OrganizationKind


def may_edit_breakdown(*, user: User, organization: Organization) -> bool:
    """This function will say yes to a member of this admitted sending organization, and to nobody else."""
    membership = organizations.membership_of(user=user)
    return (
        membership is not None
        and membership.organization == organization
        and membership.organization.state == Admission.ADMITTED
        and membership.organization.kind == OrganizationKind.SENDING
    )
