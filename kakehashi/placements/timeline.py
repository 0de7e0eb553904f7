"""The steps of a placement's papers on a line of time: done, to be done now, later, and late."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kakehashi.opportunities.states import Programme
from kakehashi.placements.models import Placement
from kakehashi.placements.paper_queries import accepted_on, rows_of
from kakehashi.placements.steps import IN_JAPAN, NEEDS, Step, steps_of, waits_for_others
from kakehashi.rules.calendar_days import months_after
from kakehashi.rules.dated import DatedValue, parameter

Standing = Literal["done", "late", "now", "later"]
Range = tuple[date, date]


@dataclass(frozen=True, kw_only=True)
class Said:
    """What is known of a step: the day on which it was done, or the one for which it is expected."""

    done_on: date | None = None
    expected_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Line:
    """One step: who does it, how it stands, and between which days it usually is; no days where nothing is known."""

    step: Step
    in_japan: bool
    standing: Standing
    done_on: date | None
    expected_on: date | None
    usual: Range | None


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """All steps in their order, how many are done, and on which figures the usual days rest."""

    lines: tuple[Line, ...]
    done: int
    rests_on: tuple[DatedValue, ...]


# The figures of practice by short names; they are known of technical intern training only.
_FIGURES = {
    "filing": "months_from_interview_to_filing",
    "papers_fewest": "fewest_months_for_plan_and_certificate",
    "papers_most": "most_months_for_plan_and_certificate",
    "lectures_fewest": "fewest_months_of_lectures",
    "lectures_most": "most_months_of_lectures",
    "certificate": "days_from_certificate_to_entry",
    "visa": "days_from_visa_to_entry",
}


def timeline_of(*, placement: Placement, on: date) -> Timeline:
    """This function will lay out the papers of an accepted placement as they stand on a day."""
    said = {
        step: Said(done_on=row.done_on, expected_on=row.expected_on)
        for step, row in rows_of(placement=placement).items()
    }
    return lay_out(
        programme=placement.opportunity.programme, accepted=accepted_on(placement=placement), said=said, on=on
    )


def lay_out(*, programme: str, accepted: date, said: Mapping[Step, Said], on: date) -> Timeline:
    """This function will lay out the steps of a programme, of which this is known, as they stand on a day."""
    steps = steps_of(programme)
    done = frozenset(step for step, known in said.items() if known.done_on)
    values = _values(accepted) if programme == Programme.TITP else {}
    usual = _usual(accepted, said, {name: value.value for name, value in values.items()}) if values else {}
    lines = tuple(_line(step, said.get(step, Said()), usual.get(step), done, on) for step in steps)
    return Timeline(lines=lines, done=len(done), rests_on=_once(values.values()))


def _values(day: date) -> dict[str, DatedValue]:
    """This function will return the figures of practice that hold on a day."""
    return {name: parameter(f"practice.{full}").value_on(day) for name, full in _FIGURES.items()}


def _usual(accepted: date, said: Mapping[Step, Said], figures: Mapping[str, int]) -> dict[Step, Range]:
    """This function will reckon between which days steps usually are, from what is known of those before them."""

    def known(step: Step, otherwise: Range | None) -> Range | None:
        day = said.get(step, Said()).done_on or said.get(step, Said()).expected_on
        return (day, day) if day else otherwise

    filing = months_after(day=accepted, months=figures["filing"])
    filed = known(Step.PLAN_APPLIED, (filing, filing)) or (filing, filing)
    issued = _later(filed, figures["papers_fewest"], figures["papers_most"])
    begin = known(Step.CERTIFICATE_ISSUED, issued) or issued
    entry = tuple(day + timedelta(days=figures["certificate"]) for day in begin)
    leave = known(Step.DEPARTED, (entry[0], entry[1])) or (entry[0], entry[1])
    found = {
        Step.PLAN_APPLIED: (filing, filing),
        Step.CERTIFICATE_ISSUED: issued,
        Step.VISA_ISSUED: (leave[0] - timedelta(days=figures["visa"]), leave[1] - timedelta(days=figures["visa"])),
        Step.DEPARTED: (entry[0], entry[1]),
    }
    lectures = known(Step.LECTURES_BEGUN, None)
    if lectures:
        found[Step.LECTURES_ENDED] = _later(lectures, figures["lectures_fewest"], figures["lectures_most"])
    return found


def _later(start: Range, fewest: int, most: int) -> Range:
    """This function will move a range on by months."""
    return months_after(day=start[0], months=fewest), months_after(day=start[1], months=most)


def _line(step: Step, known: Said, usual: Range | None, done: frozenset[Step], on: date) -> Line:
    """This function will say how one step stands."""
    last = known.expected_on or (usual[1] if usual else None)
    standing: Standing = "later"
    if step in done:
        standing = "done"
    elif last and last < on and not waits_for_others(step=step, done=done):
        standing = "late"
    elif NEEDS.get(step, frozenset()) <= done and step != Step.DEPARTED:
        standing = "now"
    return Line(
        step=step,
        in_japan=step in IN_JAPAN,
        standing=standing,
        done_on=known.done_on,
        expected_on=None if known.done_on else known.expected_on,
        usual=None if known.done_on or known.expected_on else usual,
    )


def _once(values: Iterable[DatedValue]) -> tuple[DatedValue, ...]:
    """This function will keep one figure for each source."""
    return tuple({value.source: value for value in values}.values())
