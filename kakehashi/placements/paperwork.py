"""The rows of a placement's papers: where each step stands, and what was released for them to whom."""

from django.db import models
from django.db.models import Q, Value

from kakehashi.common.privacy import DataPolicy
from kakehashi.organizations.models import Organization
from kakehashi.placements.states import Party
from kakehashi.placements.steps import Step


class PaperStep(models.Model):
    """Where a step stands: the day for which it is expected, and the day on which it was done.

    What was recorded and taken back stands in the history of the placement.
    """

    placement = models.ForeignKey("placements.Placement", on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=24, choices=Step.choices)
    expected_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    party = models.CharField(max_length=12, choices=Party.choices)
    changed_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="All parties see how far the papers are, what comes next, and what is late.",
        until="Two years after the placement ended.",
        internal="placement kind expected_on done_on party changed_at",
    )

    class Meta:
        """A step stands once in a placement, and says something."""

        constraints = (
            models.UniqueConstraint(fields=("placement", "kind"), name="a_step_stands_once"),
            models.CheckConstraint(
                name="a_step_says_a_day", condition=Q(expected_on__isnull=False) | Q(done_on__isnull=False)
            ),
        )

    def __str__(self) -> str:
        """This function will name the step."""
        return f"{self.kind} of {self.placement_id}"


class Release(models.Model):
    """What of a seeker one organization of the side in Japan holds for the papers, with the seeker's consent.

    ``fields`` is a copy, made at the moment of the consent; it is emptied when the consent is taken back.
    """

    placement = models.ForeignKey("placements.Placement", on_delete=models.CASCADE, related_name="releases")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    party = models.CharField(max_length=12, choices=Party.choices)
    version = models.CharField(max_length=10)
    language = models.CharField(max_length=8)
    fields = models.JSONField(default=dict)
    released_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="The licensed placer writes the plan and the papers with these answers, the company the contract.",
        until="Until the seeker takes the consent back or cancels; at most two years after the placement ended.",
        internal="placement organization party version language released_at ended_at",
        personal="fields",
    )

    class Meta:
        """One organization holds one copy at a time, and none after the end."""

        ordering = ("released_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("placement", "party"), name="one_release_at_a_time", condition=Q(ended_at=None)
            ),
            models.CheckConstraint(
                name="an_ended_release_is_empty", condition=Q(ended_at=None) | Q(fields=Value({}, models.JSONField()))
            ),
        )

    def __str__(self) -> str:
        """This function will name the party and the placement."""
        return f"papers of {self.placement_id} for {self.party}"


class Fetching(models.Model):
    """That somebody of an organization took a released copy away as a file."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="fetchings")
    by_public_id = models.CharField(max_length=20)
    at = models.DateTimeField()

    data_policy = DataPolicy(
        why="The seeker sees who got what and when.",
        until="As long as the release.",
        internal="release by_public_id at",
    )

    class Meta:
        """In the order in which it happened."""

        ordering = ("at", "id")

    def __str__(self) -> str:
        """This function will name the release and the moment."""
        return f"{self.release_id} {self.at:%Y-%m-%d %H:%M}"
