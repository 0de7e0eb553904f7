"""Asks the seeker about a text, and keeps the answer with it."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.confirming import messages, policies
from kakehashi.confirming.actions.pausing import keep_clock
from kakehashi.confirming.models import Question
from kakehashi.confirming.refusals import WordsMissing
from kakehashi.confirming.states import ANSWER
from kakehashi.seekers.models import Seeker
from kakehashi.translation import queries as translation
from kakehashi.translation.refusals import UnknownPart


@transaction.atomic
def ask_seeker(*, seeker: Seeker, key: str, text: str, by: User, now: datetime) -> Question:
    """This function will ask the seeker something about one text; the seeker is told.

    Whoever may translate may. It raises WordsMissing, and UnknownPart when the seeker has no such words (any more).
    """
    if not policies.may_restate(user=by, seeker=seeker):
        raise NotAllowed
    if translation.part_for(seeker=seeker, key=key) is None:
        raise UnknownPart
    if not clean(text):
        raise WordsMissing
    question = Question.objects.create(seeker=seeker, key=key, text=clean(text), asked_at=now, asked_by=by)
    record("question.to_seeker", by=by, thing="seeker", thing_public_id=seeker.public_id, now=now)
    keep_clock(seeker=seeker, now=now)
    messages.tell_of_question(question=question, now=now)
    return question


@transaction.atomic
def answer_question(*, question: Question, text: str, by: User, now: datetime) -> None:
    """This function will keep the seeker's answer and tell the organization.

    The seeker alone may, once. It raises WordsMissing, and NotNow when it is answered already.
    """
    if not policies.may_answer(user=by, seeker=question.seeker):
        raise NotAllowed
    if not clean(text):
        raise WordsMissing
    state.apply(question, ANSWER, also={"answer": clean(text), "answered_at": now})
    seeker = question.seeker
    record("question.answered_by_seeker", by=by, thing="seeker", thing_public_id=seeker.public_id, now=now)
    keep_clock(seeker=seeker, now=now)
    messages.tell_organization(messages.ANSWERED, seeker=seeker, about="translation", now=now)
