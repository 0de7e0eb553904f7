"""Begins, pauses and ends turns; the actions that make seekers wait, or end it, call these in their transaction."""

from datetime import datetime, timedelta

from django.db.models import DurationField, F, QuerySet, Value
from django.db.models.functions import Least

from kakehashi.timing.models import Turn
from kakehashi.timing.states import LONGEST_PAUSE, Step

KEPT_FOR = timedelta(days=730)


def begin_turn(
    *, step: Step, organization_public_id: str, seeker_public_id: str, thing_public_id: str, now: datetime
) -> bool:
    """This function will note that a seeker waits for an organization, and say so; one that is open already goes on."""
    _turn, begun = Turn.objects.get_or_create(
        step=step,
        thing_public_id=thing_public_id,
        ended_at=None,
        defaults={
            "organization_public_id": organization_public_id,
            "seeker_public_id": seeker_public_id,
            "began_at": now,
        },
    )
    return begun


def pause_turn(*, step: Step, thing_public_id: str, now: datetime) -> None:
    """This function will stop the clock while the organization waits for the seeker."""
    _open(step, thing_public_id).filter(paused_since=None).update(paused_since=now)


def resume_turn(*, step: Step, thing_public_id: str, now: datetime) -> None:
    """This function will let the clock go on when the seeker has answered; a pause counts no longer than is allowed."""
    paused = F("paused_for") + (now - F("paused_since"))
    _open(step, thing_public_id).exclude(paused_since=None).update(
        paused_for=Least(paused, Value(LONGEST_PAUSE), output_field=DurationField()), paused_since=None
    )


def end_turn(*, step: Step, thing_public_id: str, now: datetime) -> None:
    """This function will note that the organization has done it; nothing happens where no turn is open."""
    resume_turn(step=step, thing_public_id=thing_public_id, now=now)
    _open(step, thing_public_id).update(ended_at=now)


def drop_turn(*, step: Step, thing_public_id: str) -> None:
    """This function will forget an open turn that needs nobody's work any more; it counts in no figure."""
    _open(step, thing_public_id).delete()


def drop_turns(*, seeker_public_id: str) -> None:
    """This function will forget the open turns of a seeker who left the organization."""
    Turn.objects.filter(seeker_public_id=seeker_public_id, ended_at=None).delete()


def erase_seeker(*, seeker_public_id: str) -> None:
    """This function will forget the open turns of a person who cancels, and take the person out of the ended ones."""
    drop_turns(seeker_public_id=seeker_public_id)
    Turn.objects.filter(seeker_public_id=seeker_public_id).update(seeker_public_id="", thing_public_id="")


def note_told(*, turns: list[Turn], now: datetime) -> None:
    """This function will note that the organization and the Secretariat know that these turns are late."""
    Turn.objects.filter(pk__in=[turn.pk for turn in turns]).update(told_late_at=now)


def delete_old(*, now: datetime) -> int:
    """This function will delete what ended two years ago, and say how many turns that were."""
    return Turn.objects.filter(ended_at__lt=now - KEPT_FOR).delete()[0]


def _open(step: Step, thing_public_id: str) -> QuerySet[Turn]:
    return Turn.objects.filter(step=step, thing_public_id=thing_public_id, ended_at=None)
