"""What a seeker looks for among the opportunities that are shown, and which of them fit."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Exists, F, OuterRef, QuerySet

from kakehashi.catalogue.models import Work
from kakehashi.costs.queries import asking_at_most
from kakehashi.opportunities import queries
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.queries import supervising_served_by


@dataclass(frozen=True, kw_only=True)
class Sought:
    """What somebody looks for; everything empty finds every opportunity.

    ``take_home`` is the least that is left a month, in yen. ``cost`` is the most that a sending organization may ask
    of the worker, in ``currency``. ``starts_from`` is the first day on which the person could begin.
    """

    work: str = ""
    prefecture: str = ""
    take_home: Decimal | None = None
    cost: Decimal | None = None
    currency: str = ""
    starts_from: date | None = None

    def has_nothing(self) -> bool:
        """This function will say whether nothing was asked for."""
        return self == Sought(currency=self.currency)


def fitting(*, sought: Sought, on: date) -> QuerySet[Opportunity]:
    """This function will return the opportunities that anyone may read on a day and that fit, newest first.

    A cost is met where at least one sending organization, whose agreement with the supervising organization is in
    force, asks no more in its published breakdown.
    """
    rows = queries.shown(on=on)
    if sought.work:
        rows = rows.filter(work=sought.work)
    if sought.prefecture:
        rows = rows.filter(prefecture=sought.prefecture)
    if sought.take_home is not None:
        rows = _leaving(rows, sought.take_home)
    if sought.starts_from is not None:
        rows = rows.filter(starts_on__gte=sought.starts_from)
    if sought.cost is not None and sought.currency:
        cheap = asking_at_most(amount=sought.cost, currency=sought.currency)
        rows = rows.filter(supervising__in=supervising_served_by(senders=cheap, on=on))
    return rows


def works_shown(*, on: date) -> list[Work]:
    """This function will return the works in which there is an opportunity on a day, in the order of their names."""
    offered = queries.shown(on=on).order_by().filter(work=OuterRef("pk"))
    return list(Work.objects.filter(Exists(offered)).select_related("occupation").order_by("sort_key"))


def _leaving(rows: QuerySet[Opportunity], least: Decimal) -> QuerySet[Opportunity]:
    """This function will keep those that leave at least so much a month; the one place that knows how it is kept."""
    return rows.filter(monthly_wage__gte=F("monthly_deductions") + least)
