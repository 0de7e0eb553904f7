"""People of every kind try any move on any placement in any order; what must always hold, holds after each step."""

import os
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from kakehashi.accounts.models import User
from kakehashi.common.refusals import NotAllowed, Refused
from kakehashi.common.state import NotNow
from kakehashi.opportunities.models import Opportunity
from kakehashi.placements import actions, policies, queries, rights, states
from kakehashi.placements.models import Move, Placement
from kakehashi.placements.states import BEGINNINGS, OPEN, Origin, Party, PlacementState
from kakehashi.seekers.models import Seeker
from tests.placements import story

EXAMPLES = int(os.environ.get("KAKEHASHI_MACHINE_EXAMPLES", "5"))
TABLE = {move.name: move for move in states.TABLE}

ACTIONS: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
    "forward": (actions.forward_application, {}),
    "pass_on": (actions.pass_on_invitation, {}),
    "decline_to_forward": (actions.decline_to_forward, {"reason": "Not now."}),
    "agree": (actions.agree_to_invitation, {}),
    "decline": (actions.decline_offer, {"reason": ""}),
    "propose_times": (actions.propose_times, {"times": [story.FIRST_TIME], "how": "video", "place": ""}),
    "ask_for_other_times": (actions.ask_for_other_times, {"reason": "The seeker works then."}),
    "confirm_time": (actions.confirm_time, {"at": story.FIRST_TIME}),
    "pass": (actions.record_pass, {"note": ""}),
    "offer": (
        actions.make_offer,
        {
            "monthly_wage": Decimal(190_000),
            "monthly_deductions": Decimal(45_000),
            "weekly_hours": Decimal(40),
            "starts_on": story.day(180),
            "months": 12,
            "conditions": "",
            "answer_until": story.day(14),
        },
    ),
    "accept": (actions.accept_offer, {}),
    "refuse": (actions.refuse, {"reason": "Not now."}),
    "withdraw": (actions.withdraw, {"reason": "Ill."}),
    "hold": (actions.hold, {"reason": "Papers are checked."}),
    "lift_hold": (actions.lift_hold, {}),
}
MOVERS = ("seeker", "sender", "boss", "supervisor", "other_sender", "other_boss", "other_supervisor", "other_seeker")


