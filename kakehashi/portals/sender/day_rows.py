"""An interview day as a grid: a row for each time at which something begins, a column for each company."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from kakehashi.catalogue.countries import JAPAN
from kakehashi.interviews import calendars
from kakehashi.interviews.states import Answer, Choice, EventState, Result
from kakehashi.placements.states import PlacementState

if TYPE_CHECKING:
    from kakehashi.interviews.models import Candidate, Event, Seat, Slot

Words = str | Promise
TONES = {
    EventState.DRAFT: "neutral",
    EventState.OPEN: "wait",
    EventState.FIXED: "good",
    EventState.HELD: "info",
    EventState.RELEASED: "good",
    EventState.CANCELLED: "bad",
}
ANSWER_TONES = {Answer.WAITING: "wait", Answer.YES: "good", Answer.NO: "bad"}


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody at a time."""

    candidate: "Candidate"
    who: str
    words: Words
    tone: str


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A time in the column of a company: who comes, and how many more could."""

    slot: "Slot"
    people: list[Person]
    free: int


@dataclass(kw_only=True)
class Column:
    """What happens at one time for one company."""

    name: str
    cells: list[Cell] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Line:
    """A row of the grid: when, in both zones, and what happens for each company."""

    at: datetime
    when: str
    columns: list[Column]


def person_of(candidate: "Candidate", *, is_ours: bool, released: bool = False) -> Person:
    """This function will say who it is (by code when the seeker is not ours any more) and where the person stands.

    Results only once they are released.
    """
    seeker, placement = candidate.seeker, candidate.placement
    name = (seeker.name_passport or seeker.name_native) if is_ours else ""
    who = f"{name} ({placement.page_code})" if name else placement.page_code
    words: Words = Answer(candidate.answer).label
    tone = ANSWER_TONES[Answer(candidate.answer)]
    if released and candidate.result:
        words, tone = Result(candidate.result).label, "info"
    elif candidate.answer == Answer.YES and placement.state == PlacementState.INTERVIEW_CONFIRMED:
        words = EventState.FIXED.label
    elif candidate.choice == Choice.RESERVE:
        words, tone = f"{Choice.RESERVE.label}: {words}", "neutral" if tone == "good" else tone
    return Person(candidate=candidate, who=who, words=words, tone=tone)


def grid(event: "Event", slots: "list[Slot]") -> tuple[list[str], list[Line]]:
    """This function will return the names of the columns and the rows of a day; its slots hold their ``seen`` seats."""
    open_to_all = _("Open to all")
    found = {name for slot in slots for name in _columns(slot, open_to_all)}
    names = sorted(found, key=lambda name: (name == open_to_all, name))
    lines: dict[datetime, dict[str, Column]] = {}
    for slot in slots:
        row = lines.setdefault(slot.starts_at, {name: Column(name=name) for name in names})
        for name, seats in _columns(slot, open_to_all).items():
            released = event.state == EventState.RELEASED
            people = [person_of(seat.candidate, is_ours=seat.is_ours, released=released) for seat in seats]  # type: ignore[attr-defined]  # annotated
            free = max(0, slot.holds - slot.taken)  # type: ignore[attr-defined]  # annotated
            row[name].cells.append(Cell(slot=slot, people=people, free=free))
    zone, other = event.zone, JAPAN.time_zone
    return names, [
        Line(at=at, when=calendars.both_clocks(at, zone, other), columns=list(row.values()))
        for at, row in sorted(lines.items())
    ]


def _columns(slot: "Slot", open_to_all: str) -> "dict[str, list[Seat]]":
    """This function will sort who sits at a time by company; a time nobody sits at stands where it can be picked."""
    found: dict[str, list[Seat]] = {}
    if slot.opportunity is not None:
        found[slot.opportunity.company.name] = []
    for seat in slot.seen:  # type: ignore[attr-defined]  # prefetched
        found.setdefault(seat.candidate.placement.opportunity.company.name, []).append(seat)
    return found or {open_to_all: []}
