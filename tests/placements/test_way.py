"""The way from application or invitation to an accepted offer, with who is told what at each step."""

import pytest
from django.core import mail
from procrastinate.contrib.django import app

from kakehashi.audit.models import Entry
from kakehashi.opportunities.states import OpportunityState
from kakehashi.placements import actions, queries
from kakehashi.placements.models import Interview, Move, Offer, Placement
from kakehashi.placements.states import Party
from tests.placements import story

pytestmark = pytest.mark.django_db


def test_an_application_goes_to_the_sending_organization_and_to_nobody_else() -> None:
    world = story.make_world()
    placement = story.apply(world)
    assert (placement.state, placement.sending, placement.page_code) == ("applied", world.sending, world.page.code)
    assert story.told(world.sender) == ["placement.apply.sender"]
    for other in (world.person, world.boss, world.supervisor, world.other_sender, world.other_boss):
        assert story.told(other) == []
    assert not queries.for_company(organization=world.company, on=story.TODAY).exists()


def test_forwarding_brings_the_company_and_its_supervisor_in() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    assert placement.state == "forwarded"
    assert story.told(world.boss) == story.told(world.supervisor) == ["placement.forward.company"]
    assert story.told(world.person) == ["placement.forward.seeker"]
    assert list(queries.for_company(organization=world.company, on=story.TODAY)) == [placement]


def test_an_invitation_goes_to_the_sending_organization_first_and_then_to_the_seeker() -> None:
    world = story.make_world()
    placement = story.invite(world)
    assert placement.state == "invited"
    assert story.told(world.sender) == ["placement.invite.sender"]
    assert story.told(world.supervisor) == ["placement.invite.company"]
    assert story.told(world.boss) == []
    actions.pass_on_invitation(placement=placement, by=world.sender, now=story.LATER)
    assert placement.state == "passed_on"
    actions.agree_to_invitation(placement=placement, by=world.person, now=story.LATER)
    assert placement.state == "forwarded"
    assert story.told(world.boss) == ["placement.pass_on.company", "placement.agree.company"]


def test_a_supervising_organization_invites_for_its_company_which_is_told() -> None:
    world = story.make_world()
    story.invite(world, organization=world.supervising, by=world.supervisor)
    assert story.told(world.boss) == ["placement.invite.company"]
    assert story.told(world.supervisor) == []
    assert Move.objects.get().party == Party.SUPERVISING


def test_a_confirmed_interview_shows_the_katakana_name_and_nothing_before_does() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    story.propose(world, placement)
    assert placement.name_for_company == ""
    actions.confirm_time(placement=placement, at=story.SECOND_TIME, by=world.sender, now=story.NOW)
    assert placement.name_for_company == "グエン・ヴァン"
    assert Interview.objects.get().confirmed_for == story.SECOND_TIME


def test_times_can_be_asked_for_again() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    story.propose(world, placement)
    actions.ask_for_other_times(placement=placement, reason="The seeker works then.", by=world.sender, now=story.NOW)
    assert placement.state == "forwarded"
    story.propose(world, placement, [story.SECOND_TIME])
    assert Interview.objects.get().proposed == [story.SECOND_TIME.isoformat()]


def test_the_whole_way_is_in_the_history_and_in_the_log() -> None:
    world = story.make_world()
    placement = story.offered(world)
    actions.accept_offer(placement=placement, by=world.person, now=story.LATER)
    names = ["apply", "forward", "propose_times", "confirm_time", "pass", "offer", "accept"]
    steps = queries.history(placement=placement, party=Party.SENDER)
    assert [step.name for step in steps] == names
    assert [step.party for step in steps] == ["seeker", "sender", "company", "sender", "company", "company", "seeker"]
    logged = Entry.objects.filter(thing_public_id=placement.public_id).order_by("id")
    assert [entry.action for entry in logged] == [f"placement.{name}" for name in names]
    for_boss = queries.history(placement=placement, party=Party.COMPANY)
    assert [step.name for step in for_boss] == names[1:]