class Placements(RuleBasedStateMachine):
    """Three seekers, an opportunity with one place and one with two, and everybody who has rights or has none."""

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.world = story.make_world()
        self.opportunities: list[Opportunity] = [
            self.world.opportunity,
            story.make_second_opportunity(self.world, places=2),
        ]
        self.seekers: list[Seeker] = [self.world.seeker]
        self.codes = [self.world.page.code]
        for _ in range(2):
            seeker, page = story.make_candidate(sending=self.world.sending)
            self.seekers.append(seeker)
            self.codes.append(page.code)
        self.now = story.NOW

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    def someone(self, who: str, placement: Placement) -> User:
        if who == "seeker":
            assert placement.seeker is not None
            return placement.seeker.user
        return self.world.other_seeker.user if who == "other_seeker" else getattr(self.world, who)

    @rule(who=st.integers(0, 2), where=st.integers(0, 1), invited=st.booleans())
    def begin(self, *, who: int, where: int, invited: bool) -> None:
        """A seeker applies or is invited; exactly what stands in the way refuses it."""
        seeker, opportunity = self.seekers[who], self.opportunities[where]
        opportunity.refresh_from_db()
        placed = queries.is_placed(seeker=seeker)
        expected = (
            opportunity.state == "approved"
            and not placed
            and not queries.has_open(seeker=seeker, opportunity=opportunity)
        )
        count = Placement.objects.count()
        try:
            if invited:
                story.invite(self.world, page_code=self.codes[who], opportunity=opportunity, now=self.now)
            else:
                story.apply(self.world, seeker=seeker, by=seeker.user, opportunity=opportunity, now=self.now)
        except (Refused, NotAllowed):
            assert not expected
        else:
            assert expected
        assert Placement.objects.count() == count + expected

    @precondition(lambda self: Placement.objects.exists())
    @rule(which=st.integers(0, 99), name=st.sampled_from(sorted(ACTIONS)), who=st.sampled_from(MOVERS))
    def try_anything(self, which: int, name: str, who: str) -> None:
        """Somebody tries some move; it happens if and only if it is possible for their party."""
        self.attempt(which, name, who)

    @precondition(lambda self: Placement.objects.filter(state__in=OPEN).exists())
    @rule(which=st.integers(0, 99), choice=st.integers(0, 99))
    def go_on(self, which: int, choice: int) -> None:
        """Somebody who can make a move makes one, so that placements get far."""
        placements = list(Placement.objects.filter(state__in=OPEN).order_by("pk"))
        placement = placements[which % len(placements)]
        doers = {"seeker": Party.SEEKER, "sender": Party.SENDER, "boss": Party.COMPANY, "supervisor": Party.SUPERVISING}
        able = [
            (who, name)
            for who, party in doers.items()
            for name in sorted(queries.possible_moves(placement=placement, party=party) - {"withdraw", "refuse"})
        ]
        if able:
            who, name = able[choice % len(able)]
            self.attempt(list(Placement.objects.order_by("pk")).index(placement), name, who)

    def attempt(self, which: int, name: str, who: str) -> None:
        self.now += timedelta(seconds=1)
        placements = list(Placement.objects.order_by("pk"))
        placement = placements[which % len(placements)]
        user = self.someone(who, placement)
        before = placement.state
        party = policies.party_of(user=user, placement=placement, on=story.TODAY)
        possible = party is not None and name in queries.possible_moves(placement=placement, party=party)
        full = queries.places_left(opportunity=placement.opportunity) == 0
        action, words = ACTIONS[name]
        moves = Move.objects.count()
        try:
            action(placement=placement, by=user, now=self.now, **words)
        except (Refused, NotAllowed, NotNow):
            assert not possible or full
            placement.refresh_from_db()
            assert (placement.state, Move.objects.count()) == (before, moves)
        else:
            assert possible
            placement.refresh_from_db()
            assert placement.state == (TABLE[name].target if name in TABLE else before)

    @invariant()
    def every_history_is_a_path_in_the_table(self) -> None:
        for placement in Placement.objects.prefetch_related("moves"):
            at, when = "", story.NOW
            for move in placement.moves.all():
                assert (move.state_before, move.at >= when) == (at, True)
                if move.name in TABLE:
                    assert move.state_before in TABLE[move.name].sources
                    assert move.state_after == TABLE[move.name].target
                elif at == "":
                    assert move.state_after == BEGINNINGS[Origin(placement.origin)]
                else:
                    assert move.state_after == move.state_before
                at, when = move.state_after, move.at
            assert at == placement.state

    @invariant()
    def nobody_made_a_move_without_the_right(self) -> None:
        for move in Move.objects.exclude(state_before=""):
            if move.party == Party.PROGRAM:
                assert (move.name, move.by_public_id) == ("close", "")
            else:
                party = Party(move.party)
                assert rights.has_right(party=party, move=move.name, state=move.state_before)
                assert move.by_public_id

    @invariant()
    def no_place_is_filled_twice_and_nobody_has_two(self) -> None:
        accepted = list(Placement.objects.filter(state=PlacementState.ACCEPTED))
        assert len({placement.seeker_id for placement in accepted}) == len(accepted)
        for opportunity in self.opportunities:
            numbers = [one.place_number for one in accepted if one.opportunity_id == opportunity.pk]
            assert sorted(numbers) == list(range(1, len(numbers) + 1))
            assert len(numbers) <= opportunity.places
            if len(numbers) == opportunity.places:
                assert not Placement.objects.filter(opportunity=opportunity, state__in=OPEN).exists()
        for placement in accepted:
            assert not Placement.objects.filter(seeker=placement.seeker, state__in=OPEN).exists()

    @invariant()
    def a_name_is_shown_only_after_an_interview_was_confirmed(self) -> None:
        for placement in Placement.objects.exclude(name_for_company=""):
            assert placement.moves.filter(name="confirm_time").exists()


@pytest.mark.django_db
def test_any_order_of_moves_keeps_what_must_hold() -> None:
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    limits = settings(
        max_examples=EXAMPLES, stateful_step_count=40, deadline=None, suppress_health_check=quiet, database=None
    )
    run_state_machine_as_test(Placements, settings=limits)
