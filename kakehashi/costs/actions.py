"""Edits a sending organization's breakdown of costs: draft, items, publishing."""

from datetime import datetime
from decimal import Decimal

from babel.numbers import get_currency_precision
from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.costs import checking, policies, queries
from kakehashi.costs.models import Breakdown, Item
from kakehashi.costs.refusals import AmountTooFine, KindsMissing, LabelMissing, NegativeAmount, NoDraft
from kakehashi.costs.states import ItemKind
from kakehashi.organizations.models import Organization

COPIED = ("kind", "label", "amount", "payer", "due", "refundable", "position")
FALLBACK_CURRENCY = "USD"


@transaction.atomic
def start_draft(*, organization: Organization, by: User, now: datetime) -> Breakdown:
    """This function will return the organization's draft; a new one begins as a copy of the version in force.

    Members of the organization may. Starting twice gives the same draft.
    """
    _locked(organization, by)
    draft = Breakdown.objects.filter(organization=organization, published_at=None).first()
    if draft:
        return draft
    in_force = _in_force(organization)
    country = COUNTRIES.get(organization.country)
    currency = in_force.currency if in_force else (country.currency if country else FALLBACK_CURRENCY)
    draft = Breakdown.objects.create(
        organization=organization, currency=currency, note=in_force.note if in_force else "", created_at=now
    )
    for item in in_force.items.all() if in_force else ():
        Item.objects.create(breakdown=draft, **{field: getattr(item, field) for field in COPIED})
    return draft


@transaction.atomic
def discard_draft(*, organization: Organization, by: User, now: datetime) -> None:
    """This function will throw the draft away; the version in force stays as it is. Members may."""
    del now
    _locked(organization, by)
    Breakdown.objects.filter(organization=organization, published_at=None).delete()


@transaction.atomic
def set_terms(*, organization: Organization, currency: str, note: str, by: User, now: datetime) -> None:
    """This function will set the draft's currency and note. Members may.

    It raises AmountTooFine when an item has decimals that the currency does not know.
    """
    draft = start_draft(organization=organization, by=by, now=now)
    for item in draft.items.all():
        _check_decimals(item.amount, currency)
    draft.currency, draft.note = currency, note
    draft.save(update_fields=["currency", "note"])


@transaction.atomic
def save_item(
    *,
    organization: Organization,
    item: Item | None,
    kind: str,
    label: str,
    amount: Decimal,
    payer: str,
    due: str,
    refundable: bool,
    by: User,
    now: datetime,
) -> Item:
    """This function will change an item of the draft, or add one at the end when ``item`` is None. Members may.

    It raises NegativeAmount, AmountTooFine, LabelMissing ("something else" must say what), ForbiddenItem (a deposit
    under any name), or NoDraft when the item is not of the draft (any more).
    """
    draft = start_draft(organization=organization, by=by, now=now)
    if amount < 0:
        raise NegativeAmount
    if kind == ItemKind.OTHER and not label.strip():
        raise LabelMissing
    checking.refuse_forbidden(labels=[label])
    _check_decimals(amount, draft.currency)
    if item is None:
        last = draft.items.order_by("position").last()
        item = Item(breakdown=draft, position=last.position + 1 if last else 1)
    elif item.breakdown_id != draft.pk:
        raise NoDraft
    item.kind, item.label, item.amount = kind, label.strip(), amount
    item.payer, item.due, item.refundable = payer, due, refundable
    item.save()
    return item


@transaction.atomic
def remove_item(*, organization: Organization, item: Item, by: User, now: datetime) -> None:
    """This function will take an item out of the draft. Members may; NoDraft when it is not of the draft."""
    draft = start_draft(organization=organization, by=by, now=now)
    if item.breakdown_id != draft.pk:
        raise NoDraft
    item.delete()


@transaction.atomic
def move_item_up(*, organization: Organization, item: Item, by: User, now: datetime) -> None:
    """This function will let an item of the draft change places with the one before it; the first one stays."""
    draft = start_draft(organization=organization, by=by, now=now)
    rows = list(draft.items.all())
    if item not in rows:
        raise NoDraft
    place = rows.index(item)
    if place:
        rows.insert(place - 1, rows.pop(place))
    for position, row in enumerate(rows, start=1):
        row.position = position
        row.save(update_fields=["position"])


@transaction.atomic
def publish_breakdown(*, organization: Organization, by: User, now: datetime) -> Breakdown:
    """This function will put the draft in force from now on; the old version stays readable with its dates.

    Members may; the publishing is logged. It raises NoDraft, KindsMissing when there is no item for lectures or
    none for travel (a cost of nothing is an item too), ForbiddenItem, or AgainstRules for a rule that is confirmed.
    """
    _locked(organization, by)
    draft = Breakdown.objects.filter(organization=organization, published_at=None).first()
    if draft is None:
        raise NoDraft
    missing = queries.kinds_missing(items=draft.items.all())
    if missing:
        raise KindsMissing(kinds=missing)
    checking.check_for_publishing(
        country=organization.country, currency=draft.currency, items=draft.items.all(), on=day_in_japan(now)
    )
    Breakdown.objects.filter(organization=organization, published_at__isnull=False, replaced_at=None).update(
        replaced_at=now
    )
    draft.published_at = now
    draft.save(update_fields=["published_at"])
    record(
        "breakdown.published",
        by=by,
        thing="breakdown",
        thing_public_id=draft.public_id,
        organization_public_id=organization.public_id,
        now=now,
        currency=draft.currency,
        total=str(queries.totals_of(items=draft.items.all()).total),
    )
    return draft


def _locked(organization: Organization, by: User) -> None:
    """This function will hold the organization until the transaction ends, so that two members wait for each other."""
    if not policies.may_edit_breakdown(user=by, organization=organization):
        raise NotAllowed
    Organization.objects.select_for_update(of=("self",), no_key=True).get(pk=organization.pk)


def _in_force(organization: Organization) -> Breakdown | None:
    return Breakdown.objects.filter(organization=organization, published_at__isnull=False, replaced_at=None).first()


def _check_decimals(amount: Decimal, currency: str) -> None:
    if amount != round(amount, get_currency_precision(currency)):
        raise AmountTooFine
