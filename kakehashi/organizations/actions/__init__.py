"""Everything that changes an organization: admission, members, agreements and supervision, public details."""

from kakehashi.organizations.actions.admission import (
    Application,
    admit,
    apply_for_admission,
    refuse,
    reinstate,
    suspend,
)
from kakehashi.organizations.actions.answers import (
    confirm_agreement,
    confirm_supervision,
    decline_agreement,
    decline_supervision,
)
from kakehashi.organizations.actions.details import edit_public_details
from kakehashi.organizations.actions.members import (
    accept_invitation,
    change_role,
    delete_old_invitations,
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
from kakehashi.organizations.actions.translating import decide_second_person
from kakehashi.organizations.actions.workforce import Figures, record_workforce

__all__ = [
    "Application",
    "Figures",
    "accept_invitation",
    "admit",
    "apply_for_admission",
    "change_role",
    "confirm_agreement",
    "confirm_supervision",
    "decide_second_person",
    "decline_agreement",
    "decline_supervision",
    "delete_old_invitations",
    "edit_public_details",
    "end_agreement",
    "end_supervision",
    "invite_member",
    "record_agreement",
    "record_supervision",
    "record_workforce",
    "refuse",
    "reinstate",
    "remove_member",
    "suspend",
    "withdraw_invitation",
]
