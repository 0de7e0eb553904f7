"""Restating texts, asking the seeker, and asking the Secretariat, as a member of the organization does it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kakehashi.confirming import queries
from kakehashi.confirming.models import Question, Unreached, Word
from kakehashi.seekers.models import Seeker
from tests import cast
from tests.portals.sender.conftest import Stage, translate

pytestmark = pytest.mark.django_db


def page(stage: Stage, name: str = "word", *more: str) -> str:
    return reverse(f"sender:{name}", args=[stage.seeker.public_id, *more])


def filled(stage: Stage, **other: str) -> dict[str, str]:
    """Everything says the same, but for the fields of the test."""
    fields = {}
    for one in queries.texts_said(seeker=Seeker.objects.get(pk=stage.seeker.pk)):
        fields |= {f"mark-{one.part.key}": one.mark, f"says-{one.part.key}": "same"}
    return fields | other


@pytest.fixture
def translated(stage: Stage) -> Stage:
    translate(stage.seeker, stage.member)
    Word.objects.all().delete()
    return stage


def test_each_text_is_restated_on_one_page(translated: Stage) -> None:
    refused = translated.client.post(page(translated), filled(translated, **{"says-self_promotion": "other"}))
    assert refused.status_code == 422
    assert "Say in one sentence what the Japanese says." in refused.content.decode()
    assert not Word.objects.exists()
    given = {"says-self_promotion": "other", "sentence-self_promotion": "Ba năm hàn."}
    assert translated.client.post(page(translated), filled(translated, **given)).status_code == 302
    word = Word.objects.get(key="self_promotion")
    assert (word.state, word.says_the_same, word.sentence) == ("waiting", False, "Ba năm hàn.")
    assert "Waits for the seeker" in translated.client.get(page(translated)).content.decode()


def test_the_seekers_no_stands_on_the_desk_and_among_what_waits(translated: Stage) -> None:
    cast.confirm_texts(translated.seeker)
    Word.objects.filter(key="self_promotion").update(state="not_right", reason="Thiếu ống.")
    assert "Thiếu ống." in translated.client.get(page(translated, "translate")).content.decode()
    assert "Texts that a seeker says are not right" in translated.client.get(reverse("sender:home")).content.decode()
    listed = translated.client.get(reverse("sender:seekers"), {"show": "not_right"}).content.decode()
    assert translated.seeker.name_passport in listed
    assert "1 not right" in listed
    assert translated.chosen.name_passport not in listed
    refused = translated.client.post(page(translated, "publish"))
    assert refused.status_code == 422
    assert "The seeker says that it is not right." in refused.content.decode()


def test_a_question_is_asked_at_a_text_and_shown_there(translated: Stage) -> None:
    address = page(translated, "ask", "self_promotion")
    assert translated.client.post(address, {"text": " "}).status_code == 422
    assert translated.client.post(address, {"text": "Ống gì?"}).status_code == 302
    assert Question.objects.get().key == "self_promotion"
    assert "Ống gì?" in translated.client.get(page(translated, "translate")).content.decode()
    assert "Questions that wait for a seeker" in translated.client.get(reverse("sender:home")).content.decode()
    assert translated.client.get(page(translated, "ask", "no_such_text")).status_code == 404


def test_the_secretariat_is_asked_with_the_tries_and_their_days(translated: Stage) -> None:
    translated.client.post(page(translated), filled(translated))
    today = timezone.now().date()
    fields = {"reason": "Không ai nghe máy."}
    for number, day in ((1, today), (2, today - timedelta(days=1))):
        fields |= {f"way_{number}": "call", f"on_{number}_day": day.day}
        fields |= {f"on_{number}_month": day.month, f"on_{number}_year": day.year}
    too_early = translated.client.post(page(translated, "not_reached"), fields)
    assert too_early.status_code == 422
    assert "Try at least twice" in too_early.content.decode()
    assert not Unreached.objects.exists()
    Word.objects.update(restated_at=timezone.now() - timedelta(days=3))
    assert translated.client.post(page(translated, "not_reached"), fields).status_code == 302
    assert [one["way"] for one in Unreached.objects.get().tries] == ["call", "call"]
    assert "Waits for the Secretariat" in translated.client.get(page(translated)).content.decode()


def test_for_another_organization_none_of_it_exists(translated: Stage) -> None:
    for address in (page(translated), page(translated, "not_reached"), page(translated, "ask", "self_promotion")):
        assert translated.decoy_client.get(address).status_code == 404
        assert translated.decoy_client.post(address, filled(translated) | {"text": "x"}).status_code == 404
    assert not Word.objects.exists()
    assert not Question.objects.exists()
