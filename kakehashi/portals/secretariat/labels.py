"""The Secretariat's words for states, each with the tone in which it is shown."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.complaints.states import MessageState
from kakehashi.confirming.states import UnreachedState
from kakehashi.opportunities.states import OpportunityState
from kakehashi.organizations.states import Admission, PartnerState


@dataclass(frozen=True, kw_only=True)
class Label:
    """A word for a state and its tone."""

    text: str | Promise
    tone: str


ADMISSION: dict[str, Label] = {
    Admission.APPLIED: Label(text=_("Waits for a decision"), tone="wait"),
    Admission.ADMITTED: Label(text=_("Admitted"), tone="good"),
    Admission.REFUSED: Label(text=_("Refused"), tone="bad"),
    Admission.SUSPENDED: Label(text=_("Suspended"), tone="bad"),
}
PARTNER: dict[str, Label] = {
    PartnerState.WAITING: Label(text=_("Not confirmed yet"), tone="wait"),
    PartnerState.CONFIRMED: Label(text=_("Confirmed"), tone="good"),
    PartnerState.DECLINED: Label(text=_("Declined"), tone="neutral"),
}
OPPORTUNITY: dict[str, Label] = {
    OpportunityState.DRAFT: Label(text=_("Draft"), tone="neutral"),
    OpportunityState.SUBMITTED: Label(text=_("Waits for a decision"), tone="wait"),
    OpportunityState.APPROVED: Label(text=_("Approved"), tone="good"),
    OpportunityState.REFUSED: Label(text=_("Refused"), tone="bad"),
    OpportunityState.PAUSED: Label(text=_("Paused"), tone="wait"),
    OpportunityState.FILLED: Label(text=_("All places filled"), tone="good"),
    OpportunityState.CLOSED: Label(text=_("Closed"), tone="neutral"),
}
# Drafts belong to the company until it submits them.
OPPORTUNITY_SEEN = tuple(state for state in OpportunityState if state != OpportunityState.DRAFT)
MESSAGE: dict[str, Label] = {
    MessageState.NEW: Label(text=_("New"), tone="wait"),
    MessageState.ANSWERED: Label(text=_("Answered"), tone="good"),
    MessageState.CLOSED: Label(text=_("Closed"), tone="neutral"),
}

UNREACHED: dict[str, Label] = {
    UnreachedState.ASKED: Label(text=_("Waits for a decision"), tone="wait"),
    UnreachedState.CONSENTED: Label(text=_("Consented"), tone="good"),
    UnreachedState.REFUSED: Label(text=_("Refused"), tone="bad"),
    UnreachedState.OVERTAKEN: Label(text=_("The seeker has answered"), tone="neutral"),
}


def choices(labels: dict[str, Label]) -> list[tuple[str, str | Promise]]:
    """This function will return the states with their words, as a form's choices take them."""
    return [(state, label.text) for state, label in labels.items()]
