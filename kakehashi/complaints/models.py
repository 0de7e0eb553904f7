"""Messages to the Secretariat. Only the report desk, the Secretariat's portal and operations read these tables."""

from django.db import models

from kakehashi.common import state
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.complaints.states import TABLE, MessageState, Subject


class ContactMessage(models.Model):
    """A message through the contact form. An organization is named in the writer's words, without a foreign key."""

    public_id = PublicIdField()
    subject = models.CharField(max_length=12, choices=Subject.choices)
    organization_named = models.CharField(max_length=160, blank=True)
    body = models.TextField()
    reply_to = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=8)
    received_on = models.DateField()
    state = models.CharField(max_length=10, choices=MessageState.choices, default=MessageState.NEW)

    data_policy = DataPolicy(
        why="So that the Secretariat can answer and act. Only the day is kept, not the hour.",
        until="Three years after it was closed.",
        report="public_id subject organization_named body reply_to language received_on state",
    )

    class Meta:
        """Oldest first."""

        ordering = ("received_on", "id")
        triggers = (state.guard(TABLE),)

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class Answer(models.Model):
    """What the Secretariat answered; sent by mail where the writer left an address."""

    message = models.ForeignKey(ContactMessage, on_delete=models.CASCADE, related_name="answers")
    body = models.TextField()
    answered_on = models.DateField()
    by_public_id = models.CharField(max_length=20)

    data_policy = DataPolicy(
        why="So that colleagues see what was answered.",
        until="As long as its message.",
        report="message body answered_on by_public_id",
    )

    class Meta:
        """Oldest first."""

        ordering = ("id",)

    def __str__(self) -> str:
        """This function will name the message."""
        return f"answer to {self.message_id}"
