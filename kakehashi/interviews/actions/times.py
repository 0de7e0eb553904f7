"""The times of a day: made in a row, changed, taken away."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.interviews import queries, states
from kakehashi.interviews.actions.locking import expect, log, run
from kakehashi.interviews.actions.planning import tell_change
from kakehashi.interviews.models import Event, Seat, Slot
from kakehashi.interviews.refusals import NoRoomLeft, SlotsNotUsable, SlotTaken
from kakehashi.opportunities.models import Opportunity
from kakehashi.placements.actions.wording import without_contacts

MOST_SLOTS: Final = 300


@dataclass(frozen=True, kw_only=True)
class Row:
    """Times in a row: from the first on, each so many minutes long, until the last has ended."""

    kind: str
    starts_at: datetime
    until: datetime
    minutes: int
    holds: int = 1
    room: str = ""
    interpreter: str = ""
    opportunity: Opportunity | None = None


@transaction.atomic
def make_slots(*, event: Event, row: Row, by: User, now: datetime) -> list[Slot]:
    """This function will make times in a row, for one opportunity or open to all.

    People of its organization only (NotAllowed). Raises SlotsNotUsable for times that do not lie ahead on the day, for
    none and for too many; ContactInText, NotNow.
    """
    day = run(event, by=by)
    expect(day, states.MAY_BE_PLANNED, what="make_slots")
    step = timedelta(minutes=row.minutes)
    number = int((row.until - row.starts_at) / step) if row.minutes > 0 else 0
    there = Slot.objects.filter(event=day).count()
    if number < 1 or there + number > MOST_SLOTS or not _on_the_day(row.starts_at, row.until, event=day, now=now):
        raise SlotsNotUsable
    shared = {
        "kind": row.kind,
        "minutes": row.minutes,
        "holds": row.holds,
        "room": without_contacts(row.room),
        "interpreter": without_contacts(row.interpreter),
        "opportunity": row.opportunity,
    }
    made = Slot.objects.bulk_create(
        Slot(event=day, starts_at=row.starts_at + step * place, **shared) for place in range(number)
    )
    log("times_made", event=day, by=by, now=now)
    return made


@transaction.atomic
def change_slot(*, slot: Slot, row: Row, by: User, now: datetime) -> None:
    """This function will change one time; who sits there is told and asked again.

    People of its organization only (NotAllowed). Raises SlotsNotUsable, NoRoomLeft when more people sit there than it
    would hold, ContactInText, Held, NotNow.
    """
    day = run(slot.event, by=by)
    expect(day, states.MAY_BE_PLANNED, what="change_slot")
    ends_at = row.starts_at + timedelta(minutes=row.minutes)
    if row.minutes < 1 or not _on_the_day(row.starts_at, ends_at, event=day, now=now):
        raise SlotsNotUsable
    if queries.taking(slot=slot).count() > row.holds:
        raise NoRoomLeft
    slot.kind, slot.starts_at, slot.minutes, slot.holds = row.kind, row.starts_at, row.minutes, row.holds
    slot.room, slot.interpreter = without_contacts(row.room), without_contacts(row.interpreter)
    slot.save()
    log("changed", event=day, by=by, now=now)
    if _sitting(slot):
        tell_change(day, slots={slot.pk}, by=by, now=now)


@transaction.atomic
def remove_slot(*, slot: Slot, by: User, now: datetime) -> None:
    """This function will take away a time at which nobody sits.

    People of its organization only (NotAllowed). Raises SlotTaken, NotNow.
    """
    day = run(slot.event, by=by)
    expect(day, states.MAY_BE_PLANNED, what="remove_slot")
    if _sitting(slot):
        raise SlotTaken
    slot.delete()
    log("changed", event=day, by=by, now=now)


def _sitting(slot: Slot) -> bool:
    """This function will say whether somebody is to come at a time, in reserve too."""
    return Seat.objects.filter(slot=slot, candidate__in=queries.active()).exists()


def _on_the_day(start: datetime, until: datetime, *, event: Event, now: datetime) -> bool:
    """This function will say whether a stretch lies ahead and within the day, as the clock runs there."""
    zone = ZoneInfo(event.zone)
    last = until - timedelta(minutes=1)
    return start > now and start.astimezone(zone).date() == event.day == last.astimezone(zone).date()
