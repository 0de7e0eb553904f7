"""What the desk shows beside the words and the box of a part: every such block is filled in here, and only here."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from kakehashi.common.text import clean
from kakehashi.portals.sender.memory import Found
from kakehashi.portals.sender.problems import PartChecked
from kakehashi.translation.differences import Piece, difference, mark_of
from kakehashi.translation.queries import NeededPart
from kakehashi.translation.states import PartState


@dataclass(frozen=True, kw_only=True)
class Block:
    """A template with its values; what has nothing to say is left out.

    It stands under the source, above the box, between the box and its buttons, or after the buttons.
    """

    place: Literal["source", "target", "box", "after"]
    template: str
    values: Mapping[str, Any] | PartChecked = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Help:
    """What was found out for all parts of a page, by key: conflicts, terms and problems, and what the memory knows."""

    conflicts: "Mapping[str, Conflict]" = field(default_factory=dict)
    to_look_at: Collection[str] = ()
    checked: Mapping[str, PartChecked] = field(default_factory=dict)
    memory: Mapping[str, Sequence[Found]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """What somebody else stored while this text was typed; ``mark`` names it, so that it is replaced knowingly.

    ``pieces`` lead from what is stored to what was typed. ``source`` is not empty when nobody but the seeker changed
    something: the words as they are now.
    """

    japanese: str
    source: str
    mark: str
    who: str
    at: datetime | None
    pieces: tuple[Piece, ...]


def help_for(part: NeededPart, known: Help) -> Iterator[Block]:
    """This function will go through what a part's row may show, in the order in which it is shown."""
    if part.state == PartState.OUTDATED:
        yield Block(place="source", template="sender/parts/desk_changed.html", values={"pieces": part.difference()})
    if conflict := known.conflicts.get(part.key):
        values = {"part": part, "conflict": conflict}
        yield Block(place="target", template="sender/parts/desk_conflict.html", values=values)
    if checked := known.checked.get(part.key):
        yield Block(place="box", template="sender/parts/problems.html", values=checked)
    if found := known.memory.get(part.key):
        more = sum(len(one.suggestions) for one in found) - 1
        values = {"found": found, "label": part.label, "more": more}
        yield Block(place="after", template="sender/parts/memory.html", values=values)


def conflict_of(part: NeededPart, *, seen: str, stored: str, typed: str, names: Mapping[int, str]) -> Conflict:
    """This function will describe what others changed since a page was opened: the Japanese, or the words alone."""
    only_words = seen.partition("-")[0] == mark_of(stored)
    who = names.get(part.changed_by_id or 0, "") if part.japanese == stored else ""
    return Conflict(
        japanese=stored,
        source=part.source if only_words else "",
        mark=part.seen,
        who=who,
        at=part.changed_at if who else None,
        pieces=tuple(difference(before=stored, after=clean(typed))) if stored else (),
    )
