"""Results: recorded by the company, read by nobody else, then released together."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common import state
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.interviews import messages, policies, queries, states
from kakehashi.interviews.actions.fixing import NotFixed
from kakehashi.interviews.actions.locking import expect, expect_move, locked, log, run
from kakehashi.interviews.models import Candidate, Event
from kakehashi.interviews.refusals import NoReason, NotAllowed, ResultsMissing
from kakehashi.interviews.states import Result
from kakehashi.placements import actions as placements
from kakehashi.placements.actions.wording import without_contacts
from kakehashi.placements.states import Party, PlacementState


@transaction.atomic
def record_result(
    *, candidate: Candidate, scores: Mapping[int, Decimal | None], result: str, note: str, by: User, now: datetime
) -> None:
    """This function will keep the points at each time (by the key of the seat), the result, and a note.

    The reason of a no is read by the person once it is released. People of the company's side (NotAllowed), once the
    day is fixed and until it is released. Raises NoReason for a no without one, ContactInText, NotNow.
    """
    day = locked(candidate.event)
    on = day_in_japan(now)
    if policies.company_party(user=by, placement=candidate.placement, on=on) is None:
        raise NotAllowed
    expect(day, states.WITH_RESULTS, what="record_result")
    if candidate.placement.state != PlacementState.INTERVIEW_CONFIRMED:
        raise NotNow(transition="record_result", state=candidate.placement.state)
    words = without_contacts(note)
    if result == Result.FAIL and not words:
        raise NoReason
    for seat in candidate.seats.all():
        if seat.pk in scores and seat.score != scores[seat.pk]:
            seat.score = scores[seat.pk]
            seat.save(update_fields=["score"])
    candidate.result, candidate.note, candidate.judged_by = result, words, by
    candidate.save(update_fields=["result", "note", "judged_by"])
    log("result_recorded", event=day, by=by, now=now)


@transaction.atomic
def release(*, event: Event, by: User, now: datetime) -> list[NotFixed]:
    """This function will make all results of a day known together, and return for whom it was not possible.

    Each placement moves by the company's own result: passed, or refused with the reason; a reserve stays where it is.
    People of its organization only (NotAllowed). Raises ResultsMissing, NotNow.
    """
    row = run(event, by=by)
    expect_move(row, states.RELEASE)
    people = [
        one
        for one in queries.on(row).select_related("event__sending", "seeker__user", "judged_by", *queries.SEEN_WITH)
        if one.placement.state == PlacementState.INTERVIEW_CONFIRMED
    ]
    missing = sum(one.result == Result.OPEN for one in people)
    if missing:
        raise ResultsMissing(missing=missing)
    state.apply(row, states.RELEASE)
    left_out = [not_released for one in people if (not_released := _release_one(one, now=now))]
    placements.end_day(day_public_id=row.public_id)
    messages.tell_companies("released", day=row, candidates=people, now=now)
    log("released", event=row, by=by, now=now)
    event.state = row.state
    return left_out


def _release_one(candidate: Candidate, *, now: datetime) -> NotFixed | None:
    """This function will make one result known, or return why it cannot be."""
    if candidate.result == Result.RESERVE:
        messages.tell_seeker("reserve", candidate=candidate, now=now)
        return None
    judge, party = candidate.judged_by, Party.COMPANY
    if judge is not None:
        on = day_in_japan(now)
        party = policies.company_party(user=judge, placement=candidate.placement, on=on) or Party.COMPANY
    try:
        placements.release_on_day(
            placement=candidate.placement,
            passed=candidate.result == Result.PASS,
            words=candidate.note,
            judged_by=judge,
            party=party,
            now=now,
        )
    except Refused as refused:
        return NotFixed(candidate=candidate, refused=refused)
    return None
