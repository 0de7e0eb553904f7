"""Says for each approved text, in the seeker's language, what the Japanese says."""

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
from kakehashi.confirming.queries import NOT_RESTATED, texts_said
from kakehashi.confirming.refusals import SentenceMissing
from kakehashi.confirming.states import RESTATE, WordState
from kakehashi.seekers.models import Seeker


@dataclass(frozen=True, kw_only=True)
class Restated:
    """What a translator says of one text: the Japanese says the same, or a sentence says what differs.

    ``mark`` names the words and the Japanese that the page showed.
    """

    key: str
    mark: str
    says_the_same: bool
    sentence: str = ""


@transaction.atomic
def restate(*, seeker: Seeker, restated: Sequence[Restated], by: User, now: datetime) -> int:
    """This function will keep restatements and return how many are new; once all are there the seeker is told.

    Whoever may translate may. All or nothing: it raises ReadAgain when a text is not what was shown, and
    SentenceMissing. A restatement that stays the same leaves the seeker's answer as it is; another one is asked anew.
    """
    texts = locked_texts(seeker=seeker)
    if not policies.may_restate(user=by, seeker=seeker):
        raise NotAllowed
    check_seen(marks={one.key: one.mark for one in restated}, texts=texts)
    silent = tuple(one.key for one in restated if not one.says_the_same and not clean(one.sentence))
    if silent:
        raise SentenceMissing(keys=silent)
    new = [one for one in restated if not _stands(one, texts[one.key].word)]
    for one in new:
        _keep(seeker, one, by, now)
    if new:
        record("word.restated", by=by, thing="seeker", thing_public_id=seeker.public_id, now=now, count=len(new))
        after = [one.state for one in texts_said(seeker=Seeker.objects.get(pk=seeker.pk))]
        if NOT_RESTATED not in after and WordState.WAITING in after:
            messages.tell_seeker(messages.READY, seeker=seeker, now=now)
        keep_clock(seeker=seeker, now=now)
    return len(new)


def _sentence(one: Restated) -> str:
    return "" if one.says_the_same else clean(one.sentence)


def _stands(one: Restated, word: Word | None) -> bool:
    """This function will say whether this is what is kept already."""
    return word is not None and (word.says_the_same, word.sentence) == (one.says_the_same, _sentence(one))


def _keep(seeker: Seeker, one: Restated, by: User, now: datetime) -> None:
    changes: dict[str, object] = {
        "mark": one.mark,
        "says_the_same": one.says_the_same,
        "sentence": _sentence(one),
        "restated_at": now,
        "restated_by": by,
        "reason": "",
        "answered_at": None,
    }
    word = Word.objects.filter(seeker=seeker, key=one.key).first()
    if word is None:
        Word.objects.create(seeker=seeker, key=one.key, **changes)
        return
    state.apply(word, RESTATE, also=changes)
