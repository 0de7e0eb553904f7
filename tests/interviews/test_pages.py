"""The pages of an interview day, walked by the three parties; who reads what; lists that stay cheap."""

import io

import pypdfium2
import pytest
import time_machine
import vobject
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.interviews.models import Candidate, Event, Slot
from kakehashi.messaging.models import Notice
from kakehashi.placements.models import Placement
from tests import cast
from tests.cast import NOW
from tests.interviews.day import ADDRESS, DAY, Company, World, at, fixed_day, make_world, open_day, pick

pytestmark = pytest.mark.django_db
Here = dict[str, list[str]]
SECRET = {"phone": "+84912345678", "address": "Số 5 ngõ 12 Láng Hạ", "name_native": "Trần Thị Bí Mật"}


def text_of(answer: HttpResponse) -> str:
    """What can be read on a paper, without the spaces."""
    document = pypdfium2.PdfDocument(io.BytesIO(answer.content))
    return "".join("".join(page.get_textpage().get_text_bounded() for page in document).split())


def test_three_parties_walk_a_day() -> None:
    world = make_world(people=2)
    (company,) = world.companies
    with time_machine.travel(NOW, tick=False):
        sender, clerk = cast.signed_in(world.sender), cast.signed_in(company.clerk)
        here = a_day_with_times_is_offered(sender, clerk)
        the_company_picks_a_time_for_each(clerk, company, here)
        the_seekers_say_that_they_come()
        answers = "2 picked: 2 come, 0 cannot, 0 have not answered."
        assert answers in sender.get(reverse("sender:day", **here)).content.decode()
        sender.post(reverse("sender:day_fix", **here))
    with time_machine.travel(at(18), tick=False):
        the_results_are_released_together(cast.signed_in(world.sender), cast.signed_in(company.clerk), here)
    assert sorted(Placement.objects.values_list("state", flat=True)) == ["passed", "refused"]


def a_day_with_times_is_offered(sender: Client, clerk: Client) -> Here:
    day = {"day_day": DAY.day, "day_month": DAY.month, "day_year": DAY.year, "how": "on_site", "place": ADDRESS}
    assert sender.post(reverse("sender:day_new"), {**day, "room": "0912 345 678"}).status_code == 422
    assert sender.post(reverse("sender:day_new"), {**day, "room": "Room 2", "bring": "Hộ chiếu"}).status_code == 302
    here = {"args": [Event.objects.get().public_id]}
    times = {"kind": "individual", "starts": "9:00", "until": "12:00", "minutes": 20, "holds": 1}
    assert sender.post(reverse("sender:day_times", **here), {**times, "until": "8:00"}).status_code == 422
    assert sender.post(reverse("sender:day_times", **here), times).status_code == 302
    assert list(Slot.objects.values_list("starts_at", flat=True))[:2] == [at(9), at(9, 20)]
    assert Slot.objects.count() == 9
    assert clerk.get(reverse("company:day", **here)).status_code == 404
    sender.post(reverse("sender:day_open", **here))
    return here


def the_company_picks_a_time_for_each(clerk: Client, company: Company, here: Here) -> None:
    assert "11:00 Tokyo / 09:00 Hanoi (1 free)" in clerk.get(reverse("company:day", **here)).content.decode()
    one, two = company.placements
    slots = list(Slot.objects.values_list("public_id", flat=True))
    fields = {f"{one.public_id}-individual": slots[0], f"{two.public_id}-individual": slots[0]}
    refused = clerk.post(reverse("company:day", **here), fields)
    assert (refused.status_code, Candidate.objects.count()) == (422, 0)
    fields[f"{two.public_id}-individual"] = slots[1]
    assert clerk.post(reverse("company:day", **here), fields).status_code == 302
    assert Notice.objects.filter(kind="interview_day.picked.sender").count() == 1


def the_seekers_say_that_they_come() -> None:
    for candidate in Candidate.objects.all():
        seeker = cast.signed_in(candidate.seeker.user)
        assert "Say whether you come" in seeker.get(reverse("seeker:home")).content.decode()
        mine = reverse("seeker:day", args=[candidate.public_id])
        assert "Hộ chiếu" in seeker.get(mine).content.decode()
        assert seeker.post(mine, {"comes": "no"}).status_code == 422
        assert seeker.post(mine, {"comes": "yes"}).status_code == 302
        file = seeker.get(reverse("seeker:day_calendar", args=[candidate.public_id]))
        assert vobject.readOne(file.content.decode()).vevent.dtstart.value == candidate.seats.get().slot.starts_at


