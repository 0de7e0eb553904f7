"""Jobs of the queue: one mail each, so that one refused address stops no other."""

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.utils import translation
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.common import clock
from kakehashi.messaging import kinds, queries, sealing
from kakehashi.messaging.models import Notice
from kakehashi.messaging.stopping import STOP, headers_for


@app.task(name="mail_notice", queue="mail", retry=RetryStrategy(max_attempts=6, exponential_wait=4))
def mail_notice(*, notice: str, email: str, language: str) -> None:
    """This function will mail a notice in the reader's language; done once, a second run sends nothing."""
    found = Notice.objects.filter(public_id=notice, mailed_at=None).first()
    if found is None:
        return
    with translation.override(language):
        sentence = queries.in_words(found)
        link = f"{settings.BASE_URL}/account/notices/{found.public_id}/"
        message = EmailMultiAlternatives(
            subject=sentence.subject,
            body=f"{sentence.body}\n\n{link}\n",
            to=[email],
            headers={
                "Message-ID": f"<{found.public_id}@kakehashi>",
                "Content-Language": language,
                **headers_for(link=found.data.get(STOP, "")),
            },
        )
        _attach_calendar(message, found)
        message.send()
    found.mailed_at = clock.now()
    found.save(update_fields=["mailed_at"])


def _attach_calendar(message: EmailMultiAlternatives, notice: Notice) -> None:
    """This function will put a calendar file into a mail twice: for programs that answer it, and to be kept."""
    attached = kinds.kind(notice.kind).attach(notice.data)
    if attached is not None:
        message.attach_alternative(attached.text, f"text/calendar; method={attached.method}")
        message.attach("interview.ics", attached.text, "text/calendar")


@app.task(name="mail_sealed", queue="mail", retry=RetryStrategy(max_attempts=6, exponential_wait=4))
def mail_sealed(*, sealed: str, to_public_id: str = "") -> None:
    """This function will mail a text that waits sealed in the queue, because it holds a link that opens something.

    ``to_public_id`` names the person in the queue, so that the job can be found when the person is erased.
    """
    del to_public_id
    content = sealing.unseal(sealed)
    headers = {"Content-Language": content["language"], **headers_for(link=content.get(STOP, ""))}
    EmailMessage(subject=content["subject"], body=content["body"], to=[content["to"]], headers=headers).send()


def drop_waiting_mail(*, notices: list[str]) -> None:
    """This function will take mails of these notices out of the queue, done or waiting, with their addresses."""
    ProcrastinateJob.objects.filter(task_name="mail_notice", args__notice__in=notices).delete()


def drop_sealed_mail(*, to_public_id: str) -> None:
    """This function will take the sealed mails to a person out of the queue, done or waiting."""
    ProcrastinateJob.objects.filter(task_name="mail_sealed", args__to_public_id=to_public_id).delete()
