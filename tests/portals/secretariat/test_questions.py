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


@pytest.fixture
def overtaken(secretariat):
    """A question whose rule has got another value since it was checked."""
    secretariat.post(reverse(NEW), {**GIVEN, "rests_on": ["titp.last_filing_day", "titp.stage_1_months"]})
    question = Question.objects.get()
    question.checked_values["titp.last_filing_day"][0]["value"] = "2026-12-31"
    question.save()
    return question


def test_rules_are_chosen_for_an_answer_and_shown_under_it(secretariat, anonymous):
    secretariat.post(reverse(NEW), {**GIVEN, "rests_on": ["registration.minimum_age"]})
    assert Question.objects.get().rests_on == ["registration.minimum_age"]
    page = anonymous.get(reverse("public:questions")).content.decode()
    assert "This rests on rules as of 22 November 2026:" in page
    assert reverse("public:rules_programme", args=["registration"]) + "#minimum_age" in page
    assert "A rule under this answer has changed since." not in page


def test_an_answer_overtaken_by_a_rule_waits_with_old_and_new_value(secretariat, anonymous, overtaken):
    home = secretariat.get(reverse("secretariat:home")).content.decode()
    assert "Answers to check" in home.split('id="waiting"')[1]
    assert "A rule has changed" in secretariat.get(reverse("secretariat:questions")).content.decode()
    page = secretariat.get(reverse("secretariat:question", args=[overtaken.public_id])).content.decode()
    changed = page.split('id="changed"')[1].split("</section>")[0]
    assert "31 December 2026" in changed
    assert "31 March 2027" in changed
    assert "Longest time in stage (i)" not in changed
    assert "A rule under this answer has changed since." in anonymous.get(reverse("public:questions")).content.decode()


def test_still_true_checked_ends_the_waiting(secretariat, overtaken):
    page = secretariat.get(reverse("secretariat:question", args=[overtaken.public_id])).content.decode()
    seen = page.split('name="seen" value="')[1].split('"')[0]
    address = reverse("secretariat:question_checked", args=[overtaken.public_id])
    response = secretariat.post(address, {"seen": seen}, follow=True)
    assert "Kept: the answer is still true." in response.content.decode()
    assert "Answers to check" not in secretariat.get(reverse("secretariat:home")).content.decode()


def test_still_true_is_refused_for_rules_that_were_not_seen(secretariat, overtaken):
    address = reverse("secretariat:question_checked", args=[overtaken.public_id])
    response = secretariat.post(address, {"seen": "other"}, follow=True)
    assert "A rule has changed again just now." in response.content.decode()
    assert "Answers to check" in secretariat.get(reverse("secretariat:home")).content.decode()


def test_nobody_else_says_that_an_answer_is_still_true(overtaken):
    member = cast.signed_in(cast.make_member(organization=cast.make_organization()))
    address = reverse("secretariat:question_checked", args=[overtaken.public_id])
    assert member.post(address, {"seen": "x"}).status_code == 403
    overtaken.refresh_from_db()
    assert overtaken.checked_values["titp.last_filing_day"][0]["value"] == "2026-12-31"


def test_a_rule_that_does_not_exist_is_refused_in_an_answer_and_everything_is_kept(secretariat):
    response = secretariat.post(reverse(NEW), {**GIVEN, "answer_en": "Until {titp.last_day}."})
    page = response.content.decode()
    assert response.status_code == 422
    assert "There is no rule named titp.last_day" in page
    assert "Until {titp.last_day}." in page
    assert Question.objects.count() == 0
