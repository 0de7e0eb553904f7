"""The sending organization's words for the board: its columns, whose turn it is, and the moves to choose."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.placements import states
from kakehashi.placements.groups import Group, Turn

Words = str | Promise

GROUP: Final[dict[Group, Words]] = {
    Group.RECEIVED: _("Received"),
    Group.WITH_COMPANY: _("With the company"),
    Group.INTERVIEW: _("Interview"),
    Group.OFFER: _("Offer"),
    Group.YES: _("Accepted and papers"),
    Group.ENDED: _("Ended"),
}
TURN: Final[dict[Turn, Words]] = {
    Turn.SENDER: _("Your organization"),
    Turn.SEEKER: _("The seeker"),
    Turn.COMPANY: _("The company"),
}
# What can be chosen on a card, in this order.
MOVE: Final[dict[str, Words]] = {
    states.FORWARD.name: _("Forward the application"),
    states.PASS_ON.name: _("Pass the invitation on"),
    states.CONFIRM_TIME.name: _("Confirm a time"),
    states.ASK_FOR_OTHER_TIMES.name: _("Ask for other times"),
    states.DECLINE_TO_FORWARD.name: _("Decline with a reason"),
    states.WITHDRAW.name: _("Withdraw this placement"),
}
# Moves with a page of their own, by its address; the others are made on the page that shows what will be sent.
PAGES: Final[dict[str, str]] = {
    states.CONFIRM_TIME.name: "sender:confirm_time",
    states.ASK_FOR_OTHER_TIMES.name: "sender:ask_for_other_times",
    states.DECLINE_TO_FORWARD.name: "sender:decline_to_forward",
    states.WITHDRAW.name: "sender:withdraw",
}
WARNING: Final[dict[str, Words]] = {
    states.DECLINE_TO_FORWARD.name: _(
        "The placement ends. The seeker reads your reason; of an invitation the company does too."
    ),
}
TOLD: Final[dict[str, Words]] = {
    "seeker": _("Seeker"),
    "company": _("Company and supervising organization"),
}
