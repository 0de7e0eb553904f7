"""The steps between the accepted offer and the departure: expected, recorded, and taken back when they were wrong."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.common.state import NotNow
from kakehashi.placements import paper_queries, states, steps
from kakehashi.placements.actions.moving import Actor, Noted, begin, carry_out, follow, write
from kakehashi.placements.actions.wording import reason_for_company
from kakehashi.placements.models import PaperStep, Placement
from kakehashi.placements.refusals import StepNotPossible, WrongDay
from kakehashi.placements.states import PLACED, PREPARING, PlacementState
from kakehashi.placements.steps import Step


@transaction.atomic
def expect_step(*, placement: Placement, step: Step, day: date, by: User, now: datetime) -> None:
    """This function will keep for which day a step is expected; everyone reads it, and the seeker is told.

    People of the party that does the step (NotAllowed, StepNotPossible). Raises WrongDay for a day that has passed,
    Held, or NotNow when the step is done or nothing is being prepared.
    """
    row, actor = _begin(placement, move=states.EXPECT_STEP, by=by, now=now, possible_in=PREPARING)
    if not steps.does(party=actor.party, step=step) or step in paper_queries.done(placement=row):
        raise StepNotPossible
    if day < day_in_japan(now):
        raise WrongDay
    _keep(row, step, actor, now=now, expected_on=day)
    noted = Noted(step=step, day=day)
    write(placement=row, name=states.EXPECT_STEP, before=row.state, actor=actor, now=now, noted=noted)


@transaction.atomic
def record_step(*, placement: Placement, step: Step, day: date, by: User, now: datetime) -> None:
    """This function will record that a step was done on a day; the first begins the papers, the last is the departure.

    People of the party that does the step (NotAllowed, StepNotPossible, also before a step that has to come first).
    Everyone is told. Raises WrongDay for a day in the future or before the offer was accepted, Held, NotNow.
    """
    row, actor = _begin(placement, move=states.RECORD_STEP, by=by, now=now, possible_in=PREPARING)
    _refuse_unless_in(
        steps.recordable(
            party=actor.party, programme=row.opportunity.programme, done=paper_queries.done(placement=row)
        ),
        step,
    )
    if not paper_queries.accepted_on(placement=row) <= day <= day_in_japan(now):
        raise WrongDay
    _keep(row, step, actor, now=now, done_on=day)
    if row.state == PlacementState.ACCEPTED:
        carry_out(placement=row, transition=states.BEGIN_PAPERS, actor=actor, now=now)
    noted = Noted(step=step, day=day)
    if step == Step.DEPARTED:
        carry_out(placement=row, transition=states.DEPART, actor=actor, now=now, noted=noted)
    else:
        write(placement=row, name=states.RECORD_STEP, before=row.state, actor=actor, now=now, noted=noted)
    follow(placement, row)


@transaction.atomic
def take_back_step(*, placement: Placement, step: Step, reason: str, by: User, now: datetime) -> None:
    """This function will take back a step that was recorded wrongly; the history keeps both, and everyone is told.

    People of the party that does the step (NotAllowed, StepNotPossible, also when a later step rests on it). Raises
    NoReason, ContactInText, NameInText, Held, NotNow.
    """
    row, actor = _begin(placement, move=states.TAKE_BACK_STEP, by=by, now=now, possible_in=PLACED)
    done = paper_queries.done(placement=row)
    _refuse_unless_in(steps.reversible(party=actor.party, done=done), step)
    words = reason_for_company(reason, placement=row)
    noted = Noted(step=step, day=PaperStep.objects.get(placement=row, kind=step).done_on)
    PaperStep.objects.filter(placement=row, kind=step).delete()
    if step == Step.DEPARTED:
        carry_out(placement=row, transition=states.TAKE_BACK_DEPARTURE, actor=actor, now=now, reason=words, noted=noted)
    else:
        write(
            placement=row, name=states.TAKE_BACK_STEP, before=row.state, actor=actor, now=now, reason=words, noted=noted
        )
    follow(placement, row)


def _begin(
    placement: Placement, *, move: str, by: User, now: datetime, possible_in: frozenset[PlacementState]
) -> tuple[Placement, Actor]:
    """This function will lock the placement and check the right; NotNow in a state without papers."""
    row, actor = begin(placement=placement, move=move, by=by, now=now)
    if row.state not in possible_in:
        raise NotNow(transition=move, state=row.state)
    return row, actor


def _refuse_unless_in(possible: Sequence[Step], step: Step) -> None:
    """This function will raise StepNotPossible for a step that is not among the possible ones."""
    if step not in possible:
        raise StepNotPossible


def _keep(row: Placement, step: Step, actor: Actor, *, now: datetime, **days: date) -> None:
    """This function will write where a step stands now."""
    PaperStep.objects.update_or_create(
        placement=row, kind=step, defaults={"party": actor.party, "changed_at": now, **days}
    )
