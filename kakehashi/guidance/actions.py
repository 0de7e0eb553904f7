"""Writes questions and answers: the first ones from the content file, later ones by the Secretariat."""

from datetime import date, datetime

import yaml
from django.db import transaction
from django.utils.text import slugify

from kakehashi.audit.actions import Actor, record
from kakehashi.common.identity import new_public_id
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.guidance import policies
from kakehashi.guidance.explained import CONTENT
from kakehashi.guidance.models import Question, QuestionText
from kakehashi.guidance.refusals import HalfText, NoText


@transaction.atomic
def load_questions(*, now: datetime) -> int:
    """This function will add the questions of the content file that are not there yet and return their number.

    What the Secretariat has changed or hidden stays as it is.
    """
    known = set(Question.objects.values_list("key", flat=True))
    entries = yaml.safe_load((CONTENT / "questions.yaml").read_text(encoding="utf-8"))
    new = [entry for entry in entries if entry["key"] not in known]
    questions = Question.objects.bulk_create(
        Question(
            key=entry["key"],
            audience=entry["audience"],
            genre=entry["genre"],
            position=entry["order"],
            sources=entry["sources"],
            checked_on=entry["checked_on"],
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
    by: Actor,
    now: datetime,
) -> Question:
    """This function will add a question, or change one; ``texts`` holds question and answer for each language.

    The Secretariat may; NotAllowed otherwise. A language with an empty question and answer loses its text; HalfText
    when one of the two is there, NoText when no language has any. Sources stay as they are.
    """
    if not policies.may_edit(by=by):
        raise NotAllowed
    given = {language: (clean(asked), clean(answer)) for language, (asked, answer) in texts.items()}
    _check(given)
    saved = question or Question(key=_free_key(given))
    saved.audience, saved.genre, saved.position = audience, genre, position
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
