"""How a placement is written on the board and in the table of the company's side."""

from datetime import datetime
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from kakehashi.placements import queries
from kakehashi.placements.groups import Group, days_in_stage, group_of, takes_long, turn_of
from kakehashi.placements.states import TABLE, Party
from kakehashi.portals.company import board_words, labels
from kakehashi.portals.company.rows import row_of
from kakehashi.ui.board import Card, Choice

TARGETS: Final = {move.name: move.target for move in TABLE}


def card_of(placement: Any, *, party: Party, now: datetime) -> Card:
    """This function will return what the company's side reads of a placement at a glance, and what it can do."""
    row, turn = row_of(placement), turn_of(placement.state)
    company = ((_("Company"), row.company),) if party == Party.SUPERVISING else ()
    is_over = group_of(placement.state) == Group.ENDED
    return Card(
        key=placement.public_id,
        url=reverse("company:placement", args=(placement.public_id,)),
        title=row.who,
        title_language="ja",
        facts=((_("Work"), row.work), *company, (_("Sending organization"), row.sending)),
        state=row.state,
        tone=row.tone,
        held=row.held,
        turn=board_words.TURN[turn] if turn and not row.held else "",
        days=None if is_over else days_in_stage(placement, now=now),
        late=takes_long(placement, now=now),
        moves=moves_of(placement, party=party),
    )


def moves_of(placement: Any, *, party: Party) -> tuple[Choice, ...]:
    """This function will return the moves that a party can choose for a placement, and where they lead."""
    possible = queries.possible_moves(placement=placement, party=party)
    return tuple(
        Choice(name=move, text=text, column=group_of(TARGETS[move]) if move in TARGETS else "")
        for move, text in board_words.MOVE.items()
        if move in possible
    )


def line_of(card: Card, *, moved_on: str) -> list[str]:
    """This function will return a row of the list that is taken along."""
    held = str(labels.HELD) if card.held else ""
    days = "" if card.days is None else str(card.days)
    return [card.title, *(text for _name, text in card.facts), str(card.state), str(card.turn), days, moved_on, held]
