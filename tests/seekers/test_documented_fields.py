"""The page on registered information names every personal field, and says truly what becomes of it."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from kakehashi.seekers.models import LanguageSkill, Licence, Schooling
from kakehashi.translation import registered
from kakehashi.translation.sources import NAME, sources_of
from tests import cast

PAGE = Path(__file__).resolve().parents[2] / "docs" / "registered-information.md"
ROW = re.compile(r"^\| `(\w+\.\w+)` \| (.+) \| (.+) \| (.+) \| (.+) \|$", re.MULTILINE)
ANSWERS = {"no", "as a fact", "in Japanese", "first letter", "year as a fact"}


def rows() -> dict[str, str]:
    """This function will return the last column of each field."""
    return {field: answer for field, _asked, _why, _who, answer in ROW.findall(PAGE.read_text(encoding="utf-8"))}


def test_every_personal_field_is_named_and_nothing_else() -> None:
    stored = {
        f"{model.__name__}.{field}"
        for model in apps.get_app_config("seekers").get_models()
        for field, kind in model.data_policy.classes().items()
        if kind in {"personal", "sensitive"}
    }
    assert set(rows()) == stored
    assert set(rows().values()) == ANSWERS


@pytest.mark.django_db
def test_what_goes_there_in_japanese_is_what_people_translate() -> None:
    seeker = cast.make_seeker(self_promotion="x", other_wish="x")
    seeker.jobs.update(work=None, other_work="x")
    Schooling.objects.create(seeker=seeker, kind="college", name="x", field="x")
    Licence.objects.create(seeker=seeker, kind="driving", name="x")
    LanguageSkill.objects.create(seeker=seeker, language="ja", level="N4", certificate="x")
    places = [registered.place(seeker=seeker, key=one.key) for one in sources_of(seeker) if one.key != NAME]
    translated = {f"{type(row).__name__}.{field}" for row, field in places}
    assert translated == {field for field, answer in rows().items() if answer == "in Japanese"}


@pytest.mark.parametrize(
    "word", ["health", "hand", "religion", "height", "weight", "pregnan", "married", "tattoo", "wage"]
)
def test_nothing_is_asked_that_turns_people_away(word: str) -> None:
    assert not [field for field in rows() if word in field.lower()]
