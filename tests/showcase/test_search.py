"""The search finds what fits, in the right order, pages both ways, never counts far, and chooses its plan."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kakehashi.common.japanese import folded
from kakehashi.showcase import queries
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.queries import Wanted, search
from kakehashi.showcase.search.lexemes import vector_of
from tests import cast
from tests.showcase.pages import make, page

pytestmark = pytest.mark.django_db
JAPANESE = "溶接工打込ち業電子部品ラーメンらあ1Aé'\\&|!():<>% 　\n"


def codes(found: queries.Found) -> list[str]:
    return [one.code for one in found.pages]


def found(**wanted: Any) -> list[str]:
    return [code[-1] for code in codes(search(wanted=Wanted(**wanted)))]


def test_every_filter_narrows() -> None:
    start = [{"key": "start", "from": "2027-03"}]
    stay = [{"key": "stay", "text": "", "purpose": "training"}]
    certificate = [{"key": "language", "text": "", "language": "ja", "level": "N3", "year": "2025"}]
    make(
        page(1, text="鉄骨の溶接", wished_works=["6-11-2"], months_of_experience=60, japanese_level="N3"),
        page(2, sections=start, wished_works=["1-1-1"], months_of_experience=47, country="PH", programmes=["esd"]),
        page(3, sections=stay, wished_works=["6-11-2"], months_by_work={"6-11-2": 48}, japanese_level="N4"),
        page(4, sections=certificate, japanese_level="N3", country="ID"),
        page(5, text="溶接", wished_works=["6-11-2"], is_shown=False),
    )
    assert found() == ["1", "2", "3", "4"]
    assert found(work="6-11-2") == ["1", "3"]
    assert found(work="6-11-2,1-1-1") == ["1", "2", "3"]
    assert found(country="PH") == ["2"]
    assert found(country="PH,ID") == ["2", "4"]
    assert found(min_years=3) == ["1", "2"]
    assert found(min_years=4) == ["1"]
    assert found(min_years=3, work="6-11-2") == found(min_years=4, work="6-11-2") == ["3"]
    assert found(japanese_level="N3") == ["1", "4"]
    assert found(japanese_level="N5") == ["1", "3", "4"]
    assert found(certificate=True) == ["4"]
    assert found(stay=True) == ["3"]
    assert found(starts_by="2027-03") == ["2"]
    assert found(starts_by="2027-02") == []
    assert found(programme="esd") == ["2"]
    assert found(words="溶接") == ["1"]
    assert found(words="溶接", country="PH") == []
    assert found(words="-溶接", country="VN") == ["3"]
    assert found(order="newest") == ["4", "3", "2", "1"]
    hidden = StaffPage.objects.filter(country="VN").values("pk")
    assert codes(search(wanted=Wanted(), left_out=hidden)) == ["K00002", "K00004"]
    assert queries.number_wishing(work_code="6-11-2") is None


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(alphabet=JAPANESE, max_size=20), max_size=4), data=st.data())
def test_the_search_finds_all_that_a_naive_scan_finds(texts: list[str], data: st.DataObject) -> None:
    StaffPage.objects.all().delete()
    make(*(page(number, text=text) for number, text in enumerate(texts)))
    taken = [text[start : start + 3] for text in texts for start in range(len(text) - 2)]
    typed = data.draw(st.sampled_from(taken) if taken else st.just("溶接"))
    wanted = [folded(word) for word in typed.split()]
    if not wanted or any(word.startswith("ー") for word in typed.split()):  # a long vowel in front leaves out
        return
    naive = {f"K{number:05}" for number, text in enumerate(texts) if all(word in folded(text) for word in wanted)}
    assert naive <= set(codes(search(wanted=Wanted(words=typed))))


@pytest.mark.parametrize("typed", ["'; DROP TABLE", "100%", "a\\b", "&|!()", "<->", "𠮷野家"])
def test_nothing_that_is_typed_breaks_the_search(typed: str) -> None:
    make(page(1, text="溶接"), page(2, text=f"xx {typed} yy"))
    assert codes(search(wanted=Wanted(words=typed))) == ["K00002"]


def test_signs_that_no_text_can_hold_are_left_out() -> None:
    make(page(1, text="溶接"))
    assert codes(search(wanted=Wanted(words="溶\x00接"))) == ["K00001"]


@pytest.mark.parametrize("length", [300, 20_000])
def test_a_text_too_long_for_places_is_still_found(length: int) -> None:
    made = page(1)
    made.words = vector_of(["ああ" * length + "鉄骨の打ち込み"])
    make(made)
    assert found(words="鉄骨の打込") == found(words='"あ鉄骨"') == ["1"]
    assert found(words="農業") == []


def test_nearer_forms_come_first_and_among_equals_who_waits_longest() -> None:
    make(
        page(0, text="組み立てと打込み"),
        page(1, text="組立と打ち込み"),
        page(2, text="組立と打込み"),
        page(3, text="組立と打込み"),
        page(4, text="組み立てと打ち込み"),
        page(5, text="組立だけ"),
    )
    assert found(words="組立 打込み") == ["2", "3", "0", "1", "4"]
    assert found(words="組立 打込み", order="newest") == ["4", "3", "2", "1", "0"]
    first = search(wanted=Wanted(words="組立 打込み"), size=3)
    second = search(wanted=Wanted(words="組立 打込み"), size=3, after=first.next)
    assert codes(second) == ["K00001", "K00004"]
    assert codes(search(wanted=Wanted(words="組立 打込み"), size=3, before=second.previous)) == codes(first)


@pytest.mark.parametrize("newest", ["", "newest"])
@pytest.mark.parametrize("minutes_between", [0, 1])
@pytest.mark.parametrize("counted", [1000, 2])
def test_pages_lead_on_and_back_without_losing_or_doubling_anybody(
    newest: str, minutes_between: int, counted: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kakehashi.showcase.search.engine.COUNTED_UP_TO", counted)
    monkeypatch.setattr("kakehashi.showcase.search.engine.TRIED", 2)
    monkeypatch.setattr("kakehashi.showcase.search.engine.WALKED", (3, 6))  # and beyond: all matches are sorted
    texts = ["打込み", "打ち込み", "打込"]
    make(
        *(
            page(n, text=texts[n % 3], waiting_since=cast.NOW + timedelta(minutes=n * minutes_between))
            for n in range(12)
        )
    )
    for words in ("", "打込み"):
        wanted = Wanted(words=words, order=newest)
        rows = list(StaffPage.objects.order_by("waiting_since", "id"))
        if newest:
            rows.reverse()
        elif words:
            rows.sort(key=lambda row: row.sections[0]["text"] != "打込み")
        expected = [row.code for row in rows]
        first = search(wanted=wanted, size=5)
        second = search(wanted=wanted, after=first.next, size=5)
        third = search(wanted=wanted, after=second.next, size=5)
        assert codes(first) + codes(second) + codes(third) == expected
        assert (first.previous, third.next) == ("", "")
        back = search(wanted=wanted, before=third.previous, size=5)
        start = search(wanted=wanted, before=back.previous, size=5)
        assert (codes(back), codes(start)) == (codes(second), codes(first))
        assert start.previous == ""
        assert start.next


def test_a_mark_whose_page_is_gone_still_leads_on() -> None:
    make(*(page(number) for number in range(6)))
    first = search(wanted=Wanted(), size=3)
    StaffPage.objects.filter(code="K00002").delete()
    assert codes(search(wanted=Wanted(), after=first.next, size=3)) == ["K00003", "K00004", "K00005"]


@pytest.mark.parametrize("mark", ["", "x", "1.", "0..K1", "0." + "9" * 17 + "9.K1", "0.1'.K1", "１.1.K00001"])
def test_a_mark_that_nobody_gave_begins_anew(mark: str) -> None:
    make(*(page(number) for number in range(3)))
    assert len(search(wanted=Wanted(), after=mark).pages) == 3


def _plans(wanted: Wanted) -> tuple[queries.Found, list[str]]:
    """This function will return what a search finds and the plan of each of its questions."""
    with CaptureQueriesContext(connection) as asked:
        answer = search(wanted=wanted)
    plans = []
    with connection.cursor() as cursor:
        for query in asked:
            cursor.execute(f"EXPLAIN {query['sql']}")
            plans.append("\n".join(line for (line,) in cursor.fetchall()))
    return answer, plans


@pytest.fixture
def many(db: None) -> None:
    """Four thousand pages: every second welds, few have a rare name, all know each pair of the rare phrase."""
    filler = "私は工場で三年間働きました。日本で技術を学びたいです。"
    kinds = [(welds, rare) for rare in (False, True) for welds in (False, True)]
    made = [page(number) for number in range(4)]
    for one, (welds, rare) in zip(made, kinds, strict=True):
        one.words = vector_of(
            [filler * 3 + ("溶接が得意です。" if welds else "農業です。") + ("グエンと申します。" if rare else "")]
        )
    make(*made)
    others = [f.column for f in StaffPage._meta.concrete_fields]
    others = [c for c in others if c not in ("id", "public_id", "code", "seeker_public_id", "waiting_since")]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO showcase_staffpage (public_id, code, seeker_public_id, waiting_since, {', '.join(others)})"
            f" SELECT 'p' || n, 'L' || n, 's' || n, waiting_since + n * interval '1 minute', {', '.join(others)}"
            " FROM generate_series(1, 4000) n JOIN showcase_staffpage"
            " ON code = 'K0000' || (mod(n, 2) + CASE WHEN mod(n, 600) < 2 THEN 2 ELSE 0 END)",
            [],
        )
        cursor.execute("SET ROLE NONE")
        cursor.execute("ANALYZE showcase_staffpage")
        cursor.execute("SET ROLE kakehashi_web")


@pytest.mark.usefixtures("many")
def test_few_matches_are_found_by_their_words_and_many_by_walking_the_order() -> None:
    for rare in ("グエン", "溶接の年", "見付からない", "溶接 グエン", "ンと申します"):
        answer, plans = _plans(Wanted(words=rare))
        assert (answer.count < 1000, answer.more_than_counted) == (True, False)
        assert "Bitmap Index Scan on staff_page_words" in plans[0], plans[0]
        assert "staff_page_waiting" not in "".join(plans), plans
        assert len(plans) == 1, plans
    for frequent, order in (("溶接", "waiting"), ("溶接 工場", "newest"), ("三年間", "waiting"), ("", "newest")):
        answer, plans = _plans(Wanted(words=frequent, order="newest" if order == "newest" else ""))
        assert (answer.count, answer.more_than_counted) == (1000, True)
        assert f"Scan using staff_page_{order}" in plans[-1], plans[-1]
        assert "Sort" not in plans[-1]
        assert "staff_page_words" not in plans[-1]
        assert len(plans) == 2
