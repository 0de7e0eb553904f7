"""The texts of an opportunity in the seekers' language, as a sending organization translates them."""

from django.db import models
from django.db.models import Q

from kakehashi.accounts.models import User
from kakehashi.common import state
from kakehashi.common.privacy import DataPolicy
from kakehashi.opportunities.models.opportunity import Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.translation.states import PART_TABLE, PartState


class TranslatedText(models.Model):
    """One text of an opportunity in one language; ``key`` names it (``states.FREE_TEXTS``).

    ``source`` is the Japanese for which it was written: where the company has other words now, it is outdated.
    ``reason`` says why warnings were let pass.
    """

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="translated_texts")
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=8)
    key = models.CharField(max_length=20)
    source = models.TextField()
    words = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=PartState.choices, default=PartState.DRAFT)
    reason = models.CharField(max_length=300, blank=True)
    changed_at = models.DateTimeField()
    written_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    data_policy = DataPolicy(
        why="Seekers read an opportunity in their own language.",
        until="As long as its opportunity.",
        public="opportunity organization language key words approved_at",
        internal="source state reason changed_at written_by approved_by",
    )

    class Meta:
        """One row for each text, language and organization; what is approved has words and a day."""

        constraints = (
            models.UniqueConstraint(
                fields=("opportunity", "organization", "language", "key"), name="an_opportunity_text_once"
            ),
            models.CheckConstraint(
                name="an_approved_opportunity_text_is_there",
                condition=~Q(state=PartState.APPROVED) | (~Q(words="") & Q(approved_at__isnull=False)),
            ),
        )
        triggers = (state.guard(PART_TABLE),)

    @property
    def checked_by_id(self) -> None:
        """This function will return nobody: a text is written and approved, with no step between."""

    def __str__(self) -> str:
        """This function will name the text."""
        return f"{self.opportunity_id} {self.language} {self.key}"
