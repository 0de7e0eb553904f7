"""Writes questions and answers: the first ones from the content file, later ones by the Secretariat."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from kakehashi.audit.actions import Actor, record
from kakehashi.audit.queries import entries as entries_of_log
from kakehashi.common import clock
from kakehashi.common.data_files import read_yaml
from kakehashi.common.identity import new_public_id
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.guidance import policies, resting
from kakehashi.guidance.explained import CONTENT
from kakehashi.guidance.models import Question, QuestionText
from kakehashi.guidance.refusals import ChangedAgain, HalfText, NoText


@transaction.atomic
def load_questions(*, now: datetime) -> int:
    """This function will add the questions of the content file that are not there yet and return their number.

    What the Secretariat has changed or hidden stays as it is. A question that it never touched follows the file.
    """
    known = {question.key: question for question in Question.objects.prefetch_related("texts")}
    entries: list[dict[str, Any]] = read_yaml(CONTENT / "questions.yaml")
    new = [entry for entry in entries if entry["key"] not in known]
    _follow({known[entry["key"]]: entry for entry in entries if entry["key"] in known}, now=now)
    questions = Question.objects.bulk_create(
        Question(
            key=entry["key"],
            audience=entry["audience"],
            genre=entry["genre"],
            position=entry["order"],
            sources=entry["sources"],
            checked_on=entry["checked_on"],
            rests_on=_names_of(entry),
            checked_values=resting.values_of(_names_of(entry)),
        )
        for entry in new
    )
    QuestionText.objects.bulk_create(
        QuestionText(
            question=question, language=language, asked=text["question"], answer=text["answer"].strip(), changed_at=now
        )
        for question, entry in zip(questions, new, strict=True)
        for language, text in entry["texts"].items()
    )
    return len(new)


def _follow(found: dict[Question, dict[str, Any]], *, now: datetime) -> None:
    """This function will write what the content file has anew into the questions that nobody has touched yet."""
    touched = set(entries_of_log(thing="question").values_list("thing_public_id", flat=True))
    for question, entry in found.items():
        texts = {language: (text["question"], text["answer"].strip()) for language, text in entry["texts"].items()}
        there = {text.language: (text.asked, text.answer) for text in question.texts.all()}
        names = _names_of(entry)
        if question.public_id in touched or (texts, names) == (there, question.rests_on):
            continue
        _save_texts(question, texts=texts, now=now)
        _bind(question, names, checked_anew=True)
        question.sources, question.checked_on = entry["sources"], entry["checked_on"]
        question.save()


@transaction.atomic
def save_question(
    *,
    question: Question | None,
    audience: str,
    genre: str,
    position: int,
    is_shown: bool,
    texts: dict[str, tuple[str, str]],
    checked_on: date,
    rests_on: Iterable[str] | None = None,
    by: Actor,
    now: datetime,
) -> Question:
    """This function will add a question, or change one; ``texts`` holds question and answer for each language.

    The Secretariat may; NotAllowed otherwise. A language with an empty question and answer loses its text; HalfText
    when one of the two is there, NoText when no language has any. Sources stay as they are, and so do the rules under
    the answer without ``rests_on``. A later ``checked_on`` says that the answer was held against the rules of today.
    """
    if not policies.may_edit(by=by):
        raise NotAllowed
    given = {language: (clean(asked), clean(answer)) for language, (asked, answer) in texts.items()}
    _check(given)
    saved = question or Question(key=_free_key(given))
    saved.audience, saved.genre, saved.position = audience, genre, position
    bound = set(saved.rests_on if rests_on is None else rests_on).union(
        *(resting.places_in(answer) for _asked, answer in given.values())
    )
    _bind(saved, bound, checked_anew=saved.checked_on is None or checked_on > saved.checked_on)
    saved.is_shown, saved.checked_on = is_shown, checked_on
    saved.save()
    _save_texts(saved, texts=given, now=now)
    record(
        "question.changed" if question else "question.added",
        by=by,
        thing="question",
        thing_public_id=saved.public_id,
        now=now,
        key=saved.key,
    )
    return saved


@transaction.atomic
def mark_checked(*, question: Question, seen: str, by: Actor, now: datetime) -> Question:
    """This function will keep that an answer is still true under the rules of today.

    The Secretariat may; NotAllowed otherwise. ``seen`` is the fingerprint of the rules that the person has seen;
    ChangedAgain when they are others by now.
    """
    if not policies.may_edit(by=by):
        raise NotAllowed
    saved = Question.objects.select_for_update().get(pk=question.pk)
    if seen != resting.fingerprint(saved.rests_on):
        raise ChangedAgain
    saved.checked_on = clock.day_in_japan(now)
    _bind(saved, resting.known(saved.rests_on), checked_anew=True)
    saved.save(update_fields=["checked_on", "rests_on", "checked_values"])
    record("question.checked", by=by, thing="question", thing_public_id=saved.public_id, now=now, key=saved.key)
    return saved


def _names_of(entry: dict[str, Any]) -> list[str]:
    """This function will return the rules under an answer of the content file, those that its texts show too."""
    shown = (resting.places_in(text["answer"]) for text in entry["texts"].values())
    return sorted(set(entry.get("rests_on", [])).union(*shown))


def _bind(question: Question, names: Iterable[str], *, checked_anew: bool) -> None:
    """This function will bind an answer to rules; what was kept of a rule stays unless the answer was checked anew."""
    present = resting.values_of(names)
    kept = {} if checked_anew else question.checked_values
    question.rests_on = sorted(names)
    question.checked_values = {name: kept.get(name, value) for name, value in present.items()}


def _check(texts: dict[str, tuple[str, str]]) -> None:
    """This function will refuse a question without an answer, an answer without a question, and nothing at all."""
    if any(bool(asked) != bool(answer) for asked, answer in texts.values()):
        raise HalfText
    if not any(asked for asked, _answer in texts.values()):
        raise NoText


def _save_texts(question: Question, *, texts: dict[str, tuple[str, str]], now: datetime) -> None:
    """This function will write what has changed and nothing else, so that every text keeps its own moment."""
    there = {text.language: text for text in question.texts.all()}
    for language, (asked, answer) in texts.items():
        old = there.get(language)
        if not asked:
            if old:
                old.delete()
        elif old is None or (old.asked, old.answer) != (asked, answer):
            QuestionText.objects.update_or_create(
                question=question, language=language, defaults={"asked": asked, "answer": answer, "changed_at": now}
            )


def _free_key(texts: dict[str, tuple[str, str]]) -> str:
    """This function will make the name of a new question in the page's address, from its English words if it can."""
    words = slugify(texts.get("en", ("", ""))[0])[:40].strip("-") or "question"
    if not Question.objects.filter(key=words).exists():
        return words
    return f"{words}-{new_public_id()[:8]}"
