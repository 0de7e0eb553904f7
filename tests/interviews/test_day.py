"""A day from the first time to the released results, with everything that goes wrong on the way."""

from decimal import Decimal
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.interviews import actions, queries, refusals
from kakehashi.interviews.actions.times import Row
from kakehashi.interviews.models import Candidate, Event, Slot
from kakehashi.messaging.models import Notice
from kakehashi.placements import actions as placements
from kakehashi.placements.models import Interview, Move, PhoneCall
from kakehashi.placements.refusals import ContactInText, NoReason, OnInterviewDay
from tests import cast
from tests.cast import NOW
from tests.interviews.day import (
    World,
    at,
    come,
    fixed_day,
    make_day,
    make_times,
    make_world,
    open_day,
    pick,
)

pytestmark = pytest.mark.django_db
AFTERWARDS = at(18)


def told(user: Any) -> list[str]:
    kinds = Notice.objects.filter(to_public_id=user.public_id).order_by("id").values_list("kind", flat=True)
    return [kind for kind in kinds if kind.startswith(("interview_day", "placement.pass", "placement.refuse"))]


def judge(candidate: Candidate, result: str, *, by: Any, note: str = "", score: int | None = None) -> None:
    scores = {seat.pk: Decimal(score) for seat in candidate.seats.all()} if score is not None else {}
    candidate.placement.refresh_from_db()
    actions.record_result(candidate=candidate, scores=scores, result=result, note=note, by=by, now=AFTERWARDS)


def forty_people(world: World) -> tuple[Event, list[Candidate]]:
    """An open day of three companies with forty people, of whom one can only be told by telephone."""
    first = world.companies[0]
    without_mail = cast.make_seeker(organization=world.sending, email="")
    given = {"opportunity": first.placements[0].opportunity, "sending": world.sending, "state": "forwarded"}
    first.placements.append(cast.make_placement(seeker=without_mail, page_code="K19999", **given))
    event = make_day(world)
    (written,) = make_times(world, event, kind="written", minutes=60, until=at(10), holds=40, room="Hall")
    rows = [make_times(world, event, starts_at=at(10), until=at(15), room=f"Room {n}") for n in (1, 2, 3)]
    assert [len(row) for row in rows] == [15, 15, 15]
    assert queries.for_company(organization=first.organization, on=cast.TODAY).count() == 0
    actions.open_up(event=event, by=world.sender, now=NOW)
    people = []
    for company, row in zip(world.companies, rows, strict=True):
        assert queries.for_company(organization=company.organization, on=cast.TODAY).get() == event
        people += [pick(event, company, n, [written, row[n]]) for n in range(len(company.placements))]
    assert len(people) == 40
    assert PhoneCall.objects.get().kind == "interview_day.picked.seeker"
    return event, people


def all_answer(world: World, event: Event, people: list[Candidate]) -> list[Candidate]:
    """Thirty-eight come at once, one later, one cannot come and is taken off."""
    cannot, silent, *others = people
    come(cannot, comes=False, reason="Mẹ tôi ốm")
    for candidate in others:
        come(candidate)
    actions.fix(event=event, by=world.sender, now=NOW)
    states = [Candidate.objects.get(pk=one.pk).placement.state for one in people]
    assert states == ["times_proposed"] * 2 + ["interview_confirmed"] * 38
    come(silent)
    actions.fix(event=event, by=world.sender, now=NOW)
    cannot.refresh_from_db()
    actions.take_off(candidate=cannot, reason="面接の日に来られません。", by=world.sender, now=NOW)
    assert cannot.placement.state == "forwarded"
    assert queries.on(event).count() == 39
    moves = Move.objects.filter(placement=silent.placement).values_list("name", "party")
    assert list(moves) == [("propose_times", "company"), ("confirm_time", "sender")]
    assert Interview.objects.get(placement=silent.placement).confirmed_for == at(9)
    return people[1:]


def all_are_judged(world: World, event: Event, seen: list[Candidate]) -> None:
    """Passed, refused, in reserve in turn; before the last result nothing can be released."""
    clerk_of = {company.organization.pk: company.clerk for company in world.companies}
    for number, candidate in enumerate(seen):
        by = clerk_of[candidate.placement.opportunity.company_id]
        result = ("pass", "fail", "reserve")[number % 3]
        if candidate is seen[-1]:
            with pytest.raises(refusals.ResultsMissing) as missing:
                actions.release(event=event, by=world.sender, now=AFTERWARDS)
            assert missing.value.missing == 1
        judge(candidate, result, by=by, note="経験が足りません。" if result == "fail" else "", score=70 + number % 30)


def test_a_day_of_forty_seekers_and_three_companies() -> None:
    world = make_world(companies=3, people=13)
    clerk = world.companies[0].clerk
    event, people = forty_people(world)
    seen = all_answer(world, event, people)
    with pytest.raises(NotNow):
        actions.end(event=event, by=world.sender, now=NOW)
    actions.end(event=event, by=world.sender, now=AFTERWARDS)
    all_are_judged(world, event, seen)
    assert {one.placement.state for one in Candidate.objects.all()} == {"interview_confirmed"}
    assert told(seen[1].seeker.user)[-1] == "interview_day.fixed.seeker"
    with pytest.raises(OnInterviewDay):
        placements.record_pass(placement=seen[0].placement, note="", by=clerk, now=AFTERWARDS)

    assert actions.release(event=event, by=world.sender, now=AFTERWARDS) == []
    ended = sorted(one.placement.state for one in Candidate.objects.all())
    assert ended == ["interview_confirmed"] * 13 + ["passed"] * 13 + ["refused"] * 13
    assert [told(seen[n].seeker.user)[-1] for n in range(3)] == [
        "placement.pass.seeker",
        "placement.refuse.seeker",
        "interview_day.reserve.seeker",
    ]
    assert told(clerk)[-1] == "interview_day.released.company"
    reserve = seen[2].placement
    reserve.refresh_from_db()
    placements.record_pass(placement=reserve, note="", by=clerk, now=AFTERWARDS)
    assert reserve.state == "passed"


