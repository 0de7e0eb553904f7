"""Everything that changes an organization: admission, members, agreements and supervision, public details."""

from kakehashi.organizations.actions.admission import (
    Application,
    admit,
    apply_for_admission,
    refuse,
    reinstate,
    suspend,
)
from kakehashi.organizations.actions.details import edit_public_details
from kakehashi.organizations.actions.members import (
    accept_invitation,
    change_role,
    invite_member,
    remove_member,
    withdraw_invitation,
)
from kakehashi.organizations.actions.partners import (
    end_agreement,
    end_supervision,
    record_agreement,
    record_supervision,
)

__all__ = [
    "Application",
    "accept_invitation",
    "admit",
    "apply_for_admission",
    "change_role",
    "edit_public_details",
    "end_agreement",
    "end_supervision",
    "invite_member",
    "record_agreement",
    "record_supervision",
    "refuse",
    "reinstate",
    "remove_member",
    "suspend",
    "withdraw_invitation",
]
