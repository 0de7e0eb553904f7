"""The seeker reads what the Japanese says, on a phone, and answers; each answer belongs to what was shown."""

import pytest
from django.urls import reverse

from kakehashi.confirming import actions, queries
from kakehashi.confirming.models import Question, Word
from kakehashi.seekers.models import Seeker
from kakehashi.translation import actions as translation
from kakehashi.translation.queries import parts_needed
from tests import cast
from tests.portals.seeker.conftest import Stage
from tests.portals.seeker.test_pages import look

pytestmark = pytest.mark.django_db
SELF = "self_promotion"


@pytest.fixture
def ready(stage: Stage) -> Stage:
    """Every text has Japanese and says the same, but for the self-promotion."""
    member = stage.sending.memberships.get().user
    texts = {
        part.key: "グエン・ヴァン" if part.key == "name_katakana" else "溶接が得意です。"
        for part in parts_needed(seeker=stage.seeker)
    }
    cast.approve_texts(stage.seeker, texts, by=member)
    cast.confirm_texts(stage.seeker, state="waiting")
    Word.objects.filter(key=SELF).update(says_the_same=False, sentence="Tôi hàn giỏi.")
    return stage


def shown(stage: Stage, **answers: str) -> dict[str, str]:
    seeker = Seeker.objects.get(pk=stage.seeker.pk)
    marks = {f"mark-{one.part.key}": one.mark for one in queries.texts_said(seeker=seeker)}
    return marks | answers


def test_own_words_and_what_the_japanese_says_stand_side_by_side(ready: Stage) -> None:
    page, _queries = look(ready.client, reverse("seeker:word"))
    for text in (
        "Tôi hàn rất giỏi.",
        "Tôi hàn giỏi.",
        "The same as your words.",
        "溶接が得意です。",
        "Vietnam",
        "2004",
        "Cầu Vồng",
        "Driving licence (2023)",
    ):
        assert text in page
    home, _queries = look(ready.client, reverse("seeker:home"))
    assert "Is your page right?" in home


def test_one_button_says_yes_to_everything(ready: Stage) -> None:
    answer = ready.client.post(reverse("seeker:word"), shown(ready, everything="1"))
    assert answer.headers["Location"] == reverse("seeker:home")
    assert set(Word.objects.values_list("state", flat=True)) == {"confirmed"}
    assert "You said yes to everything" in ready.client.get(reverse("seeker:word")).content.decode()
    assert "Is your page right?" not in ready.client.get(reverse("seeker:home")).content.decode()


def test_answers_are_kept_one_by_one_and_a_no_needs_its_reason(ready: Stage) -> None:
    some = {"right-name_katakana": "yes", f"right-{SELF}": "no"}
    refused = ready.client.post(reverse("seeker:word"), shown(ready, **some))
    assert refused.status_code == 422
    assert set(Word.objects.values_list("state", flat=True)) == {"waiting"}
    ready.client.post(reverse("seeker:word"), shown(ready, **some, **{f"reason-{SELF}": "Thiếu ống."}))
    assert Word.objects.get(key="name_katakana").state == "confirmed"
    assert (Word.objects.get(key=SELF).state, Word.objects.get(key=SELF).reason) == ("not_right", "Thiếu ống.")
    assert "Thiếu ống." in ready.client.get(reverse("seeker:word")).content.decode()


def test_what_changed_meanwhile_is_read_again_and_nothing_typed_is_lost(ready: Stage) -> None:
    typed = shown(ready, **{"right-name_katakana": "no", "reason-name_katakana": "Sai tên."})
    member = ready.sending.memberships.get().user
    translation.save_part(seeker=ready.seeker, key="name_katakana", japanese="グエン", by=member, now=cast.NOW)
    translation.approve_part(seeker=ready.seeker, key="name_katakana", by=member, now=cast.NOW)
    everything = ready.client.post(reverse("seeker:word"), typed | {"everything": "1"})
    assert everything.status_code == 302
    cast.confirm_texts(ready.seeker, state="waiting")
    answer = ready.client.post(reverse("seeker:word"), typed)
    assert answer.status_code == 422
    assert "Sai tên." in answer.content.decode()
    assert Word.objects.get(key="name_katakana").state == "waiting"


def test_without_anything_restated_there_is_nothing_to_answer(stage: Stage) -> None:
    page, _queries = look(stage.client, reverse("seeker:word"))
    assert "There is nothing to check yet" in page


def test_a_question_is_answered_on_a_page_of_its_own_and_read_later(ready: Stage) -> None:
    member = ready.sending.memberships.get().user
    question = actions.ask_seeker(seeker=ready.seeker, key=SELF, text="Ống gì?", by=member, now=cast.NOW)
    address = reverse("seeker:asked", args=[question.public_id])
    assert address in ready.client.get(reverse("seeker:home")).content.decode()
    assert "Ống gì?" in look(ready.client, address)[0]
    assert ready.client.post(address, {"text": " "}).status_code == 422
    assert ready.client.post(address, {"text": "Ống thép."}).status_code == 302
    assert "Ống thép." in look(ready.client, address)[0]
    assert Question.objects.get().answer == "Ống thép."
    other = cast.signed_in(cast.make_seeker().user)
    assert [other.get(address).status_code, other.post(address, {"text": "x"}).status_code] == [404, 404]
