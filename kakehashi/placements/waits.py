"""How long people usually wait for their first interview; told only where no single person can be made out."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from statistics import median

from django.db.models import Exists, F, OuterRef, Subquery

from kakehashi.placements.models import Interview, Move
from kakehashi.placements.states import PlacementState
from kakehashi.showcase.models import StaffPage

FEWEST_CASES = 5
LOOKED_BACK = timedelta(days=365)


def usual_wait(*, work_code: str, now: datetime) -> int | None:
    """This function will return the median days from published page to first interview in a work, or None.

    Counted is each person's first interview for the work, if it took place in the year before ``now``. Those who
    left the site, and those whose page was published anew since, are not counted. None: fewer than five cases.
    """
    took = waits(work_code=work_code, now=now)
    return round(median(took)) if len(took) >= FEWEST_CASES else None


def waits(*, work_code: str, country: str = "", now: datetime) -> list[int]:
    """This function will return the days that each of these people waited; not to be shown one by one."""
    first: dict[str, tuple[datetime, datetime]] = {}
    for person, published_at, held_at in _held(work_code, country, now):
        first.setdefault(person, (published_at, held_at))
    return [(held_at - published_at).days for published_at, held_at in first.values() if held_at > now - LOOKED_BACK]


def _held(work_code: str, country: str, now: datetime) -> Iterable[tuple[str, datetime, datetime]]:
    """This function will return whose page was published when, and the interview that took place, earliest first."""
    called_off = Move.objects.filter(
        placement=OuterRef("placement"),
        state_before=PlacementState.INTERVIEW_CONFIRMED,
        at__lt=OuterRef("confirmed_for"),
    )
    pages = StaffPage.objects.filter(country=country) if country else StaffPage.objects.all()
    published = pages.filter(code=OuterRef("placement__page_code")).values("published_at")
    return (
        Interview.objects.filter(~Exists(called_off), placement__opportunity__work=work_code, confirmed_for__lte=now)
        .annotate(published_at=Subquery(published[:1]), held_at=F("confirmed_for"))
        .filter(published_at__lte=F("placement__began_at"))
        .order_by("held_at", "id")
        .values_list("placement__page_code", "published_at", "held_at")
    )
