"""The states of the seeker's word on a text, of a request to publish without it, and of a question."""

from django.db import models

from kakehashi.common.state import transition


class WordState(models.TextChoices):
    """What is known of one text: it waits, the seeker said yes or no, or the Secretariat consented instead."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    NOT_RIGHT = "not_right"
    CONSENTED = "consented"


_ANY: set[str] = set(WordState.values)
RESTATE = transition("restate", sources=_ANY, target=WordState.WAITING)
CONFIRM = transition("confirm", sources=_ANY - {WordState.CONFIRMED}, target=WordState.CONFIRMED)
SAY_NOT_RIGHT = transition("say_not_right", sources=_ANY, target=WordState.NOT_RIGHT)
CONSENT_INSTEAD = transition("consent_instead", sources={WordState.WAITING}, target=WordState.CONSENTED)
WORD_TABLE = (RESTATE, CONFIRM, SAY_NOT_RIGHT, CONSENT_INSTEAD)
# With these a text may be published.
ENOUGH = (WordState.CONFIRMED, WordState.CONSENTED)


class UnreachedState(models.TextChoices):
    """Where a request to publish without the seeker's word stands; overtaken: the seeker has answered."""

    ASKED = "asked"
    CONSENTED = "consented"
    REFUSED = "refused"
    OVERTAKEN = "overtaken"


CONSENT = transition("consent", sources={UnreachedState.ASKED}, target=UnreachedState.CONSENTED)
REFUSE = transition("refuse", sources={UnreachedState.ASKED}, target=UnreachedState.REFUSED)
OVERTAKE = transition("overtake", sources={UnreachedState.ASKED}, target=UnreachedState.OVERTAKEN)
UNREACHED_TABLE = (CONSENT, REFUSE, OVERTAKE)


class QuestionState(models.TextChoices):
    """Whether a seeker has answered a translator's question."""

    OPEN = "open"
    ANSWERED = "answered"


ANSWER = transition("answer", sources={QuestionState.OPEN}, target=QuestionState.ANSWERED)
QUESTION_TABLE = (ANSWER,)
