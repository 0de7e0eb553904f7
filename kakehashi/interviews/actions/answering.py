"""The seeker's answer to a day, and taking somebody off it."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.text import clean
from kakehashi.interviews import messages, policies, queries, states
from kakehashi.interviews.actions.locking import expect, locked, log, revise, run
from kakehashi.interviews.models import Candidate
from kakehashi.interviews.refusals import NoReason, NotAllowed, NotTheirTurn
from kakehashi.placements import actions as placements


@transaction.atomic
def answer(*, candidate: Candidate, comes: bool, reason: str, by: User, now: datetime) -> None:
    """This function will note that a seeker comes, or cannot come and why; only their organization reads the reason.

    The seeker, or people of the organization who called them (NotAllowed). Raises NoReason for a no without one,
    NotTheirTurn when they are not on the day any more, NotNow.
    """
    day = locked(candidate.event)
    if not policies.may_answer(user=by, candidate=candidate):
        raise NotAllowed
    expect(day, states.TO_COME, what="answer")
    if not queries.active().filter(pk=candidate.pk).exists():
        raise NotTheirTurn
    words = "" if comes else clean(reason)
    if not comes and not words:
        raise NoReason
    candidate.answer = states.Answer.YES if comes else states.Answer.NO
    candidate.answer_reason, candidate.answered_at = words, now
    candidate.save(update_fields=["answer", "answer_reason", "answered_at"])
    log("answered", event=day, by=by, now=now)
    if not policies.may_run(user=by, event=day):
        messages.tell_sender("answered", day=day, code=candidate.placement.page_code, now=now)


@transaction.atomic
def take_off(*, candidate: Candidate, reason: str, by: User, now: datetime) -> None:
    """This function will take somebody off a day with a reason that all read; a reserve may get the time.

    People of the organization only (NotAllowed). Raises NoReason, ContactInText, NameInText, NotTheirTurn, Held,
    NotNow.
    """
    day = run(candidate.event, by=by)
    expect(day, states.TO_COME, what="take_off")
    if not queries.active().filter(pk=candidate.pk).exists():
        raise NotTheirTurn
    placement, was_fixed = candidate.placement, day.state == states.S.FIXED
    placements.leave_day(placement=placement, reason=reason, by=by, now=now)
    revise(day)
    candidate.event = day
    messages.tell_seeker("taken_off", candidate=candidate, method="CANCEL", now=now)
    messages.tell_companies_of_leaving(candidate=candidate, with_calendar=was_fixed, now=now)
    log("taken_off", event=day, by=by, now=now)
    candidate.delete()
