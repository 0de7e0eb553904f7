"""How long each organization takes to answer in placements, and how many ended without its answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Count, DurationField, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery

from kakehashi.placements import states
from kakehashi.placements.models import Move
from kakehashi.placements.states import Cause, Party
from kakehashi.timing.queries import Percentile
from kakehashi.timing.states import FEWEST_FOR_FIGURES, FIGURES_OVER_DAYS

_WAITED_IN: Final = {Party.SENDER: states.WAITS_FOR_SENDER, Party.COMPANY: states.WAITS_FOR_COMPANY}
_OF: Final = {Party.SENDER: "placement__sending", Party.COMPANY: "placement__opportunity__company"}
_LAPSED: Final = {Party.SENDER: Cause.NO_ANSWER_SENDER, Party.COMPANY: Cause.NO_ANSWER_COMPANY}


@dataclass(frozen=True, kw_only=True)
class Answers:
    """The answers of one organization: how many, half of them within how many days, and how many never came.

    ``half`` is None where there are too few.
    """

    public_id: str
    answered: int
    half: int | None
    lapsed: int


def answers(*, now: datetime) -> list[Answers]:
    """This function will return the figures of the last 90 days of organizations that had the turn, worst first.

    What the supervising organization does for its company counts as the company's.
    """
    found = [one for party in (Party.SENDER, Party.COMPANY) for one in _of(party, now=now)]
    return sorted(found, key=lambda one: (-one.lapsed, -(one.half or 0), one.public_id))


def _of(party: Party, *, now: datetime) -> list[Answers]:
    """This function will count the answers of all organizations of one kind, in one query."""
    key = f"{_OF[party]}__public_id"
    took = ExpressionWrapper(F("at") - F("asked_at"), output_field=DurationField())
    answered = ~Q(name=states.LAPSE.name)
    rows = (
        _turns_ended(party, now=now)
        .values(key)
        .annotate(
            answered=Count("id", filter=answered),
            half=Percentile(took, part=0.5, filter=answered),
            lapsed=Count("id", filter=Q(cause=_LAPSED[party])),
        )
    )
    return [
        Answers(
            public_id=row[key],
            answered=row["answered"],
            half=_days(row["half"]) if row["answered"] >= FEWEST_FOR_FIGURES else None,
            lapsed=row["lapsed"],
        )
        for row in rows
    ]


def _turns_ended(party: Party, *, now: datetime) -> QuerySet[Move]:
    """This function will return the moves with which a party ended its turn, or the program ended it for silence."""
    own = (party, Party.SUPERVISING) if party == Party.COMPANY else (party,)
    asked = Move.objects.filter(placement=OuterRef("placement"), state_after=OuterRef("state_before")).exclude(
        state_before=F("state_after")
    )
    return (
        Move.objects.filter(
            Q(party__in=own) | Q(cause=_LAPSED[party]),
            state_before__in=_WAITED_IN[party],
            at__gt=now - timedelta(days=FIGURES_OVER_DAYS),
        )
        .exclude(state_before=F("state_after"))
        .annotate(asked_at=Subquery(asked.filter(at__lte=OuterRef("at")).order_by("-at").values("at")[:1]))
        .order_by()
    )


def _days(took: timedelta) -> int:
    """This function will count begun days; less than a day is one."""
    return max(1, -(-took // timedelta(days=1)))
