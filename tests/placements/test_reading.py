"""What each party can read, what waits for it, what it can do next, and what has to be told by telephone."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from kakehashi.messaging import queries as messaging
from kakehashi.placements import actions, queries, rights, states
from kakehashi.placements.messages import kind_of
from kakehashi.placements.models import PhoneCall, Placement
from kakehashi.placements.refusals import NotAllowed
from kakehashi.placements.sentences import ENDINGS, SENTENCES
from kakehashi.placements.sentences_of_papers import AFTERWARDS, PAPERS
from kakehashi.placements.states import Cause, Party, PlacementState
from kakehashi.placements.steps import Step
from tests import cast
from tests.placements import story

pytestmark = pytest.mark.django_db

# A company's pages may touch these; tables of seekers, their accounts and translations are not among them.
COMPANY_TABLES = {"placements", "opportunities", "organizations", "catalogue"}


def tables_in(queries_run: CaptureQueriesContext) -> set[str]:
    sql = " ".join(query["sql"] for query in queries_run.captured_queries)
    return {table for table in connection.introspection.table_names() if f'"{table}"' in sql}


def test_an_organization_sees_its_own_and_others_do_not_exist() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    other_sending = world.other_sender.memberships.get().organization
    other_company = world.other_boss.memberships.get().organization
    other_supervising = world.other_supervisor.memberships.get().organization
    name, today = placement.public_id, story.TODAY
    assert queries.one_of_seeker(seeker=world.seeker, public_id=name) == placement
    assert queries.one_for_sender(organization=world.sending, public_id=name) == placement
    for organization in (world.company, world.supervising):
        assert queries.one_for_company(organization=organization, public_id=name, on=today) == placement
    assert queries.one_of_seeker(seeker=world.other_seeker, public_id=name) is None
    for organization in (other_sending, world.company, world.supervising):
        assert queries.one_for_sender(organization=organization, public_id=name) is None
    for organization in (other_company, other_supervising, world.sending):
        assert queries.one_for_company(organization=organization, public_id=name, on=today) is None


@pytest.mark.parametrize("end", ["decline", "withdraw"])
def test_an_application_that_was_never_forwarded_stays_unknown_to_the_company(end: str) -> None:
    world = story.make_world()
    placement = story.apply(world)
    if end == "decline":
        actions.decline_to_forward(placement=placement, reason="Too early.", by=world.sender, now=story.LATER)
    else:
        actions.withdraw(placement=placement, reason="", by=world.person, now=story.LATER)
    assert not queries.for_company(organization=world.company, on=story.TODAY).exists()
    assert story.told(world.boss) == story.told(world.supervisor) == []
    assert queries.history(placement=placement, party=Party.COMPANY) == []


def test_a_company_never_reads_a_seekers_own_words() -> None:
    world = story.make_world()
    placement = story.forwarded(world, message="Gọi cho tôi 0912345678")
    actions.withdraw(placement=placement, reason="Số của tôi 0912345678", by=world.person, now=story.LATER)
    seen = queries.one_for_company(organization=world.company, public_id=placement.public_id, on=story.TODAY)
    assert seen is not None
    assert (seen.invitation, seen.get_deferred_fields()) == ("", {"message"})
    steps = queries.history(placement=placement, party=Party.COMPANY)
    assert [(step.name, step.reason) for step in steps] == [("forward", ""), ("withdraw", "")]
    assert queries.history(placement=placement, party=Party.SENDER)[-1].reason == "Số của tôi 0912345678"


def test_a_company_reads_its_own_invitation() -> None:
    world = story.make_world()
    placement = story.invite(world)
    seen = queries.one_for_company(organization=world.company, public_id=placement.public_id, on=story.TODAY)
    assert seen is not None
    assert seen.invitation == "面接をお願いします。"


def test_what_a_companys_pages_read_touches_no_table_of_seekers() -> None:
    world = story.make_world()
    placement = story.offered(world)
    with CaptureQueriesContext(connection) as run:
        for organization in (world.company, world.supervising):
            queries.by_state(queries.waiting_for_company(organization=organization, on=story.TODAY))
            seen = queries.one_for_company(organization=organization, public_id=placement.public_id, on=story.TODAY)
            assert seen is not None
            queries.history(placement=seen, party=Party.COMPANY)
            queries.possible_moves(placement=seen, party=Party.COMPANY)
            queries.hold_of(placement=seen)
            assert (seen.offer.months, seen.interview.how) == (12, "video")
            assert (seen.name_for_company, seen.sending.name) == ("グエン・ヴァン", "Example Sending")
    assert {table.split("_")[0] for table in tables_in(run)} == COMPANY_TABLES


def lists_of(world: story.World) -> list[list[object]]:
    """This function will read what each of the three lists shows of its rows."""
    of_sender = queries.for_sender(organization=world.sending)
    of_company = queries.for_company(organization=world.company, on=story.TODAY)
    calls = queries.calls_for(organization=world.sending)
    return [
        [(each.seeker.user.email, each.sending.name) for each in of_sender],
        [each.opportunity.work.name_ja for each in of_company],
        [(each.kind, each.placement.seeker.phone) for each in calls],
    ]


def test_lists_take_one_query_for_one_row_and_for_fifty() -> None:
    world = story.make_world()

    def more(count: int) -> None:
        for _ in range(count):
            seeker = cast.make_seeker(organization=world.sending)
            fields = {"opportunity": world.opportunity, "seeker": seeker, "sending": world.sending}
            placement = cast.make_placement(**fields, state="forwarded")
            PhoneCall.objects.create(placement=placement, kind="x", created_at=story.NOW, due_at=story.NOW)

    more(1)
    with CaptureQueriesContext(connection) as run:
        assert [len(each) for each in lists_of(world)] == [1, 1, 1]
    assert len(run) == 3
    more(49)
    with CaptureQueriesContext(connection) as run:
        assert [len(each) for each in lists_of(world)] == [50, 50, 50]
    assert len(run) == 3


def test_what_waits_is_counted_by_state_the_oldest_first() -> None:
    world = story.make_world(places=5)
    story.apply(world, now=story.LATER)
    story.invite(world, opportunity=story.make_second_opportunity(world))
    waiting = queries.by_state(queries.waiting_for_sender(organization=world.sending))
    assert [(one.state, one.count, one.since) for one in waiting] == [
        (PlacementState.INVITED, 1, story.NOW),
        (PlacementState.APPLIED, 1, story.LATER),
    ]
    assert not queries.waiting_for_company(organization=world.company, on=story.TODAY).exists()
    assert not queries.in_hand(seeker=world.seeker).exists()


def test_what_is_held_waits_for_nobody_but_the_supervisor() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    actions.hold(placement=placement, reason="Papers.", by=world.supervisor, now=story.LATER)
    assert not queries.waiting_for_company(organization=world.company, on=story.TODAY).exists()
    assert queries.possible_moves(placement=placement, party=Party.SUPERVISING) == {"lift_hold"}
    assert queries.possible_moves(placement=placement, party=Party.COMPANY) == frozenset()
    assert queries.possible_moves(placement=placement, party=Party.SEEKER) == {"withdraw"}


def test_a_seeker_who_changed_the_organization_is_no_longer_the_old_ones() -> None:
    world = story.make_world()
    placement = story.apply(world)
    assert queries.for_sender(organization=world.sending).get().is_ours is True
    new = cast.make_organization()
    actions.change_sending_organization(seeker=world.seeker, organization=new, by=world.person, now=story.LATER)
    assert queries.for_sender(organization=world.sending).get().is_ours is False
    assert queries.one_for_sender(organization=new, public_id=placement.public_id) is None


# --- Tell by phone --------------------------------------------------------------------------------------------------


def world_without_mail() -> story.World:
    world = story.make_world()
    world.seeker, world.page = story.make_candidate(sending=world.sending, email="")
    return world


def test_a_seeker_without_mail_is_told_by_telephone_of_every_move_of_others() -> None:
    world = world_without_mail()
    placement = story.forwarded(world)
    story.propose(world, placement)
    actions.confirm_time(placement=placement, at=story.FIRST_TIME, by=world.sender, now=story.NOW)
    calls = list(queries.calls_for(organization=world.sending))
    assert [call.kind for call in calls] == [
        "placement.forward.seeker", "placement.propose_times.seeker", "placement.confirm_time.seeker"
    ]  # fmt: skip
    with translation.override("en"):
        assert messaging.in_words(calls[0]).subject == "Your application is with Example Company"
    assert calls[0].due_at == story.NOW + timedelta(days=2)
    assert calls[0].placement.seeker == world.seeker


def test_a_call_is_due_before_what_it_tells_of() -> None:
    world = world_without_mail()
    placement = story.forwarded(world)
    soon = story.NOW + timedelta(hours=30)
    story.propose(world, placement, [soon])
    assert PhoneCall.objects.get(kind="placement.propose_times.seeker").due_at == soon


def test_a_call_of_an_offer_is_due_before_the_last_day_for_an_answer_ends_in_japan() -> None:
    world = world_without_mail()
    placement = story.passed(world)
    story.offer(world, placement, answer_until=story.TODAY)
    midnight_in_japan = datetime.combine(story.TODAY + timedelta(days=1), time(0), tzinfo=ZoneInfo("Asia/Tokyo"))
    due_at = PhoneCall.objects.get(kind="placement.offer.seeker").due_at
    assert due_at == midnight_in_japan - timedelta(microseconds=1)


def test_a_call_is_ticked_by_the_organization_once_and_by_nobody_else() -> None:
    world = world_without_mail()
    story.forwarded(world)
    call = queries.calls_for(organization=world.sending).get()
    for other in (world.boss, world.other_sender, world.person):
        with pytest.raises(NotAllowed):
            actions.mark_told(call=call, by=other, now=story.LATER)
    actions.mark_told(call=call, by=world.sender, now=story.LATER)
    colleague = cast.make_member(organization=world.sending)
    actions.mark_told(call=call, by=colleague, now=story.LATER + timedelta(hours=1))
    assert (call.done_at, call.done_by) == (story.LATER, world.sender)
    assert not queries.calls_for(organization=world.sending).exists()


def test_a_seeker_with_mail_needs_no_call_and_a_withdrawal_drops_those_that_wait() -> None:
    world = story.make_world()
    story.offered(world)
    assert not PhoneCall.objects.exists()
    without = world_without_mail()
    placement = story.forwarded(without)
    actions.withdraw(placement=placement, reason="", by=without.person, now=story.LATER)
    assert not PhoneCall.objects.exists()


# --- Tables that must be complete -----------------------------------------------------------------------------------


TOLD = {**SENTENCES, **PAPERS, **AFTERWARDS}
ABOUT_STEPS = {states.EXPECT_STEP, states.RECORD_STEP, states.TAKE_BACK_STEP}


def test_every_move_has_its_movers_and_its_sentences() -> None:
    names = {move.name for move in states.TABLE} | {states.HOLD, states.LIFT_HOLD} | ABOUT_STEPS
    assert set(rights.MOVERS) == names
    by_cause = {states.CLOSE.name, states.LAPSE.name}
    assert {event.partition(".")[0] for event in TOLD} == (
        names | {states.APPLY, states.INVITE, "remind", "still"}
    ) - by_cause
    for step in Step:
        recorded = states.DEPART.name if step == Step.DEPARTED else states.RECORD_STEP
        taken_back = states.TAKE_BACK_DEPARTURE.name if step == Step.DEPARTED else states.TAKE_BACK_STEP
        for name in (recorded, taken_back, states.EXPECT_STEP):
            assert set(TOLD[f"{name}.{step}"]) == {"seeker", "sender", "company"}
    assert set(ENDINGS) == {cause.value for cause in Cause}


def test_everyone_concerned_has_words_for_every_move_that_they_do_not_make_alone() -> None:
    begun = {states.APPLY: frozenset({Party.SEEKER}), states.INVITE: frozenset({Party.COMPANY, Party.SUPERVISING})}
    for name, movers in {**rights.MOVERS, **begun}.items():
        if not movers or name in ABOUT_STEPS:
            continue
        hearers = {audience for audience in ("seeker", "sender") if movers != {Party(audience)}}
        if name != states.APPLY:
            hearers.add("company")
        assert set(TOLD[name]) >= hearers, name
        assert kind_of(event=name, audience="sender") or movers == {Party.SENDER}


def test_every_open_state_waits_for_exactly_one_party() -> None:
    groups = (states.WAITS_FOR_SENDER, states.WAITS_FOR_SEEKER, states.WAITS_FOR_COMPANY)
    assert sorted(state for group in groups for state in group) == sorted(states.OPEN)
    assert set(PlacementState) == states.OPEN | states.PREPARING | states.ENDED
    assert not states.OPEN & states.ENDED
    assert not states.PREPARING & (states.OPEN | states.ENDED)
    assert Placement._meta.get_field("state").choices == PlacementState.choices
