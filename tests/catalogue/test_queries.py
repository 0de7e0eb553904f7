"""Works are listed by day and found by code or by words in any of the three languages."""

from datetime import date, timedelta

import pytest

from kakehashi.catalogue import queries
from kakehashi.catalogue.models import Work

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 22)
LISTED_FROM = date(2026, 7, 29)


def found(text: str, language: str = "vi") -> list[str]:
    """This function will return the codes of the works found for a text."""
    return [work.code for work in queries.search_works(text=text, day=DAY, language=language)]


def test_works_are_listed_from_the_day_of_the_list_and_not_before():
    assert queries.works_on(day=LISTED_FROM).count() == 174
    assert queries.works_on(day=LISTED_FROM - timedelta(days=1)).count() == 0


def test_a_work_leaves_the_list_on_the_day_that_ends_it():
    Work.objects.filter(code="7-2-2").update(valid_until=DAY)
    assert queries.work_by_code(code="7-2-2", day=DAY - timedelta(days=1)) is not None
    assert queries.work_by_code(code="7-2-2", day=DAY) is None
    assert "7-2-2" not in found("グラビア")


def test_works_are_in_the_order_of_their_numbers():
    codes = list(queries.works_on(day=DAY).values_list("code", flat=True))
    assert codes == sorted(codes, key=lambda code: [int(part) for part in code.split("-")])
    assert codes[0] == "1-1-1"
    assert codes[-1] == "99-2-1"


def test_a_code_that_is_not_listed_finds_nothing():
    assert queries.work_by_code(code="8-1-1", day=DAY) is None
    assert queries.work_by_code(code="", day=DAY) is None


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("溶接", "ja", ["7-7-1", "7-7-2"]),
        ("welding", "en", ["7-7-1", "7-7-2"]),
        ("WELDING", "en", ["7-7-1", "7-7-2"]),
        ("Hàn", "vi", ["7-7-1", "7-7-2"]),
        ("hàn", "vi", ["7-7-1", "7-7-2"]),
        ("han ban tu dong", "vi", ["7-7-2"]),
        ("HÀN BÁN TỰ ĐỘNG", "vi", ["7-7-2"]),
        ("ha\u0300n ba\u0301n", "vi", ["7-7-2"]),
        ("giàn giáo", "vi", ["3-8-1"]),
        ("gian giao", "vi", ["3-8-1"]),
        ("とび", "ja", ["3-8-1"]),
        ("トビ", "ja", ["3-8-1"]),
        ("scaffold", "en", ["3-8-1"]),
        ("そう菜", "ja", ["4-9-1"]),
        ("món ăn sẵn", "vi", ["4-9-1"]),
        ("介護", "ja", ["7-13-1"]),
        ("điều dưỡng", "vi", ["7-13-1"]),
        ("dieu duong", "en", ["7-13-1"]),
        ("ﾀﾞｲｶｽﾄ ホット", "ja", ["6-3-1"]),
        ("ようせつ", "ja", ["7-7-1", "7-7-2"]),
        ("ようせつ", "vi", ["7-7-1", "7-7-2"]),
        ("ヨウセツ", "en", ["7-7-1", "7-7-2"]),
        ("ﾖｳｾﾂ", "ja", ["7-7-1", "7-7-2"]),
        ("はんじどう", "ja", ["7-7-2"]),
        ("かいご", "vi", ["7-13-1"]),
        ("たいるばり", "ja", ["3-10-1"]),
        ("たいるはり", "ja", ["3-10-1"]),
        ("鳶", "ja", ["3-8-1"]),
        ("惣菜", "ja", ["4-9-1"]),
        ("han", "vi", ["7-7-1", "7-7-2"]),
        ("HAN", "vi", ["7-7-1", "7-7-2"]),
    ],
)
def test_a_search_begins_with_the_work_that_is_meant(text, language, first):
    assert found(text, language)[: len(first)] == first


@pytest.mark.parametrize("text", ["よ", "よう", "ようs", "ようｓ", "ようせ", "ヨウセ", "ﾖｳｾ", "ようせt", "ようせつ"])
def test_welding_is_found_while_its_reading_is_still_being_typed(text):
    assert {"7-7-1", "7-7-2"} <= set(found(text, "ja"))


@pytest.mark.parametrize("text", ["w", "wel", "weldin", "h", "ha", "hà", "hàn", "hàn b", "溶"])
def test_welding_is_found_while_its_name_is_still_being_typed(text):
    assert "7-7-2" in found(text)


def test_a_work_that_begins_with_what_was_typed_comes_before_one_that_only_holds_it():
    codes = found("かい", "ja")
    assert codes.index("7-13-1") < codes.index("6-4-1")


@pytest.mark.parametrize("text", ["7-7-2", "７－７－２", " 7-7-2 ", "7‐7‐2"])
def test_a_code_finds_its_work_however_it_is_typed(text):
    assert found(text) == ["7-7-2"]


def test_the_code_of_an_occupation_finds_its_works_and_no_others():
    assert found("7-1") == ["7-1-1"]
    assert found("7-7") == ["7-7-1", "7-7-2"]


def test_the_name_of_a_category_finds_its_works():
    assert len(found("漁業関係", "ja")) == 10


def test_all_words_have_to_fit():
    assert found("welding care", "en") == []


def test_latin_words_are_found_at_their_start_only():
    assert "7-7-1" not in found("elding", "en")


def test_nothing_typed_finds_everything_and_signs_find_nothing():
    assert len(found("  ")) == 174
    assert found("%") == []
    assert found("_") == []


def test_a_search_is_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        for work in queries.search_works(text="n", day=DAY, language="vi"):
            assert work.occupation.category.name_in("vi")


def test_categories_come_with_their_numbers_in_one_query(django_assert_num_queries):
    Work.objects.filter(code="7-7-2").update(valid_until=DAY)
    with django_assert_num_queries(1):
        numbers = {
            each.code: (each.occupation_count, each.work_count) for each in queries.categories_with_counts(day=DAY)
        }
    assert numbers["7"] == (23, 41)
    assert numbers["99"] == (2, 4)
    assert list(numbers) == ["1", "2", "3", "4", "5", "6", "7", "99"]
    assert list(queries.categories_with_counts(day=LISTED_FROM - timedelta(days=1))) == []


def test_one_category_comes_with_its_works_or_not_at_all():
    category = queries.category_with_works(code="99", day=DAY)
    assert category is not None
    works = [work.code for occupation in category.occupations.all() for work in occupation.works.all()]
    assert works == ["99-1-1", "99-1-2", "99-1-3", "99-2-1"]
    assert queries.category_with_works(code="8", day=DAY) is None


def test_a_work_that_left_the_list_can_still_be_read_about():
    Work.objects.filter(code="7-7-2").update(valid_until=DAY)
    work = queries.work_with_code(code="7-7-2")
    assert work is not None
    assert work.valid_until == DAY
    assert queries.work_with_code(code="7-7") is None


def test_categories_come_with_their_works_in_three_queries(django_assert_num_queries):
    with django_assert_num_queries(3):
        listed = {
            category.code: sum(len(occupation.works.all()) for occupation in category.occupations.all())
            for category in queries.categories_with_works(day=DAY)
        }
    assert listed == {"1": 7, "2": 10, "3": 34, "4": 20, "5": 23, "6": 34, "7": 42, "99": 4}
