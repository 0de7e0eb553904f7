"""Questions and answers: loaded once, kept by the Secretariat in each language."""

from datetime import timedelta

import pytest

from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.guidance import actions, queries
from kakehashi.guidance.explained import explained
from kakehashi.guidance.forms import QuestionForm, initial_of
from kakehashi.guidance.models import Audience, Genre, Question, QuestionText
from kakehashi.guidance.refusals import HalfText, NoText
from tests import cast

pytestmark = pytest.mark.django_db
LATER = cast.NOW + timedelta(days=3)


@pytest.fixture
def secretariat():
    return cast.make_secretariat()


def save(by, texts, question=None, **fields):
    given = {
        "audience": Audience.SEEKER,
        "genre": Genre.COSTS,
        "position": 5,
        "is_shown": True,
        "checked_on": cast.TODAY,
        "now": cast.NOW,
    }
    return actions.save_question(question=question, texts=texts, by=by, **{**given, **fields})


def test_the_content_file_is_loaded_once_in_all_three_languages():
    loaded = actions.load_questions(now=cast.NOW)
    assert loaded == Question.objects.count() > 0
    assert actions.load_questions(now=LATER) == 0
    assert QuestionText.objects.count() == 3 * loaded


def test_loading_again_leaves_what_the_secretariat_has_changed(secretariat):
    actions.load_questions(now=cast.NOW)
    first = Question.objects.first()
    save(secretariat, {"en": ("Changed?", "Yes.")}, question=first, is_shown=False)
    actions.load_questions(now=LATER)
    assert queries.question(public_id=first.public_id).is_shown is False
    assert first.texts.get(language="en").answer == "Yes."


def test_a_new_question_gets_its_name_from_its_english_words(secretariat):
    saved = save(secretariat, {"en": ("What does it cost?", "Nothing."), "ja": ("", "")})
    again = save(secretariat, {"en": ("What does it cost?", "Still nothing.")})
    japanese = save(secretariat, {"ja": ("費用は？", "無料です。")})
    assert saved.key == "what-does-it-cost"
    assert again.key.startswith("what-does-it-cost-")
    assert japanese.key == "question"
    assert {entry.action for entry in Entry.objects.all()} == {"question.added"}


def test_a_text_that_did_not_change_keeps_its_moment(secretariat):
    saved = save(secretariat, {"en": ("A?", "B."), "ja": ("あ？", "い。")})
    save(secretariat, {"en": ("A?", "C."), "ja": ("あ？", "い。")}, question=saved, now=LATER)
    moments = {text.language: text.changed_at for text in QuestionText.objects.all()}
    assert moments == {"en": LATER, "ja": cast.NOW}


def test_emptying_a_language_takes_its_text_away(secretariat):
    saved = save(secretariat, {"en": ("A?", "B."), "ja": ("あ？", "い。")})
    save(secretariat, {"en": ("A?", "B."), "ja": ("", "")}, question=saved)
    assert [text.language for text in QuestionText.objects.all()] == ["en"]


@pytest.mark.parametrize(
    ("texts", "refusal"), [({"en": ("A?", "")}, HalfText), ({"en": ("", "B.")}, HalfText), ({"en": (" ", "")}, NoText)]
)
def test_half_a_text_or_none_is_refused_and_nothing_is_kept(secretariat, texts, refusal):
    with pytest.raises(refusal):
        save(secretariat, texts)
    assert (Question.objects.count(), Entry.objects.count()) == (0, 0)


def test_only_the_secretariat_writes_questions():
    with pytest.raises(NotAllowed):
        save(cast.make_member(organization=cast.make_organization()), {"en": ("A?", "B.")})
    assert (Question.objects.count(), Entry.objects.count()) == (0, 0)


def test_readers_get_their_language_and_english_where_theirs_is_missing(secretariat):
    save(secretariat, {"en": ("Both?", "Yes."), "vi": ("Cả hai?", "Có.")})
    save(secretariat, {"en": ("English only?", "Yes.")}, position=6)
    save(secretariat, {"ja": ("日本語だけ？", "はい。")}, position=7)
    [section] = queries.sections(language="vi", on=cast.TODAY)
    assert [(entry.asked, entry.language) for entry in section.entries] == [("Cả hai?", "vi"), ("English only?", "en")]


def test_hidden_questions_are_not_shown(secretariat):
    save(secretariat, {"en": ("A?", "B.")}, is_shown=False)
    assert queries.sections(language="en", on=cast.TODAY) == []
    assert len(queries.all_questions()) == 1


def test_sections_are_read_in_two_queries_however_many_there_are(secretariat, django_assert_num_queries):
    actions.load_questions(now=cast.NOW)
    with django_assert_num_queries(2):
        queries.sections(language="ja", on=cast.TODAY)


def test_the_form_asks_for_the_missing_half_in_the_language_where_it_is_missing():
    saved = {"audience": "seeker", "genre": "costs", "position": "1", "asked_vi": "Gì?", "answer_en": "Yes."}
    form = QuestionForm({**saved, "checked_on_day": "22", "checked_on_month": "11", "checked_on_year": "2026"})
    assert not form.is_valid()
    assert set(form.errors) == {"answer_vi", "asked_en"}


def test_the_form_shows_what_is_kept(secretariat):
    saved = save(secretariat, {"en": ("A?", "B.")})
    shown = initial_of(queries.question(public_id=saved.public_id))
    assert (shown["asked_en"], shown["answer_en"], shown["position"]) == ("A?", "B.", 5)


@pytest.mark.parametrize("language", ["en", "ja", "vi"])
@pytest.mark.parametrize("key", ["home_intro", "deposit_rule", "acceptance_system", "programme_change"])
def test_every_explaining_text_is_there_in_every_language(key, language):
    text = explained(key, language=language)
    assert text.title
    assert text.body
    assert set(text.parts) == set(explained(key, language="en").parts)
