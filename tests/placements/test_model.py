"""The pipeline against a plain model: after every step the program stands where a few dictionaries say.

The model knows nothing of the program's tables: it is written down here a second time, by hand. KAKEHASHI_MODEL_STEPS
says how many steps a run has.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from kakehashi.common.refusals import NotAllowed, Refused
from kakehashi.common.state import NotNow
from kakehashi.opportunities import actions as opportunities
from kakehashi.placements import actions
from kakehashi.placements.models import Move, PaperStep, Placement
from kakehashi.placements.steps import Step
from tests.placements import story

ALL_STEPS = int(os.environ.get("KAKEHASHI_MODEL_STEPS", "40"))
IN_A_RUN = min(ALL_STEPS, 200)
BEFORE_OFFER = ["applied", "invited", "passed_on", "forwarded", "times_proposed", "interview_confirmed", "passed"]
OPEN = [*BEFORE_OFFER, "offered"]
PREPARING = ["accepted", "papers"]
PLACED = [*PREPARING, "departed"]
# What a move is called: who makes it, from where, to where ("" stays).
MOVES: dict[str, tuple[str, list[str], str]] = {
    "forward": ("sender", ["applied"], "forwarded"),
    "pass_on": ("sender", ["invited"], "passed_on"),
    "decline_to_forward": ("sender", ["applied", "invited"], "not_forwarded"),
    "agree": ("seeker", ["passed_on"], "forwarded"),
    "decline": ("seeker", ["passed_on", "offered"], "declined"),
    "propose": ("japan", ["forwarded", "times_proposed"], "times_proposed"),
    "other_times": ("sender", ["times_proposed"], "forwarded"),
    "confirm": ("sender", ["times_proposed"], "interview_confirmed"),
    "pass": ("japan", ["interview_confirmed"], "passed"),
    "offer": ("japan", ["passed"], "offered"),
    "accept": ("seeker", ["offered"], "accepted"),
    "refuse": ("japan", ["forwarded", "times_proposed", "interview_confirmed", "passed"], "refused"),
    "withdraw": ("seeker", [*OPEN, *PREPARING], "withdrawn"),
    "withdraw_by_sender": ("sender", BEFORE_OFFER, "withdrawn"),
    "call_off": ("sender japan", PREPARING, "called_off"),
    "hold": ("supervising", [state for state in OPEN if state != "applied"], ""),
    "lift": ("supervising", OPEN, ""),
}
ONWARD = ["forward", "pass_on", "agree", "propose", "confirm", "pass", "offer", "accept"]
DESPITE_HOLD = ["decline", "withdraw", "lift"]
OF_JAPAN = ["plan_applied", "plan_approved", "certificate_applied", "certificate_issued"]
AFTER = {
    "plan_approved": ["plan_applied"],
    "certificate_issued": ["certificate_applied"],
    "lectures_ended": ["lectures_begun"],
    "visa_applied": ["certificate_issued"],
    "visa_issued": ["visa_applied"],
    "departed": ["visa_issued", "ticket"],
}
SIDES = {"seeker": "seeker", "sender": "sender", "boss": "japan", "supervisor": "japan supervising"}
STRANGERS = ("other_sender", "other_boss", "other_supervisor", "other_seeker")


@dataclass
class Card:
    """What the model knows of one placement."""

    seeker: int
    place: int
    state: str
    since: datetime
    held: bool = False
    done: set[str] = field(default_factory=set)
    interview: datetime | None = None
    proposed: datetime | None = None
    answer_until: Any = None
    reminded: datetime | None = None


class Pipeline(RuleBasedStateMachine):
    """Two seekers, an opportunity with one place and one with two, everybody who may do something, and time."""

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        far = {"open_until": story.day(2_000), "starts_on": story.day(2_100)}
        self.world = story.make_world(**far)
        self.opportunities = [self.world.opportunity, story.make_second_opportunity(self.world, places=2, **far)]
        self.places = [1, 2]
        self.shown = ["approved", "approved"]
        other, _page = story.make_candidate(sending=self.world.sending)
        self.seekers = [self.world.seeker, other]
        self.codes = [self.world.page.code, _page.code]
        self.now = story.NOW
        self.cards: dict[int, Card] = {}

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    # --- What the model says -----------------------------------------------------------------------------------------

    def placed(self, seeker: int) -> bool:
        return any(card.seeker == seeker and card.state in PLACED for card in self.cards.values())

    def free(self, place: int) -> int:
        taken = sum(card.place == place and card.state in PLACED for card in self.cards.values())
        return self.places[place] - taken

    def may(self, card: Card, move: str, sides: str) -> bool:
        movers, sources, _target = MOVES[move]
        right = bool(set(sides.split()) & set(movers.split())) and card.state in sources
        if not right or (card.held and move not in DESPITE_HOLD) or (move == "lift" and not card.held):
            return False
        if move == "confirm":
            return card.proposed is not None and card.proposed > self.now
        if move == "offer":
            return self.free(card.place) > 0
        return move != "accept" or (self.free(card.place) > 0 and not self.placed(card.seeker))

    def go(self, key: int, state: str) -> None:
        card = self.cards[key]
        was_placed = card.state in PLACED
        card.state, card.since = state, self.now
        if state not in OPEN:
            card.held = False
        if was_placed and state not in PLACED and self.shown[card.place] == "filled":
            self.shown[card.place] = "paused"

    def accept(self, key: int) -> None:
        card = self.cards[key]
        full = self.free(card.place) == 0
        for other, one in self.cards.items():
            closes = one.seeker == card.seeker or (full and one.place == card.place)
            if other != key and one.state in OPEN and closes:
                self.go(other, "closed")
        if full and self.shown[card.place] in ("approved", "paused"):
            self.shown[card.place] = "filled"

    # --- What happens ------------------------------------------------------------------------------------------------

    def happens(self, act: Callable[[], Any], *, expected: bool) -> bool:
        """Does it; it is refused if and only if the model says so, and then nothing is written."""
        self.now += timedelta(seconds=1)
        lines = Move.objects.count()
        try:
            with transaction.atomic():
                act()
        except (Refused, NotAllowed, NotNow):
            assert not expected
            assert Move.objects.count() == lines
            return False
        assert expected
        return True

    @rule(who=st.integers(0, 1), where=st.integers(0, 1), invited=st.booleans())
    def begin(self, who: int, where: int, invited: bool) -> None:  # noqa: FBT001  what a case says
        open_pair = any(
            card.seeker == who and card.place == where and card.state in OPEN for card in self.cards.values()
        )
        expected = self.shown[where] == "approved" and not self.placed(who) and not open_pair and self.free(where) > 0
        seeker, opportunity = self.seekers[who], self.opportunities[where]
        opportunity.refresh_from_db()

        def act() -> None:
            if invited:
                made = story.invite(self.world, page_code=self.codes[who], opportunity=opportunity, now=self.now)
            else:
                made = story.apply(self.world, seeker=seeker, by=seeker.user, opportunity=opportunity, now=self.now)
            self.cards[made.pk] = Card(who, where, "invited" if invited else "applied", self.now)

        self.happens(act, expected=expected)

    @precondition(lambda self: self.cards)
    @rule(which=st.integers(0, 99), move=st.sampled_from(sorted(MOVES)), who=st.sampled_from([*SIDES, *STRANGERS]))
    def try_a_move(self, which: int, move: str, who: str) -> None:
        self.move(self.key(which), move, who)

    @precondition(lambda self: any(card.state in OPEN for card in self.cards.values()))
    @rule(which=st.integers(0, 99), who=st.integers(0, 1))
    def go_on(self, which: int, who: int) -> None:
        """Whoever has the turn makes a move that leads on."""
        going = [key for key, card in self.cards.items() if card.state in OPEN]
        key = going[which % len(going)]
        for name, sides in list(SIDES.items())[:: 1 if who else -1]:
            for move in ONWARD:
                if self.may(self.cards[key], move, sides):
                    return self.move(key, move, name)
        return None

    def key(self, which: int) -> int:
        return list(self.cards)[which % len(self.cards)]

    def move(self, key: int, move: str, who: str) -> None:
        card = self.cards[key]
        user = getattr(self.world, who) if who != "seeker" else self.seekers[card.seeker].user
        user = user.user if who == "other_seeker" else user
        expected = self.may(card, move, SIDES.get(who, ""))
        if move == "withdraw_by_sender" and who == "seeker":
            expected = self.may(card, "withdraw", SIDES["seeker"])
        if move == "withdraw" and who == "sender":
            expected = self.may(card, "withdraw_by_sender", SIDES["sender"])
        placement = Placement.objects.get(pk=key)
        given = {"placement": placement, "by": user}
        if self.happens(lambda: self.act(move, card, now=self.now, **given), expected=expected):
            self.follow(key, move)

    def act(self, move: str, card: Card, *, now: datetime, **given: Any) -> None:
        until = now.date() + timedelta(days=10)
        words: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
            "forward": (actions.forward_application, {}),
            "pass_on": (actions.pass_on_invitation, {}),
            "decline_to_forward": (actions.decline_to_forward, {"reason": "", "ground": "not_ready"}),
            "agree": (actions.agree_to_invitation, {}),
            "decline": (actions.decline_offer, {"reason": "", "ground": "private"}),
            "propose": (actions.propose_times, {"times": [now + timedelta(days=3)], "how": "video", "place": ""}),
            "other_times": (actions.ask_for_other_times, {"reason": "The seeker works then."}),
            "confirm": (actions.confirm_time, {"at": card.proposed or now}),
            "pass": (actions.record_pass, {"note": ""}),
            "offer": (
                actions.make_offer,
                {
                    "monthly_wage": Decimal(190_000),
                    "monthly_deductions": Decimal(45_000),
                    "weekly_hours": Decimal(40),
                    "starts_on": story.day(2_100),
                    "months": 12,
                    "conditions": "",
                    "answer_until": until,
                },
            ),
            "accept": (actions.accept_offer, {}),
            "refuse": (actions.refuse, {"reason": "", "ground": "chose_another"}),
            "withdraw": (actions.withdraw, {"reason": "Other plans."}),
            "withdraw_by_sender": (actions.withdraw, {"reason": "Other plans."}),
            "call_off": (actions.call_off, {"reason": "", "ground": "papers_refused"}),
            "hold": (actions.hold, {"reason": "Papers are checked."}),
            "lift": (actions.lift_hold, {}),
        }
        action, more = words[move]
        action(now=now, **given, **more)

    def follow(self, key: int, move: str) -> None:
        card = self.cards[key]
        if move in ("hold", "lift"):
            card.held = move == "hold"
            card.since = card.since if move == "hold" else self.now
            return
        self.go(key, MOVES[move][2])
        if move == "propose":
            card.proposed, card.interview = self.now + timedelta(days=3), None
        if move == "confirm":
            card.interview = card.proposed
        if move == "offer":
            card.answer_until = self.now.date() + timedelta(days=10)
        if move == "accept":
            self.accept(key)

    @precondition(lambda self: any(card.state in PLACED for card in self.cards.values()))
    @rule(step=st.sampled_from([step.value for step in Step]), who=st.sampled_from([*SIDES, *STRANGERS]))
    def record(self, step: str, who: str) -> None:
        key = next(key for key, card in self.cards.items() if card.state in PLACED)
        card, user = self.cards[key], self.someone(who, key)
        side = "japan" if step in OF_JAPAN else "sender"
        ready = step not in card.done and set(AFTER.get(step, [])) <= card.done
        expected = side in SIDES.get(who, "") and card.state in PREPARING and ready
        day = self.day()
        placement = Placement.objects.get(pk=key)
        if self.happens(
            lambda: actions.record_step(placement=placement, step=Step(step), day=day, by=user, now=self.now),
            expected=expected,
        ):
            card.done.add(step)
            self.go(key, "departed" if step == "departed" else "papers")

    @precondition(lambda self: any(card.state in PREPARING for card in self.cards.values()))
    @rule(which=st.integers(0, 10))
    def go_on_with_the_papers(self, which: int) -> None:
        card = next(card for card in self.cards.values() if card.state in PREPARING)
        ready = [s.value for s in Step if s.value not in card.done and set(AFTER.get(s.value, [])) <= card.done]
        step = ready[which % len(ready)]
        self.record(step=step, who="boss" if step in OF_JAPAN else "sender")

    @precondition(lambda self: any(card.state in PLACED for card in self.cards.values()))
    @rule(step=st.sampled_from([step.value for step in Step]), who=st.sampled_from([*SIDES, *STRANGERS]))
    def take_back(self, step: str, who: str) -> None:
        key = next(key for key, card in self.cards.items() if card.state in PLACED)
        card, user = self.cards[key], self.someone(who, key)
        side = "japan" if step in OF_JAPAN else "sender"
        rested_on = any(step in AFTER.get(later, []) for later in card.done)
        expected = side in SIDES.get(who, "") and step in card.done and not rested_on and card.state != "accepted"
        placement = Placement.objects.get(pk=key)
        reason = "It was recorded wrongly."
        if self.happens(
            lambda: actions.take_back_step(placement=placement, step=Step(step), reason=reason, by=user, now=self.now),
            expected=expected,
        ):
            card.done.remove(step)
            if step == "departed":
                self.go(key, "papers")

    def someone(self, who: str, key: int) -> Any:
        if who == "seeker":
            return self.seekers[self.cards[key].seeker].user
        return self.world.other_seeker.user if who == "other_seeker" else getattr(self.world, who)

    def day(self) -> Any:
        return (self.now + timedelta(hours=9)).date()

    @precondition(lambda self: "paused" in self.shown)
    @rule()
    def show_again(self) -> None:
        where = self.shown.index("paused")
        opportunity = self.opportunities[where]
        opportunity.refresh_from_db()
        opportunities.resume(opportunity=opportunity, by=self.world.boss, now=self.now)
        self.shown[where] = "approved"

    @precondition(lambda self: self.now < story.NOW + timedelta(days=90))
    @rule(days=st.integers(1, 9))
    def time_goes_by(self, days: int) -> None:
        """The program's clock runs once: offers end, silence ends or is reminded of, and seekers are written to."""
        self.now += timedelta(days=days)
        for key, card in self.cards.items():
            since = max(card.since, card.interview or card.since) if card.state == "interview_confirmed" else card.since
            if card.held or card.state not in OPEN:
                continue
            if card.state == "offered":
                if card.answer_until < self.day():
                    self.go(key, "closed")
            elif card.reminded and card.reminded >= since:
                if card.reminded <= self.now - timedelta(days=14):
                    self.go(key, "lapsed")
            elif since <= self.now - timedelta(days=7):
                card.reminded = self.now
        actions.close_lapsed_offers(now=self.now)
        actions.remind_and_lapse(now=self.now)
        actions.write_to_seekers(now=self.now)

    # --- What must be the same ---------------------------------------------------------------------------------------

    @invariant()
    def the_program_stands_where_the_model_says(self) -> None:
        rows = {row.pk: row for row in Placement.objects.all()}
        assert {key: row.state for key, row in rows.items()} == {key: card.state for key, card in self.cards.items()}
        for key, card in self.cards.items():
            assert (rows[key].place_number is not None) == (card.state in PLACED)
        shown = [type(one).objects.get(pk=one.pk).state for one in self.opportunities]
        assert shown == self.shown
        done = {(row.placement_id, row.kind) for row in PaperStep.objects.filter(placement__in=rows)}
        placed = {key for key, card in self.cards.items() if card.done}
        assert done == {(key, step) for key in placed for step in self.cards[key].done}


@pytest.mark.django_db
def test_the_pipeline_does_what_a_plain_model_says() -> None:
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    limits = settings(
        max_examples=max(1, ALL_STEPS // IN_A_RUN),
        stateful_step_count=IN_A_RUN,
        deadline=None,
        suppress_health_check=quiet,
        database=None,
    )
    run_state_machine_as_test(Pipeline, settings=limits)
