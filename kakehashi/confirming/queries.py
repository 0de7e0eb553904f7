"""Reads how far the seeker's word is on each text, requests to publish without it, and questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, QuerySet, Value

from kakehashi.common.clock import day_in_japan
from kakehashi.confirming.models import Question, Unreached, Word
from kakehashi.confirming.states import ENOUGH, QuestionState, UnreachedState, WordState
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.states import ChoiceState
from kakehashi.translation.differences import mark_of
from kakehashi.translation.models import Part
from kakehashi.translation.queries import Missing, NeededPart, parts_needed
from kakehashi.translation.sources import sources_of
from kakehashi.translation.states import PartState

NOT_RESTATED, NOT_CONFIRMED, NOT_RIGHT = "not_restated", "not_confirmed", "not_right"
REASONS = (NOT_RESTATED, NOT_CONFIRMED, NOT_RIGHT)


@dataclass(frozen=True, kw_only=True)
class Said:
    """An approved text with its restatement and the seeker's answer; ``word`` is None until it is restated."""

    part: NeededPart
    mark: str
    word: Word | None

    @property
    def state(self) -> str:
        """This function will return the state of the word, or that the text is not restated (for this Japanese)."""
        return str(self.word.state) if self.word else NOT_RESTATED

    @property
    def is_enough(self) -> bool:
        """This function will say whether the text may be published."""
        return self.state in ENOUGH


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What companies are told of a page: when it was translated, and since when the seeker's word stands."""

    translated_on: date | None
    confirmed_on: date | None
    consented_on: date | None


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How many of a person's approved texts lack a restatement, wait for an answer, or are not right."""

    to_restate: int = 0
    waiting: int = 0
    not_right: int = 0

    @property
    def done(self) -> bool:
        """This function will say whether nothing is open."""
        return not (self.to_restate or self.waiting or self.not_right)


@dataclass(frozen=True, kw_only=True)
class AskedOf:
    """What waits for a seeker: since when each text waits for a yes, and the questions with their moments."""

    texts_since: tuple[datetime, ...] = ()
    questions: tuple[tuple[str, datetime], ...] = ()


def texts_said(*, seeker: Seeker) -> list[Said]:
    """This function will return every approved text in the order of the page, with what is said of it, in one query."""
    words = {word.key: word for word in Word.objects.filter(seeker=seeker)}
    said = []
    for part in parts_needed(seeker=seeker):
        if part.state == PartState.APPROVED:
            mark = mark_of(part.source, part.japanese)
            word = words.get(part.key)
            said.append(Said(part=part, mark=mark, word=word if word and word.mark == mark else None))
    return said


def missing_word(*, seeker: Seeker) -> list[Missing]:
    """This function will list the approved texts that lack the seeker's word: empty means nothing stands between."""
    reasons = {NOT_RESTATED: NOT_RESTATED, WordState.WAITING: NOT_CONFIRMED, WordState.NOT_RIGHT: NOT_RIGHT}
    return [
        Missing(key=one.part.key, label=one.part.label, reason=reasons[one.state])
        for one in texts_said(seeker=seeker)
        if not one.is_enough
    ]


def standing_of(*, seeker: Seeker) -> Standing:
    """This function will return what companies may read of how a page came about.

    The seeker's word stands since the last text was confirmed; where the Secretariat consented for one of them,
    the page as a whole is not confirmed.
    """
    said = texts_said(seeker=seeker)
    translated = [one.part.changed_at for one in said if one.part.changed_at]
    answered = {state: [one.word.answered_at for one in said if one.word and one.state == state] for state in ENOUGH}
    confirmed = [at for at in answered[WordState.CONFIRMED] if at]
    consented = [at for at in answered[WordState.CONSENTED] if at]
    whole = bool(said) and len(confirmed) == len(said)
    return Standing(
        translated_on=day_in_japan(max(translated)) if translated else None,
        confirmed_on=day_in_japan(max(confirmed)) if whole else None,
        consented_on=day_in_japan(max(consented)) if consented else None,
    )


