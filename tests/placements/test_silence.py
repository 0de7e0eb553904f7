"""Silence has a clock: a reminder, then an end without blame, and a weekly word to the seeker."""

from datetime import timedelta

import pytest
from django.utils import translation

from kakehashi.messaging import queries as notices
from kakehashi.messaging.models import Notice
from kakehashi.placements import actions, still
from kakehashi.placements.models import PhoneCall, Placement
from kakehashi.placements.silence import whose_turn
from kakehashi.placements.states import OPEN, PREPARING, Party, PlacementState
from tests.placements import story
from tests.placements.story import NOW


def after(days: int) -> tuple[int, int]:
    return actions.remind_and_lapse(now=NOW + timedelta(days=days))


def last_of(world: story.World) -> str:
    with translation.override("en"):
        words = notices.in_words(Notice.objects.filter(to_public_id=world.person.public_id).latest("id"))
    return f"{words.subject}. {words.body}"


@pytest.mark.django_db
def test_an_organization_that_says_nothing_is_reminded_after_a_week_and_two_weeks_later_it_ends_without_blame() -> None:
    world = story.make_world()
    placement = story.apply(world)
    assert after(6) == (0, 0)
    assert (after(7), after(8), after(20)) == ((0, 1), (0, 0), (0, 0))
    assert story.told(world.sender)[-1] == "placement.remind.sender"
    assert "placement.remind.seeker" not in story.told(world.person)
    assert (after(21), after(22)) == ((1, 0), (0, 0))
    placement.refresh_from_db()
    assert placement.state == PlacementState.LAPSED
    assert last_of(world).startswith("Your sending organization did not answer in time.")
    assert story.told(world.boss) == []
    again = story.apply(world, now=NOW + timedelta(days=23))
    assert again.state == PlacementState.APPLIED


@pytest.mark.django_db
def test_a_hold_an_interview_and_every_move_set_the_clock_back() -> None:
    world = story.make_world()
    placement = story.with_interview(world)
    assert [after(day) for day in (11, 12)] == [(0, 0), (0, 1)]  # the interview is on the fifth day
    later = NOW + timedelta(days=13)
    actions.hold(placement=placement, reason="Papers are checked.", by=world.supervisor, now=later)
    assert after(40) == (0, 0)
    actions.lift_hold(placement=placement, by=world.supervisor, now=NOW + timedelta(days=41))
    assert [after(day) for day in (47, 48, 61)] == [(0, 0), (0, 1), (0, 0)]
    actions.record_pass(placement=placement, note="", by=world.boss, now=NOW + timedelta(days=61))
    assert [after(day) for day in (62, 68, 81, 82)] == [(0, 0), (0, 1), (0, 0), (1, 0)]
    assert last_of(world).startswith("Example Company did not answer.")


@pytest.mark.django_db
def test_a_seeker_who_hears_nothing_for_a_week_reads_what_is_waited_for_and_what_comes_next() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    assert actions.write_to_seekers(now=NOW + timedelta(days=6)) == 0
    assert actions.write_to_seekers(now=NOW + timedelta(days=7)) == 1
    assert "Example Company has to propose interview times or say no. So it is since" in last_of(world)
    assert actions.write_to_seekers(now=NOW + timedelta(days=8)) == 0
    after(8)
    assert actions.write_to_seekers(now=NOW + timedelta(days=14)) == 1
    assert "Without an answer by" in last_of(world)
    assert not PhoneCall.objects.exists()
    actions.withdraw(placement=placement, reason="", by=world.person, now=NOW + timedelta(days=15))
    assert actions.write_to_seekers(now=NOW + timedelta(days=60)) == 0


@pytest.mark.django_db
def test_whoever_has_no_mail_is_called_once_a_week_and_an_old_call_does_not_stay() -> None:
    world = story.make_world()
    world.person.email = ""
    world.person.save()
    placement = story.offered(world)
    actions.accept_offer(placement=placement, by=world.person, now=NOW)
    for week in (1, 2):
        assert actions.write_to_seekers(now=NOW + timedelta(days=7 * week)) == 1
    call = PhoneCall.objects.get(kind="placement.still.seeker")
    with translation.override("en"):
        words = still.in_words(call.data)["words"]
    assert words.startswith("Example Company and its supervising organization do the next step: Training plan applied")
    assert "or usual, by" in words


# --- Without a database ----------------------------------------------------------------------------------------------


def test_every_open_state_has_a_turn_and_a_sentence_for_who_waits() -> None:
    assert {state for state in PlacementState if whose_turn(state)} == set(OPEN)
    assert set(still.WAITS) == set(OPEN) | {"held", "step_japan", "step_sender", "step_none"}
    assert {whose_turn(state) for state in PREPARING} == {None}
    assert whose_turn(PlacementState.OFFERED) == Party.SEEKER
    assert Placement._meta.get_field("reminded_at").null
