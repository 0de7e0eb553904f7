"""What a seeker looks for among the opportunities that are shown, and which of them fit."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from kakehashi.catalogue.models import Work
from kakehashi.costs.models import Item
from kakehashi.costs.queries import NOTHING, all_in_force
from kakehashi.costs.states import Payer
from kakehashi.opportunities import queries
from kakehashi.opportunities.models import CostBefore, Opportunity
from kakehashi.organizations.queries import agreements_in_force


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
    force, asks no more in its published breakdown: of what the opportunity says the worker pays, and of what it says
    nothing of.
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
        rows = _asking_at_most(rows, sought.cost, currency=sought.currency, on=on)
    return rows


def works_shown(*, on: date) -> list[Work]:
    """This function will return the works in which there is an opportunity on a day, in the order of their names."""
    offered = queries.shown(on=on).order_by().filter(work=OuterRef("pk"))
    return list(Work.objects.filter(Exists(offered)).select_related("occupation").order_by("sort_key"))


def _asking_at_most(rows: QuerySet[Opportunity], most: Decimal, *, currency: str, on: date) -> QuerySet[Opportunity]:
    """This function will keep those for which one of the partners' breakdowns asks no more of a worker."""
    told = CostBefore.objects.filter(opportunity=OuterRef(OuterRef(OuterRef("pk"))), kind=OuterRef("kind"))
    who = Coalesce(Subquery(told.values("payer")[:1]), F("payer"))
    paid = (
        Item.objects.filter(breakdown=OuterRef("pk"))
        .annotate(who=who)
        .filter(who=Payer.TRAINEE)
        .order_by()
        .values("breakdown")
        .annotate(sum=Sum("amount"))
        .values("sum")
    )
    partners = agreements_in_force(on=on).filter(supervising=OuterRef(OuterRef("supervising")))
    asked = all_in_force(currency=currency).filter(organization__in=partners.values("sending"))
    cheap = asked.annotate(paid=Coalesce(Subquery(paid), Value(NOTHING))).filter(paid__lte=most)
    return rows.filter(Exists(cheap))


def _leaving(rows: QuerySet[Opportunity], least: Decimal) -> QuerySet[Opportunity]:
    """This function will keep those that leave at least so much a month; the one place that knows how it is kept."""
    return rows.filter(monthly_wage__gte=F("monthly_deductions") + least)