def progress_of(*, people: Iterable[Seeker]) -> Mapping[int, Progress]:
    """This function will return how far the word of each person is, by database id, in one query for all.

    The people come with their jobs, schools and parts. Only what every page needs is counted.
    """
    everybody = list(people)
    words = {(word.seeker_id, word.key): word for word in Word.objects.filter(seeker__in=everybody)}
    return {seeker.pk: _progress(seeker, words) for seeker in everybody}


def _progress(seeker: Seeker, words: Mapping[tuple[int, str], Word]) -> Progress:
    needed = {source.key: source.text for source in sources_of(seeker, required_only=True)}
    states = [
        _state_of(part, words.get((seeker.pk, part.key)))
        for part in seeker.translated_parts.all()
        if part.state == PartState.APPROVED and needed.get(part.key) == part.source
    ]
    return Progress(
        to_restate=states.count(NOT_RESTATED),
        waiting=states.count(WordState.WAITING),
        not_right=states.count(WordState.NOT_RIGHT),
    )


def _state_of(part: Part, word: Word | None) -> str:
    return str(word.state) if word and word.mark == mark_of(part.source, part.japanese) else NOT_RESTATED


def open_unreached(*, seeker: Seeker) -> Unreached | None:
    """This function will return the request about a seeker on which the Secretariat has not decided."""
    return Unreached.objects.filter(seeker=seeker, state=UnreachedState.ASKED).first()


def latest_unreached(*, seeker: Seeker) -> Unreached | None:
    """This function will return the newest request about a seeker, whatever became of it."""
    return Unreached.objects.filter(seeker=seeker).first()


def unreached_to_decide() -> QuerySet[Unreached]:
    """This function will return the requests that wait for the Secretariat, the oldest first."""
    waiting = Unreached.objects.filter(state=UnreachedState.ASKED)
    return waiting.select_related("seeker__user", "organization").order_by("asked_at", "id")


def one_unreached(*, public_id: str) -> Unreached | None:
    """This function will return one request, for the Secretariat."""
    return Unreached.objects.filter(public_id=public_id).select_related("seeker__user", "organization").first()


def questions_of(*, seeker: Seeker) -> QuerySet[Question]:
    """This function will return everything that was asked of a seeker, the oldest first."""
    return Question.objects.filter(seeker=seeker)


def open_questions_of(*, seeker: Seeker) -> QuerySet[Question]:
    """This function will return the questions that wait for the seeker's answer."""
    return questions_of(seeker=seeker).filter(state=QuestionState.OPEN)


def open_questions_for_sender(*, organization: Organization) -> QuerySet[Question]:
    """This function will return the unanswered questions to the organization's accepted seekers, the oldest first."""
    return Question.objects.filter(
        seeker__choices__organization=organization,
        seeker__choices__state=ChoiceState.ACCEPTED,
        state=QuestionState.OPEN,
    ).select_related("seeker")


def asked_of(*, seeker: Seeker) -> AskedOf:
    """This function will return what waits for the seeker, in one query."""
    same = Part.objects.filter(seeker=seeker, key=OuterRef("key"), state=PartState.APPROVED)
    words = Word.objects.filter(Exists(same.filter(changed_at__lte=OuterRef("restated_at"))), seeker=seeker)
    waiting = words.filter(state=WordState.WAITING).annotate(question=Value("")).values_list("question", "restated_at")
    questions = open_questions_of(seeker=seeker).order_by().values_list("public_id", "asked_at")
    rows = list(waiting.order_by().union(questions, all=True).order_by("restated_at"))
    return AskedOf(
        texts_since=tuple(at for question, at in rows if not question),
        questions=tuple((question, at) for question, at in rows if question),
    )


def waits_for_seeker(*, seeker: Seeker) -> bool:
    """This function will say whether the organization can go on only when the seeker has answered.

    A question is open, or every approved text is restated and at least one of them waits for the seeker's word.
    """
    if open_questions_of(seeker=seeker).exists():
        return True
    states = [one.state for one in texts_said(seeker=seeker)]
    return WordState.WAITING in states and NOT_RESTATED not in states


def question_of(*, seeker: Seeker, public_id: str) -> Question | None:
    """This function will return one question to this seeker, or None."""
    return questions_of(seeker=seeker).filter(public_id=public_id).first()
