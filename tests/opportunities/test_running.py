"""Published opportunities run: held back, extended, asked about, and closed after their last day."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import DatabaseError, transaction

from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.messaging.models import Notice
from kakehashi.opportunities import actions, on_paper, queries
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.refusals import BelowMinimumWage, DeadlineNotPossible, NotComplete, RentAboveCeiling
from kakehashi.opportunities.states import FREE_TEXTS, OpportunityState
from kakehashi.opportunities.terms import TEXTS
from kakehashi.placements.actions import submit_opportunity
from kakehashi.placements.refusals import OpportunityNotShown
from tests import cast
from tests.opportunities.test_actions import Firm, terms, told
from tests.placements import story

pytestmark = pytest.mark.django_db
S = OpportunityState


def state_of(opportunity: Opportunity) -> str:
    return Opportunity.objects.get(pk=opportunity.pk).state


def test_what_is_paused_is_not_shown_takes_nobody_new_and_fills_all_the_same() -> None:
    world = story.make_world()
    placement = story.offered(world)
    actions.pause(opportunity=world.opportunity, by=world.boss, now=story.LATER)
    assert not queries.shown(on=cast.TODAY).exists()
    other, _page = story.make_candidate(sending=world.sending)
    with pytest.raises(OpportunityNotShown):
        story.apply(world, seeker=other, by=other.user)
    with pytest.raises(OpportunityNotShown):
        story.invite(world, page_code=_page.code)
    assert told() >= {(world.supervisor.public_id, "opportunity.paused")}
    story.actions.accept_offer(placement=placement, by=world.person, now=story.LATER)
    assert state_of(world.opportunity) == S.FILLED
    filled = Entry.objects.get(action="opportunity.filled")
    assert (filled.by_role, filled.data) == ("program", {"cause": "places_filled"})


def test_only_the_two_organizations_run_it() -> None:
    firm, other = Firm(), Firm()
    one = firm.opportunity(S.APPROVED)
    for by in (other.clerk, other.placer, cast.make_secretariat()):
        for act in (actions.pause, actions.say_it_holds, actions.copy, actions.close):
            with pytest.raises(NotAllowed):
                act(opportunity=one, by=by, now=cast.NOW)
        with pytest.raises(NotAllowed):
            actions.extend(opportunity=one, open_until=one.starts_on, by=by, now=cast.NOW)
    actions.pause(opportunity=one, by=firm.placer, now=cast.NOW)
    with pytest.raises(NotNow):
        actions.pause(opportunity=one, by=firm.clerk, now=cast.NOW)
    actions.resume(opportunity=one, by=firm.clerk, now=cast.NOW)
    assert told() == {
        (firm.clerk.public_id, "opportunity.paused"),
        (firm.placer.public_id, "opportunity.resumed"),
    }
    draft = firm.opportunity(S.DRAFT)
    for act in (actions.pause, actions.resume, actions.say_it_holds):
        with pytest.raises(NotNow):
            act(opportunity=draft, by=firm.clerk, now=cast.NOW)
    for target in (S.FILLED, S.PAUSED):
        with transaction.atomic(), pytest.raises(DatabaseError, match="Invalid transition"):
            Opportunity.objects.filter(pk=draft.pk).update(state=target)


def test_the_last_day_moves_only_to_a_later_day_before_the_start() -> None:
    firm = Firm()
    one = firm.opportunity(S.APPROVED)
    for day in (one.open_until, cast.TODAY - timedelta(days=1), one.starts_on + timedelta(days=1)):
        with pytest.raises(DeadlineNotPossible):
            actions.extend(opportunity=one, open_until=day, by=firm.clerk, now=cast.NOW)
    actions.extend(opportunity=one, open_until=one.starts_on, by=firm.clerk, now=cast.NOW)
    assert Opportunity.objects.get(pk=one.pk).open_until == one.starts_on


def test_after_the_last_day_it_closes_by_itself_and_what_has_begun_goes_on() -> None:
    world = story.make_world(open_until=cast.TODAY)
    placement = story.forwarded(world)
    held_back = story.make_second_opportunity(world, state=S.PAUSED, open_until=cast.TODAY)
    draft = story.make_second_opportunity(world, state=S.DRAFT, open_until=cast.TODAY)
    assert actions.close_after_deadline(now=story.LATER) == 0
    assert actions.close_after_deadline(now=cast.NOW + timedelta(days=1)) == 2
    assert [state_of(one) for one in (world.opportunity, held_back, draft)] == [S.CLOSED, S.CLOSED, S.DRAFT]
    placement.refresh_from_db()
    assert placement.state == "forwarded"
    for user in (world.boss, world.supervisor):
        assert story.told(user).count("opportunity.deadline") == 2
    assert actions.close_after_deadline(now=cast.NOW + timedelta(days=1)) == 0


def test_who_has_said_nothing_for_a_month_is_asked_once_by_mail_and_again_a_month_after_the_answer(
    django_capture_on_commit_callbacks,
) -> None:
    firm = Firm()
    one = firm.opportunity(S.APPROVED, decided_at=cast.NOW)
    soon, later = cast.NOW + timedelta(days=29), cast.NOW + timedelta(days=31)
    assert actions.ask_stale(now=soon) == 0
    assert [actions.ask_stale(now=later) for _ in range(2)] == [1, 0]
    assert told() == {(user.public_id, "opportunity.asked") for user in (firm.clerk, firm.placer)}
    one.refresh_from_db()
    actions.say_it_holds(opportunity=one, by=firm.clerk, now=later)
    assert actions.ask_stale(now=later + timedelta(days=20)) == 0
    Notice.objects.all().delete()
    Opportunity.objects.update(open_until=cast.TODAY + timedelta(days=80))
    assert actions.ask_stale(now=later + timedelta(days=31)) == 1
    assert Notice.objects.count() == 2


def test_what_is_not_complete_or_not_allowed_is_not_handed_in_and_says_why() -> None:
    firm = Firm()
    for fields, refusal in (
        ({"day_ja": ""}, NotComplete),
        ({"equal_pay_declared_at": None}, NotComplete),
        ({"monthly_wage": 188_000}, BelowMinimumWage),
    ):
        made = Opportunity.objects.get(pk=firm.opportunity(S.DRAFT, **fields).pk)
        with pytest.raises(refusal):
            submit_opportunity(opportunity=made, by=firm.clerk, now=cast.NOW)
        assert state_of(made) == S.DRAFT
    dear = firm.opportunity(S.DRAFT)
    dear.deductions.filter(kind="rent").update(amount=30_001)
    with pytest.raises(RentAboveCeiling) as refused:
        actions.submit(opportunity=dear, by=firm.clerk, now=cast.NOW)
    assert (refused.value.most, refused.value.held.confidence) == (30_000, "secondary")
    dear.deductions.filter(kind="rent").update(amount=30_000)
    actions.submit(opportunity=Opportunity.objects.get(pk=dear.pk), by=firm.clerk, now=cast.NOW)
    assert mail.outbox == []


def test_the_declaration_of_equal_pay_is_kept_with_who_said_it_and_falls_with_the_wage() -> None:
    firm = Firm()
    made = actions.draft(
        company=firm.company,
        supervising=firm.supervising,
        terms=terms(),
        declares_equal_pay=True,
        by=firm.placer,
        now=cast.NOW,
    )
    assert (made.equal_pay_declared_by, made.equal_pay_declared_at) == (firm.placer.public_id, cast.NOW)
    actions.edit(opportunity=made, terms=terms(places=3), by=firm.clerk, now=cast.NOW)
    assert made.equal_pay_declared_by == firm.placer.public_id
    actions.edit(opportunity=made, terms=terms(monthly_wage=made.monthly_wage + 1), by=firm.clerk, now=cast.NOW)
    assert (made.equal_pay_declared_by, made.equal_pay_declared_at) == ("", None)


def test_the_demand_letter_is_one_paper_in_japanese_and_names_every_text() -> None:
    one = Firm().opportunity(S.APPROVED, rows=True, **dict.fromkeys(TEXTS, "短い文"))
    said = {row["words"] for block in on_paper.data_of(opportunity=one)["blocks"] for row in block["rows"]}
    assert {"短い文", "大阪府短い文", "145,000円", "20,000円"} <= said
    assert {name for name, _label in FREE_TEXTS} <= set(TEXTS)
    assert on_paper.pdf_of(opportunity=one).startswith(b"%PDF")
