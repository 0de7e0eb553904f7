"""Who may do what with registered information and with a choice of sending organization."""

from kakehashi.accounts.models import User
from kakehashi.organizations.models import Organization
from kakehashi.organizations.queries import membership_of
from kakehashi.organizations.states import Admission
from kakehashi.seekers.models import Seeker


def may_edit(*, user: User, seeker: Seeker) -> bool:
    """This function will say whether a person may change registered information: only the seeker."""
    return bool(user.is_active and user.pk == seeker.user_id)


def may_act_for(*, user: User, organization: Organization) -> bool:
    """This function will say whether a person acts now for this organization, and the organization is admitted."""
    membership = membership_of(user=user)
    return bool(
        user.is_active
        and membership is not None
        and membership.organization_id == organization.pk
        and membership.organization.state == Admission.ADMITTED
    )
