"""What the rules last said of each seeker, and how it changed."""

from django.db import models

from kakehashi.common.privacy import DataPolicy
from kakehashi.seekers.models import UNTIL_CANCELLATION, Seeker


class Programme(models.TextChoices):
    """The programmes that the rules know, those that are over among them."""

    TITP = "titp"
    CONSTRUCTION_MEASURE = "construction_measure"
    SHIPBUILDING_MEASURE = "shipbuilding_measure"
    ESD = "esd"
    SSW = "ssw"


class Outcome(models.TextChoices):
    """What the findings of a programme and stage come to."""

    POSSIBLE = "possible"
    NOT_POSSIBLE = "not_possible"
    DEPENDS = "depends"


class Answer(models.Model):
    """The last answer for a seeker: the day and the rules by which it was asked, and every way with its findings."""

    seeker = models.OneToOneField(Seeker, on_delete=models.CASCADE, related_name="answer")
    asked_on = models.DateField()
    rules_version = models.CharField(max_length=40)
    facts_hash = models.CharField(max_length=64)
    ways = models.JSONField()

    data_policy = DataPolicy(
        why="To tell the seeker and the sending organization what is possible, and to notice when it changes.",
        until=UNTIL_CANCELLATION,
        internal="seeker asked_on rules_version facts_hash",
        personal="ways",
    )

    class Meta:
        """Found by the day and the rules, so that those who have to be asked again are found quickly."""

        indexes = (models.Index(fields=("asked_on", "rules_version"), name="answer_by_day_and_rules"),)

    def __str__(self) -> str:
        """This function will name the day and the rules."""
        return f"{self.seeker_id} {self.asked_on} {self.rules_version}"


class Change(models.Model):
    """That the outcome of one programme and stage changed for a seeker on a day, and the finding that says why."""

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="changes_of_outcome")
    found_on = models.DateField()
    rules_version = models.CharField(max_length=40)
    programme = models.CharField(max_length=24, choices=Programme.choices)
    stage = models.PositiveSmallIntegerField(null=True, blank=True)
    before = models.CharField(max_length=12, choices=Outcome.choices)
    after = models.CharField(max_length=12, choices=Outcome.choices)
    finding = models.JSONField()
    organization_told = models.BooleanField(default=False)

    data_policy = DataPolicy(
        why="So that the seeker can read when and why something became possible or not.",
        until=UNTIL_CANCELLATION,
        internal="seeker found_on rules_version organization_told",
        personal="programme stage before after finding",
    )

    class Meta:
        """Newest first; what an organization has still to be told is found quickly."""

        ordering = ("-found_on", "-id")
        indexes = (
            models.Index(fields=("seeker",), name="change_not_told_yet", condition=models.Q(organization_told=False)),
        )

    def __str__(self) -> str:
        """This function will name the way and its outcomes."""
        return f"{self.programme} {self.stage or ''} {self.before} {self.after}"


class Release(models.Model):
    """Rules that were in use here: their version, since when, and all their values, to compare changed files with."""

    rules_version = models.CharField(max_length=40, unique=True)
    used_from = models.DateTimeField()
    values = models.JSONField()

    data_policy = DataPolicy(
        why="To say what a changed rule would do before it is released.",
        until="Kept; nothing in it is about a person.",
        internal="rules_version used_from",
        public="values",
    )

    class Meta:
        """Newest first."""

        ordering = ("-used_from", "-id")

    def __str__(self) -> str:
        """This function will name the version."""
        return self.rules_version
