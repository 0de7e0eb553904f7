"""A member keeps a search and is mailed of new pages: a number and links, no person, and no mail without news."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.messaging.tasks import mail_sealed
from kakehashi.shortlists import actions, looked_for, tasks
from kakehashi.shortlists.models import SavedSearch
from kakehashi.showcase import hiding
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.queries import Wanted
from tests import cast
from tests.portals.company.conftest import Scene, make_scene
from tests.shortlists.kept import keep

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
NEW = "/company/searches/new/"


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def a_morning(days: float) -> list[Any]:
    """This function will run the queue so many days later, and return the mails of that morning."""
    mail.outbox.clear()
    ProcrastinateJob.objects.all().delete()
    with time_machine.travel(cast.NOW + timedelta(days=days), tick=False):
        tasks.look_for_new_pages(timestamp=0)
        for name, run in {"look_again": tasks.look_again, "mail_sealed": mail_sealed}.items():
            task: Callable[..., Any] = run
            for job in ProcrastinateJob.objects.filter(task_name=name):
                task(**job.args)
                task(**job.args) if name == "look_again" else None
    return list(mail.outbox)


def publish(scene: Scene, *, days: float, country: str = "VN") -> StaffPage:
    seeker = cast.make_seeker(organization=scene.sending, country=country)
    page = cast.make_page(seeker=seeker, organization=scene.sending)
    StaffPage.objects.filter(pk=page.pk).update(published_at=cast.NOW + timedelta(days=days))
    return page


def test_a_search_is_kept_and_found_again(scene: Scene) -> None:
    client = cast.signed_in(scene.clerk)
    page = client.get("/company/staff/?words=溶接&country=VN&page=2").content.decode()
    link = re.search(r'href="(/company/searches/new/\?[^"]+)"', page)
    assert link
    url = link[1].replace("&amp;", "&")
    asked = client.get(url)
    assert dict(asked.context["told"]) == {"Words in Japanese": "溶接", "Country": "Vietnam"}
    assert client.post(url, {"name": "", "rhythm": "hourly"}).status_code == 422
    assert client.post(url, {"name": "溶接 Vietnam", "rhythm": "daily"}).status_code == 302
    saved = SavedSearch.objects.get()
    assert looked_for.from_json(saved.wanted, on=cast.TODAY) == Wanted(words="溶接", country="VN")
    opened = client.get(reverse("company:saved_search_open", args=(saved.public_id,)))
    assert client.get(opened["Location"]).context["form"].cleaned_data["country"] == "VN"
    edit = reverse("company:saved_search_edit", args=(saved.public_id,))
    assert client.post(edit, {"name": "Welders", "rhythm": "weekly"}).status_code == 302
    assert "Every week" in client.get("/company/searches/").content.decode()
    colleague = cast.signed_in(cast.make_member(organization=scene.company))
    assert colleague.get(edit).status_code == 404
    assert client.get(f"{NEW}?country=XX").status_code == 302
    assert client.post(reverse("company:saved_search_remove", args=(saved.public_id,))).status_code == 302
    assert not SavedSearch.objects.exists()


def test_a_start_within_some_months_goes_along_with_the_days() -> None:
    told = looked_for.as_json(Wanted(starts_by="2027-02"), on=date(2026, 11, 23))
    assert (told["starts_within"], "starts_by" in told) == (3, False)
    assert looked_for.from_json(told, on=date(2026, 11, 30)) == Wanted(starts_by="2027-02")
    assert looked_for.from_json(told, on=date(2027, 10, 1)) == Wanted(starts_by="2028-01")
    assert looked_for.from_json({"country": "VN"}, on=cast.TODAY) == Wanted(country="VN")


def test_a_mail_comes_only_when_there_is_something_new_and_names_nobody(scene: Scene) -> None:
    saved = keep(scene.company, page=scene.page, user=scene.clerk)["saved"]
    assert a_morning(0.5) == a_morning(1) == []
    first = publish(scene, days=1.2)
    publish(scene, days=1.3, country="ID")
    (sent,) = a_morning(2)
    assert sent.to == [scene.clerk.email]
    assert sent.subject == "1 new page: Welders"
    links = re.findall(r"http://\S+", sent.body)
    assert links[0] == f"http://127.0.0.1:8000/company/searches/{saved.public_id}/open/"
    for person in (first.code, first.initial, "溶接", scene.sending.name):
        assert person not in f"{sent.subject}{sent.body}"
    assert a_morning(3) == []
    for part in (3.1, 3.2):
        publish(scene, days=part)
    assert [one.subject for one in a_morning(4)] == ["2 new pages: Welders"]
    assert a_morning(4.2) == []


def test_hidden_and_left_out_pages_are_not_counted(scene: Scene) -> None:
    keep(scene.company, page=scene.page, user=scene.clerk)
    hidden, left = publish(scene, days=0.1), publish(scene, days=0.2)
    seeker = cast.Seeker.objects.get(public_id=hidden.seeker_public_id)
    hiding.hide_from(seeker=seeker, organization=scene.supervising, by=seeker.user, now=cast.NOW)
    actions.leave_out(organization=scene.company, pages=[left], by=scene.clerk, now=cast.NOW)
    assert a_morning(1) == []
    publish(scene, days=1.1)
    assert len(a_morning(2)) == 1


def test_weekly_waits_a_week_and_off_is_never_mailed(scene: Scene) -> None:
    saved = keep(scene.company, page=scene.page, user=scene.clerk)["saved"]
    edit = reverse("company:saved_search_edit", args=(saved.public_id,))
    cast.signed_in(scene.clerk).post(edit, {"name": "Welders", "rhythm": "weekly"})
    publish(scene, days=0.5)
    assert a_morning(1) == a_morning(6) == []
    assert len(a_morning(7)) == 1
    SavedSearch.objects.update(rhythm="off")
    publish(scene, days=8)
    assert a_morning(30) == []


def test_the_link_in_the_mail_stops_the_mails_without_signing_in(scene: Scene) -> None:
    keep(scene.company, page=scene.page, user=scene.clerk)
    publish(scene, days=0.5)
    (sent,) = a_morning(1)
    link = re.findall(r"http://127.0.0.1:8000(/mail/stop/\S+)", sent.body)[0]
    client = Client()
    asked = client.get(link)
    assert "Stop these mails" in asked.content.decode()
    assert SavedSearch.objects.get().rhythm == "daily"
    assert client.post(link, follow=True).context["stopped"]
    assert SavedSearch.objects.get().rhythm == "off"
    publish(scene, days=1.5)
    assert a_morning(2) == []
    assert client.post(f"{link[:-4]}/").status_code == 404


def test_a_mail_program_stops_the_mails_with_one_press(scene: Scene) -> None:
    keep(scene.company, page=scene.page, user=scene.clerk)
    publish(scene, days=0.5)
    (sent,) = a_morning(1)
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = re.fullmatch(r"<http://127.0.0.1:8000(/mail/stop/\S+)>", sent.extra_headers["List-Unsubscribe"])
    assert link
    pressed = Client(enforce_csrf_checks=True).post(link[1], {"List-Unsubscribe": "One-Click"})
    assert (pressed.status_code, pressed.content) == (200, b"")
    assert SavedSearch.objects.get().rhythm == "off"


def test_who_no_longer_acts_for_the_organization_gets_no_mail(scene: Scene) -> None:
    keep(scene.company, page=scene.page, user=scene.clerk)
    publish(scene, days=0.5)
    scene.clerk.memberships.update(left_at=cast.NOW)
    assert a_morning(1) == []
