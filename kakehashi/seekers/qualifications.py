"""Licences and certificates of a seeker, each one row: what it is, and the year in which it was issued."""

from django.db import models

from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.seekers.states import LicenceKind


class Licence(models.Model):
    """A licence or certificate. Its number is not asked, because nobody needs it before the papers."""

    public_id = PublicIdField()
    seeker = models.ForeignKey("seekers.Seeker", on_delete=models.CASCADE, related_name="licences")
    kind = models.CharField(max_length=10, choices=LicenceKind.choices)
    name = models.CharField(max_length=160)
    issued_year = models.PositiveSmallIntegerField(null=True, blank=True)

    data_policy = DataPolicy(
        why="Companies look for people who may drive, lift or weld.",
        until="Until the seeker cancels the membership; then it is erased at once.",
        internal="public_id seeker",
        personal="kind name issued_year",
    )

    class Meta:
        """Oldest first."""

        ordering = ("issued_year", "id")

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id
