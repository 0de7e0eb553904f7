"""A seeker sees which organizations opened the page, and hides it from one: then it is as if it did not exist."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.audit.models import Entry
from kakehashi.common.readonly import ReadOnlyMiddleware, WriteOnGet, noting
from kakehashi.common.refusals import NotAllowed
from kakehashi.placements import actions as placing
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import NotPublished
from kakehashi.showcase import actions, hiding, openings, tasks
from kakehashi.showcase.models import Hiding, Opening, StaffPage
from tests import cast
from tests.portals.company.conftest import Scene, make_scene

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
OPENED, HIDDEN = "/seeker/who-opened/", "/seeker/who-opened/hidden/"


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def page_url(scene: Scene, name: str = "page") -> str:
    return reverse(f"company:{name}", args=(scene.page.code,))


def hide(scene: Scene, organization: object) -> None:
    hiding.hide_from(seeker=scene.seeker, organization=organization, by=scene.seeker.user, now=cast.NOW)  # type: ignore[arg-type]  # the scene knows no class


def test_the_seeker_reads_which_organization_opened_the_page_and_how_often_and_never_who_it_was(scene: Scene) -> None:
    scene.seeker.user.time_zone = "Asia/Ho_Chi_Minh"
    scene.seeker.user.save()
    seeker, clerk = cast.signed_in(scene.seeker.user), cast.signed_in(scene.clerk)
    assert "Nobody has opened your page yet" in seeker.get(OPENED).content.decode()
    for minutes in (0, 5, 60, 60 * 15, 60 * 16):
        with time_machine.travel(cast.NOW + timedelta(minutes=minutes), tick=False):
            assert clerk.get(page_url(scene)).status_code == 200
    clerk.head(page_url(scene))
    answer = seeker.get(OPENED)
    text = answer.content.decode()
    assert scene.company.name in text
    assert [(str(one.day), one.times) for one in answer.context["rows"][0].days] == [
        ("2026-11-23", 2), ("2026-11-22", 2),
    ]  # fmt: skip
    for words in ("Opened 4 times", "22 November 2026, 10:00", "23 November 2026, 02:00"):
        assert words in text
    for person in (scene.clerk.name, scene.clerk.email, scene.clerk.public_id):
        assert person not in text
    clerk.post(page_url(scene, "page_pdf"))
    clerk.post(reverse("company:pages_roster"))
    row = openings.readers_of(page=scene.page, zone="UTC")[0]
    assert (row.times, row.in_lists) == (4, 1)  # the PDF within the ten minutes is the same look
    assert list(openings.pages_opened_by(organization=scene.company).distinct()) == [scene.page.pk]
    assert cast.signed_in(make_scene().seeker.user).get(OPENED).context["rows"] == []


def test_a_page_without_openings_asks_as_often_as_one_with_fifty_readers(scene: Scene) -> None:
    client = cast.signed_in(scene.seeker.user)

    def asked(readers: int) -> int:
        for _one in range(readers):
            company = cast.make_organization(kind="accepting")
            openings.note_opening(pages=[scene.page], organization=company, now=cast.NOW)
            hide(scene, company)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(OPENED).status_code == client.get(HIDDEN, {"name": "Organization"}).status_code == 200
        return len(queries)

    asked(1)
    assert asked(0) == asked(49) <= 24
    assert len(client.get(OPENED).content) < 40_000
    assert len(client.get(f"{OPENED}?from=40").context["rows"]) == 10


def test_old_openings_are_forgotten_after_a_year(scene: Scene) -> None:
    for days in (364, 366):
        now = cast.NOW - timedelta(days=days)
        openings.note_opening(pages=[scene.page], organization=scene.company, now=now)
    tasks.delete_old_openings(timestamp=0)
    assert Opening.objects.get().opened_at == cast.NOW - timedelta(days=364)


def without_secrets(answer: Any) -> str:
    """This function will return a page without its tokens and the code in its address, for comparing two pages."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"|K\d{5}', "", answer.content.decode())


def test_a_hidden_page_answers_like_one_that_was_taken_down_everywhere(scene: Scene) -> None:
    decoy = make_scene()
    clerk, others = cast.signed_in(scene.clerk), [cast.signed_in(scene.placer), cast.signed_in(decoy.clerk)]
    clerk.post(page_url(scene, "page_pdf"))
    for job in ProcrastinateJob.objects.filter(task_name="make_paper"):
        tasks.make_paper(**job.args)

    def answers() -> list[object]:
        got = [clerk.get(page_url(scene, name)) for name in ("page", "page_photo", "page_pdf", "invite")]
        got += [clerk.post(page_url(scene, name)) for name in ("page_pdf", "invite")]
        found = [clerk.get("/company/staff/"), clerk.get("/company/staff/?country=VN")]
        lines = clerk.post(reverse("company:pages_roster"))
        missing = [without_secrets(one) for one in got if one.status_code == 404]
        return [
            *missing,
            *([each["page"].code for each in one.context["people"]] for one in found),
            *(one.context["found"].count for one in found),
            len(lines.content),
        ]  # fmt: skip

    open_before = len(answers())
    hide(scene, scene.company)
    hidden = answers()
    assert len(hidden) == open_before + 6
    assert scene.page.code not in str(hidden)
    assert Entry.objects.filter(action="staff_page.printed").count() == 2
    with pytest.raises(NotPublished):
        placing.invite_to_interview(
            page_code=scene.page.code, opportunity=scene.opportunity, message="", organization=scene.company,
            by=scene.clerk, now=cast.NOW,
        )  # fmt: skip
    assert [one.get(page_url(scene)).status_code for one in others] == [200, 200]
    hiding.show_again(seeker=scene.seeker, organization=scene.company, by=scene.seeker.user, now=cast.NOW)
    StaffPage.objects.filter(pk=scene.page.pk).update(is_shown=False)
    assert answers() == hidden


