"""The sending organization prints the preview, the draft of the official résumé, and a list of its own seekers."""

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.seekers.models import LanguageSkill, Stay
from kakehashi.showcase.models import Paper
from kakehashi.translation import resume
from tests import cast
from tests.portals.sender.conftest import Stage

pytestmark = pytest.mark.django_db


def text_of(content: bytes) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


def test_the_preview_is_printed_and_says_that_it_is_not_published(stage: Stage) -> None:
    url = reverse("sender:page_pdf", args=(stage.seeker.public_id,))
    assert (
        f'href="{url}"' in stage.client.get(reverse("sender:publish", args=(stage.seeker.public_id,))).content.decode()
    )
    answer = stage.client.get(url)
    assert answer["Content-Type"] == "application/pdf"
    text = text_of(answer.content)
    assert "Preview,notpublished" in text
    assert "職業学校" in text or "Vocationalschool" in text
    assert "".join(stage.seeker.name_passport.split()) not in text
    assert Paper.objects.count() == 0


def test_the_draft_of_the_official_resume_is_marked_complete_and_logged(stage: Stage) -> None:
    LanguageSkill.objects.create(seeker=stage.seeker, language="vi", level="native")
    Stay.objects.create(seeker=stage.seeker, purpose="training", from_year=2019, from_month=4, until_year=2020)
    url = reverse("sender:resume_form", args=(stage.seeker.public_id,))
    page = stage.client.get(url).content.decode()
    assert "We have not seen the official form itself." in page
    assert Entry.objects.filter(action="seeker.form_made").count() == 0
    answer = stage.client.post(url)
    text = text_of(answer.content)
    for expected in (
        "参考様式第1-3号",
        "下書き・要確認",
        "技能実習生の履歴書",
        "".join(stage.seeker.name_passport.split()),
        "".join(stage.seeker.name_native.split()),
        "2004年（平成16年）5月17日",
        "ベトナム",
        "ベトナム語",
        "12PhốVíDụ,HàNội",
        "+84912345678",
        "性別（記入してください）",
        "2019年（平成31年）4月–2020年（令和2年）",
        "※未確認の項目",
        "二次情報",
        "これは公式の様式ではありません。",
    ):
        assert expected in text, expected
    reader = PdfReader(io.BytesIO(answer.content))
    assert reader.metadata.title == "技能実習生の履歴書 下書き・要確認"
    entry = Entry.objects.get(action="seeker.form_made")
    assert (entry.thing_public_id, entry.by_public_id) == (stage.seeker.public_id, stage.member.public_id)
    assert Paper.objects.count() == 0


def test_letters_that_cannot_be_printed_are_left_to_the_pen(stage: Stage) -> None:
    stage.seeker.name_native = "ကို"
    stage.seeker.save()
    content = resume.make_resume(seeker=stage.seeker, by=stage.member, organization=stage.organization, now=cast.NOW)
    assert "（印字できない文字です。手書きで記入してください）" in text_of(content)


def test_nobody_but_the_accepting_organization_makes_the_draft(stage: Stage) -> None:
    url = reverse("sender:resume_form", args=(stage.seeker.public_id,))
    chosen = reverse("sender:resume_form", args=(stage.chosen.public_id,))
    assert [stage.client.get(chosen).status_code, stage.client.post(chosen).status_code] == [404, 404]
    assert [stage.decoy_client.get(url).status_code, stage.decoy_client.post(url).status_code] == [404, 404]
    company = cast.make_member(organization=cast.make_organization(kind="accepting"))
    others = (company, cast.make_secretariat(), stage.seeker.user, cast.make_member(organization=stage.decoy))
    for who in others[:3]:
        assert cast.signed_in(who).post(url).status_code == 403
    for who in others:
        with pytest.raises(NotAllowed):
            resume.make_resume(seeker=stage.seeker, by=who, organization=stage.organization, now=cast.NOW)
    with pytest.raises(NotAllowed):
        resume.make_resume(seeker=stage.seeker, by=stage.member, organization=stage.decoy, now=cast.NOW)
    assert Entry.objects.filter(action="seeker.form_made").count() == 0


def test_every_field_of_the_form_says_how_sure_it_is() -> None:
    fields = resume.fields()
    assert len(fields) == 14
    assert {field.confidence for field in fields} == {"secondary", "unconfirmed"}
    assert [field.label for field in fields if field.late] == ["性別"]


def test_the_list_holds_the_organization_s_accepted_seekers_and_no_contact_data(
    stage: Stage, django_assert_num_queries: object, django_assert_max_num_queries: object
) -> None:
    cast.make_seeker(organization=stage.decoy, name_passport="DECOY")
    url = reverse("sender:seekers_roster")
    stage.client.post(url)
    with django_assert_max_num_queries(12) as one:
        answer = stage.client.post(url)
    head, *rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    names = [row[0] for row in rows]
    assert head[0] == "Name as in the passport"
    assert stage.seeker.name_passport in names
    assert stage.chosen.name_passport not in names
    assert "DECOY" not in names
    assert "912345678" not in str(rows)
    assert Entry.objects.filter(action="seeker.listed").latest("id").data == {"count": len(rows)}
    for _ in range(10):
        cast.make_seeker(organization=stage.organization)
    with django_assert_num_queries(len(one)):
        stage.client.post(url)
