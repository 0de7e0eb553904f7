"""A sending organization's breakdown of costs: draft, items, totals, publishing, versions."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.costs import actions, queries
from kakehashi.costs.models import Breakdown, Item
from kakehashi.costs.refusals import (
    AgainstRules,
    AmountTooFine,
    ForbiddenItem,
    KindsMissing,
    LabelMissing,
    NegativeAmount,
    NoDraft,
)
from kakehashi.costs.states import DueEvent, ItemKind, Payer
from kakehashi.rules import parameter
from kakehashi.rules.breakdown import caps
from tests import cast

pytestmark = pytest.mark.django_db
LATER = cast.NOW + timedelta(days=30)


def add(organization, by, **fields):
    fields.setdefault("kind", ItemKind.LECTURES)
    fields.setdefault("label", "")
    fields.setdefault("amount", Decimal(10_000_000))
    fields.setdefault("payer", Payer.TRAINEE)
    fields.setdefault("due", DueEvent.LECTURES_BEGIN)
    fields.setdefault("refundable", False)
    fields.setdefault("item", None)
    return actions.save_item(organization=organization, by=by, now=cast.NOW, **fields)


@pytest.fixture
def organization():
    return cast.make_organization(country="VN")


@pytest.fixture
def member(organization):
    return cast.make_member(organization=organization)


@pytest.fixture
def published(organization, member):
    add(organization, member)
    add(organization, member, kind=ItemKind.TRAVEL, amount=Decimal(8_000_000), due=DueEvent.TICKET)
    return actions.publish_breakdown(organization=organization, by=member, now=cast.NOW)


def test_a_draft_begins_empty_in_the_money_of_the_country(organization, member):
    actions.start_draft(organization=organization, by=member, now=cast.NOW)
    draft = queries.draft(organization=organization)
    assert (draft.currency, draft.items, draft.published_at) == ("VND", (), None)


def test_totals_count_exactly_what_the_trainee_pays(organization, member):
    actions.set_terms(organization=organization, currency="USD", note="", by=member, now=cast.NOW)
    add(organization, member, amount=Decimal("0.10"))
    add(organization, member, amount=Decimal("0.20"), kind=ItemKind.TRAVEL)
    add(organization, member, amount=Decimal("5.05"), kind=ItemKind.OTHER, label="Uniform")
    add(organization, member, amount=Decimal(900), kind=ItemKind.TRAVEL, payer=Payer.COMPANY)
    totals = queries.draft(organization=organization).totals
    assert totals == queries.Totals(
        lectures=Decimal("0.10"), travel=Decimal("0.20"), rest=Decimal("5.05"), total=Decimal("5.35")
    )


def test_a_published_breakdown_is_in_force_and_logged(organization, published):
    version = queries.breakdown_in_force(organization=organization)
    assert version.public_id == published.public_id
    assert version.totals.total == Decimal(18_000_000)
    assert queries.draft(organization=organization) is None
    entry = Entry.objects.get(action="breakdown.published")
    assert entry.data == {"currency": "VND", "total": "18000000.00"}


def test_the_next_draft_is_a_copy_and_the_old_version_stays_readable_with_its_dates(organization, member, published):
    actions.start_draft(organization=organization, by=member, now=LATER)
    copy = queries.draft(organization=organization)
    assert [item.kind for item in copy.items] == [ItemKind.LECTURES, ItemKind.TRAVEL]
    item = Item.objects.get(breakdown__published_at=None, kind=ItemKind.TRAVEL)
    add(organization, member, item=item, kind=ItemKind.TRAVEL, amount=Decimal(9_000_000))
    actions.publish_breakdown(organization=organization, by=member, now=LATER)
    new, old = queries.versions(organization=organization)
    assert (new.published_at, new.replaced_at, new.totals.total) == (LATER, None, Decimal(19_000_000))
    assert (old.published_at, old.replaced_at, old.totals.total) == (cast.NOW, LATER, Decimal(18_000_000))


def test_an_item_moves_up_and_the_first_one_stays(organization, member):
    first = add(organization, member)
    second = add(organization, member, kind=ItemKind.TRAVEL)
    actions.move_item_up(organization=organization, item=second, by=member, now=cast.NOW)
    actions.move_item_up(organization=organization, item=second, by=member, now=cast.NOW)
    assert [item.pk for item in queries.draft(organization=organization).items] == [second.pk, first.pk]


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"amount": Decimal(-1)}, NegativeAmount),
        ({"amount": Decimal("1.50")}, AmountTooFine),
        ({"kind": ItemKind.OTHER, "label": "  "}, LabelMissing),
        ({"kind": ItemKind.OTHER, "label": "T I Ề N  C Ọ C"}, ForbiddenItem),
    ],
)
def test_an_item_that_makes_no_sense_is_refused_and_nothing_is_kept(organization, member, fields, refusal):
    with pytest.raises(refusal):
        add(organization, member, **fields)
    assert Item.objects.count() == 0


@pytest.mark.parametrize(
    ("there", "missing"),
    [
        ([ItemKind.LECTURES], (ItemKind.TRAVEL,)),
        ([ItemKind.TRAVEL], (ItemKind.LECTURES,)),
        ([ItemKind.DOCUMENTS], (ItemKind.LECTURES, ItemKind.TRAVEL)),
    ],
)
def test_lectures_and_travel_are_both_needed(organization, member, there, missing):
    for kind in there:
        add(organization, member, kind=kind)
    with pytest.raises(KindsMissing) as refused:
        actions.publish_breakdown(organization=organization, by=member, now=cast.NOW)
    assert refused.value.kinds == missing
    assert queries.breakdown_in_force(organization=organization) is None


def test_a_forbidden_item_of_an_older_draft_is_not_published(organization, member):
    add(organization, member)
    add(organization, member, kind=ItemKind.TRAVEL)
    Item.objects.filter(kind=ItemKind.TRAVEL).update(label="Đặt cọc")
    with pytest.raises(ForbiddenItem):
        actions.publish_breakdown(organization=organization, by=member, now=cast.NOW)
    assert queries.breakdown_in_force(organization=organization) is None


def test_a_rule_stops_publishing_once_its_source_is_confirmed(organization, member, monkeypatch):
    add(organization, member, due=DueEvent.REGISTRATION)
    add(organization, member, kind=ItemKind.TRAVEL)
    rule = parameter("costs.vn_collected_from")
    confirmed = replace(rule, values=(replace(rule.values[0], confidence="confirmed"),))
    monkeypatch.setattr(caps, "parameter", lambda name: confirmed if name == rule.name else parameter(name))
    with pytest.raises(AgainstRules) as refused:
        actions.publish_breakdown(organization=organization, by=member, now=cast.NOW)
    assert [finding.rule for finding in refused.value.findings] == [rule.name]
    assert queries.breakdown_in_force(organization=organization) is None
    monkeypatch.undo()
    actions.publish_breakdown(organization=organization, by=member, now=cast.NOW)
    assert queries.breakdown_in_force(organization=organization).totals.total == Decimal(20_000_000)


def test_without_a_draft_there_is_nothing_to_publish(organization, member):
    with pytest.raises(NoDraft):
        actions.publish_breakdown(organization=organization, by=member, now=cast.NOW)


def test_an_item_of_a_published_version_is_never_changed(organization, member, published):
    item = published.items.first()
    with pytest.raises(NoDraft):
        add(organization, member, item=item, amount=Decimal(1))
    with pytest.raises(NoDraft):
        actions.remove_item(organization=organization, item=item, by=member, now=LATER)
    assert queries.breakdown_in_force(organization=organization).totals.total == Decimal(18_000_000)


@pytest.mark.parametrize(
    "stranger",
    [
        lambda: cast.make_member(organization=cast.make_organization()),
        lambda: cast.make_member(organization=cast.make_organization(kind="accepting")),
        cast.make_secretariat,
        lambda: cast.make_seeker().user,
    ],
)
def test_nobody_else_may_touch_it(organization, published, stranger):
    who = stranger()
    with pytest.raises(NotAllowed):
        actions.start_draft(organization=organization, by=who, now=LATER)
    with pytest.raises(NotAllowed):
        actions.publish_breakdown(organization=organization, by=who, now=LATER)
    assert Breakdown.objects.filter(organization=organization).count() == 1


def test_a_suspended_organization_may_not(published, organization, member):
    type(organization).objects.filter(pk=organization.pk).update(state="suspended", decision_reason="An example")
    with pytest.raises(NotAllowed):
        actions.start_draft(organization=organization, by=member, now=LATER)
