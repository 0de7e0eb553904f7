"""Writes notices and queues their mail, in the transaction of the thing that they tell of."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from kakehashi.messaging import kinds, sealing, tasks
from kakehashi.messaging.models import Notice
from kakehashi.messaging.stopping import STOP


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """Who is told: a person's public id, the language they chose, and an address where they have one."""

    public_id: str
    language: str
    email: str = ""


@transaction.atomic
def tell(
    key: str, *, to: list[Recipient], about: str = "", about_public_id: str = "", now: datetime, **data: Any
) -> None:
    """This function will write the notice to each recipient and queue a mail to those who have an address.

    ``about`` and ``about_public_id`` name the thing that the notice leads to (``placement``, ``seeker`` …);
    ``data`` fills the sentence; a link under ``stop`` is told to mail programs too. Nothing is sent when the
    transaction is rolled back.
    """
    kinds.kind(key)
    for recipient in to:
        notice = Notice.objects.create(
            to_public_id=recipient.public_id,
            kind=key,
            about=about,
            about_public_id=about_public_id,
            data=data,
            created_at=now,
        )
        if recipient.email:
            tasks.mail_notice.defer(notice=notice.public_id, email=recipient.email, language=recipient.language)


def mail(*, to: str, subject: str, body: str, language: str, to_public_id: str = "", stop: str = "") -> None:
    """This function will queue a plain mail, sealed, in the transaction of the thing that it tells of.

    For texts that hold a link which opens something (a new password, an invitation), and for people without an
    account. Subject and body are in the receiver's language already; line ends in the subject are taken out.
    A mail with ``to_public_id`` goes from the queue when that person is erased. ``stop`` is the link with which a mail
    program stops such mails.
    """
    content = {"to": to, "subject": " ".join(subject.split()), "body": body, "language": language, STOP: stop}
    tasks.mail_sealed.defer(sealed=sealing.seal(content), to_public_id=to_public_id)


def mark_read(*, to_public_id: str, now: datetime) -> None:
    """This function will mark everything that a person was told as read."""
    Notice.objects.filter(to_public_id=to_public_id, read_at=None).update(read_at=now)


def forget(*, to_public_id: str) -> None:
    """This function will erase all notices of a person, and the mails that still wait in the queue."""
    waiting = list(Notice.objects.filter(to_public_id=to_public_id).values_list("public_id", flat=True))
    tasks.drop_waiting_mail(notices=waiting)
    tasks.drop_sealed_mail(to_public_id=to_public_id)
    Notice.objects.filter(to_public_id=to_public_id).delete()
