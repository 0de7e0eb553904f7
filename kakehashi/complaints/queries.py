"""Reads messages to the Secretariat; only its own portal asks."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import QuerySet

from kakehashi.complaints.models import ContactMessage
from kakehashi.complaints.states import MessageState


def messages(*, state: str = "", subject: str = "") -> QuerySet[ContactMessage]:
    """This function will return messages, oldest first, narrowed by what is given."""
    found = ContactMessage.objects.order_by("received_on", "id")
    if state:
        found = found.filter(state=state)
    return found.filter(subject=subject) if subject else found


def message(*, public_id: str) -> ContactMessage | None:
    """This function will return one message with its answers, or None."""
    return ContactMessage.objects.prefetch_related("answers").filter(public_id=public_id).first()


def waiting() -> QuerySet[ContactMessage]:
    """This function will return the messages that nobody has answered, oldest first."""
    return messages(state=MessageState.NEW)


def mail_address(*, message: ContactMessage) -> str:
    """This function will return the e-mail address that the writer left; empty for a telephone number or nothing."""
    try:
        validate_email(message.reply_to)
    except ValidationError:
        return ""
    return message.reply_to
