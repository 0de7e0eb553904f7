"""Reads questions and answers in the reader's language."""

from dataclasses import dataclass
from datetime import date

from kakehashi.guidance import resting
from kakehashi.guidance.explained import Source, sources_in
from kakehashi.guidance.models import Audience, Genre, Question
from kakehashi.guidance.rules_in_force import ShownGroup, chosen


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A question with its answer in one language. ``language`` says which, when the asked one is missing.

    ``rules`` are those under the answer, ``confidence`` that of the least sure; ``is_stale``: one has changed since.
    """

    key: str
    asked: str
    answer: str
    language: str
    sources: tuple[Source, ...]
    checked_on: date
    rules: tuple[resting.RestsOn, ...]
    confidence: str
    is_stale: bool


@dataclass(frozen=True, kw_only=True)
class Section:
    """The questions of one audience and genre."""

    audience: Audience
    genre: Genre
    entries: tuple[Entry, ...]


def _entry(question: Question, language: str, on: date) -> Entry | None:
    """This function will put a question into a language, or into English; None when it has neither."""
    texts = {text.language: text for text in question.texts.all()}
    found = texts.get(language) or texts.get("en")
    if found is None:
        return None
    rules = resting.rules_under(question, on=on)
    return Entry(
        key=question.key,
        asked=resting.filled(found.asked, language=found.language, on=on),
        answer=resting.filled(found.answer, language=found.language, on=on),
        language=found.language,
        sources=sources_in(language, sources=question.sources),
        checked_on=question.checked_on,
        rules=rules,
        confidence=resting.least_sure(rules) if rules else "",
        is_stale=resting.is_stale(question, on=on),
    )


def sections(*, language: str, on: date) -> list[Section]:
    """This function will return the shown questions by audience (seekers first) and genre, in two queries.

    Values of rules inside the answers are those of the day ``on``.
    """
    by_place: dict[tuple[str, str], list[Entry]] = {}
    for question in Question.objects.filter(is_shown=True).prefetch_related("texts"):
        if entry := _entry(question, language, on):
            by_place.setdefault((question.audience, question.genre), []).append(entry)
    return [
        Section(audience=audience, genre=genre, entries=tuple(by_place[audience, genre]))
        for audience in Audience
        for genre in Genre
        if (audience, genre) in by_place
    ]


def rules_of_answer(*, key: str, language: str, on: date) -> ShownGroup | None:
    """This function will return the rules under one shown answer as of a day, titled with its question, or None."""
    found = Question.objects.filter(is_shown=True, key=key).prefetch_related("texts").first()
    entry = _entry(found, language, on) if found else None
    return chosen([f"{rule.stem}.{rule.key}" for rule in entry.rules], title=entry.asked, on=on) if entry else None


def all_questions() -> list[Question]:
    """This function will return every question with its texts; for the Secretariat."""
    return list(Question.objects.prefetch_related("texts"))


def question(*, public_id: str) -> Question | None:
    """This function will return one question with its texts, or None; for the Secretariat."""
    return Question.objects.prefetch_related("texts").filter(public_id=public_id).first()


def to_check(*, on: date) -> list[date]:
    """This function will return the days since which answers wait for a check: one for each; for the Secretariat."""
    found = [resting.changed_since_checked(each, on=on) for each in Question.objects.exclude(rests_on=[])]
    return [min(change.since for change in changes) for changes in found if changes]
