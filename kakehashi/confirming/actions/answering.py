"""Takes the seeker's answers: yes, or not right and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.confirming import messages, policies
from kakehashi.confirming.actions.current import check_seen, locked_texts
from kakehashi.confirming.actions.pausing import keep_clock
from kakehashi.confirming.models import Word
from kakehashi.confirming.queries import open_unreached, texts_said
from kakehashi.confirming.refusals import ReadAgain, ReasonMissing
from kakehashi.confirming.states import CONFIRM, OVERTAKE, SAY_NOT_RIGHT, WordState
from kakehashi.seekers.models import Seeker


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The seeker's answer to one text; ``mark`` names what the page showed."""

    key: str
    mark: str
    is_right: bool
    reason: str = ""


@transaction.atomic
def answer_texts(*, seeker: Seeker, answers: Sequence[Answer], by: User, now: datetime) -> bool:
    """This function will keep the answers, tell the organization, and say whether every text is confirmed now.

    The seeker alone may, for one text or all, and may change an answer. All or nothing: it raises ReadAgain when a
    text is not what was shown any more, and ReasonMissing for a no without a reason. A no makes the text a task of
    the organization; a request to publish without the seeker's word is over with the first answer.
    """
    if not policies.may_answer(user=by, seeker=seeker):
        raise NotAllowed
    texts = locked_texts(seeker=seeker)
    check_seen(marks={one.key: one.mark for one in answers}, texts=texts)
    unsaid = tuple(one.key for one in answers if texts[one.key].word is None)
    if unsaid:
        raise ReadAgain(keys=unsaid)
    without_reason = tuple(one.key for one in answers if not one.is_right and not clean(one.reason))
    if without_reason:
        raise ReasonMissing(keys=without_reason)
    new = [one for one in answers if _keep(texts[one.key].word, one, now)]
    states = [one.state for one in texts_said(seeker=Seeker.objects.get(pk=seeker.pk))]
    everything = all(one == WordState.CONFIRMED for one in states)
    if new:
        keep_clock(seeker=seeker, now=now)
        _tell(seeker, new, by, now, everything=everything)
    return everything


def _keep(word: Word | None, one: Answer, now: datetime) -> bool:
    """This function will store one answer and say whether it is new."""
    if word is None:
        return False
    reason = "" if one.is_right else clean(one.reason)
    target = WordState.CONFIRMED if one.is_right else WordState.NOT_RIGHT
    if (word.state, word.reason) == (target, reason):
        return False
    state.apply(word, CONFIRM if one.is_right else SAY_NOT_RIGHT, also={"reason": reason, "answered_at": now})
    return True


def _tell(seeker: Seeker, new: Sequence[Answer], by: User, now: datetime, *, everything: bool) -> None:
    """This function will log what was said, end an open request to the Secretariat, and tell the organization."""
    request = open_unreached(seeker=seeker)
    if request:
        state.apply(request, OVERTAKE, also={"decided_at": now})
    doubts = sum(not one.is_right for one in new)
    record(
        "word.doubted" if doubts else "word.confirmed",
        by=by,
        thing="seeker",
        thing_public_id=seeker.public_id,
        now=now,
        count=doubts or len(new),
    )
    if doubts:
        messages.tell_organization(messages.NOT_RIGHT, seeker=seeker, now=now)
    elif everything:
        messages.tell_organization(messages.CONFIRMED, seeker=seeker, now=now)
