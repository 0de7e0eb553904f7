"""Questions and answers, with a text in each language, maintained by the Secretariat."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy


class Audience(models.TextChoices):
    """For whom an answer is."""

    SEEKER = "seeker", _("For seekers")
    SENDING_ORGANIZATION = "sending_organization", _("For sending organizations")
    COMPANY = "company", _("For supervising organizations and companies")
    EVERYONE = "everyone", _("For everyone")


class Genre(models.TextChoices):
    """What an answer is about."""

    SIGN_UP = "sign_up", _("Sign up")
    JOB_INFORMATION = "job_information", _("Job information")
    COSTS = "costs", _("Costs")
    PROGRAMME = "programme", _("Programme and rules")
    SAFETY = "safety", _("Safety and personal data")


class Question(models.Model):
    """A question that people ask, with its sources where the answer states a rule or a figure.

    ``rests_on`` names the rules under the answer; ``checked_values`` holds their values as of the last check.
    """

    public_id = PublicIdField()
    key = models.SlugField(max_length=60, unique=True)
    audience = models.CharField(max_length=24, choices=Audience.choices)
    genre = models.CharField(max_length=16, choices=Genre.choices)
    position = models.PositiveSmallIntegerField()
    sources = models.JSONField(default=list)
    checked_on = models.DateField()
    rests_on = models.JSONField(default=list)
    checked_values = models.JSONField(default=dict)
    is_shown = models.BooleanField(default=True)

    data_policy = DataPolicy(
        why="So that people know the price, the rules and their chances.",
        until="As long as the installation runs.",
        public="public_id key audience genre position sources checked_on rests_on checked_values is_shown",
    )

    class Meta:
        """By audience, genre and the given order."""

        ordering = ("audience", "genre", "position", "id")

    def __str__(self) -> str:
        """This function will return the key."""
        return self.key


class QuestionText(models.Model):
    """A question and its answer in one language: plain text, blank lines between paragraphs, ``- `` for lists."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=8)
    asked = models.CharField(max_length=300)
    answer = models.TextField()
    changed_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="So that people read the answer in their language.",
        until="As long as its question.",
        public="question language asked answer changed_at",
    )

    class Meta:
        """One text for each language."""

        constraints = (models.UniqueConstraint(fields=("question", "language"), name="a_text_for_each_language"),)

    def __str__(self) -> str:
        """This function will name question and language."""
        return f"{self.question_id} {self.language}"
