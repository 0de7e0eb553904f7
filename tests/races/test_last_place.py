"""Sixteen people accept the last place of one opportunity at the same moment: one has it, fifteen hear a kind no."""

from collections.abc import Callable
from functools import partial

import pytest
from django.db import IntegrityError, connection

from kakehashi.opportunities.models import Opportunity
from kakehashi.placements import actions, locks
from kakehashi.placements.models import Offer, Placement
from kakehashi.placements.states import PlacementState
from kakehashi.seekers.models import Seeker
from tests import cast
from tests.placements import story
from tests.races.racing import ROUNDS, WON, at_once, counted

pytestmark = pytest.mark.django_db(transaction=True)

CONTENDERS = 16
ONE_WINNER = {"NoPlaceLeft": CONTENDERS - 1, WON: 1}


class Race:
    """Sixteen seekers who meet at a new opportunity in every round."""

    def __init__(self) -> None:
        self.world = story.make_world()
        self.seekers: list[Seeker] = [
            cast.make_seeker(organization=self.world.sending, email="") for _ in range(CONTENDERS)
        ]

    def round(self) -> dict[str, int]:
        """One opportunity, one place, sixteen offers, one moment; what happened, by name."""
        Placement.objects.all().delete()
        opportunity = story.make_second_opportunity(self.world)
        offers = [offer_of(opportunity, seeker, self.world) for seeker in self.seekers]
        outcomes = at_once(*[accepting(placement) for placement in offers])
        taken = Placement.objects.filter(opportunity=opportunity, state=PlacementState.ACCEPTED)
        assert taken.count() == outcomes.count(WON), "what was answered is what is stored"
        return counted(outcomes)


def offer_of(opportunity: Opportunity, seeker: Seeker, world: story.World) -> Placement:
    placement = cast.make_placement(
        opportunity=opportunity, seeker=seeker, sending=world.sending, state=PlacementState.OFFERED
    )
    Offer.objects.create(
        placement=placement,
        monthly_wage=190_000,
        monthly_deductions=45_000,
        weekly_hours=40,
        starts_on=story.day(180),
        months=12,
        offered_at=story.NOW,
        answer_until=story.day(14),
    )
    return placement


def accepting(placement: Placement) -> Callable[[], object]:
    return partial(actions.accept_offer, placement=placement, by=placement.seeker.user, now=story.LATER)


def assert_one_winner(rounds: int) -> None:
    race = Race()
    for number in range(1, rounds + 1):
        assert race.round() == ONE_WINNER, f"round {number}"


def test_the_last_place_has_one_winner_and_fifteen_kind_refusals() -> None:
    assert_one_winner(ROUNDS)


@pytest.mark.long_race
def test_the_last_place_has_one_winner_in_five_hundred_rounds() -> None:
    assert_one_winner(max(500, ROUNDS))


def test_without_the_locks_the_same_race_goes_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "opportunity", lambda *, pk: Opportunity.objects.get(pk=pk))
    monkeypatch.setattr(locks, "open_placements", lambda *, of_opportunity=None, of_seeker=None: [])
    race = Race()
    assert any(race.round() != ONE_WINNER for _ in range(ROUNDS))


def test_the_database_alone_still_keeps_a_place_from_being_filled_twice() -> None:
    world = story.make_world(places=2)
    one, two = story.offered(world), story.offered_to_another(world)
    actions.accept_offer(placement=one, by=one.seeker.user, now=story.LATER)
    with connection.cursor() as cursor, pytest.raises(IntegrityError, match="a_place_is_filled_once"):
        cursor.execute("UPDATE placements_placement SET state = 'accepted', place_number = 1 WHERE id = %s", [two.pk])
