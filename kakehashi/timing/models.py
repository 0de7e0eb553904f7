"""Turns: that a seeker waited for an organization, from when to when."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q

from kakehashi.common.privacy import DataPolicy
from kakehashi.timing.states import DAYS, LONGEST_PAUSE, Step


class Turn(models.Model):
    """One piece of work of one organization for one seeker; open until ``ended_at``.

    The seeker, the organization and the thing stand by public id, as in the log. While the organization waits for
    the seeker ``paused_since`` is set, and that time does not count, as long as it is not longer than LONGEST_PAUSE.
    """

    step = models.CharField(max_length=12, choices=Step.choices)
    organization_public_id = models.CharField(max_length=20)
    seeker_public_id = models.CharField(max_length=20, blank=True)
    thing_public_id = models.CharField(max_length=20)
    began_at = models.DateTimeField()
    paused_since = models.DateTimeField(null=True, blank=True)
    paused_for = models.DurationField(default=timedelta)
    ended_at = models.DateTimeField(null=True, blank=True)
    told_late_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="Seekers see how long an organization usually takes, and late work reaches the Secretariat.",
        until="Two years after it ended; when the seeker cancels, the seeker's id is taken out at once.",
        internal="step organization_public_id seeker_public_id thing_public_id began_at paused_since paused_for "
        "ended_at told_late_at",
    )

    class Meta:
        """Oldest first; a thing waits once for a step."""

        ordering = ("began_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("step", "thing_public_id"), name="one_open_turn", condition=Q(ended_at=None)
            ),
        )
        indexes = (
            models.Index(fields=("organization_public_id", "step", "ended_at"), name="turn_of_organization"),
            models.Index(fields=("seeker_public_id",), name="turn_of_seeker"),
        )

    @property
    def due_at(self) -> datetime:
        """This function will return when the turn becomes late, as long as it is not paused again."""
        return self.began_at + timedelta(days=DAYS[Step(self.step)]) + self.paused_for

    def is_late(self, *, now: datetime) -> bool:
        """This function will say whether the organization has had it longer than the site asks for.

        So does a turn become late that waits for a seeker who does not answer.
        """
        if self.paused_since is None:
            return now > self.due_at
        paused = min(self.paused_for + (now - self.paused_since), LONGEST_PAUSE)
        return now > self.due_at - self.paused_for + paused

    def __str__(self) -> str:
        """This function will name the step and the thing."""
        return f"{self.step} {self.thing_public_id}"
