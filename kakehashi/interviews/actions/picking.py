"""Picking: the company's side says whom it wants to see at which times of a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import Refused
from kakehashi.interviews import messages, policies, queries, states
from kakehashi.interviews.actions.locking import expect, locked, log, revise
from kakehashi.interviews.models import Candidate, Event, Seat, Slot
from kakehashi.interviews.refusals import NoRoomLeft, NoSlots, NotAllowed, NotFree, NotPicked, NotTheirTurn
from kakehashi.placements import actions as placements
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import OnInterviewDay


@dataclass(frozen=True, kw_only=True)
class Pick:
    """Who is seen at which times, first or in reserve."""

    placement: Placement
    slots: Sequence[Slot]
    choice: str


@transaction.atomic
def pick_all(*, event: Event, picks: Iterable[Pick], by: User, now: datetime) -> None:
    """This function will pick several people, all or nobody, and tell the sending organization once.

    The same people as for one pick may. Raises NotPicked with the first who cannot be picked, and why.
    """
    revision = locked(event).revision
    companies = {}
    for one in picks:
        companies[one.placement.opportunity.company_id] = one.placement.opportunity.company.name
        try:
            pick(event=event, placement=one.placement, slots=one.slots, choice=one.choice, by=by, now=now)
        except Refused as refused:
            raise NotPicked(placement=one.placement, refused=refused) from refused
    day = locked(event)
    if day.revision != revision:
        for company in companies.values():
            messages.tell_sender("picked", day=day, company=company, now=now)


@transaction.atomic
def pick(
    *, event: Event, placement: Placement, slots: Iterable[Slot], choice: str, by: User, now: datetime
) -> Candidate:
    """This function will see a person at exactly these times, first or in reserve; the seeker is asked to come.

    People of the company's side, for their own placements that wait for an interview, while the day is open
    (NotAllowed, NotTheirTurn, NotNow). Raises NoSlots, NoRoomLeft for a time that is full or kept for another
    opportunity, NotFree when the person is elsewhere at that time, Held. The same pick again changes nothing.
    """
    day = locked(event)
    if policies.company_party(user=by, placement=placement, on=day_in_japan(now)) is None:
        raise NotAllowed
    expect(day, frozenset({states.S.OPEN}), what="pick")
    if placement.sending_id != day.sending_id or placement.seeker_id is None:
        raise NotTheirTurn
    wanted = _as_they_are(slots, event=day)
    before = Candidate.objects.filter(event=day, placement=placement).first()
    there = {seat.slot_id for seat in before.seats.all()} if before else set()
    if before and there == {slot.pk for slot in wanted} and before.choice == choice:
        return before
    first = choice == states.Choice.FIRST
    _refuse_unless_possible(wanted, placement=placement, there=_taken_by(before) if first else None)
    candidate = _seated(day, placement, wanted, choice=choice)
    if there != {slot.pk for slot in wanted}:
        _propose(candidate, at=wanted[0].starts_at, by=by, now=now)
    log("picked", event=day, by=by, now=now)
    return candidate


def _as_they_are(slots: Iterable[Slot], *, event: Event) -> list[Slot]:
    """This function will read the times again under the lock, in order; NoRoomLeft when one is gone or elsewhere."""
    keys = {slot.pk for slot in slots}
    found = list(Slot.objects.filter(event=event, pk__in=keys).order_by("starts_at", "id"))
    if len(found) != len(keys):
        raise NoRoomLeft
    return found


def _taken_by(candidate: Candidate | None) -> set[int]:
    """This function will return the times that somebody fills already."""
    fills = candidate is not None and candidate.choice == states.Choice.FIRST and candidate.answer != states.Answer.NO
    return {seat.slot_id for seat in candidate.seats.all()} if fills and candidate else set()


def _refuse_unless_possible(wanted: list[Slot], *, placement: Placement, there: set[int] | None) -> None:
    """This function will raise NoSlots, NoRoomLeft or NotFree; without ``there`` a time may be full (a reserve)."""
    if not wanted:
        raise NoSlots
    for slot in wanted:
        kept_for_another = slot.opportunity_id not in (None, placement.opportunity_id)
        full = there is not None and slot.pk not in there and queries.taking(slot=slot).count() >= slot.holds
        if kept_for_another or full:
            raise NoRoomLeft
    theirs = Seat.objects.filter(candidate__seeker=placement.seeker_id, candidate__in=queries.active())
    elsewhere = [seat.slot for seat in theirs.exclude(candidate__placement=placement).select_related("slot")]
    if any(_overlap(slot, other) for place, slot in enumerate(wanted) for other in wanted[:place] + elsewhere):
        raise NotFree


def _overlap(one: Slot, other: Slot) -> bool:
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


def _seated(event: Event, placement: Placement, wanted: list[Slot], *, choice: str) -> Candidate:
    """This function will seat the person at exactly these times."""
    kept = {"choice": choice, "seeker_id": placement.seeker_id, "answer": states.Answer.WAITING, "answer_reason": ""}
    candidate, _made = Candidate.objects.update_or_create(event=event, placement=placement, defaults=kept)
    candidate.seats.exclude(slot__in=wanted).delete()
    Seat.objects.bulk_create([Seat(slot=slot, candidate=candidate) for slot in wanted], ignore_conflicts=True)
    return candidate


def _propose(candidate: Candidate, *, at: datetime, by: User, now: datetime) -> None:
    """This function will move the placement and ask the seeker."""
    event, placement = candidate.event, candidate.placement
    try:
        placements.propose_on_day(
            placement=placement,
            at=at,
            how=event.how,
            place=event.place,
            day_public_id=event.public_id,
            by=by,
            now=now,
        )
    except OnInterviewDay as refused:
        raise NotTheirTurn from refused
    revise(event)
    messages.tell_seeker("picked", candidate=candidate, now=now)
