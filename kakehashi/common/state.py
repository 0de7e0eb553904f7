"""State machines as data: a table of transitions, read under the row's lock, installed in the database as well."""

from dataclasses import dataclass
from typing import TypeVar

import pgtrigger
from django.db import models

Row = TypeVar("Row", bound=models.Model)


class NotNow(Exception):
    """The thing is in a state from which this transition is not possible (any more)."""

    def __init__(self, *, transition: str, state: str) -> None:
        """This function will remember which transition was refused and in which state the thing is."""
        super().__init__(f"'{transition}' is not possible from '{state}'")
        self.transition = transition
        self.state = state


@dataclass(frozen=True, kw_only=True)
class Transition:
    """One allowed move: its verb, the states that it may start from, the state that it ends in."""

    name: str
    sources: frozenset[str]
    target: str


def transition(name: str, *, sources: set[str], target: str) -> Transition:
    """This function will make one line of a transition table."""
    return Transition(name=name, sources=frozenset(sources), target=target)


def locked(row: Row) -> Row:
    """This function will return the row as it is now in the database, locked until the transaction ends."""
    return type(row)._default_manager.select_for_update(of=("self",), no_key=True).get(pk=row.pk)


def apply(row: Row, move: Transition, *, also: dict[str, object] | None = None) -> str:
    """This function will make the move under the row's lock and return the state that it came from.

    ``also`` names further columns that change with the state, in the same statement. Call it inside a
    transaction. It raises NotNow, and changes nothing, when the table does not allow the move from the
    state that the row has in the database (which may differ from the one in memory).
    """
    before: str = locked(row).state  # type: ignore[attr-defined]  # every row with a table has a state
    if before not in move.sources:
        raise NotNow(transition=move.name, state=before)
    changes = {"state": move.target, **(also or {})}
    for field, value in changes.items():
        setattr(row, field, value)
    row.save(update_fields=list(changes))
    return before


def guard(table: tuple[Transition, ...]) -> pgtrigger.Trigger:
    """This function will return the trigger that refuses every change of state that the table does not name."""
    pairs = sorted({(source, move.target) for move in table for source in move.sources})
    return pgtrigger.FSM(name="state_table", field="state", transitions=pairs)