@pytest.fixture
def world() -> World:
    return make_world(companies=2, people=2)


def test_a_change_asks_again_and_a_cancellation_gives_everything_back(world: World) -> None:
    event, (one, *_others) = fixed_day(world)
    revision = Event.objects.get().revision
    slot = one.seats.get().slot
    row = actions_row(slot, starts_at=at(15), minutes=30)
    actions.change_slot(slot=slot, row=row, by=world.sender, now=NOW)
    one.refresh_from_db()
    assert (one.answer, one.placement.state) == ("waiting", "interview_confirmed")
    assert Interview.objects.get(placement=one.placement).confirmed_for == at(15)
    assert Event.objects.get().revision == revision + 1
    changed = Notice.objects.get(kind="interview_day.changed.seeker")
    assert changed.to_public_id == one.seeker.user.public_id
    assert (changed.data["calendar"]["sequence"], changed.data["calendar"]["method"]) == (revision + 1, "REQUEST")

    with pytest.raises(ContactInText):
        actions.cancel(event=event, reason="Gọi 0912 345 678", by=world.sender, now=NOW)
    with pytest.raises(NoReason):
        actions.cancel(event=event, reason=" ", by=world.sender, now=NOW)
    actions.cancel(event=event, reason="台風のため", by=world.sender, now=NOW)
    assert {candidate.placement.state for candidate in Candidate.objects.all()} == {"forwarded"}
    assert not Interview.objects.exclude(confirmed_for=None, day_public_id="").exists()
    gone = Notice.objects.filter(kind__startswith="interview_day.cancelled")
    # Four seekers, two companies; the supervising organization has nobody who reads.
    assert sorted(notice.data["calendar"]["method"] for notice in gone) == ["CANCEL"] * 6
    first = Notice.objects.get(kind="interview_day.fixed.seeker", to_public_id=one.seeker.user.public_id)
    last = gone.get(to_public_id=one.seeker.user.public_id)
    assert last.data["calendar"]["uid"] == first.data["calendar"]["uid"]
    assert last.data["calendar"]["sequence"] > changed.data["calendar"]["sequence"]
    assert queries.on(event).count() == 0
    with pytest.raises(NotNow):
        make_times(world, event)


def actions_row(slot: Slot, **changes: Any) -> Row:
    given = {"kind": slot.kind, "starts_at": slot.starts_at, "until": slot.ends_at, "minutes": slot.minutes}
    return Row(**{**given, **changes})


def test_what_a_company_cannot_pick(world: World) -> None:
    event, slots = open_day(world)
    ours, theirs = world.companies
    candidate = pick(event, ours, 0, [slots[0]])
    before = Notice.objects.count(), Event.objects.get().revision
    refused = {
        refusals.NoRoomLeft: lambda: pick(event, theirs, 0, [slots[0]]),
        refusals.NoSlots: lambda: pick(event, ours, 1, []),
        NotAllowed: lambda: actions.pick(
            event=event, placement=theirs.placements[0], slots=[slots[1]], choice="first", by=ours.clerk, now=NOW
        ),
    }
    for reason, act in refused.items():
        with pytest.raises(reason):
            act()
    elsewhere = cast.make_placement(
        opportunity=theirs.placements[0].opportunity,
        seeker=candidate.seeker,
        sending=world.sending,
        state="forwarded",
        page_code="K29999",
    )
    theirs.placements.append(elsewhere)
    overlapping = make_times(world, event, starts_at=at(9, 10), until=at(9, 30))
    with pytest.raises(refusals.NotFree):
        pick(event, theirs, 2, overlapping)

    assert pick(event, ours, 0, [slots[0]]) == candidate
    assert (Notice.objects.count(), Event.objects.get().revision) == before
    reserve = pick(event, ours, 1, [slots[0]], "reserve")
    come(reserve)
    come(candidate, comes=False, reason="Bận")
    actions.fix(event=event, by=world.sender, now=NOW)
    reserve.refresh_from_db()
    assert (reserve.choice, reserve.placement.state) == ("first", "interview_confirmed")


def test_strangers_change_nothing(world: World) -> None:
    event, people = fixed_day(world)
    stranger = cast.make_member(organization=cast.make_organization())
    clerk, other = world.companies[0].clerk, world.companies[1].clerk
    jobs = ProcrastinateJob.objects.count()
    for by in (stranger, clerk, people[0].seeker.user):
        for act in (actions.fix, actions.end, actions.release):
            with pytest.raises(NotAllowed):
                act(event=event, by=by, now=AFTERWARDS)
        with pytest.raises(NotAllowed):
            actions.cancel(event=event, reason="x", by=by, now=NOW)
    with pytest.raises(NotAllowed):
        judge(people[0], "pass", by=other)
    with pytest.raises(NotAllowed):
        judge(people[0], "pass", by=world.sender)
    with pytest.raises(NotAllowed):
        actions.answer(candidate=people[0], comes=True, reason="", by=people[1].seeker.user, now=NOW)
    assert ProcrastinateJob.objects.count() == jobs
    assert Event.objects.get().state == "fixed"


def test_who_leaves_the_site_leaves_nothing_on_the_day(world: World) -> None:
    event, people = fixed_day(world)
    placements.cancel_membership(seeker=people[0].seeker, by=people[0].seeker.user, now=NOW)
    assert [one.pk for one in queries.on(event)] == [one.pk for one in people[1:]]
    assert not Candidate.objects.filter(pk=people[0].pk).exists()
