"""Reads breakdowns of costs: the one in force, all versions, the draft; and adds them up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import QuerySet

from kakehashi.costs.models import Breakdown, Item
from kakehashi.costs.states import ItemKind, Payer
from kakehashi.organizations.models import Organization

NOTHING = Decimal(0)
BOTH_NEEDED = (ItemKind.LECTURES, ItemKind.TRAVEL)


@dataclass(frozen=True, kw_only=True)
class Totals:
    """What the trainee pays for lectures, for travel, for the rest, and in all; what others pay is not counted."""

    lectures: Decimal
    travel: Decimal
    rest: Decimal
    total: Decimal


@dataclass(frozen=True, kw_only=True)
class Version:
    """A breakdown with its items and totals, as pages show it; a draft has no ``published_at``."""

    public_id: str
    currency: str
    note: str
    published_at: datetime | None
    replaced_at: datetime | None
    items: tuple[Item, ...]
    totals: Totals


def totals_of(*, items: Iterable[Item]) -> Totals:
    """This function will add up what the trainee pays, exactly, in the breakdown's own currency."""
    paid = [item for item in items if item.payer == Payer.TRAINEE]
    lectures = sum((item.amount for item in paid if item.kind == ItemKind.LECTURES), NOTHING)
    travel = sum((item.amount for item in paid if item.kind == ItemKind.TRAVEL), NOTHING)
    total = sum((item.amount for item in paid), NOTHING)
    return Totals(lectures=lectures, travel=travel, rest=total - lectures - travel, total=total)


def kinds_missing(*, items: Iterable[Item]) -> tuple[ItemKind, ...]:
    """This function will name the kinds without which a breakdown cannot be published and that have no item."""
    there = {item.kind for item in items}
    return tuple(kind for kind in BOTH_NEEDED if kind not in there)


def breakdown_in_force(*, organization: Organization) -> Version | None:
    """This function will return the breakdown that holds now, with items and totals; public. None if there is none."""
    return _first(_of(organization).filter(published_at__isnull=False, replaced_at=None))


def breakdowns_in_force(*, organizations: Iterable[Organization]) -> dict[str, Version]:
    """This function will return the breakdowns in force by the organizations' public ids, in two queries; public."""
    rows = (
        Breakdown.objects.filter(organization__in=list(organizations), published_at__isnull=False, replaced_at=None)
        .select_related("organization")
        .prefetch_related("items")
    )
    return {row.organization.public_id: _version(row) for row in rows}


def versions(*, organization: Organization) -> list[Version]:
    """This function will return every published breakdown, the newest first; public, for nothing promised is hidden."""
    return [_version(row) for row in _of(organization).filter(published_at__isnull=False).order_by("-published_at")]


def draft(*, organization: Organization) -> Version | None:
    """This function will return the breakdown that the organization is working on, or None; for its members."""
    return _first(_of(organization).filter(published_at=None))


def item_of_draft(*, organization: Organization, public_id: str) -> Item | None:
    """This function will return one item of the organization's draft, or None."""
    return Item.objects.filter(
        breakdown__organization=organization, breakdown__published_at=None, public_id=public_id
    ).first()


def _of(organization: Organization) -> QuerySet[Breakdown]:
    return Breakdown.objects.filter(organization=organization).prefetch_related("items")


def _first(rows: QuerySet[Breakdown]) -> Version | None:
    row = rows.first()
    return _version(row) if row else None


def _version(row: Breakdown) -> Version:
    items = tuple(row.items.all())
    return Version(
        public_id=row.public_id,
        currency=row.currency,
        note=row.note,
        published_at=row.published_at,
        replaced_at=row.replaced_at,
        items=items,
        totals=totals_of(items=items),
    )
