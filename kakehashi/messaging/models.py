"""Notices: what a person is told in the program, and by mail when there is an address."""

from django.db import models

from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy


class Notice(models.Model):
    """One thing that one person is told. The sentence is made when it is read, in the reader's language."""

    public_id = PublicIdField()
    to_public_id = models.CharField(max_length=20)
    kind = models.CharField(max_length=60)
    about = models.CharField(max_length=40, blank=True)
    about_public_id = models.CharField(max_length=20, blank=True)
    data = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="To tell people what happened to their things and what waits for them.",
        until="Until the person it was written to is erased, at most two years.",
        internal="public_id to_public_id kind about about_public_id created_at read_at mailed_at",
        personal="data",
    )

    class Meta:
        """Newest first for one person."""

        ordering = ("-created_at", "-id")
        indexes = (models.Index(fields=("to_public_id", "-created_at"), name="notice_for_person"),)

    def __str__(self) -> str:
        """This function will return the kind of notice."""
        return self.kind
