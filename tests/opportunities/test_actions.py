"""Opportunities: written by a company or its supervising organization, decided by the Secretariat."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core import mail
from django.db import DatabaseError, IntegrityError, transaction

from kakehashi.audit.models import Entry
from kakehashi.catalogue.models import Work
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.messaging.models import Notice
from kakehashi.opportunities import actions, queries
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.refusals import (
    ApplicationsAreOver,
    ContactFound,
    TooEarlyForSkillDevelopment,
    TooLateForTraining,
)
from kakehashi.opportunities.states import OpportunityState, Programme
from kakehashi.opportunities.terms import KeptBack, PaidBefore, Terms
from kakehashi.organizations.models import Organization, Supervision
from tests import cast

pytestmark = pytest.mark.django_db
S = OpportunityState


class Firm:
    """A company, the organization that supervises it, and one person of each."""

    def __init__(self) -> None:
        self.company = cast.make_organization(kind="accepting")
        self.supervising = cast.make_organization(kind="supervising")
        cast.make_supervision(supervising=self.supervising, company=self.company)
        self.clerk = cast.make_member(organization=self.company)
        self.placer = cast.make_member(organization=self.supervising)

    def opportunity(self, state: str, **fields: object) -> Opportunity:
        if state == S.REFUSED:
            fields.setdefault("decision_reason", "a reason")
        return cast.make_opportunity(company=self.company, supervising=self.supervising, state=state, **fields)


def terms(**changes: object) -> Terms:
    usual = Terms(
        work=Work.objects.get(code=cast.WELDING),
        programme=Programme.TITP,
        stage="i",
        months=12,
        prefecture="27",
        municipality_ja="堺市",
        places=2,
        monthly_wage=Decimal(190_000),
        deductions=(KeptBack(kind="tax", amount=Decimal(25_000)), KeptBack(kind="rent", amount=Decimal(20_000))),
        weekly_hours=Decimal(40),
        daily_hours=Decimal(8),
        overtime_hours=0,
        days_off_a_year=125,
        duties_ja="鉄骨の溶接",
        day_ja="朝から溶接",
        lodging="own",
        japanese_level="none",
        taught_ja="溶接",
        support_ja="相談員",
        costs_before=(PaidBefore(kind="travel", payer="company"),),
        selection=("video",),
        starts_on=date(2027, 6, 1),
        open_until=date(2027, 1, 31),
    )
    return replace(usual, **changes)


def told() -> set[tuple[str, str]]:
    return set(Notice.objects.values_list("to_public_id", "kind"))


def nothing_happened() -> None:
    assert not Notice.objects.exists()
    assert not Entry.objects.exists()
    assert mail.outbox == []


def test_a_company_and_its_supervising_organization_write_drafts_that_nobody_else_sees() -> None:
    firm, other = Firm(), Firm()
    for by in (firm.clerk, firm.placer):
        made = actions.draft(company=firm.company, supervising=firm.supervising, terms=terms(), by=by, now=cast.NOW)
        assert (made.state, made.net_wage) == (S.DRAFT, 145_000)
    seen = [
        queries.opportunities_of(organization=one, on=cast.TODAY).count() for one in (firm.company, firm.supervising)
    ]
    assert seen == [2, 2]
    for stranger in (other.company, other.supervising, cast.make_organization()):
        assert not queries.opportunities_of(organization=stranger, on=cast.TODAY).exists()
    assert not queries.shown(on=cast.TODAY).exists()
    assert set(Entry.objects.values_list("action", flat=True)) == {"opportunity.drafted"}


def test_nobody_writes_for_a_company_without_supervision_in_force() -> None:
    firm, other = Firm(), Firm()
    pairs = [
        (firm.company, firm.supervising, other.clerk),
        (firm.company, firm.supervising, other.placer),
        (firm.company, other.supervising, firm.clerk),
        (firm.company, other.supervising, other.placer),
        (firm.supervising, firm.company, firm.clerk),
        (firm.company, firm.supervising, cast.make_secretariat()),
    ]
    for company, supervising, by in pairs:
        with pytest.raises(NotAllowed):
            actions.draft(company=company, supervising=supervising, terms=terms(), by=by, now=cast.NOW)
    assert not Opportunity.objects.exists()
    nothing_happened()


@pytest.mark.parametrize("state", ["suspended", "applied"])
def test_an_organization_that_is_not_admitted_writes_nothing(state: str) -> None:
    firm = Firm()
    Organization.objects.filter(pk=firm.supervising.pk).delete()
    firm.supervising = cast.make_organization(kind="supervising", state=state, decision_reason="x")
    cast.make_supervision(supervising=firm.supervising, company=firm.company)
    with pytest.raises(NotAllowed):
        actions.draft(company=firm.company, supervising=firm.supervising, terms=terms(), by=firm.clerk, now=cast.NOW)


def test_contact_data_is_refused_when_written_changed_and_submitted() -> None:
    firm = Firm()
    bad = terms(duties_ja="電話は 090-1234-5678 まで")
    with pytest.raises(ContactFound) as refused:
        actions.draft(company=firm.company, supervising=firm.supervising, terms=bad, by=firm.clerk, now=cast.NOW)
    assert [finding.text for finding in refused.value.findings] == ["090-1234-5678"]
    made = firm.opportunity(S.DRAFT, duties_ja=bad.duties_ja)
    with pytest.raises(ContactFound):
        actions.edit(opportunity=made, terms=bad, by=firm.clerk, now=cast.NOW)
    with pytest.raises(ContactFound):
        actions.submit(opportunity=made, by=firm.clerk, now=cast.NOW)
    nothing_happened()


def test_training_cannot_start_after_the_last_entry_day_and_the_refusal_names_its_source() -> None:
    firm = Firm()
    late = terms(starts_on=date(2027, 7, 1))
    with pytest.raises(TooLateForTraining) as refused:
        actions.draft(company=firm.company, supervising=firm.supervising, terms=late, by=firm.clerk, now=cast.NOW)
    assert refused.value.limit == date(2027, 6, 30)
    assert refused.value.confidence == "secondary"
    assert refused.value.source.startswith("https://www.nbc.or.jp/")
    on_the_day = terms(starts_on=date(2027, 6, 30))
    actions.draft(company=firm.company, supervising=firm.supervising, terms=on_the_day, by=firm.clerk, now=cast.NOW)


def test_skill_development_cannot_start_before_its_first_day() -> None:
    firm = Firm()
    early = terms(programme=Programme.ESD, stage="", starts_on=date(2027, 3, 31))
    with pytest.raises(TooEarlyForSkillDevelopment) as refused:
        actions.draft(company=firm.company, supervising=firm.supervising, terms=early, by=firm.clerk, now=cast.NOW)
    assert refused.value.limit == date(2027, 4, 1)
    later = replace(early, starts_on=date(2027, 9, 1))
    actions.draft(company=firm.company, supervising=firm.supervising, terms=later, by=firm.clerk, now=cast.NOW)


def test_submitting_tells_the_secretariat_and_the_partner() -> None:
    firm, secretariat = Firm(), cast.make_secretariat()
    made = firm.opportunity(S.DRAFT)
    actions.submit(opportunity=made, by=firm.clerk, now=cast.NOW)
    made.refresh_from_db()
    assert (made.state, made.submitted_at) == (S.SUBMITTED, cast.NOW)
    assert told() == {
        (secretariat.public_id, "opportunity.submitted"),
        (firm.placer.public_id, "opportunity.sent_in"),
    }


def test_a_notice_names_the_work_in_the_language_of_its_reader() -> None:
    firm = Firm()
    reader = cast.make_member(organization=firm.company, language="ja")
    actions.approve(opportunity=firm.opportunity(S.SUBMITTED), by=cast.make_secretariat(), now=cast.NOW)
    notice = Notice.objects.get(to_public_id=reader.public_id)
    assert notice.data["work"] == Work.objects.get(code=cast.WELDING).name_ja


def test_an_opportunity_that_is_over_cannot_be_submitted() -> None:
    firm = Firm()
    made = firm.opportunity(S.DRAFT, open_until=cast.TODAY - timedelta(days=1))
    with pytest.raises(ApplicationsAreOver):
        actions.submit(opportunity=made, by=firm.clerk, now=cast.NOW)
    nothing_happened()


def test_the_secretariat_approves_and_then_everyone_sees_it() -> None:
    firm, secretariat = Firm(), cast.make_secretariat()
    made = firm.opportunity(S.SUBMITTED)
    assert queries.shown_one(public_id=made.public_id, on=cast.TODAY) is None
    actions.approve(opportunity=made, by=secretariat, now=cast.NOW)
    assert queries.shown_one(public_id=made.public_id, on=cast.TODAY) == made
    assert told() == {(user.public_id, "opportunity.approved") for user in (firm.clerk, firm.placer)}


def test_a_refusal_has_a_reason_and_can_be_mended() -> None:
    firm, secretariat = Firm(), cast.make_secretariat()
    made = firm.opportunity(S.SUBMITTED)
    with pytest.raises(ValueError, match="reason"):
        actions.refuse(opportunity=made, reason="  ", by=secretariat, now=cast.NOW)
    actions.refuse(opportunity=made, reason="The wage is too low.", by=secretariat, now=cast.NOW)
    notice = Notice.objects.get(to_public_id=firm.clerk.public_id)
    assert notice.data["reason"] == "The wage is too low."
    actions.edit(opportunity=made, terms=terms(places=5), by=firm.placer, now=cast.NOW)
    actions.submit(opportunity=made, by=firm.placer, now=cast.NOW)
    made.refresh_from_db()
    assert (made.state, made.places, made.decision_reason) == (S.SUBMITTED, 5, "")


def test_only_the_secretariat_decides() -> None:
    firm, other = Firm(), Firm()
    made = firm.opportunity(S.SUBMITTED)
    seeker = cast.make_seeker().user
    for by in (firm.clerk, firm.placer, other.clerk, seeker, cast.make_secretariat(is_active=False)):
        with pytest.raises(NotAllowed):
            actions.approve(opportunity=made, by=by, now=cast.NOW)
        with pytest.raises(NotAllowed):
            actions.refuse(opportunity=made, reason="x", by=by, now=cast.NOW)
    made.refresh_from_db()
    assert made.state == S.SUBMITTED
    nothing_happened()


def test_nobody_else_changes_submits_or_closes() -> None:
    firm, other = Firm(), Firm()
    made = firm.opportunity(S.DRAFT)
    for by in (other.clerk, other.placer, cast.make_member(organization=cast.make_organization())):
        with pytest.raises(NotAllowed):
            actions.edit(opportunity=made, terms=terms(), by=by, now=cast.NOW)
        with pytest.raises(NotAllowed):
            actions.submit(opportunity=made, by=by, now=cast.NOW)
        with pytest.raises(NotAllowed):
            actions.close(opportunity=made, by=by, now=cast.NOW)
    nothing_happened()


def test_a_supervising_organization_stops_acting_when_its_supervision_ends() -> None:
    firm = Firm()
    made = firm.opportunity(S.APPROVED)
    Supervision.objects.all().delete()
    assert not queries.opportunities_of(organization=firm.supervising, on=cast.TODAY).exists()
    with pytest.raises(NotAllowed):
        actions.close(opportunity=made, by=firm.placer, now=cast.NOW)
    actions.close(opportunity=made, by=firm.clerk, now=cast.NOW)
    assert told() == {(firm.placer.public_id, "opportunity.closed")}


@pytest.mark.parametrize("state", [S.SUBMITTED, S.APPROVED, S.CLOSED])
def test_what_is_checked_shown_or_closed_cannot_be_changed(state: str) -> None:
    firm = Firm()
    made = firm.opportunity(state)
    with pytest.raises(NotNow):
        actions.edit(opportunity=made, terms=terms(places=9), by=firm.clerk, now=cast.NOW)
    made.refresh_from_db()
    assert made.places == 1
    nothing_happened()


def test_an_opportunity_is_hidden_when_it_is_over_or_an_organization_is_suspended() -> None:
    firm = Firm()
    made = firm.opportunity(S.APPROVED)
    assert not queries.shown(on=made.open_until + timedelta(days=1)).exists()
    assert queries.shown(on=made.open_until).exists()
    Organization.objects.filter(pk=firm.supervising.pk).update(state="suspended", decision_reason="x")
    assert not queries.shown(on=cast.TODAY).exists()
    assert not queries.open_ones_of(organization=firm.company, on=cast.TODAY).exists()


def test_the_database_refuses_a_move_that_the_table_does_not_name() -> None:
    made = Firm().opportunity(S.DRAFT)
    with transaction.atomic(), pytest.raises(DatabaseError, match="Invalid transition"):
        Opportunity.objects.filter(pk=made.pk).update(state=S.APPROVED)


@pytest.mark.parametrize(
    "broken",
    [
        {"places": 0},
        {"monthly_deductions": 190_000},
        {"stage": ""},
        {"programme": Programme.SSW},
        {"open_until": date(2028, 1, 1)},
        {"state": S.REFUSED, "decision_reason": ""},
    ],
)
def test_the_database_refuses_an_opportunity_that_makes_no_sense(broken: dict[str, object]) -> None:
    firm = Firm()
    with transaction.atomic(), pytest.raises(IntegrityError):
        firm.opportunity(**{"state": S.DRAFT, **broken})