def test_accepting_fills_the_lowest_free_place() -> None:
    world = story.make_world(places=3)
    offers = [story.offered(world), story.offered_to_another(world)]
    for placement in reversed(offers):
        actions.accept_offer(placement=placement, by=placement.seeker.user, now=story.LATER)
    assert [placement.place_number for placement in offers] == [2, 1]
    assert queries.places_left(opportunity=world.opportunity) == 1


def test_accepting_closes_the_persons_other_open_placements_and_tells_their_parties() -> None:
    world = story.make_world(places=2)
    second = story.make_second_opportunity(world)
    other = story.forwarded(world, opportunity=second)
    placement = story.offered(world)
    actions.accept_offer(placement=placement, by=world.person, now=story.LATER)
    other.refresh_from_db()
    assert other.state == "closed"
    last = other.moves.last()
    assert (last.name, last.party, last.cause) == ("close", "program", "accepted_elsewhere")
    for user in (world.boss, world.supervisor):
        assert story.told(user)[-1] == "placement.ended.accepted_elsewhere.company"
    assert "placement.ended.accepted_elsewhere.sender" in story.told(world.sender)


def test_the_last_place_closes_the_opportunity_and_kindly_ends_what_others_had_open() -> None:
    world = story.make_world()
    waiting = story.offered_to_another(world)
    placement = story.offered(world)
    actions.accept_offer(placement=placement, by=world.person, now=story.LATER)
    waiting.refresh_from_db()
    world.opportunity.refresh_from_db()
    assert (waiting.state, world.opportunity.state) == ("closed", OpportunityState.FILLED)
    assert waiting.moves.last().cause == "places_filled"
    assert story.told(waiting.seeker.user)[-1] == "placement.ended.places_filled.seeker"


def test_closing_an_opportunity_ends_what_is_open_but_keeps_offers() -> None:
    world = story.make_world(places=2)
    waiting, promised = story.forwarded(world), story.offered_to_another(world)
    actions.close_opportunity(opportunity=world.opportunity, by=world.boss, now=story.LATER)
    waiting.refresh_from_db()
    promised.refresh_from_db()
    assert (waiting.state, promised.state) == ("closed", "offered")
    assert story.told(world.person)[-1] == "placement.ended.opportunity_closed.seeker"


def test_offers_past_their_day_are_closed_by_the_program() -> None:
    world = story.make_world(places=3)
    lapsed = story.offered(world)
    held = story.offered_to_another(world)
    actions.hold(placement=held, reason="Papers are checked.", by=world.supervisor, now=story.NOW)
    assert actions.close_lapsed_offers(now=story.NOW + story.timedelta(days=14)) == 0
    assert actions.close_lapsed_offers(now=story.NOW + story.timedelta(days=15)) == 1
    lapsed.refresh_from_db()
    held.refresh_from_db()
    assert (lapsed.state, held.state) == ("closed", "offered")


def test_the_conditions_of_an_offer_are_kept() -> None:
    world = story.make_world()
    placement = story.offered(world)
    made = Offer.objects.get(placement=placement)
    assert (made.monthly_wage, made.monthly_deductions, made.answer_until) == (190_000, 45_000, story.day(14))


def test_notices_name_nobody() -> None:
    world = story.make_world()
    placement = story.offered(world)
    actions.accept_offer(placement=placement, by=world.person, now=story.LATER)
    names = [world.seeker.name_native, world.seeker.name_passport, world.seeker.name_katakana, world.person.email]
    for notice in story.Notice.objects.exclude(to_public_id=world.person.public_id):
        assert not [name for name in names if name in str(notice.data)]
    assert mail.outbox == []
    assert Placement.objects.count() == 1


def test_the_queue_closes_lapsed_offers_every_day_by_itself() -> None:
    times = {each.task.name: each.cron for each in app.periodic_registry.periodic_tasks.values()}
    assert times["close_lapsed_offers"] == "5 15 * * *"
