"""What chances somebody from a country has in a work: places, who else waits, how long it takes. Never one person."""

from dataclasses import dataclass
from datetime import date, datetime
from statistics import median, quantiles

from django.db.models import Count, F, Q, Sum

from kakehashi.common.clock import day_in_japan
from kakehashi.opportunities import queries as opportunities
from kakehashi.organizations.queries import supervising_served_by
from kakehashi.placements.waits import FEWEST_CASES, waits
from kakehashi.showcase.queries import COUNTED_UP_TO, number_wishing

FEWEST_FOR_NINE_OF_TEN = 20


@dataclass(frozen=True, kw_only=True)
class Chances:
    """The figures of one work and country, counted on a day.

    ``waiting`` is None when fewer than five wait, and ``more_wait`` says that it is counted no further. ``half`` and
    ``most`` are days: half of the people waited at most so long, nine of ten at most so long. None: too few cases.
    """

    counted_on: date
    places: int
    waiting: int | None
    more_wait: bool
    half: int | None
    most: int | None


def chances(*, work_code: str, country: str, now: datetime) -> Chances:
    """This function will count what anybody may know of the chances in a work for people of a country.

    Places are those of the opportunities that are shown, not full, and reached by a sending organization of the
    country; an opportunity counts with all its places until it is full, so that no single yes can be made out.
    Fewer than five people are never told as a number. Nine of ten is told of twenty cases or more: of fewer, it would
    be the wait of one person or two.
    """
    today = day_in_japan(now)
    waiting = number_wishing(work_code=work_code, country=country)
    took = waits(work_code=work_code, country=country, now=now)
    return Chances(
        counted_on=today,
        places=_places(work_code, country, today),
        waiting=None if waiting is None else min(waiting, COUNTED_UP_TO),
        more_wait=(waiting or 0) > COUNTED_UP_TO,
        half=round(median(took)) if len(took) >= FEWEST_CASES else None,
        most=round(quantiles(took, n=10)[-1]) if len(took) >= FEWEST_FOR_NINE_OF_TEN else None,
    )


def _places(work_code: str, country: str, on: date) -> int:
    """This function will add up the places of the opportunities that are not full."""
    reached = supervising_served_by(senders=Q(country=country), on=on)
    rows = opportunities.shown_in(work_code=work_code, on=on).filter(supervising__in=reached).order_by()
    taken = Count("placements", filter=Q(placements__place_number__isnull=False))
    return rows.annotate(taken=taken).filter(taken__lt=F("places")).aggregate(all=Sum("places"))["all"] or 0
