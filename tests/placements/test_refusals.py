"""What is refused, to whom, with which reason; and that a refusal changes nothing and tells nobody."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.accounts.models import User
from kakehashi.audit.models import Entry
from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.messaging.models import Notice
from kakehashi.organizations.models import Agreement, Supervision
from kakehashi.placements import actions, refusals
from kakehashi.placements.models import Hold, Interview, Move, Offer, PhoneCall, Placement
from kakehashi.seekers.models import SendingChoice
from kakehashi.showcase.models import StaffPage
from tests import cast
from tests.placements import story

pytestmark = pytest.mark.django_db

WATCHED = (Placement, Move, Hold, Interview, Offer, PhoneCall, Notice, Entry, ProcrastinateJob)


@contextmanager
def refused(reason: type[Exception]) -> Iterator[pytest.ExceptionInfo[Any]]:
    """Something is refused for exactly this reason, and every row that could have changed is as it was."""
    before = [list(model.objects.order_by("pk").values()) for model in WATCHED]
    with pytest.raises(reason) as caught:
        yield caught
    assert type(caught.value) is reason
    assert [list(model.objects.order_by("pk").values()) for model in WATCHED] == before


# --- Rights: every move, by everyone who has none -------------------------------------------------------------------

MOVES: dict[str, tuple[Callable[[story.World], Placement], Callable[..., Any], set[str]]] = {
    "forward": (story.apply, actions.forward_application, {"sender"}),
    "decline_to_forward": (story.apply, partial(actions.decline_to_forward, reason="No."), {"sender"}),
    "pass_on": (story.invite, actions.pass_on_invitation, {"sender"}),
    "propose": (
        story.forwarded,
        partial(actions.propose_times, times=[story.FIRST_TIME], how="video", place=""),
        {"boss", "supervisor"},
    ),
    "refuse": (story.forwarded, partial(actions.refuse, reason="Not now."), {"boss", "supervisor"}),
    "pass": (story.with_interview, partial(actions.record_pass, note=""), {"boss", "supervisor"}),
    "accept": (story.offered, actions.accept_offer, {"person"}),
    "decline": (story.offered, partial(actions.decline_offer, reason=""), {"person"}),
    "hold": (story.forwarded, partial(actions.hold, reason="Papers."), {"supervisor"}),
    "withdraw": (story.forwarded, partial(actions.withdraw, reason="Ill."), {"person", "sender"}),
    "withdraw an offer": (story.offered, partial(actions.withdraw, reason="Ill."), {"person"}),
}
EVERYONE = ("person", "sender", "boss", "supervisor", "other_sender", "other_boss", "other_supervisor", "stranger")


def someone(world: story.World, who: str) -> User:
    return world.other_seeker.user if who == "stranger" else getattr(world, who)


@pytest.mark.parametrize("move", MOVES)
def test_only_the_right_party_makes_a_move(move: str) -> None:
    begin, action, allowed = MOVES[move]
    world = story.make_world()
    placement = begin(world)
    for who in EVERYONE:
        doing = partial(action, placement=placement, by=someone(world, who), now=story.LATER)
        if who not in allowed:
            with refused(refusals.NotAllowed):
                doing()
            continue
        with transaction.atomic():
            doing()
            transaction.set_rollback(True)
        placement.refresh_from_db()


def test_a_member_who_left_and_a_suspended_organization_have_no_right() -> None:
    world = story.make_world()
    placement = story.apply(world)
    former = cast.make_member(organization=world.sending)
    former.memberships.update(left_at=story.NOW)
    with refused(refusals.NotAllowed):
        actions.forward_application(placement=placement, by=former, now=story.LATER)
    world.sending.state, world.sending.decision_reason = "suspended", "x"
    world.sending.save()
    with refused(refusals.NotAllowed):
        actions.forward_application(placement=placement, by=world.sender, now=story.LATER)


def test_a_supervisor_whose_supervision_has_ended_has_no_right() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    Supervision.objects.all().delete()
    with refused(refusals.NotAllowed):
        actions.hold(placement=placement, reason="Papers.", by=world.supervisor, now=story.LATER)


# --- Beginning ------------------------------------------------------------------------------------------------------


def break_page(world: story.World) -> None:
    StaffPage.objects.update(is_shown=False)


def break_choice(world: story.World) -> None:
    SendingChoice.objects.filter(seeker=world.seeker).update(state="left")


def break_sending(world: story.World) -> None:
    world.sending.state, world.sending.decision_reason = "suspended", "x"
    world.sending.save()


def break_opportunity(world: story.World) -> None:
    type(world.opportunity).objects.update(open_until=story.day(-1))


def fill_places(world: story.World) -> None:
    fields = {"state": "accepted", "place_number": 1, "opportunity": world.opportunity}
    cast.make_placement(seeker=world.other_seeker, sending=world.sending, **fields)


def place_elsewhere(world: story.World) -> None:
    fields = {"state": "accepted", "place_number": 1, "opportunity": story.make_second_opportunity(world)}
    cast.make_placement(seeker=world.seeker, sending=world.sending, **fields)


def open_already(world: story.World) -> None:
    cast.make_placement(seeker=world.seeker, sending=world.sending, opportunity=world.opportunity)


OBSTACLES = [
    (break_page, refusals.NotPublished),
    (break_choice, refusals.NoSendingOrganization),
    (break_sending, refusals.NoSendingOrganization),
    (break_opportunity, refusals.OpportunityNotShown),
    (fill_places, refusals.NoPlaceLeft),
    (place_elsewhere, refusals.AlreadyPlaced),
    (open_already, refusals.AlreadyOpen),
]


@pytest.mark.parametrize("begin", [story.apply, story.invite])
@pytest.mark.parametrize(("obstacle", "reason"), OBSTACLES)
def test_nothing_begins_over_an_obstacle(
    begin: Callable[..., Placement], obstacle: Callable[[story.World], None], reason: type[Refused]
) -> None:
    world = story.make_world()
    obstacle(world)
    with refused(reason):
        begin(world)


def test_an_invitation_needs_an_agreement_in_force_on_the_day() -> None:
    world = story.make_world()
    Agreement.objects.all().delete()
    cast.make_agreement(supervising=world.other_supervisor.memberships.get().organization, sending=world.sending)
    with refused(refusals.NoAgreement):
        story.invite(world)
    assert story.apply(world).state == "applied"


@pytest.mark.parametrize("who", ["person", "sender", "other_boss", "other_supervisor"])
def test_only_the_companys_side_invites(who: str) -> None:
    world = story.make_world()
    with refused(refusals.NotAllowed):
        story.invite(world, by=getattr(world, who))


def test_a_company_does_not_invite_in_the_name_of_another_and_nobody_applies_for_somebody() -> None:
    world = story.make_world()
    with refused(refusals.NotAllowed):
        story.invite(world, organization=world.supervising)
    with refused(refusals.NotAllowed):
        story.apply(world, by=world.other_seeker.user)
    with refused(refusals.NotAllowed):
        story.apply(world, by=world.sender)


def test_an_unknown_code_is_not_published() -> None:
    world = story.make_world()
    with refused(refusals.NotPublished):
        story.invite(world, page_code="K99999")


# --- Texts for the other side ---------------------------------------------------------------------------------------


def test_no_contact_data_and_no_name_reach_the_company_in_a_reason() -> None:
    world = story.make_world()
    placement = story.invite(world)
    decline = partial(actions.decline_to_forward, placement=placement, by=world.sender, now=story.LATER)
    with refused(refusals.ContactInText) as caught:
        decline(reason="Please call +84 912 345 678.")
    assert [finding.kind for finding in caught.value.findings] == ["phone"]
    with refused(refusals.NameInText):
        decline(reason=f"{world.seeker.name_passport.lower()} is ill.")
    with refused(refusals.NoReason):
        decline(reason="  ")


def test_an_invitation_carries_no_contact_data() -> None:
    world = story.make_world()
    with refused(refusals.ContactInText):
        story.invite(world, message="boss@example.com までどうぞ")


# --- Interviews and offers ------------------------------------------------------------------------------------------

HOUR = timedelta(hours=1)
UNUSABLE: list[list[datetime]] = [
    [],
    [story.NOW - HOUR],
    [story.NOW],
    [story.FIRST_TIME, story.FIRST_TIME],
    [story.FIRST_TIME.replace(tzinfo=None)],
    [story.FIRST_TIME + n * HOUR for n in range(4)],
]


@pytest.mark.parametrize("times", UNUSABLE)
def test_times_lie_ahead_differ_and_are_at_most_three(times: list[datetime]) -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    with refused(refusals.TimesNotUsable):
        story.propose(world, placement, times)


def test_only_a_proposed_time_that_lies_ahead_is_confirmed() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    story.propose(world, placement)
    confirm = partial(actions.confirm_time, placement=placement, by=world.sender)
    with refused(refusals.NotProposed):
        confirm(at=story.FIRST_TIME + HOUR, now=story.NOW)
    with refused(refusals.NotProposed):
        confirm(at=story.FIRST_TIME, now=story.FIRST_TIME)
    with refused(refusals.NotAllowed):
        actions.confirm_time(placement=placement, at=story.FIRST_TIME, by=world.boss, now=story.NOW)


def test_an_interview_needs_a_name_to_show() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    story.propose(world, placement)
    type(world.seeker).objects.update(name_katakana="")
    with refused(refusals.NoKatakanaName):
        actions.confirm_time(placement=placement, at=story.FIRST_TIME, by=world.sender, now=story.NOW)


@pytest.mark.parametrize(
    "change", [{"monthly_deductions": 190_000}, {"answer_until": story.day(-1)}, {"starts_on": story.day(0)}]
)
def test_an_offer_leaves_a_wage_and_its_days_lie_ahead(change: dict[str, Any]) -> None:
    world = story.make_world()
    placement = story.passed(world)
    with refused(refusals.NoWageLeft):
        story.offer(world, placement, **change)


def test_there_is_no_offer_without_a_place() -> None:
    world = story.make_world()
    placement = story.passed(world)
    fill_places(world)
    with refused(refusals.NoPlaceLeft):
        story.offer(world, placement)


def test_an_offer_is_accepted_until_the_end_of_its_last_day_in_japan() -> None:
    world = story.make_world()
    placement = story.offered(world)
    midnight = story.NOW.replace(hour=15) + timedelta(days=14)
    with refused(refusals.OfferLapsed):
        actions.accept_offer(placement=placement, by=world.person, now=midnight)
    actions.accept_offer(placement=placement, by=world.person, now=midnight - timedelta(seconds=1))


def take_back(world: story.World) -> None:
    world.opportunity.state, world.opportunity.decision_reason = "refused", "x"
    world.opportunity.save()


def suspend_company(world: story.World) -> None:
    world.company.state, world.company.decision_reason = "suspended", "x"
    world.company.save()


@pytest.mark.parametrize("obstacle", [take_back, suspend_company])
def test_what_the_secretariat_stopped_is_not_accepted(obstacle: Callable[[story.World], None]) -> None:
    world = story.make_world()
    placement = story.offered(world)
    obstacle(world)
    with refused(refusals.OpportunityNotShown):
        actions.accept_offer(placement=placement, by=world.person, now=story.LATER)


def test_whoever_comes_second_to_the_last_place_hears_that_none_is_left() -> None:
    world = story.make_world()
    second, first = story.offered(world), story.offered_to_another(world)
    actions.accept_offer(placement=first, by=first.seeker.user, now=story.LATER)
    with refused(refusals.NoPlaceLeft):
        actions.accept_offer(placement=second, by=world.person, now=story.LATER)


def test_a_move_twice_is_refused_the_second_time() -> None:
    world = story.make_world()
    placement = story.offered(world)
    actions.accept_offer(placement=placement, by=world.person, now=story.LATER)
    with refused(NotNow):
        actions.accept_offer(placement=placement, by=world.person, now=story.LATER)


# --- Holds ----------------------------------------------------------------------------------------------------------


def test_a_held_placement_rests_until_it_is_let_go() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    actions.hold(placement=placement, reason="Papers are checked.", by=world.supervisor, now=story.LATER)
    with refused(refusals.Held) as caught:
        story.propose(world, placement)
    assert caught.value.reason == "Papers are checked."
    with refused(refusals.Held):
        actions.hold(placement=placement, reason="Twice.", by=world.supervisor, now=story.LATER)
    with refused(refusals.NotAllowed):
        actions.lift_hold(placement=placement, by=world.boss, now=story.LATER)
    actions.lift_hold(placement=placement, by=world.supervisor, now=story.LATER)
    story.propose(world, placement)
    assert placement.state == "times_proposed"
    with refused(refusals.NotHeld):
        actions.lift_hold(placement=placement, by=world.supervisor, now=story.LATER)


def test_a_held_offer_cannot_be_accepted_but_can_be_declined() -> None:
    world = story.make_world()
    placement = story.offered(world)
    actions.hold(placement=placement, reason="Papers.", by=world.supervisor, now=story.LATER)
    with refused(refusals.Held):
        actions.accept_offer(placement=placement, by=world.person, now=story.LATER)
    actions.decline_offer(placement=placement, reason="", by=world.person, now=story.LATER)
    assert placement.state == "declined"
    assert Hold.objects.get().lifted_at == story.LATER


def test_what_has_ended_is_not_held() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    actions.withdraw(placement=placement, reason="", by=world.person, now=story.LATER)
    with refused(NotNow):
        actions.hold(placement=placement, reason="Papers.", by=world.supervisor, now=story.LATER)
