"""The clock of silence: when whoever has the turn is reminded, when a placement ends without an answer, what is said.

No law says these days: they are what this site decided on 23 November 2026. A week is longer than an organization's
holidays with a weekend; two more weeks leave time to find somebody who answers. An offer has a last day of its own.
"""

from datetime import datetime, timedelta
from typing import Final

from django.db.models import Case, DateTimeField, F, Max, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce, Greatest

from kakehashi.placements import states
from kakehashi.placements.models import Hold, Placement
from kakehashi.placements.queries import is_held
from kakehashi.placements.states import BEFORE_OFFER, OPEN, PREPARING, Cause, Party, PlacementState

REMIND_AFTER: Final = timedelta(days=7)
LAPSE_AFTER: Final = timedelta(days=14)
NEWS_AFTER: Final = timedelta(days=7)

CAUSES: Final[dict[Party, Cause]] = {
    Party.SEEKER: Cause.NO_ANSWER_SEEKER,
    Party.SENDER: Cause.NO_ANSWER_SENDER,
    Party.COMPANY: Cause.NO_ANSWER_COMPANY,
}


def whose_turn(state: str) -> Party | None:
    """This function will say who has the turn in a state; nobody alone where papers are prepared, or at the end."""
    if state in states.WAITS_FOR_SENDER:
        return Party.SENDER
    if state in states.WAITS_FOR_SEEKER:
        return Party.SEEKER
    return Party.COMPANY if state in states.WAITS_FOR_COMPANY else None


def _silent(*, now: datetime) -> QuerySet[Placement]:
    """This function will return placements before an offer that nobody holds, with ``since``: how long one waits.

    The clock begins with the last move, the end of a hold, or the interview, whichever is latest.
    """
    lifted = Hold.objects.filter(placement=OuterRef("pk")).values("placement").annotate(at=Max("lifted_at"))
    interview = Case(
        When(state=PlacementState.INTERVIEW_CONFIRMED, then=F("interview__confirmed_for")),
        output_field=DateTimeField(),
    )
    since = Greatest(
        F("moved_at"), Coalesce(Subquery(lifted.values("at")), F("moved_at")), Coalesce(interview, F("moved_at"))
    )
    quiet = Placement.objects.filter(~is_held(), state__in=BEFORE_OFFER, moved_at__lte=now - REMIND_AFTER)
    return quiet.annotate(since=since).order_by("moved_at", "id")


def to_remind(*, now: datetime) -> QuerySet[Placement]:
    """This function will return the placements of which whoever has the turn is to be reminded now."""
    unreminded = Q(reminded_at=None) | Q(reminded_at__lt=F("since"))
    return _silent(now=now).filter(unreminded, Q(since__lte=now - REMIND_AFTER))


def to_lapse(*, now: datetime) -> QuerySet[Placement]:
    """This function will return the placements that end now, because nobody answered after the reminder."""
    return _silent(now=now).filter(reminded_at__gte=F("since"), reminded_at__lte=now - LAPSE_AFTER)


def without_news(*, now: datetime) -> QuerySet[Placement]:
    """This function will return the placements of which the seeker has heard nothing for a week, with ``is_held``."""
    before = now - NEWS_AFTER
    quiet = Q(heard_at__lte=before) | Q(heard_at=None, moved_at__lte=before)
    return (
        Placement.objects.filter(quiet, state__in=OPEN | PREPARING, seeker__isnull=False)
        .annotate(is_held=is_held())
        .order_by("heard_at", "id")
    )
