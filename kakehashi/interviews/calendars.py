"""Calendar files of interview days: what a notice keeps of an entry, and how it is put into the reader's language.

A file holds no contact data: a link or an address of the place stays on the page.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from email.utils import parseaddr
from typing import Any, Literal
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from kakehashi.catalogue.countries import COUNTRIES, JAPAN
from kakehashi.guard import find_contacts
from kakehashi.interviews.models import Candidate, Event, Seat
from kakehashi.interviews.states import SlotKind
from kakehashi.messaging.kinds import Attached
from kakehashi.paper.calendar import Entry, Method, calendar
from kakehashi.ui import formats

Data = dict[str, Any]


def zone_of(country: str) -> str:
    """This function will return the time zone of a country's people; Japan's for an unknown one."""
    return COUNTRIES.get(country, JAPAN).time_zone


def for_seeker(candidate: Candidate, *, method: Method, now: datetime) -> Data:
    """This function will return the entry of one person for one company."""
    seats = list(candidate.seats.all())
    company = candidate.placement.opportunity.company.name
    zone = zone_of(candidate.seeker.country)
    return _data(candidate.event, seats, uid=candidate.public_id, name=company, zone=zone, method=method, now=now)


def for_company(
    event: Event, candidates: Sequence[Candidate], *, organization_public_id: str, method: Method, now: datetime
) -> Data:
    """This function will return the entry of an organization of the company's side: all its people, by code."""
    seats = [seat for candidate in candidates for seat in candidate.seats.all()]
    codes = {candidate.pk: candidate.placement.page_code for candidate in candidates}
    uid = f"{event.public_id}-{organization_public_id}"
    zone = JAPAN.time_zone
    return _data(event, seats, uid=uid, name=event.sending.name, zone=zone, method=method, now=now, codes=codes)


def for_sender(event: Event, candidates: Sequence[Candidate], *, now: datetime) -> Data:
    """This function will return the entry of the sending organization: everybody, in the zone of the day."""
    seats = [seat for candidate in candidates for seat in candidate.seats.all()]
    codes = {candidate.pk: candidate.placement.page_code for candidate in candidates}
    uid, name, zone = event.public_id, event.sending.name, event.zone
    return _data(event, seats, uid=uid, name=name, zone=zone, method="PUBLISH", now=now, codes=codes)


def _data(
    event: Event,
    seats: Sequence[Seat],
    *,
    uid: str,
    name: str,
    zone: str,
    method: Method,
    now: datetime,
    codes: Mapping[int, str] | None = None,
) -> Data:
    """This function will write an entry so that JSON can hold it. Times without anybody are not in it."""
    times: dict[int, dict[str, Any]] = {}
    for seat in sorted(seats, key=lambda one: (one.slot.starts_at, one.slot_id)):
        slot = seat.slot
        told = {"kind": slot.kind, "at": slot.starts_at.isoformat(), "room": slot.room or event.room, "codes": []}
        line = times.setdefault(slot.pk, told)
        if codes:
            line["codes"].append(codes[seat.candidate_id])
    midday = datetime.combine(event.day, datetime.min.time().replace(hour=12), tzinfo=ZoneInfo(event.zone))
    return {
        "uid": uid,
        "sequence": event.revision,
        "method": method,
        "made_at": now.isoformat(),
        "starts": min((seat.slot.starts_at for seat in seats), default=midday).isoformat(),
        "ends": max((seat.slot.ends_at for seat in seats), default=midday).isoformat(),
        "name": name,
        "how": event.how,
        "place": "" if find_contacts(event.place) else event.place,
        "zone": zone,
        "other_zone": event.zone if event.zone != zone else JAPAN.time_zone,
        "times": list(times.values()),
    }


def attached(data: Mapping[str, Any]) -> Attached | None:
    """This function will return the calendar file of a notice, or None for one without."""
    kept = data.get("calendar")
    return Attached(text=text_of([kept], method=kept["method"]), method=kept["method"]) if kept else None


def text_of(entries: Sequence[Data], *, method: Method) -> str:
    """This function will write entries as one file in the language that is active."""
    made_at = datetime.fromisoformat(entries[0]["made_at"])
    organizer = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return calendar(entries=map(_entry, entries), method=method, organizer=organizer, made_at=made_at)


def _entry(data: Data) -> Entry:
    """This function will put an entry into words."""
    zone = ZoneInfo(data["zone"])
    named = {"name": data["name"]}
    return Entry(
        uid=f"kakehashi-{data['uid']}",
        sequence=data["sequence"],
        starts=datetime.fromisoformat(data["starts"]).astimezone(zone),
        ends=datetime.fromisoformat(data["ends"]).astimezone(zone),
        title=_("Interview day: %(name)s") % named,
        text="\n".join([*map(_line(data), data["times"]), _("More is on your page at Kakehashi.")]),
        where=_where(data["how"], data["place"]),
    )


def _line(data: Data) -> Any:
    """This function will return what writes a line for one time: when in both zones, what, where, who."""

    def line(told: Mapping[str, Any]) -> str:
        at = datetime.fromisoformat(told["at"])
        when = both_clocks(at, data["zone"], data["other_zone"])
        return ", ".join([when, str(SlotKind(told["kind"]).label), *filter(None, [told["room"]]), *told["codes"]])

    return line


def both_clocks(at: datetime, zone: str, other: str) -> str:
    """This function will write a time of day with the name of its zone, and in the other zone where that differs."""
    first = f"{formats.clock(at, zone)} {formats.city(zone)}"
    same = at.astimezone(ZoneInfo(zone)).utcoffset() == at.astimezone(ZoneInfo(other)).utcoffset()
    return first if same else f"{first} / {formats.clock(at, other)} {formats.city(other)}"


def _where(how: Literal["video", "on_site"], place: str) -> str:
    """This function will name the place, unless it is a link or an address, which stay on the page."""
    words = _("By video") if how == "video" else _("On site")
    return f"{words}: {place}" if place else words
