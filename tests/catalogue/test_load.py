"""The official list is loaded whole, quickly, and as often as one likes."""

import re
from collections import Counter
from datetime import date
from io import StringIO

import jaconv
import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from kakehashi.catalogue.actions import load_catalogue
from kakehashi.catalogue.models import Category, Occupation, Work
from kakehashi.rules import fields_of_works, listed_works

pytestmark = pytest.mark.django_db

PER_CATEGORY = {
    "1": (3, 7),
    "2": (2, 10),
    "3": (23, 34),
    "4": (12, 20),
    "5": (14, 23),
    "6": (17, 34),
    "7": (23, 42),
    "99": (2, 4),
}
HIRAGANA = re.compile("[ぁ-ゖー・]+")
CONFIRMED_WITHOUT_STAGE_3 = {"2-1-9", "4-10-1", "4-11-1", "5-10-1", "5-10-2", "5-10-3", "7-2-2"}


def test_the_list_has_96_occupations_and_174_works_in_8_categories():
    assert load_catalogue() == {"categories": 8, "occupations": 96, "works": 174}
    assert (Category.objects.count(), Occupation.objects.count(), Work.objects.count()) == (8, 96, 174)


def test_each_category_has_as_many_as_the_list_declares():
    occupations = Counter(Occupation.objects.values_list("category_id", flat=True))
    works = Counter(Work.objects.values_list("occupation__category_id", flat=True))
    assert {code: (occupations[code], works[code]) for code in PER_CATEGORY} == PER_CATEGORY


def test_seven_works_are_confirmed_to_end_before_stage_3_and_eighteen_more_are_not_confirmed():
    ended = Work.objects.filter(stage3_allowed=False)
    assert set(ended.filter(stage3_confidence="confirmed").values_list("code", flat=True)) == CONFIRMED_WITHOUT_STAGE_3
    assert ended.filter(stage3_confidence="unconfirmed").count() == 18


def test_loading_again_changes_nothing_and_mends_what_was_changed():
    before = list(Work.objects.values())
    Work.objects.filter(code="7-7-2").update(name_vi="x", search_key="x")
    load_catalogue()
    assert list(Work.objects.values()) == before


def test_loading_asks_the_database_five_times_for_all(django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        load_catalogue()


def test_the_command_says_what_it_did():
    said = StringIO()
    call_command("load_catalogue", stdout=said)
    assert said.getvalue().splitlines()[-1] == "8 categories, 96 occupations, 174 works"


@pytest.mark.parametrize("model", [Category, Occupation, Work])
def test_every_entry_has_a_name_in_each_language_and_says_how_sure_it_is(model):
    for entry in model.objects.all():
        assert all(entry.name_in(language) for language in ("ja", "en", "vi"))
        assert entry.name_confidence_in("ja") == "sourced"
        assert entry.name_confidence_in("vi") == "own_wording"


@pytest.mark.parametrize(("model", "number"), [(Category, 8), (Occupation, 96), (Work, 174)])
def test_every_japanese_name_has_a_reading_in_hiragana(model, number):
    readings = {entry.code: entry.reading_ja for entry in model.objects.all()}
    assert len(readings) == number
    assert {code: reading for code, reading in readings.items() if not HIRAGANA.fullmatch(reading)} == {}


@pytest.mark.parametrize("model", [Occupation, Work])
def test_a_reading_says_the_kana_of_the_name_as_they_are_written(model):
    for entry in model.objects.all():
        said = iter(entry.reading_ja)
        written = [char for char in jaconv.kata2hira(entry.name_ja) if HIRAGANA.fullmatch(char) and char != "・"]
        assert all(char in said for char in written), f"{entry.code} {entry.name_ja}: {entry.reading_ja}"


def test_names_that_are_written_alike_are_read_alike():
    readings: dict[str, set[str]] = {}
    for model in (Occupation, Work):
        for entry in model.objects.all():
            readings.setdefault(entry.name_ja, set()).add(entry.reading_ja)
    assert {name: said for name, said in readings.items() if len(said) > 1} == {}


def test_no_reading_is_in_other_letters():
    with pytest.raises(IntegrityError, match="work_reading_is_hiragana"), transaction.atomic():
        Work.objects.filter(code="7-7-2").update(reading_ja="半自動ようせつ")


def test_names_of_construction_are_sourced_and_those_of_food_our_own_wording():
    assert Work.objects.get(code="3-8-1").name_confidence_in("en") == "sourced"
    assert Work.objects.get(code="3-23-1").name_confidence_in("en") == "own_wording"
    assert Work.objects.get(code="4-9-1").name_confidence_in("en") == "own_wording"


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("ja", "半自動溶接"),
        ("en", "Semi-automatic Welding"),
        ("vi", "Hàn bán tự động"),
        ("en-gb", "Semi-automatic Welding"),
        ("fr", "Semi-automatic Welding"),
    ],
)
def test_a_work_is_named_in_the_language_of_the_reader_or_in_english(language, name):
    assert Work.objects.get(code="7-7-2").name_in(language) == name


def test_no_entry_ends_before_it_begins():
    with pytest.raises(IntegrityError, match="work_days_in_order"), transaction.atomic():
        Work.objects.filter(code="7-7-2").update(valid_until=date(2026, 7, 29))


def test_no_mark_has_an_unknown_confidence():
    with pytest.raises(IntegrityError, match="work_stage3_confidence_known"), transaction.atomic():
        Work.objects.filter(code="7-7-2").update(stage3_confidence="sure")


def test_every_field_has_a_class():
    for model in (Category, Occupation, Work):
        assert set(model.data_policy.classes()) == {field.name for field in model._meta.concrete_fields}


def test_the_rules_and_the_catalogue_list_the_same_works_with_the_same_marks():
    marks = {work.code: (work.stage3_allowed, work.stage3_confidence) for work in Work.objects.all()}
    ruled = {code: (work.stage3_allowed, work.stage3_confidence) for code, work in listed_works().items()}
    assert marks == ruled
    assert set(fields_of_works()) <= set(marks)
