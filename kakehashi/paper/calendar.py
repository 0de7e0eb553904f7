"""Writes entries for calendars (iCalendar, RFC 5545): invitations, changes and cancellations, with their time zones."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal

import icalendar

Method = Literal["REQUEST", "CANCEL", "PUBLISH"]
_PROGRAM: Final = "-//Kakehashi//interview days//EN"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry: a name that stays, a number that rises with each change, and local moments with their zone."""

    uid: str
    sequence: int
    starts: datetime
    ends: datetime
    title: str
    text: str
    where: str


def calendar(*, entries: Iterable[Entry], method: Method, organizer: str, made_at: datetime) -> str:
    """This function will return a file of entries. ``organizer`` is an address of the site, never a person's.

    An invitation and a cancellation hold one entry (RFC 5546); only ``PUBLISH`` holds several. Each zone that is used
    is written out, since some programs shift the times otherwise.
    """
    made = icalendar.Calendar()
    made.add("prodid", _PROGRAM)
    made.add("version", "2.0")
    made.add("method", method)
    for entry in entries:
        made.add_component(_event(entry, method=method, organizer=organizer, made_at=made_at))
    made.add_missing_timezones()
    return str(made.to_ical(), "utf-8")


def _event(entry: Entry, *, method: Method, organizer: str, made_at: datetime) -> icalendar.Event:
    """This function will write one entry."""
    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("dtstart", entry.starts)
    event.add("dtend", entry.ends)
    event.add("summary", entry.title)
    event.add("description", entry.text)
    event.add("location", entry.where)
    event.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    event.add("organizer", f"mailto:{organizer}", parameters={"CN": "Kakehashi"})
    return event
