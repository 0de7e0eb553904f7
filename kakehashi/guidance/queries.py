"""Reads questions and answers in the reader's language."""

from dataclasses import dataclass
from datetime import date

from kakehashi.guidance.explained import Source, sources_in
from kakehashi.guidance.models import Audience, Genre, Question


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A question with its answer in one language. ``language`` says which, when the asked one is missing."""

    key: str
    asked: str
    answer: str
    language: str
    sources: tuple[Source, ...]
    checked_on: date


@dataclass(frozen=True, kw_only=True)
class Section:
    """The questions of one audience and genre."""

    audience: Audience
    genre: Genre
    entries: tuple[Entry, ...]


def _entry(question: Question, language: str) -> Entry | None:
    """This function will put a question into a language, or into English; None when it has neither."""
    texts = {text.language: text for text in question.texts.all()}
    found = texts.get(language) or texts.get("en")
    if found is None:
        return None
    return Entry(
        key=question.key,
        asked=found.asked,
        answer=found.answer,
        language=found.language,
        sources=sources_in(language, sources=question.sources),
        checked_on=question.checked_on,
    )


def sections(*, language: str) -> list[Section]:
    """This function will return the shown questions by audience (seekers first) and genre, in two queries."""
    by_place: dict[tuple[str, str], list[Entry]] = {}
    for question in Question.objects.filter(is_shown=True).prefetch_related("texts"):
        if entry := _entry(question, language):
            by_place.setdefault((question.audience, question.genre), []).append(entry)
    return [
        Section(audience=audience, genre=genre, entries=tuple(by_place[audience, genre]))
        for audience in Audience
        for genre in Genre
        if (audience, genre) in by_place
    ]


def all_questions() -> list[Question]:
    """This function will return every question with its texts; for the Secretariat."""
    return list(Question.objects.prefetch_related("texts"))


def question(*, public_id: str) -> Question | None:
    """This function will return one question with its texts, or None; for the Secretariat."""
    return Question.objects.prefetch_related("texts").filter(public_id=public_id).first()
