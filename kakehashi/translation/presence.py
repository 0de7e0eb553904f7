"""Who has a translation desk open now, so that two translators see each other."""

from datetime import timedelta

from django.db import models

from kakehashi.accounts.models import User
from kakehashi.common.privacy import DataPolicy
from kakehashi.seekers.models import Seeker

# An open page tells of itself every 20 seconds; one that missed two of these is closed.
GONE_AFTER = timedelta(seconds=50)


class AtDesk(models.Model):
    """That somebody has a desk open: since when, and when the page last told of itself."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()
    seen_at = models.DateTimeField(db_index=True)

    class Meta:
        """Each kind of desk has a table of its own."""

        abstract = True


class Presence(AtDesk):
    """That somebody has the desk of a seeker open."""

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="at_the_desk")

    data_policy = DataPolicy(
        why="Two translators of one person see each other before they write over each other.",
        until="Until the page is closed: the next page that anybody opens erases it after a minute.",
        internal="seeker user since seen_at",
    )

    class Meta:
        """One row for each person and desk."""

        constraints = (models.UniqueConstraint(fields=("seeker", "user"), name="present_once"),)

    def __str__(self) -> str:
        """This function will say who is where."""
        return f"{self.user_id} at {self.seeker_id}"
