"""Stops the organization's clock while it waits for the seeker, and lets it go on when the seeker has answered."""

from datetime import datetime

from django.db import transaction

from kakehashi.confirming.queries import waits_for_seeker
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.timing import actions as timing
from kakehashi.timing import queries as times
from kakehashi.timing.states import WITH_THE_SEEKER


@transaction.atomic
def keep_clock(*, seeker: Seeker, now: datetime) -> None:
    """This function will pause the turn of the translation, or of a newer page, or let it go on, as things stand.

    Whatever asks the seeker, or answers in the seeker's place or by the seeker, calls it in its transaction.
    """
    set_clock = timing.pause_turn if waits_for_seeker(seeker=_locked(seeker)) else timing.resume_turn
    for step in WITH_THE_SEEKER:
        set_clock(step=step, thing_public_id=seeker.public_id, now=now)


@transaction.atomic
def end_needless_pause(*, seeker: Seeker, now: datetime) -> None:
    """This function will let the turn go on where nothing waits for the seeker; it never pauses.

    Whoever approves Japanese calls it: a text that the seeker has not read yet is the organization's work.
    """
    if not waits_for_seeker(seeker=_locked(seeker)):
        let_clock_go_on(seeker=seeker, now=now)


def let_clock_go_on(*, seeker: Seeker, now: datetime) -> None:
    """This function will let the turn go on whatever waits: the Secretariat wants the organization to try again."""
    for step in WITH_THE_SEEKER:
        timing.resume_turn(step=step, thing_public_id=seeker.public_id, now=now)


def look_at_paused(*, now: datetime) -> int:
    """This function will let clocks go on where nothing waits for the seeker any more, and say how many were paused.

    The program calls it before it looks for late work: a seeker who rewrote their words has nothing to answer.
    """
    paused = times.paused_turns()
    for turn in paused:
        if seeker := seekers.seeker_by_public_id(public_id=turn.seeker_public_id):
            end_needless_pause(seeker=seeker, now=now)
    return len(paused)


def _locked(seeker: Seeker) -> Seeker:
    return Seeker.objects.select_for_update(of=("self",), no_key=True).get(pk=seeker.pk)
