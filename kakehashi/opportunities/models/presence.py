"""Who has the translation desk of an opportunity open now."""

from django.db import models

from kakehashi.common.privacy import DataPolicy
from kakehashi.opportunities.models.opportunity import Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.translation.presence import AtDesk


class OpportunityPresence(AtDesk):
    """That somebody of an organization has its desk of an opportunity open."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="+")
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")

    data_policy = DataPolicy(
        why="Two translators of one opportunity see each other before they write over each other.",
        until="Until the page is closed: the next page that anybody opens erases it after a minute.",
        internal="opportunity organization user since seen_at",
    )

    class Meta:
        """One row for each person and desk; each organization has a desk of its own."""

        constraints = (
            models.UniqueConstraint(
                fields=("opportunity", "organization", "user"), name="present_at_an_opportunity_once"
            ),
        )

    def __str__(self) -> str:
        """This function will say who is where."""
        return f"{self.user_id} at {self.opportunity_id}"
