"""The example people up to a hundred: their files, and the job that tells of them."""

from collections import Counter
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.accounts.models import User
from kakehashi.audit.models import Entry
from kakehashi.checks import check
from kakehashi.confirming.queries import texts_said
from kakehashi.guard import find_contacts
from kakehashi.messaging.models import Notice
from kakehashi.ops import tasks
from kakehashi.ops.demo import crowd, hundred, story
from kakehashi.seekers.models import Seeker, SendingChoice
from kakehashi.showcase.models import StaffPage
from kakehashi.translation.models import Part
from tests.cast import NOW

ROWS = crowd.read_people()
TRANSLATED = [row for row in ROWS if row["stage"] not in {"registered", "waiting", "accepted"}]


def texts_of(row: dict[str, Any]) -> list[str]:
    extra = [row["add"][0]] if "add" in row else []
    return [row["duties"][0], row["promotion"][0], *extra, row.get("doubt", "")]


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


@pytest.fixture
def _story(db: None, settings: Any) -> None:
    """The story is told."""
    del db
    settings.DEMO = True
    story.tell(now=NOW, say=lambda _step: None)


def said_of_all() -> list[tuple[str, int]]:
    """How many of each thing there are, and where every choice stands."""
    counted = [(model.__name__, model.objects.count()) for model in (User, StaffPage, SendingChoice, Entry, Notice)]
    return counted + list(SendingChoice.objects.order_by("pk").values_list("state", "pk"))


def first_of(*stages: str) -> list[crowd.Row]:
    return [next(row for row in ROWS if row["stage"] == stage) for stage in stages]


@pytest.mark.django_db
@pytest.mark.usefixtures("_story")
def test_the_job_brings_people_as_far_as_promised_and_a_second_run_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = first_of("registered", "waiting", "drafts", "doubt", "changed")
    monkeypatch.setattr(hundred, "read_people", lambda: rows)
    tasks.tell_of_people()
    assert ProcrastinateJob.objects.filter(task_name="tell_of_people", status="todo").count() == 1
    tasks.tell_of_people()
    registered, waiting, drafts, doubt, changed = (Seeker.objects.get(user__username=row["username"]) for row in rows)
    assert not SendingChoice.objects.filter(seeker=registered).exists()
    assert SendingChoice.objects.get(seeker=waiting).state == "chosen"
    assert {part.state for part in Part.objects.filter(seeker=drafts)} == {"draft", "approved"}
    assert [one.part.key for one in texts_said(seeker=doubt) if one.state == "not_right"] == ["self_promotion"]
    page = StaffPage.objects.get(seeker_public_id=changed.public_id)
    assert page.is_shown
    assert page.changed_since is not None
    before = said_of_all()
    tasks.tell_of_people()
    assert said_of_all() == before


@pytest.mark.django_db
def test_without_a_story_the_job_tells_nothing(settings: Any) -> None:
    settings.DEMO = True
    before = said_of_all()
    tasks.tell_of_people()
    assert said_of_all() == before
