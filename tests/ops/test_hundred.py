"""The example people up to a hundred: their files, and the job that tells of them."""

from collections import Counter
from typing import Any

import pytest

from kakehashi.accounts.models import User
from kakehashi.checks import check
from kakehashi.common.data_files import read_yaml
from kakehashi.guard import find_contacts
from kakehashi.ops import tasks
from kakehashi.ops.demo import candidates, crowd
from kakehashi.seekers.models import Seeker

ROWS = crowd.read_people()
TRANSLATED = [row for row in ROWS if row["stage"] not in {"registered", "waiting", "accepted"}]


def texts_of(row: dict[str, Any]) -> list[str]:
    extra = [row["add"][0]] if "add" in row else []
    return [row["duties"][0], row["promotion"][0], *extra, row.get("doubt", "")]


def test_with_those_of_the_story_they_are_a_hundred_and_write_three_languages() -> None:
    told = read_yaml(candidates.FILE)
    assert len(ROWS) + len(told) + 1 == 100, "the newcomer of the story is one more"
    marks = Counter(row["name"][0][row["name"][0].rindex("(") :] for row in ROWS)
    assert marks == {"(ví dụ)": 33, "(contoh)": 30, "(example)": 18}


def test_every_person_is_marked_and_stands_once() -> None:
    assert all(row["name"][0].endswith(("(ví dụ)", "(contoh)", "(example)")) for row in ROWS)
    assert {row["stage"] for row in ROWS} <= set(crowd.STAGES)
    for column in (
        [row["key"] for row in ROWS],
        [row["name"][0] for row in ROWS],
        [row["duties"][0] for row in ROWS],
        [row["promotion"][0] for row in ROWS],
        [row["promotion"][1] for row in TRANSLATED],
        [row["duties"][1] for row in TRANSLATED],
    ):
        assert [one for one, times in Counter(column).items() if times > 1] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["key"])
def test_nobody_tells_how_to_be_reached(row: dict[str, Any]) -> None:
    texts = [*texts_of(row), row["promotion"][1], row["duties"][1], row["job"][0], row["school"][1]]
    assert [find_contacts(text) for text in texts if find_contacts(text)] == []


@pytest.mark.parametrize("row", TRANSLATED, ids=lambda row: row["key"])
def test_the_japanese_passes_our_checks(row: dict[str, Any]) -> None:
    pairs = [(*row["duties"], 400), (*row["promotion"], 800)]
    pairs += [(*row["add"], 400)] if row.get("add", ["", ""])[1] else []
    assert [check(source=source, japanese=japanese, longest=most) for source, japanese, most in pairs] == [()] * len(
        pairs
    )
    assert check(source=row["name"][1], japanese=row["name"][2], kind="name") == ()
    for source, japanese in ((row["school"][1], row["school"][2]), (row["job"][0], row["job"][1])):
        assert check(source=source, japanese=japanese, kind="words", longest=60) == ()


@pytest.mark.django_db
def test_without_a_story_the_job_tells_nothing(settings: Any) -> None:
    settings.DEMO = True
    tasks.tell_of_people()
    assert not User.objects.exists()
    assert not Seeker.objects.exists()
