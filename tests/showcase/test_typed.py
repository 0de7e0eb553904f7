"""What is typed is read as people mean it, and other ways of writing find each other."""

import csv
from pathlib import Path

import pytest
from django.db import connection

from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.queries import Wanted, search
from kakehashi.showcase.search.typed import read
from tests.showcase.pages import make, page

pytestmark = pytest.mark.django_db
JUDGED = Path(__file__).with_name("judged.csv")


@pytest.mark.parametrize(
    ("typed", "terms", "unclosed"),
    [
        ("溶接　組立", ["溶接", "組立"], False),
        ("溶接 溶接", ["溶接"], False),
        ('溶接 -建設 "半自動"', ["溶接", "-建設", "=半自動"], False),
        ("溶接－建設 －建設", ["溶接-建設", "-建設"], False),
        ("「半自動 溶接」“三年間”-「農業」", ["=半自動 溶接", "=三年間", "-=農業"], False),
        ("組立『図面』", ["組立", "=図面"], False),
        ('組立 "図面を', ["組立", "=図面を"], True),
        ("- 溶接", ["-", "溶接"], False),
        ('""  「」', [], False),
        ("ＴＩＧ", ["TIG"], False),
        ("", [], False),
    ],
)
def test_words_phrases_and_what_is_left_out(typed: str, terms: list[str], unclosed: bool) -> None:  # noqa: FBT001  what a case says
    found = read(typed)
    assert [f"{'-' * one.left_out}{'=' * one.exact}{one.text}" for one in found.terms] == terms
    assert found.unclosed is unclosed


def test_only_so_many_words_are_looked_for() -> None:
    assert len(read(" ".join(f"語{number}" for number in range(50))).terms) == 20


def judged() -> list[dict[str, str]]:
    """This function will read the judged questions: what is typed, texts that it finds, texts that it does not."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(row for row in file if not row.startswith("#")))


def test_the_judged_questions_find_what_people_expect() -> None:
    questions = judged()
    assert len(questions) >= 60
    wrong = []
    for question in questions:
        expected = question["finds"].split("|") if question["finds"] else []
        others = question["finds_not"].split("|") if question["finds_not"] else []
        StaffPage.objects.all().delete()
        # The later in the list, the longer it waits: only the nearer form can bring a text forward.
        make(*(page(100 - number, text=text) for number, text in enumerate([*expected, *others])))
        found = [one.sections[0]["text"] for one in search(wanted=Wanted(words=question["typed"])).pages]
        order = found if question["order"] == "yes" else sorted(found)
        if order != (expected if question["order"] == "yes" else sorted(expected)):
            wrong.append((question["typed"], found))
    assert wrong == []


def test_a_work_is_found_by_its_names_and_never_by_its_category() -> None:
    from tests import cast  # noqa: PLC0415  needs the catalogue

    cast.make_page(seeker=cast.make_seeker(), organization=cast.make_organization())
    with connection.cursor() as cursor:
        cursor.execute("SELECT category.name_ja FROM catalogue_category category WHERE code = '7'")
        ((category,),) = cursor.fetchall()
    assert len(search(wanted=Wanted(words="半自動溶接")).pages) == 1
    assert search(wanted=Wanted(words=category)).pages == []
