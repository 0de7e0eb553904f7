"""What all actions share: the locked day, the right to run it, its place in the log, and texts that others read."""

from datetime import datetime

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.state import NotNow, Transition
from kakehashi.interviews import policies
from kakehashi.interviews.models import Event
from kakehashi.interviews.refusals import NotAllowed


def locked(event: Event) -> Event:
    """This function will return the day as it is now, locked until the transaction ends; so picks come in a row."""
    rows = Event.objects.select_for_update(of=("self",), no_key=True).select_related("sending")
    return rows.get(pk=event.pk)


def run(event: Event, *, by: User) -> Event:
    """This function will lock a day for somebody who may run it, or raise NotAllowed."""
    row = locked(event)
    if not policies.may_run(user=by, event=row):
        raise NotAllowed
    return row


def expect(event: Event, states: frozenset[str], *, what: str) -> None:
    """This function will raise NotNow unless the day stands in one of these states."""
    if event.state not in states:
        raise NotNow(transition=what, state=event.state)


def expect_move(event: Event, move: Transition) -> None:
    """This function will raise NotNow when the day cannot make this move now."""
    expect(event, move.sources, what=move.name)


def revise(event: Event) -> None:
    """This function will raise the number by which calendars know that an entry is newer."""
    event.revision += 1
    event.save(update_fields=["revision"])


def log(name: str, *, event: Event, by: User, now: datetime) -> None:
    """This function will write into the log that somebody did something with a day."""
    record(
        f"interview_day.{name}",
        by=by,
        thing="interview_day",
        thing_public_id=event.public_id,
        organization_public_id=event.sending.public_id,
        now=now,
    )
