"""Answers rest on rules: a change of a rule flags the answers bound to it and no other, until somebody checks them."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.guidance import actions, queries, resting, rule_titles, rules_in_force
from kakehashi.guidance.models import Audience, Genre, Question
from kakehashi.guidance.refusals import ChangedAgain
from kakehashi.rules import DatedValue, parameters
from tests import cast

pytestmark = pytest.mark.django_db
LAST_FILING = "titp.last_filing_day"


@pytest.fixture
def secretariat():
    return cast.make_secretariat()


@pytest.fixture
def rules(monkeypatch):
    """The rules as the program sees them; what a test puts in holds until its end."""
    held = dict(parameters())
    for module in (resting, rules_in_force, rule_titles):
        if hasattr(module, "parameters"):
            monkeypatch.setattr(module, "parameters", lambda: held)
    return held


def change(rules, name, **last):
    """Give the last value of a rule other contents."""
    found = rules[name]
    rules[name] = replace(found, values=(*found.values[:-1], replace(found.values[-1], **last)))


def add(rules, name, starts_on, value):
    found = rules[name]
    new = DatedValue(starts_on=starts_on, value=value, source="x", confidence="secondary")
    rules[name] = replace(found, values=(*found.values, new))


def save(by, *, question=None, answer="Yes.", rests_on=(), checked_on=cast.TODAY, asked="May I?"):
    return actions.save_question(
        question=question,
        audience=Audience.SEEKER,
        genre=Genre.PROGRAMME,
        position=1,
        is_shown=True,
        texts={"en": (asked, answer)},
        checked_on=checked_on,
        rests_on=rests_on,
        by=by,
        now=cast.NOW,
    )


def flagged(on=cast.TODAY):
    return {each.key for each in Question.objects.all() if resting.is_stale(each, on=on)}


def bound_to(name):
    return {each.key for each in Question.objects.all() if name in each.rests_on}


def test_every_rule_named_in_the_content_file_exists():
    actions.load_questions(now=cast.NOW)
    named = {name for each in Question.objects.all() for name in each.rests_on}
    assert named - set(parameters()) == set(), "take these names out of kakehashi/guidance/content/questions.yaml"
    assert {LAST_FILING, "registration.minimum_age", "construction_measure.last_day_of_work"} <= named


def test_the_same_rules_are_shown_in_every_language_of_an_answer():
    actions.load_questions(now=cast.NOW)
    for question in Question.objects.prefetch_related("texts"):
        places = {text.language: resting.places_in(text.answer) for text in question.texts.all()}
        assert places["en"] == places["ja"] == places["vi"], question.key


def test_nothing_is_flagged_on_the_day_of_loading():
    actions.load_questions(now=cast.NOW)
    assert flagged() == set()
    assert queries.to_check(on=cast.TODAY) == []


@pytest.mark.parametrize("name", [LAST_FILING, "esd.fields", "registration.minimum_age", "titp.tests"])
def test_a_change_of_a_rule_flags_exactly_the_answers_bound_to_it(rules, name):
    actions.load_questions(now=cast.NOW)
    value = {"values": date(2027, 5, 31)} if name == LAST_FILING else {"values": 99}
    change(rules, name, value=value["values"])
    assert flagged() == bound_to(name)
    assert len(queries.to_check(on=cast.TODAY)) == len(bound_to(name))


def test_the_old_and_the_new_value_are_shown(secretariat, rules):
    question = save(secretariat, rests_on=[LAST_FILING])
    change(rules, LAST_FILING, value=date(2027, 5, 31), confidence="confirmed")
    [found] = resting.changed_since_checked(question, on=cast.TODAY)
    assert (found.why, found.title) == ("values", "Last day to file a new training plan")
    assert [(each.value.text, each.confidence) for each in found.before] == [("31 March 2027", "secondary")]
    assert [(each.value.text, each.confidence) for each in found.after] == [("31 May 2027", "confirmed")]


def test_a_better_confidence_alone_flags_and_another_source_does_not(secretariat, rules):
    question = save(secretariat, rests_on=["titp.stage_1_months"])
    change(rules, "titp.stage_1_months", source="https://elsewhere.example")
    assert not resting.is_stale(question, on=cast.TODAY)
    change(rules, "titp.stage_1_months", confidence="confirmed")
    assert resting.is_stale(question, on=cast.TODAY)


def test_a_value_known_before_flags_on_its_first_day_and_not_earlier(secretariat, rules):
    add(rules, "titp.stage_1_months", date(2027, 4, 1), 18)
    question = save(secretariat, rests_on=["titp.stage_1_months"])
    assert not resting.is_stale(question, on=date(2027, 3, 31))
    [found] = resting.changed_since_checked(question, on=date(2027, 4, 1))
    assert (found.why, found.since) == ("day", date(2027, 4, 1))
    assert [each.value.text for each in (*found.before, *found.after)] == ["12 months", "18 months"]


def test_a_day_that_has_passed_flags_on_the_day_after(secretariat):
    question = save(secretariat, rests_on=[LAST_FILING])
    assert not resting.is_stale(question, on=date(2027, 3, 31))
    [found] = resting.changed_since_checked(question, on=date(2027, 4, 1))
    assert (found.why, found.since) == ("passed", date(2027, 4, 1))


def test_a_day_that_had_passed_before_the_check_does_not_flag(secretariat):
    question = save(secretariat, rests_on=["construction_measure.last_day_of_work"])
    assert not resting.is_stale(question, on=date(2030, 1, 1))


def test_a_rule_that_is_gone_flags_with_its_old_value(secretariat, rules):
    question = save(secretariat, rests_on=["titp.stage_1_months"])
    del rules["titp.stage_1_months"]
    [found] = resting.changed_since_checked(question, on=cast.TODAY)
    assert (found.why, [each.value.text for each in found.before], found.after) == ("gone", ["12"], ())


def test_still_true_and_checked_ends_the_flag_and_is_in_the_log(secretariat, rules):
    question = save(secretariat, rests_on=[LAST_FILING], checked_on=cast.TODAY - timedelta(days=9))
    change(rules, LAST_FILING, value=date(2027, 5, 31))
    seen = resting.fingerprint(question.rests_on)
    checked = actions.mark_checked(question=question, seen=seen, by=secretariat, now=cast.NOW)
    assert not resting.is_stale(checked, on=cast.TODAY)
    assert checked.checked_on == cast.TODAY
    entry = Entry.objects.get(action="question.checked")
    assert (entry.by_public_id, entry.thing_public_id) == (secretariat.public_id, question.public_id)


def test_checked_is_refused_when_the_rule_has_changed_again_since_it_was_seen(secretariat, rules):
    question = save(secretariat, rests_on=[LAST_FILING])
    change(rules, LAST_FILING, value=date(2027, 5, 31))
    seen = resting.fingerprint(question.rests_on)
    change(rules, LAST_FILING, value=date(2027, 6, 30))
    with pytest.raises(ChangedAgain):
        actions.mark_checked(question=question, seen=seen, by=secretariat, now=cast.NOW)
    assert resting.is_stale(Question.objects.get(), on=cast.TODAY)
    assert not Entry.objects.filter(action="question.checked").exists()


def test_only_the_secretariat_says_that_an_answer_is_still_true(secretariat, rules):
    question = save(secretariat, rests_on=[LAST_FILING])
    change(rules, LAST_FILING, value=date(2027, 5, 31))
    member = cast.make_member(organization=cast.make_organization())
    with pytest.raises(NotAllowed):
        actions.mark_checked(question=question, seen=resting.fingerprint(question.rests_on), by=member, now=cast.NOW)
    assert resting.is_stale(Question.objects.get(), on=cast.TODAY)


def test_saving_a_mended_word_keeps_the_flag_and_a_later_check_day_ends_it(secretariat, rules):
    question = save(secretariat, rests_on=[LAST_FILING])
    change(rules, LAST_FILING, value=date(2027, 5, 31))
    save(secretariat, question=question, answer="Yes!", rests_on=[LAST_FILING])
    assert resting.is_stale(question, on=cast.TODAY)
    tomorrow = cast.TODAY + timedelta(days=1)
    save(secretariat, question=question, rests_on=[LAST_FILING], checked_on=tomorrow)
    assert not resting.is_stale(question, on=tomorrow)


def test_a_value_shown_in_an_answer_binds_the_answer_and_is_that_of_the_day_of_reading(secretariat, rules):
    add(rules, "titp.stage_1_months", date(2027, 4, 1), 18)
    question = save(secretariat, answer="{titp.stage_1_months} at most.")
    assert question.rests_on == ["titp.stage_1_months"]
    assert json.loads(json.dumps(question.checked_values)) == question.checked_values

    def answer(on):
        return queries.sections(language="en", on=on)[0].entries[0].answer

    assert answer(date(2027, 3, 31)) == "12 months at most."
    assert answer(date(2027, 4, 1)) == "18 months at most."
    assert answer(date(2009, 1, 1)) == "– at most."


def test_loading_again_follows_the_file_only_where_nobody_touched_the_question(secretariat):
    actions.load_questions(now=cast.NOW)
    Question.objects.update(rests_on=[], checked_values={})
    touched = Question.objects.get(key="under-18")
    save(secretariat, question=touched, answer="Mine.")
    actions.load_questions(now=cast.NOW)
    assert bound_to("registration.minimum_age") == set()
    assert "construction-measure" in bound_to("construction_measure.last_day_of_work")
    assert touched.texts.get(language="en").answer == "Mine."


@pytest.mark.parametrize("day", [date(2018, 5, 1), cast.TODAY, date(2027, 4, 1), date(2027, 7, 1), date(2030, 12, 31)])
@pytest.mark.parametrize("language", ["en", "ja", "vi"])
def test_no_answer_shows_an_empty_place_or_a_place_itself_on_any_day(day, language):
    actions.load_questions(now=cast.NOW)
    for section in queries.sections(language=language, on=day):
        for entry in section.entries:
            assert "{" not in entry.answer, entry.key
            if day >= cast.TODAY:
                assert "– " not in entry.answer.replace(" – ", ""), entry.key