def test_hiding_from_a_supervising_organization_hides_from_its_companies(scene: Scene) -> None:
    decoy = make_scene()
    hide(scene, scene.supervising)
    for user in (scene.clerk, scene.placer):
        assert cast.signed_in(user).get(page_url(scene)).status_code == 404
    assert cast.signed_in(decoy.placer).get(page_url(scene)).status_code == 200
    scene.company.supervised_by.update(period=DateRange(cast.TODAY - timedelta(9), cast.TODAY))
    assert cast.signed_in(scene.clerk).get(page_url(scene)).status_code == 200


def test_a_supervising_organization_does_not_invite_to_a_company_from_which_the_page_is_hidden(scene: Scene) -> None:
    placer = cast.signed_in(scene.placer)
    assert placer.get(page_url(scene, "invite")).context["has_opportunities"]
    hide(scene, scene.company)
    assert not placer.get(page_url(scene, "invite")).context["has_opportunities"]
    given = {"opportunity": scene.opportunity.public_id, "message": ""}
    assert placer.post(page_url(scene, "invite"), given).status_code == 422
    with pytest.raises(NotPublished):
        placing.invite_to_interview(
            page_code=scene.page.code, opportunity=scene.opportunity, message="", organization=scene.supervising,
            by=scene.placer, now=cast.NOW,
        )  # fmt: skip
    assert not Placement.objects.exists()


def test_the_seeker_finds_an_organization_hides_and_takes_it_back(scene: Scene) -> None:
    client = cast.signed_in(scene.seeker.user)
    waiting = cast.make_organization(kind="accepting", name="Aoba Metal waiting", state="applied", decided_at=None)
    aoba = cast.make_organization(kind="accepting", name="Aoba Metal", name_ja="青葉金属")
    answers = [client.get(HIDDEN, {"name": words}) for words in ("aoba", "葉金", "ＡＯＢＡ metal")]
    assert [answer.context["found"] for answer in answers] == [[aoba]] * 3
    url = reverse("seeker:hide", args=(aoba.public_id,))
    assert "We do not tell it why." in client.get(url).content.decode()
    assert client.post(url).status_code == 302
    assert client.post(url).status_code == 302
    assert Hiding.objects.get().organization_public_id == aoba.public_id
    assert aoba.public_id not in str(list(Entry.objects.filter(action="staff_page.hidden_from_one").values()))
    assert "Let it read my page again" in client.get(HIDDEN).content.decode()
    assert client.post(reverse("seeker:show_again", args=(aoba.public_id,))).status_code == 302
    assert not Hiding.objects.exists()
    for other in (waiting, scene.sending):
        assert client.get(reverse("seeker:hide", args=(other.public_id,))).status_code == 404
    supervising = reverse("seeker:hide", args=(scene.supervising.public_id,))
    assert "The companies that it supervises cannot see your page either." in client.get(supervising).content.decode()


def test_nobody_hides_the_page_of_another_and_erasing_takes_all_of_it(scene: Scene) -> None:
    with pytest.raises(NotAllowed):
        hiding.hide_from(seeker=scene.seeker, organization=scene.company, by=scene.trainer, now=cast.NOW)
    hide(scene, scene.company)
    openings.note_opening(pages=[scene.page], organization=scene.company, now=cast.NOW)
    actions.erase_page(seeker_public_id=scene.seeker.public_id)
    assert (Hiding.objects.count(), Opening.objects.count()) == (0, 0)


def test_a_look_notes_openings_and_nothing_else() -> None:
    def view(_request: object) -> object:
        with noting() as own, own.cursor() as cursor:
            cursor.execute("UPDATE catalogue_work SET name_en = ''")
        raise AssertionError

    with pytest.raises(WriteOnGet, match="GET may not change catalogue_work"):
        ReadOnlyMiddleware(view)(RequestFactory().get("/"))  # type: ignore[arg-type]  # a view is enough


@pytest.mark.django_db(transaction=True)
def test_a_look_is_noted_on_a_connection_of_its_own(scene: Scene) -> None:
    client = cast.signed_in(scene.clerk)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(page_url(scene)).status_code == 200
    assert not any("INSERT INTO showcase_opening" in query["sql"] for query in queries)
    assert Opening.objects.get().organization_public_id == scene.company.public_id
