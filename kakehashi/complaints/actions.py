"""Files messages to the Secretariat and answers them. Nothing here tells any organization anything."""

from datetime import date, datetime

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from kakehashi.audit.actions import Actor, record
from kakehashi.common import state
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.complaints import policies, queries, states
from kakehashi.complaints.models import Answer, ContactMessage
from kakehashi.messaging.actions import mail


@transaction.atomic
def file_message(
    *, subject: str, organization_named: str, body: str, reply_to: str, language: str, on: date
) -> ContactMessage:
    """This function will keep a message. It writes nothing else: no log entry, no notice, no hour. Anyone may."""
    return ContactMessage.objects.create(
        subject=subject,
        organization_named=clean(organization_named),
        body=clean(body),
        reply_to=clean(reply_to),
        language=language,
        received_on=on,
    )


@transaction.atomic
def answer_message(*, message: ContactMessage, body: str, by: Actor, now: datetime) -> Answer:
    """This function will keep an answer and mail it, where the writer left an e-mail address.

    The Secretariat may; NotAllowed otherwise. The mail's subject is in the writer's language and the mail quotes
    nothing of the message, so that whoever sees it on the writer's telephone learns as little as possible. Until it
    is sent it waits sealed in the queue. Raises NotNow when the message is closed.
    """
    _allow(by)
    state.apply(message, states.ANSWER)
    answer = Answer.objects.create(
        message=message, body=clean(body), answered_on=day_in_japan(now), by_public_id=by.public_id
    )
    if address := queries.mail_address(message=message):
        with translation.override(message.language):
            subject = _("Answer from the Secretariat")
        mail(to=address, subject=subject, body=answer.body, language=message.language)
    _log("answered", message, by=by, now=now)
    return answer


@transaction.atomic
def close_message(*, message: ContactMessage, by: Actor, now: datetime) -> None:
    """This function will close a message; the Secretariat may. Raises NotNow when it is closed already."""
    _allow(by)
    state.apply(message, states.CLOSE)
    _log("closed", message, by=by, now=now)


@transaction.atomic
def reopen_message(*, message: ContactMessage, by: Actor, now: datetime) -> None:
    """This function will open a closed message again; the Secretariat may. Raises NotNow when it is open."""
    _allow(by)
    state.apply(message, states.REOPEN)
    _log("reopened", message, by=by, now=now)


def _allow(by: Actor) -> None:
    """This function will raise NotAllowed for anyone who may not answer messages."""
    if not policies.may_answer(by=by):
        raise NotAllowed


def _log(what: str, message: ContactMessage, *, by: Actor, now: datetime) -> None:
    """This function will log what the Secretariat did; the entry names no organization and quotes nothing."""
    record(f"message.{what}", by=by, thing="message", thing_public_id=message.public_id, now=now)
