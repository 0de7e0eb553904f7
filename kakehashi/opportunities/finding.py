"""What a seeker looks for among the opportunities that are shown, and which of them fit."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.expressions import RawSQL

from kakehashi.catalogue.models import Work
from kakehashi.costs.states import Payer
from kakehashi.opportunities import queries
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.states import OpportunityState
from kakehashi.organizations.states import Admission, PartnerState

# All that is open with each partner's breakdown, item by item, in one go: asked row by row, 30,000 of which none fits
# would take a minute.
_CHEAP = """
SELECT open.id
FROM opportunities_opportunity open
JOIN organizations_agreement agreed ON agreed.supervising_id = open.supervising_id
    AND agreed.state = %s AND agreed.period @> %s::date
JOIN organizations_organization sending ON sending.id = agreed.sending_id AND sending.state = %s
JOIN costs_breakdown asked ON asked.organization_id = sending.id
    AND asked.currency = %s AND asked.published_at IS NOT NULL AND asked.replaced_at IS NULL
LEFT JOIN costs_item item ON item.breakdown_id = asked.id
LEFT JOIN opportunities_costbefore told ON told.opportunity_id = open.id AND told.kind = item.kind
WHERE open.state = %s AND open.open_until >= %s
GROUP BY open.id, asked.id
HAVING coalesce(sum(item.amount) FILTER (WHERE coalesce(told.payer, item.payer) = %s), 0) <= %s
"""


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


def page_of_fitting(*, sought: Sought, on: date, start: int, size: int) -> list[Opportunity]:
    """This function will return some of what fits; which ones is found first, so that no whole rows are sorted."""
    keys = fitting(sought=sought, on=on).values_list("pk", flat=True)[start : start + size]
    return list(queries.shown(on=on).filter(pk__in=list(keys)))


def works_shown(*, on: date) -> list[Work]:
    """This function will return the works in which there is an opportunity on a day, in the order of their names."""
    offered = queries.shown(on=on).order_by().filter(work=OuterRef("pk"))
    return list(Work.objects.filter(Exists(offered)).select_related("occupation").order_by("sort_key"))


def _asking_at_most(rows: QuerySet[Opportunity], most: Decimal, *, currency: str, on: date) -> QuerySet[Opportunity]:
    """This function will keep those for which one of the partners' breakdowns asks no more of a worker."""
    given = (
        PartnerState.CONFIRMED,
        on,
        Admission.ADMITTED,
        currency,
        OpportunityState.APPROVED,
        on,
        Payer.TRAINEE,
        most,
    )
    return rows.filter(pk__in=RawSQL(_CHEAP, given))  # noqa: S611  nothing but parameters goes in


def _leaving(rows: QuerySet[Opportunity], least: Decimal) -> QuerySet[Opportunity]:
    """This function will keep those that leave at least so much a month; the one place that knows how it is kept."""
    return rows.filter(monthly_wage__gte=F("monthly_deductions") + least)
