"""Fixing a day: whoever comes has an interview now; and saying that the day took place."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common import state
from kakehashi.common.refusals import Refused
from kakehashi.interviews import messages, queries, states
from kakehashi.interviews.actions.locking import expect_move, log, revise, run
from kakehashi.interviews.models import Candidate, Event
from kakehashi.interviews.refusals import NoSlots
from kakehashi.placements import actions as placements
from kakehashi.placements.states import PlacementState


@dataclass(frozen=True, kw_only=True)
class NotFixed:
    """Somebody whose interview could not be fixed, and why."""

    candidate: Candidate
    refused: Refused


@transaction.atomic
def fix(*, event: Event, by: User, now: datetime) -> list[NotFixed]:
    """This function will confirm the interview of everybody who said that they come, and return who could not be.

    Somebody in reserve comes where there is room; the others wait. The companies read the names of all who come from
    now on. It can be done again for later answers. People of its organization
    only (NotAllowed). Raises NoSlots when nobody comes, NotNow.
    """
    row = run(event, by=by)
    expect_move(row, states.FIX)
    coming = [one for one in _people(row) if one.answer == states.Answer.YES]
    new = [one for one in coming if one.placement.state == PlacementState.TIMES_PROPOSED and _has_room(one)]
    if not coming:
        raise NoSlots
    state.apply(row, states.FIX)
    revise(row)
    left_out = [not_fixed for one in new if (not_fixed := _fix_one(one, event=row, by=by, now=now))]
    if len(new) > len(left_out):
        fixed = [one for one in _people(row) if one.placement.state == PlacementState.INTERVIEW_CONFIRMED]
        messages.tell_companies("fixed", day=row, candidates=fixed, method="REQUEST", now=now)
    log("fixed", event=row, by=by, now=now)
    event.state = row.state
    return left_out


def _people(event: Event) -> list[Candidate]:
    return list(queries.on(event).select_related("event__sending", "seeker__user", *queries.SEEN_WITH))


def _has_room(candidate: Candidate) -> bool:
    """This function will say whether somebody has a place, and give one to a reserve where all times have room."""
    if candidate.choice == states.Choice.FIRST:
        return True
    if any(queries.taking(slot=seat.slot).count() >= seat.slot.holds for seat in candidate.seats.all()):
        return False
    candidate.choice = states.Choice.FIRST
    candidate.save(update_fields=["choice"])
    return True


def _fix_one(candidate: Candidate, *, event: Event, by: User, now: datetime) -> NotFixed | None:
    """This function will confirm one interview and tell the seeker, or return why it cannot be."""
    candidate.event = event
    at = candidate.seats.all()[0].slot.starts_at
    try:
        placements.confirm_on_day(placement=candidate.placement, at=at, by=by, now=now)
    except Refused as refused:
        return NotFixed(candidate=candidate, refused=refused)
    messages.tell_seeker("fixed", candidate=candidate, method="REQUEST", now=now)
    return None


@transaction.atomic
def end(*, event: Event, by: User, now: datetime) -> None:
    """This function will note that the day took place, from its morning on.

    People of its organization only (NotAllowed). Raises NotNow, also before the day.
    """
    row = run(event, by=by)
    expect_move(row, states.END)
    if now.astimezone(ZoneInfo(row.zone)).date() < row.day:
        raise state.NotNow(transition=states.END.name, state=row.state)
    state.apply(row, states.END)
    log("ended", event=row, by=by, now=now)
    event.state = row.state
