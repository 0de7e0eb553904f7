"""What stands on paper is what companies read on the screen: compared word by word with the printed file."""

import io
from datetime import date
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils import translation
from PIL import Image
from pypdf import PdfReader

from kakehashi.catalogue.models import Work
from kakehashi.showcase import on_paper
from kakehashi.showcase.honest import honest_line
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.sheet import sheet_of
from tests.showcase.sample_pages import a_photo, longest_page, usual_page

pytestmark = pytest.mark.django_db
KILOBYTE = 1000
# What the Ministry's model of a résumé dropped in 2021, and what companies are never told.
DROPPED = ("通勤時間", "扶養", "配偶者", "性別", "氏名", "住所", "電話", "宗教", "家族", "身長", "体重")


def printed(page: StaffPage, language: str = "ja", **options: Any) -> tuple[bytes, PdfReader]:
    with translation.override(language):
        content = on_paper.pdf_of(sheet=sheet_of(page=page), **options)
    return content, PdfReader(io.BytesIO(content))


def words_of(reader: PdfReader) -> str:
    return "".join("".join(page.extract_text() for page in reader.pages).split())


def test_a_usual_page_in_japanese_reads_as_on_the_screen() -> None:
    content, reader = printed(usual_page())
    words = words_of(reader)
    work = Work.objects.get(code="7-7-2").name_ja
    expected = (
        f"コードK7M3PQイニシャルグ国ベトナム生まれた年2004年（平成16年）希望する作業{work}橋りょうの溶接も希望します。"
        "経験3年7か月日本語N4送出機関CôngtySôngLam（例）"
    )
    assert expected in words
    assert "鉄骨の溶接を3年間担当しました。図面を読みながら、CO2半自動溶接と被覆アーク溶接の両方ができます。" in words
    assert f"2022年（令和4年）4月–現在{work}ハノイ鉄骨製作所（XưởngkếtcấuthépHàNội）" in words
    assert "2018年（平成30年）10月–2019年（令和元年）5月検品ナムディン縫製" in words
    assert "ナムディン職業訓練校(2016年（平成28年）–2019年（平成31年・令和元年）)" in words
    assert "日本語能力試験N4（2025年12月合格）" in words
    assert words.endswith("K7M3PQ1/1")
    assert [word for word in DROPPED if word in words.replace("名前は、面接", "")] == []
    assert len(reader.pages) == 1
    assert len(content) < 80 * KILOBYTE


def test_the_title_and_the_language_are_the_reader_s_and_name_nobody() -> None:
    for language, title in (("en", "Staff information page K7M3PQ"), ("vi", "K7M3PQ")):
        _content, reader = printed(usual_page(), language)
        assert reader.metadata.title.endswith(title)
        assert reader.metadata.author is None
        root: Any = reader.trailer["/Root"]
        assert root["/Lang"].startswith(language)
        assert "令和" not in words_of(reader)
        assert "鉄骨の溶接を3年間担当しました。" in words_of(reader)


def test_the_longest_page_flows_over_and_loses_nothing() -> None:
    page = longest_page()
    content, reader = printed(page)
    sheets = ["".join(one.extract_text().split()) for one in reader.pages]
    assert [sheet[-9:] for sheet in sheets] == [f"K7M3PQ{number}/5" for number in range(1, 6)]
    assert all("この日本語は送出機関が書きました。" in sheet for sheet in sheets)
    written = "".join("".join(str(section.get("text", "")).split()) for section in page.sections)
    assert "".join(sheets).count("安") == written.count("安")
    assert len(content) < 80 * KILOBYTE


def test_a_page_of_6000_characters_with_every_other_kanji_and_a_photo_stays_small() -> None:
    kanji = "".join(dict.fromkeys("".join(Work.objects.values_list("name_ja", flat=True))))
    text = "".join(f"{sign}の仕事を毎日まじめに長く続けました。" for sign in kanji)[:6000]
    first = {**usual_page().sections[0], "text": text}
    noise = Image.effect_noise((450, 600), 40).convert("RGB")
    noise.save(photo := io.BytesIO(), "JPEG", quality=80)
    content, reader = printed(usual_page(sections=[first, *longest_page().sections[1:]]), photo=photo.getvalue())
    assert (len(kanji) > 300, len(text)) == (True, 6000)
    assert "".join(reader.pages[0].extract_text().split()).count("の仕事を毎日まじめに長く続けました。") > 20
    assert len(content) < 150 * KILOBYTE


def test_there_is_a_frame_for_the_photo_and_a_photo_fills_it() -> None:
    _content, empty = printed(usual_page())
    _content, filled = printed(usual_page(), photo=a_photo())
    assert [len(empty.pages[0].images), len(filled.pages[0].images)] == [0, 1]


DAY, EARLIER, LATER = date(2026, 11, 20), date(2026, 11, 10), date(2026, 11, 21)
HONEST: list[tuple[dict[str, Any], str]] = [
    (
        {"translated_on": EARLIER, "confirmed_on": DAY},
        "Translated on 10 Nov 2026. Confirmed by the seeker on 20 Nov 2026.",
    ),
    (
        {"translated_on": EARLIER, "consented_on": DAY, "changed_since": LATER},
        (
            "Translated on 10 Nov 2026. Not confirmed by the seeker, who could not be reached. The Secretariat "
            "consented on 20 Nov 2026. Changed since 21 Nov 2026: not everything new is shown here yet."
        ),
    ),
    ({}, "Not confirmed by the seeker."),
]


@pytest.mark.parametrize(("days", "line"), HONEST)
def test_the_foot_says_how_the_page_came_about_as_the_screen_does(days: dict[str, Any], line: str) -> None:
    page = usual_page(**days)
    assert "".join(line.split()) in words_of(printed(page, "en")[1])
    for language in ("en", "ja", "vi"):
        with translation.override(language):
            screen = render_to_string("showcase/honest_line.html", {"page": page})
            assert screen.strip() == f'<p class="govuk-hint">{honest_line(page)}</p>'


def test_licences_the_earliest_start_and_the_work_of_a_stay_are_printed_too() -> None:
    more = [
        {"key": "licence", "text": "普通自動車", "kind": "driving", "from": "2022"},
        {"key": "stay", "text": "", "purpose": "training", "work": "7-7-2", "from": "2019-04", "until": "2020-04"},
        {"key": "start", "from": "2027-04"},
    ]
    words = words_of(printed(usual_page(sections=[*usual_page().sections, *more]))[1])
    assert "普通自動車" in words
    assert "2027年（令和9年）4月" in words
    assert f",{Work.objects.get(code='7-7-2').name_ja}(2019年" in words


def test_a_paper_that_is_not_what_companies_see_says_so() -> None:
    assert words_of(printed(usual_page(), "en", mark="Preview, not published")[1]).startswith("Preview,notpublished")


def test_letters_that_the_typeface_lacks_are_named_on_the_paper() -> None:
    words = words_of(printed(usual_page(sending_name="ကို Co."), "en")[1])
    assert "Thetypefacedoesnothavetheseletters:U+1000,U+102D,U+102F" in words


def test_a_company_gets_the_same_paper_until_something_changes() -> None:
    with translation.override("ja"):
        first = on_paper.content_of(page=usual_page())
        assert on_paper.content_of(page=usual_page()) == first
        assert on_paper.content_of(page=usual_page(japanese_level="N3"))[1] != first[1]
    with translation.override("en"):
        assert on_paper.content_of(page=usual_page())[1] != first[1]
