"""The Secretariat writes questions and answers, every language on one page."""

import pytest
from django.urls import reverse

from kakehashi.guidance.models import Question, QuestionText
from tests import cast

GIVEN = {
    "audience": "seeker",
    "genre": "costs",
    "position": "3",
    "is_shown": "on",
    "checked_on_day": "22",
    "checked_on_month": "11",
    "checked_on_year": "2026",
    "asked_en": "Is it free?",
    "answer_en": "Yes.\n\nFor you.",
    "asked_ja": "",
    "answer_ja": "",
    "asked_vi": "Có miễn phí không?",
    "answer_vi": "Có.",
}
NEW = "secretariat:question_new"
pytestmark = pytest.mark.django_db


def test_a_question_is_added_and_the_missing_language_is_marked(secretariat):
    page = secretariat.post(reverse(NEW), GIVEN, follow=True).content.decode()
    saved = Question.objects.get()
    assert {text.language: text.asked for text in saved.texts.all()} == {
        "en": "Is it free?",
        "vi": "Có miễn phí không?",
    }
    assert "Is it free?" in page
    assert "Japanese is missing" in page
    form = secretariat.get(reverse("secretariat:question", args=[saved.public_id])).content.decode()
    assert "Có miễn phí không?" in form
    assert "Missing" in form


def test_a_question_can_be_changed_and_hidden(secretariat, anonymous):
    secretariat.post(reverse(NEW), GIVEN)
    saved = Question.objects.get()
    assert "Is it free?" in anonymous.get(reverse("public:questions")).content.decode()
    changed = {**GIVEN, "answer_en": "Still yes."}
    del changed["is_shown"]
    secretariat.post(reverse("secretariat:question", args=[saved.public_id]), changed)
    assert QuestionText.objects.get(language="en").answer == "Still yes."
    assert "Is it free?" not in anonymous.get(reverse("public:questions")).content.decode()


def test_half_a_text_is_shown_again_with_everything_typed(secretariat):
    response = secretariat.post(reverse(NEW), {**GIVEN, "answer_vi": ""})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Write the answer too" in page
    assert "Có miễn phí không?" in page
    assert Question.objects.count() == 0


def test_what_the_secretariat_writes_is_text_and_never_markup(secretariat, anonymous):
    secretariat.post(reverse(NEW), {**GIVEN, "answer_en": "<script>alert(1)</script>"})
    assert "<script>alert" not in anonymous.get(reverse("public:questions")).content.decode()


def test_nobody_else_writes_questions():
    member = cast.signed_in(cast.make_member(organization=cast.make_organization()))
    assert member.post(reverse(NEW), GIVEN).status_code == 403
    assert Question.objects.count() == 0
