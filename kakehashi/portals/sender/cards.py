"""How a placement is written on the board and in the table of a sending organization."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kakehashi.placements import queries
from kakehashi.placements.groups import Group, days_in_stage, group_of, takes_long, turn_of
from kakehashi.placements.states import TABLE, Party
from kakehashi.portals.sender import board_words, labels
from kakehashi.portals.sender.views.placements import words_of
from kakehashi.ui.board import Card, Choice

if TYPE_CHECKING:
    from kakehashi.placements.models import Placement

TARGETS: Final = {move.name: move.target for move in TABLE}


def card_of(placement: "Placement", *, now: datetime) -> Card:
    """This function will return what the organization reads of a placement at a glance, and what it can do with it."""
    opportunity, language = placement.opportunity, get_language() or "en"
    words, turn = words_of(placement), turn_of(placement.state)
    is_over, held = group_of(placement.state) == Group.ENDED, bool(getattr(placement, "is_held", False))
    return Card(
        key=placement.public_id,
        url=reverse("sender:placement", args=(placement.public_id,)),
        title=words["who"],
        facts=(
            (_("Company"), opportunity.company.name_in(language)),
            (_("Work"), opportunity.work.name_in(language)),
        ),
        state=words["label"],
        tone=words["tone"],
        held=held,
        turn=board_words.TURN[turn] if turn and not held else "",
        days=None if is_over else days_in_stage(placement, now=now),
        late=takes_long(placement, now=now),
        moves=moves_of(placement),
    )


def moves_of(placement: "Placement") -> tuple[Choice, ...]:
    """This function will return the moves that the organization can choose for a placement, and where they lead."""
    possible = queries.possible_moves(placement=placement, party=Party.SENDER)
    return tuple(
        Choice(name=move, text=text, column=group_of(TARGETS[move]))
        for move, text in board_words.MOVE.items()
        if move in possible
    )


def line_of(card: Card, *, moved_on: str) -> list[str]:
    """This function will return a row of the list that is taken along."""
    held = str(labels.HELD) if card.held else ""
    days = "" if card.days is None else str(card.days)
    return [card.title, *(text for _name, text in card.facts), str(card.state), str(card.turn), days, moved_on, held]
