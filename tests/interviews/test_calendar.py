"""Calendar files: read by another program's parser, right in every zone, and free of contact data."""

import pytest
import vobject
from django.core import mail
from django.utils import translation
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.guard import find_contacts
from kakehashi.interviews import calendars
from kakehashi.messaging import tasks
from tests.cast import NOW
from tests.interviews.day import DAY, at, fixed_day, make_world

PLACES = (
    ("Asia/Ho_Chi_Minh", "Asia/Tokyo", "09:00 Hanoi / 11:00 Tokyo", 7 * 60),
    ("Asia/Yangon", "Asia/Tokyo", "09:00 Yangon / 11:30 Tokyo", 6 * 60 + 30),
    ("Asia/Kathmandu", "Asia/Tokyo", "09:00 Kathmandu / 12:15 Tokyo", 5 * 60 + 45),
    ("Asia/Tokyo", "Asia/Kathmandu", "09:00 Tokyo / 05:45 Kathmandu", 9 * 60),
    ("Asia/Tokyo", "Asia/Tokyo", "09:00 Tokyo", 9 * 60),
)


def entry(zone: str, other: str, **changes: object) -> calendars.Data:
    start = at(9, zone=zone)
    told = {"kind": "written", "at": start.isoformat(), "room": "Hall", "codes": ["K10001"]}
    given = {"uid": "one", "sequence": 3, "method": "REQUEST", "made_at": NOW.isoformat()}
    given |= {"starts": start.isoformat(), "ends": at(12, 30, zone=zone).isoformat(), "name": "Example Company"}
    return {**given, "how": "on_site", "place": "", "zone": zone, "other_zone": other, "times": [told], **changes}


@pytest.mark.parametrize(("zone", "other", "both", "minutes"), PLACES)
def test_another_program_reads_the_times_of_every_zone(zone: str, other: str, both: str, minutes: int) -> None:
    text = calendars.text_of([entry(zone, other)], method="REQUEST")
    read = vobject.readOne(text)
    event = read.vevent
    assert (read.method.value, event.uid.value, event.sequence.value) == ("REQUEST", "kakehashi-one", "3")
    assert event.dtstart.value == at(9, zone=zone)
    assert event.dtstart.value.utcoffset().total_seconds() == minutes * 60
    assert event.dtend.value == at(12, 30, zone=zone)
    assert event.dtstart.value.date() == DAY
    assert read.vtimezone.tzid.value == zone
    assert event.dtstamp.value == NOW
    assert f"{both}, Written test, Hall, K10001" in event.description.value
    assert event.organizer.value == "mailto:no-reply@kakehashi.example"


@pytest.mark.parametrize("language", ["en", "ja", "vi"])
@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "Asia/Yangon", "Asia/Kathmandu"])
def test_a_file_holds_no_contact_data(language: str, zone: str) -> None:
    with translation.override(language):
        text = calendars.text_of([entry(zone, "Asia/Tokyo", place="HR Centre")], method="CANCEL")
    event = vobject.readOne(text).vevent
    assert event.status.value == "CANCELLED"
    lines = [line for line in text.replace("\r\n ", "").splitlines() if not line.startswith("ORGANIZER")]
    assert find_contacts("\n".join(lines)) == []


@pytest.mark.django_db
def test_the_mails_of_a_day_carry_it_without_the_address() -> None:
    world = make_world(people=2)
    _event, people = fixed_day(world)
    for job in ProcrastinateJob.objects.filter(task_name="mail_notice"):
        tasks.mail_notice(**job.args)
    sent = {message.to[0]: message for message in mail.outbox if message.attachments}
    clerk = world.companies[0].clerk
    assert set(sent) == {clerk.email, *(one.seeker.user.email for one in people)}
    for message in sent.values():
        ((name, text, kind),) = message.attachments
        assert (name, kind) == ("interview.ics", "text/calendar")
        assert find_contacts(vobject.readOne(text).vevent.location.value) == []
        assert "Nguyễn Trãi" not in text
        ((same, alternative),) = message.alternatives
        assert (same, alternative) == (text, "text/calendar; method=REQUEST")
        parts = [part for part in message.message().walk() if part.get_content_type() == "text/calendar"]
        assert [part.get_param("method") for part in parts] == ["REQUEST", None]
    theirs = vobject.readOne(sent[clerk.email].attachments[0][1]).vevent
    assert theirs.dtstart.value == at(9)
    assert theirs.dtend.value == at(9, 40)
    assert "11:00 Tokyo / 09:00 Hanoi, Individual interview, Room 2, K10000" in theirs.description.value
    assert not any(one.seeker.name_katakana in sent[clerk.email].attachments[0][1] for one in people)
