"""What a seeker wants to be told of when it is published."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.seekers.models import UNTIL_CANCELLATION, Seeker


class Alert(models.Model):
    """A seeker's job alert: works and prefectures, by their codes. An empty list stands for any.

    What was published until ``told_until`` has been told, or was there before the alert.
    """

    public_id = PublicIdField()
    seeker = models.OneToOneField(Seeker, on_delete=models.CASCADE, related_name="alert")
    works = ArrayField(models.CharField(max_length=12), default=list, blank=True)
    prefectures = ArrayField(models.CharField(max_length=2), default=list, blank=True)
    told_until = models.DateTimeField()

    data_policy = DataPolicy(
        why="The seeker asked to be told of new opportunities.",
        until=f"Until the seeker stops it. {UNTIL_CANCELLATION}",
        internal="public_id seeker told_until",
        personal="works prefectures",
    )

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id
