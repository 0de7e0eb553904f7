"""The company side's words for the board: its columns, whose turn it is, and the moves to choose."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.placements import states
from kakehashi.placements.groups import Group, Turn

Words = str | Promise

GROUP: Final[dict[Group, Words]] = {
    Group.RECEIVED: _("Before you"),
    Group.WITH_COMPANY: _("With you"),
    Group.INTERVIEW: _("Interview"),
    Group.OFFER: _("Offer"),
    Group.YES: _("Accepted and papers"),
    Group.ENDED: _("Ended"),
}
TURN: Final[dict[Turn, Words]] = {
    Turn.SENDER: _("Sending organization"),
    Turn.SEEKER: _("The person"),
    Turn.COMPANY: _("Company’s side"),
}
# What can be chosen on a card, in this order.
MOVE: Final[dict[str, Words]] = {
    states.PROPOSE_TIMES.name: _("Propose interview times"),
    states.PASS.name: _("Record the result"),
    states.OFFER.name: _("Make an offer"),
    states.LIFT_HOLD: _("Lift the hold"),
    states.REFUSE.name: _("Refuse with a reason"),
    states.HOLD: _("Hold"),
}
# Moves with a page of their own, by its address; the others are made on the page that shows what will be sent.
PAGES: Final[dict[str, str]] = {
    states.PROPOSE_TIMES.name: "company:placement_times",
    states.PASS.name: "company:placement_result",
    states.OFFER.name: "company:placement_offer",
    states.REFUSE.name: "company:placement_refuse",
    states.HOLD: "company:placement_hold",
}
WARNING: Final[dict[str, Words]] = {
    states.REFUSE.name: _("The placement ends. The seeker and the sending organization read your reason."),
    states.HOLD: _("Nothing goes on until you lift the hold. All parties read your reason."),
}
TOLD: Final[dict[str, Words]] = {
    "seeker": _("The person, in their language"),
    "sender": _("Sending organization"),
    "company": _("Company and supervising organization"),
}
