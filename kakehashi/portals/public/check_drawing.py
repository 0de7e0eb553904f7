"""The timeline of a check as a drawing: where each bar, mark and line stands, in whole numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from kakehashi.rules.sentences import PROGRAMMES
from kakehashi.rules.timeline import Event

WIDTH = 400
_LEFT, _RIGHT = 8, 392
_TOP, _HEAD, _ROW, _GAP = 30, 30, 44, 12
_NEAR = 28
_MOST_YEARS = 6
_BARS = {"preparation", "lectures", "stage", "home_leave", "after"}
_SHORT = {
    "preparation": _("Interview and papers"),
    "lectures": _("Lectures"),
    "titp_1": _("Stage (i)"),
    "titp_2": _("Stage (ii)"),
    "titp_3": _("Stage (iii)"),
    "home_leave": _("At home"),
    "construction_measure_work": _("At work"),
    "shipbuilding_measure_work": _("At work"),
    "esd_work": _("At work, learning"),
    "ssw_work": _("At work"),
    "after_training": _("Specified skilled work (1)"),
    "after_esd": _("Specified skilled work (1)"),
}
# The names that are longer than the drawing is wide in some language.
_HEADS = {
    "construction_measure": _("Construction measure"),
    "shipbuilding_measure": _("Shipbuilding measure"),
}


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A time: its label above it, and the marks of what happens on one day of it."""

    kind: str
    label: str
    x: int
    y: int
    width: int
    text_x: int
    anchor: str
    marks: tuple[int, ...]

    @property
    def text_y(self) -> int:
        """This function will return the line on which the label stands."""
        return self.y + 14

    @property
    def bar_y(self) -> int:
        """This function will return the upper edge of the bar, below its label."""
        return self.y + 20

    @property
    def mark_y(self) -> int:
        """This function will return the middle of the bar, where marks stand."""
        return self.y + 27


@dataclass(frozen=True, kw_only=True)
class Line:
    """A day on which a rule changes, or the first of a year; its label stands at ``x``."""

    x: int
    label: str


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """All that the page draws."""

    width: int
    height: int
    heads: list[tuple[int, str]]
    bars: list[Bar]
    years: list[Line]
    changes: list[Line]

    @property
    def foot(self) -> int:
        """This function will return where the lines of changes end, above their numbers."""
        return self.height - 20

    @property
    def number_y(self) -> int:
        """This function will return the line on which the numbers of changes stand."""
        return self.height - 5


def drawing(events: Sequence[Event]) -> Drawing:
    """This function will lay out the events: years above, a row for each time, changes of rules as lines across."""
    if not events:
        return Drawing(width=WIDTH, height=0, heads=[], bars=[], years=[], changes=[])
    scale = _Scale(min(event.from_on for event in events), max(event.last_on for event in events))
    heads: list[tuple[int, str]] = []
    bars: list[Bar] = []
    y = _TOP
    for programme in dict.fromkeys(event.programme for event in events if event.programme):
        own = [event for event in events if event.programme == programme]
        heads.append((y + 20, gettext(_HEADS.get(programme, PROGRAMMES[programme]))))
        y += _HEAD
        times = [event for event in own if event.kind in _BARS]
        marks = {event.from_on for event in own if event.kind == "test"}
        for event in times:
            inside = {day for day in marks if event.kind == "stage" and event.from_on < day <= event.last_on}
            bars.append(_bar(event, scale, y, inside))
            y += _ROW
        y += _GAP
    return Drawing(
        width=WIDTH,
        height=y + 24,
        heads=heads,
        bars=bars,
        years=_years(scale),
        changes=_changes((event for event in events if event.kind == "change"), scale),
    )


@dataclass(frozen=True)
class _Scale:
    """From days to places on the drawing."""

    first: date
    last: date

    def x(self, day: date) -> int:
        """This function will return where a day stands."""
        whole = max(1, (self.last - self.first).days)
        return round(_LEFT + (_RIGHT - _LEFT) * (day - self.first).days / whole)


def _bar(event: Event, scale: _Scale, y: int, marks: Iterable[date]) -> Bar:
    """This function will place a bar, with its label from its start, or to its end where it stands far right."""
    x, end = scale.x(event.from_on), scale.x(event.last_on)
    far = x > WIDTH // 2
    return Bar(
        kind=event.kind,
        label=gettext(_SHORT[event.code]),
        x=x,
        y=y,
        width=max(3, end - x),
        text_x=max(end, x + 3) if far else x,
        anchor="end" if far else "start",
        marks=tuple(sorted(scale.x(day) for day in marks)),
    )


def _years(scale: _Scale) -> list[Line]:
    """This function will return the first days of years, few enough for their numbers to stand side by side."""
    years = range(scale.first.year + 1, scale.last.year + 1)
    step = -(-len(years) // _MOST_YEARS) or 1
    lines = [Line(x=scale.x(date(year, 1, 1)), label=str(year)) for year in years[::step]]
    return [line for line in lines if _LEFT + 12 < line.x < _RIGHT - 12]


def _changes(events: Iterable[Event], scale: _Scale) -> list[Line]:
    """This function will return the changes with their numbers; those that stand close together share a line."""
    lines: list[tuple[int, int, int]] = []
    for number, event in enumerate(events, start=1):
        x = scale.x(event.from_on)
        if lines and x - lines[-1][0] < _NEAR:
            lines[-1] = (lines[-1][0], lines[-1][1], number)
        else:
            lines.append((x, number, number))
    return [
        Line(x=min(max(x, 12), WIDTH - 16), label=str(one) if one == many else f"{one}–{many}")
        for x, one, many in lines
    ]
