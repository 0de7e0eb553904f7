"""Reads what waits, and how long it usually takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Aggregate, Count, DurationField, F, OuterRef, QuerySet, Subquery

from kakehashi.timing.models import Turn
from kakehashi.timing.states import DAYS, FEWEST_FOR_FIGURES, FIGURES_OVER_DAYS, Step


@dataclass(frozen=True, kw_only=True)
class Figure:
    """How long a step took at one organization: of how many turns, and in days, or None where they are too few.

    Half of the turns took at most ``half`` days, nine of ten at most ``most`` days; begun days count as whole.
    """

    step: Step
    count: int
    half: int | None
    most: int | None
    asked: int


class Percentile(Aggregate):
    """The value below which a part of all values lies, as PostgreSQL reckons it."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(%(part)s) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DurationField()


_TOOK = F("ended_at") - F("began_at") - F("paused_for")
_FIGURES: Mapping[str, Aggregate] = {
    "count": Count("id"),
    "half": Percentile(_TOOK, part=0.5),
    "most": Percentile(_TOOK, part=0.9),
}


def open_turns(*, organization_public_id: str = "") -> QuerySet[Turn]:
    """This function will return what seekers wait for, oldest first: of one organization, or of all."""
    turns = Turn.objects.filter(ended_at=None)
    return turns.filter(organization_public_id=organization_public_id) if organization_public_id else turns


def late_turns(*, now: datetime, organization_public_id: str = "") -> list[Turn]:
    """This function will return the open turns that take longer than the site asks for, oldest first."""
    fewest = timedelta(days=min(DAYS.values()))
    waiting = open_turns(organization_public_id=organization_public_id).filter(began_at__lt=now - fewest)
    return [turn for turn in waiting if turn.is_late(now=now)]


def waits_of(*, seeker_public_id: str, now: datetime) -> list[tuple[Turn, Figure]]:
    """This function will return what a seeker waits for, oldest first, with how long it takes there, in one query."""
    ended = _ended(now).filter(organization_public_id=OuterRef("organization_public_id"), step=OuterRef("step"))
    alike = ended.values("step")
    turns = Turn.objects.filter(seeker_public_id=seeker_public_id, ended_at=None).annotate(
        **{name: Subquery(alike.annotate(**{name: value}).values(name)) for name, value in _FIGURES.items()}
    )
    return [(turn, _figure(Step(turn.step), {name: getattr(turn, name) for name in _FIGURES})) for turn in turns]


def paused_turns() -> list[Turn]:
    """This function will return the open turns whose clock stands still, oldest first."""
    return list(open_turns().exclude(paused_since=None))


def figures(*, organization_public_id: str, now: datetime) -> list[Figure]:
    """This function will return how long each step took at an organization over the last 90 days, in their order."""
    ended = _ended(now).filter(organization_public_id=organization_public_id)
    found = {row["step"]: row for row in ended.values("step").annotate(**_FIGURES)}
    return [_figure(step, found.get(step.value)) for step in Step]


def _ended(now: datetime) -> QuerySet[Turn]:
    return Turn.objects.filter(ended_at__gt=now - timedelta(days=FIGURES_OVER_DAYS)).order_by()


def _figure(step: Step, row: Mapping[str, object] | None) -> Figure:
    count = int(str(row["count"] or 0)) if row else 0
    if row is None or count < FEWEST_FOR_FIGURES:
        return Figure(step=step, count=count, half=None, most=None, asked=DAYS[step])
    return Figure(step=step, count=count, half=_days(row["half"]), most=_days(row["most"]), asked=DAYS[step])


def _days(took: object) -> int:
    """This function will count begun days; less than a day is one."""
    if not isinstance(took, timedelta):
        raise TypeError
    return max(1, -(-took // timedelta(days=1)))
