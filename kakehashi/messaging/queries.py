"""Reads notices and puts them into words."""

from dataclasses import dataclass

from django.db.models import QuerySet

from kakehashi.messaging import kinds
from kakehashi.messaging.models import Notice


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A notice in the language that is active now."""

    subject: str
    body: str


def in_words(notice: Notice) -> Sentence:
    """This function will put a notice into words in the active language."""
    found = kinds.kind(notice.kind)
    data = found.fill(notice.data)
    return Sentence(subject=str(found.subject) % data, body=str(found.body) % data)


def notices_for(*, to_public_id: str) -> QuerySet[Notice]:
    """This function will return what a person was told, newest first."""
    return Notice.objects.filter(to_public_id=to_public_id).order_by("-created_at", "-id")


def unread_count(*, to_public_id: str) -> int:
    """This function will return how many notices a person has not seen."""
    return Notice.objects.filter(to_public_id=to_public_id, read_at=None).count()
