"""The search finds what fits, pages both ways, never counts far, and always uses an index."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kakehashi.showcase import queries, words
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.queries import Wanted, search
from tests import cast

pytestmark = pytest.mark.django_db
JAPANESE = "溶接工打込ち業電子部品ラーメンらあ1Aé'\\\"&|!():<>% 　\n"


def page(number: int, *, text: str = "", **fields: Any) -> StaffPage:
    """This function will make a page without a seeker; the higher the number, the older it is."""
    fields.setdefault("country", "VN")
    fields.setdefault("published_at", cast.NOW - timedelta(minutes=number))
    return StaffPage(
        code=f"K{number:05}",
        seeker_public_id=f"seeker{number}",
        sending_public_id="sending",
        sending_name="Example",
        initial="グ",
        birth_year=2004,
        words=words.vector_of([text]),
        sections=[{"key": "self_promotion", "text": text}],
        changed_at=cast.NOW,
        **fields,
    )


def make(*pages: StaffPage) -> None:
    StaffPage.objects.bulk_create(pages)


def codes(found: queries.Found) -> list[str]:
    return [one.code for one in found.pages]


def test_every_filter_narrows() -> None:
    make(
        page(1, text="鉄骨の溶接", wished_works=["6-11-2"], months_of_experience=36, japanese_level="N3"),
        page(2, text="農業", wished_works=["1-1-1"], months_of_experience=35, japanese_level="N4", country="PH"),
        page(3, text="溶接", wished_works=["6-11-2"], is_shown=False),
    )
    assert codes(search(wanted=Wanted())) == ["K00001", "K00002"]
    assert codes(search(wanted=Wanted(work="6-11-2"))) == ["K00001"]
    assert codes(search(wanted=Wanted(country="PH"))) == ["K00002"]
    assert codes(search(wanted=Wanted(min_years=3))) == ["K00001"]
    assert codes(search(wanted=Wanted(japanese_level="N3"))) == ["K00001"]
    assert codes(search(wanted=Wanted(japanese_level="N5"))) == ["K00001", "K00002"]
    assert codes(search(wanted=Wanted(words="溶接"))) == ["K00001"]
    assert codes(search(wanted=Wanted(words="溶接", country="PH"))) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(alphabet=JAPANESE, max_size=20), max_size=5), data=st.data())
def test_the_search_finds_all_that_a_naive_scan_finds(texts: list[str], data: st.DataObject) -> None:
    StaffPage.objects.all().delete()
    make(*(page(number, text=text) for number, text in enumerate(texts)))
    taken = [text[start : start + 3] for text in texts for start in range(len(text) - 2)]
    typed = data.draw(st.sampled_from(taken) if taken else st.just("溶接"))
    wanted = words.words_in(typed)
    if not wanted or words.too_short(wanted):
        return
    naive = {f"K{number:05}" for number, text in enumerate(texts) if all(word in words.folded(text) for word in wanted)}
    assert naive <= set(codes(search(wanted=Wanted(words=typed))))


@pytest.mark.parametrize("typed", ["'; DROP TABLE", "100%", "a\\b", "&|!()", "<->", "𠮷野家"])
def test_nothing_that_is_typed_breaks_the_search(typed: str) -> None:
    make(page(1, text="溶接"), page(2, text=f"xx {typed} yy"))
    assert codes(search(wanted=Wanted(words=typed)))[-1:] == ["K00002"]


def test_signs_that_no_text_can_hold_are_left_out() -> None:
    make(page(1, text="溶接"))
    assert codes(search(wanted=Wanted(words="溶\x00接"))) == ["K00001"]


@pytest.mark.parametrize("minutes_between", [0, 1])
def test_pages_lead_on_and_back_without_losing_or_doubling_anybody(minutes_between: int) -> None:
    make(*(page(n, published_at=cast.NOW - timedelta(minutes=n * minutes_between)) for n in range(12)))
    expected = [one.code for one in StaffPage.objects.order_by("-published_at", "-id")]
    first = search(wanted=Wanted(), size=5)
    second = search(wanted=Wanted(), after=first.next, size=5)
    third = search(wanted=Wanted(), after=second.next, size=5)
    assert codes(first) + codes(second) + codes(third) == expected
    assert (first.previous, third.next) == ("", "")
    back = search(wanted=Wanted(), before=third.previous, size=5)
    start = search(wanted=Wanted(), before=back.previous, size=5)
    assert (codes(back), codes(start)) == (codes(second), codes(first))
    assert start.previous == ""
    assert start.next


def test_a_mark_whose_page_is_gone_still_leads_on() -> None:
    make(*(page(number) for number in range(6)))
    first = search(wanted=Wanted(), size=3)
    StaffPage.objects.filter(code="K00002").delete()
    assert codes(search(wanted=Wanted(), after=first.next, size=3)) == ["K00003", "K00004", "K00005"]


@pytest.mark.parametrize("mark", ["", "x", "1.", ".K1", "9" * 40 + ".K00001", "1'.K1", "１.K00001"])
def test_a_mark_that_nobody_gave_begins_anew(mark: str) -> None:
    make(*(page(number) for number in range(3)))
    assert len(search(wanted=Wanted(), after=mark).pages) == 3


def test_it_counts_up_to_a_thousand_and_never_further() -> None:
    make(*(page(number, text="溶接") for number in range(1003)))
    with CaptureQueriesContext(connection) as asked:
        found = search(wanted=Wanted(words="溶接"))
    assert (found.count, found.more_than_counted) == (1000, True)
    assert not any("COUNT(" in query["sql"].upper() for query in asked)
    assert len(asked) == 2


def _plan(wanted: Wanted) -> str:
    with CaptureQueriesContext(connection) as asked:
        search(wanted=wanted)
    plans = []
    with connection.cursor() as cursor:
        for query in asked:
            cursor.execute(f"EXPLAIN {query['sql']}")
            plans.append("\n".join(line for (line,) in cursor.fetchall()))
    return "\n\n".join(plans)


@pytest.fixture
def many(db: None) -> None:
    """Six thousand pages: every second welds, ten of them have a rare name, all know each pair of the rare phrase."""
    filler = "私は工場で三年間働きました。日本で技術を学びたいです。"
    make(
        *(
            page(
                number,
                text=filler * 3
                + ("溶接が得意です。" if number % 2 else "農業の経験があります。")
                + ("グエン・ヴァン・ナムと申します。" if number % 600 == 0 else ""),
                country="VN" if number % 10 else "PH",
            )
            for number in range(6000)
        )
    )
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute("ANALYZE showcase_staffpage")
        cursor.execute("SET ROLE kakehashi_web")


@pytest.mark.usefixtures("many")
def test_rare_words_use_the_index_of_words_and_frequent_ones_walk_the_newest_pages() -> None:
    for rare in ("グエン・ヴァン・ナム", "溶接の年", "見付からない", "溶接 グエン"):
        plan = _plan(Wanted(words=rare))
        assert "Seq Scan" not in plan, plan
        assert plan.count("staff_page_words") == 2, plan
    for frequent in ("溶接", "溶接 工場", "工場", "三年間"):
        plan = _plan(Wanted(words=frequent))
        assert "Seq Scan" not in plan, plan
        assert plan.count("staff_page_newest") == 2, plan