def the_results_are_released_together(sender: Client, clerk: Client, here: Here) -> None:
    keys = list(Candidate.objects.values_list("public_id", flat=True))
    results = {f"{keys[0]}-result": "pass", f"{keys[1]}-result": "fail"}
    assert clerk.post(reverse("company:day_results", **here), results).status_code == 422
    results[f"{keys[1]}-note"] = "経験が足りません。"
    assert clerk.post(reverse("company:day_results", **here), results).status_code == 302
    sender.post(reverse("sender:day_end", **here))
    before = sender.get(reverse("sender:day", **here)).content.decode()
    assert "Recorded for 2 of 2." in before
    assert "Not passed" not in before
    sender.post(reverse("sender:day_release", **here))
    assert "Not passed" in sender.get(reverse("sender:day", **here)).content.decode()


def test_papers_say_what_each_reader_needs_and_no_more() -> None:
    world = make_world(companies=2, people=2, **SECRET, name_passport="TRAN THI BI MAT")
    event, people = fixed_day(world)
    ours, theirs = world.companies
    with time_machine.travel(NOW, tick=False):
        clerk, sender = cast.signed_in(ours.clerk), cast.signed_in(world.sender)
        room = text_of(sender.get(reverse("sender:day_room_sheet", args=[event.public_id])))
        own = text_of(clerk.get(reverse("company:day_sheet", args=[event.public_id])))
        waiting = text_of(sender.get(reverse("sender:day_waiting_sheet", args=[event.public_id])))
        for name in ("company:day", "company:day_calendar", "company:day_results"):
            page = clerk.get(reverse(name, args=[event.public_id])).content.decode()
            assert theirs.placements[0].page_code not in page
            assert not any(secret in page for secret in (*SECRET.values(), "TRAN THI"))
    assert "11:00東京/9:00ハノイ" in room
    assert all(one.placement.page_code in room for one in people)
    assert "グエン・ヴァン" in own
    assert [one.placement.page_code in own for one in people] == [True, True, False, False]
    secrets = ["".join(secret.split()) for secret in SECRET.values()]
    assert all(secret not in room + own for secret in (*secrets, "TRANTHI"))
    assert "TRANTHIBIMAT" in waiting
    assert "Hộchiếu" in waiting
    assert all(secret not in waiting for secret in secrets)


def test_one_and_fifty_are_asked_for_equally_often() -> None:
    world = make_world(people=1)
    (company,) = world.companies
    event, slots = open_day(world)
    candidate = pick(event, company, 0, [slots[0]])
    visits = [
        (cast.signed_in(world.sender), "sender", event.public_id),
        (cast.signed_in(company.clerk), "company", event.public_id),
        (cast.signed_in(candidate.seeker.user), "seeker", candidate.public_id),
    ]
    with time_machine.travel(NOW, tick=False):
        one = [asked_for(*visit) for visit in visits]
        fill(world, event, candidate)
        fifty = [asked_for(*visit) for visit in visits]
    assert fifty == one
    assert max(max(asked) for asked in one) <= 12


def fill(world: World, event: Event, candidate: Candidate) -> None:
    """Fifty more of everything: people and times of the day, days of the organization, companies of the seeker."""
    first, seeker = candidate.placement.opportunity, candidate.seeker
    given = {"sending": world.sending, "state": "fixed", "zone": event.zone, "how": "video", "made_at": NOW}
    other_days = Event.objects.bulk_create(Event(day=DAY, **given) for _number in range(50))
    for number, other in enumerate(other_days):
        opportunity = cast.make_opportunity(company=first.company, supervising=first.supervising)
        named = {"sending": world.sending, "page_code": f"M{number:05d}"}
        placement = cast.make_placement(opportunity=opportunity, seeker=seeker, state="times_proposed", **named)
        day = event if number % 2 else other
        another = Candidate.objects.create(event=day, placement=placement, seeker=seeker)
        slot = Slot.objects.create(event=day, kind="written", starts_at=at(14), minutes=9, holds=99)
        another.seats.create(slot=slot)


def asked_for(client: Client, who: str, name: str) -> list[int]:
    """How many questions the list and one of its things cost."""
    found = []
    for page in (reverse(f"{who}:days"), reverse(f"{who}:day", args=[name])):
        with CaptureQueriesContext(connection) as asked:
            assert client.get(page).status_code == 200
        found.append(len(asked))
    return found
