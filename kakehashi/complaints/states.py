"""Subjects of messages to the Secretariat and where an answer stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kakehashi.common.state import transition


class Subject(models.TextChoices):
    """What a message is about."""

    QUESTION = "question", _("A question about this site or the programme")
    DEPOSIT = "deposit", _("A deposit, contract or payment")
    ORGANIZATION = "organization", _("How an organization or company behaves")
    ACCOUNT = "account", _("My account or signing in")
    OTHER = "other", _("Something else")


class MessageState(models.TextChoices):
    """Where a message stands."""

    NEW = "new"
    ANSWERED = "answered"
    CLOSED = "closed"


ANSWER = transition("answer", sources={"new", "answered"}, target=MessageState.ANSWERED)
CLOSE = transition("close", sources={"new", "answered"}, target=MessageState.CLOSED)
REOPEN = transition("reopen", sources={"closed"}, target=MessageState.NEW)
TABLE = (ANSWER, CLOSE, REOPEN)
