"""Writes a timeline for the pages of all parties: the same steps, days and names, in the reader's language."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.placements.models import Placement
from kakehashi.placements.queries import Step
from kakehashi.placements.states import PLACED
from kakehashi.placements.steps import NAMES
from kakehashi.placements.timeline import Line, timeline_of
from kakehashi.ui.formats import long_date, month_of

_STANDINGS: dict[str, tuple[str | Promise, str]] = {
    "done": (gettext_lazy("Done"), "good"),
    "late": (gettext_lazy("Late"), "bad"),
    "now": (gettext_lazy("Can be done now"), "wait"),
    "later": (gettext_lazy("Comes later"), "neutral"),
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One step as a page shows it."""

    name: str
    who: str
    when: str
    standing: str
    label: str
    tone: str


@dataclass(frozen=True, kw_only=True)
class Page:
    """What a page shows of the papers: the rows, how far they are, and the sources of the usual days."""

    rows: list[Row]
    done: int
    late: list[Row]
    sources: list[tuple[str, str]]


def papers_of(*, placement: Placement, on: date, language: str) -> Page | None:
    """This function will write the papers of a placement; None where no offer was accepted."""
    if placement.state not in PLACED:
        return None
    found = timeline_of(placement=placement, on=on)
    company, sending = placement.opportunity.company.name_in(language), placement.sending.name_in(language)
    supervising = placement.opportunity.supervising.name_in(language)
    in_japan = _("%(supervising)s with %(company)s") % {"supervising": supervising, "company": company}
    rows = [_row(line, in_japan if line.in_japan else sending) for line in found.lines]
    return Page(
        rows=rows,
        done=found.done,
        late=[row for row in rows if row.standing == "late"],
        sources=[(value.source, value.confidence) for value in found.rests_on],
    )


def _row(line: Line, who: str) -> Row:
    label, tone = _STANDINGS[line.standing]
    return Row(
        name=str(NAMES[line.step]),
        who=who,
        when=_when(line),
        standing=line.standing,
        label=str(label),
        tone=tone,
    )


def _when(line: Line) -> str:
    """This function will write the day of a step, the one for which it is expected, or the usual months."""
    if line.done_on:
        return long_date(line.done_on)
    if line.expected_on:
        return _("Expected by %(day)s") % {"day": long_date(line.expected_on)}
    if line.usual is None:
        return _("No usual time is known")
    first, last = month_of(line.usual[0]), month_of(line.usual[1])
    if first == last:
        return _("Usually in %(month)s") % {"month": first}
    return _("Usually from %(first)s to %(last)s") % {"first": first, "last": last}


def step_in_words(step: Step) -> str:
    """This function will name the step of the papers of a line of history, with its day; nothing for other lines."""
    if not step.step or step.day is None:
        return ""
    return _("%(step)s: %(day)s") % {"step": NAMES[step.step], "day": long_date(step.day)}
