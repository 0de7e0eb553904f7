"""A company keeps a page as PDF and a search as a list; what it may not see it cannot print either."""

import io

import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from kakehashi.accounts.models import User
from kakehashi.audit.models import Entry
from kakehashi.showcase import tasks
from kakehashi.showcase.models import Paper, StaffPage
from kakehashi.translation import resume
from tests import cast
from tests.portals.company.conftest import Scene

pytestmark = pytest.mark.django_db


def run_queue() -> None:
    for job in ProcrastinateJob.objects.filter(task_name="make_paper"):
        tasks.make_paper(**job.args)


def speak(user: User, language: str) -> None:
    user.language = language
    user.save(update_fields=["language"])


def rows_of(content: bytes) -> list[list[str]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def test_a_clerk_asks_waits_and_reads_the_pdf(scene: Scene) -> None:
    client, url = cast.signed_in(scene.clerk), reverse("company:page_pdf", args=(scene.page.code,))
    page = client.get(reverse("company:page", args=(scene.page.code,)))
    assert f'action="{url}"' in page.content.decode()
    before = client.get(url)
    assert (before.status_code, before.get("Refresh")) == (200, None)
    asked = client.post(url)
    assert (asked.status_code, asked["Location"]) == (302, url)
    waiting = client.get(url)
    assert (waiting.status_code, waiting["Refresh"]) == (200, "2")
    assert "The PDF is being made. It opens by itself in a moment." in waiting.content.decode()
    run_queue()
    ready = client.get(url)
    assert ready["Content-Type"] == "application/pdf"
    assert ready["Content-Disposition"] == f'inline; filename="{scene.page.code}.pdf"'
    assert ready["Cache-Control"] == "no-store"
    text = PdfReader(io.BytesIO(ready.content)).pages[0].extract_text()
    assert "溶接が得意です。" in text
    assert scene.page.code in text
    assert Entry.objects.get(action="staff_page.printed").organization_public_id == scene.company.public_id


def test_the_language_of_the_reader_is_that_of_the_paper(scene: Scene) -> None:
    url = reverse("company:page_pdf", args=(scene.page.code,))
    english, japanese = cast.signed_in(scene.clerk), cast.signed_in(scene.placer)
    speak(scene.placer, "ja")
    for client in (english, japanese):
        client.post(url)
    run_queue()
    assert Paper.objects.count() == 2
    texts = [PdfReader(io.BytesIO(client.get(url).content)).pages[0].extract_text() for client in (english, japanese)]
    assert "Work history" in texts[0]
    assert "職歴" in texts[1]


@pytest.mark.parametrize("gone", [{"is_shown": False}, {"hidden_since": cast.NOW}])
def test_a_page_that_is_gone_is_not_printed_nor_handed_over(scene: Scene, gone: dict[str, object]) -> None:
    client, url = cast.signed_in(scene.clerk), reverse("company:page_pdf", args=(scene.page.code,))
    client.post(url)
    run_queue()
    assert client.get(url)["Content-Type"] == "application/pdf"
    StaffPage.objects.update(**gone)
    assert client.get(url).status_code == 404
    assert client.post(url).status_code == 404
    assert Entry.objects.filter(action="staff_page.printed").count() == 1


def test_no_private_word_and_no_field_of_the_official_form_is_on_the_paper(scene: Scene) -> None:
    client, url = cast.signed_in(scene.clerk), reverse("company:page_pdf", args=(scene.page.code,))
    scene.seeker.address, scene.seeker.phone = "12 Phố Ví Dụ", "+84912345678"
    scene.seeker.save()
    client.post(url)
    run_queue()
    content = client.get(url).content
    text = PdfReader(io.BytesIO(content)).pages[0].extract_text()
    private = (scene.seeker.name_native, scene.seeker.name_passport, scene.seeker.name_katakana, "Phố", "912345678")
    assert [word for word in private if word in text or word.encode() in content] == []
    resume.make_resume(seeker=scene.seeker, by=scene.trainer, organization=scene.sending, now=cast.NOW)
    assert Paper.objects.count() == 1


def test_a_search_is_fetched_as_a_list_with_its_filters(scene: Scene) -> None:
    client, url = cast.signed_in(scene.clerk), reverse("company:pages_roster")
    other = cast.make_seeker(organization=scene.sending, country="ID")
    cast.make_page(
        seeker=other,
        organization=scene.sending,
        sections=[{"key": "self_promotion", "text": "=HYPERLINK(1)"}],
    )
    shown = client.get(reverse("company:search"), {"country": "ID"}).content.decode()
    assert f'action="{url}"' in shown
    assert '<input type="hidden" name="country" value="ID">' in shown
    answer = client.post(url, {"country": "ID"})
    assert answer["Content-Disposition"] == 'attachment; filename="staff-information-2026-11-22.xlsx"'
    head, *rows = rows_of(answer.content)
    assert head[:4] == ["Code", "Initial", "Country", "Year of birth"]
    assert [row[2] for row in rows] == ["Indonesia"]
    assert rows[0][11] == "=HYPERLINK(1)"
    assert dict(zip(head, rows[0], strict=True))["Translation"] == (
        "Translated on 22 Nov 2026. Confirmed by the seeker on 22 Nov 2026."
    )
    assert len(rows_of(client.post(url).content)) == 3
    logged = Entry.objects.filter(action="staff_page.listed").order_by("id").values_list("data__count", flat=True)
    assert list(logged) == [1, 2]
    speak(scene.clerk, "ja")
    japanese = rows_of(client.post(url).content)
    assert japanese[0][:2] == ["コード", "イニシャル"]
    assert japanese[1][3] == "2004年（平成16年）"


def test_a_list_of_many_takes_as_many_queries_as_of_one(
    scene: Scene, django_assert_num_queries: object, django_assert_max_num_queries: object
) -> None:
    client, url = cast.signed_in(scene.clerk), reverse("company:pages_roster")
    client.post(url)
    with django_assert_max_num_queries(12) as one:
        client.post(url)
    for _ in range(10):
        cast.make_page(seeker=cast.make_seeker(organization=scene.sending), organization=scene.sending)
    with django_assert_num_queries(len(one)):
        assert len(rows_of(client.post(url).content)) == 12
