"""The rows of an opportunity's terms: what is kept back from the wage, and who pays what before departure."""

from django.db import models
from django.db.models import Q, prefetch_related_objects

from kakehashi.common.privacy import DataPolicy
from kakehashi.costs.states import ItemKind, Payer
from kakehashi.opportunities.models.opportunity import Opportunity
from kakehashi.opportunities.states import DeductionKind


class Deduction(models.Model):
    """One thing that is kept back from the wage each month; ``label_ja`` names it where the kind does not."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="deductions")
    kind = models.CharField(max_length=10, choices=DeductionKind.choices)
    label_ja = models.CharField(max_length=60, blank=True)
    amount = models.DecimalField(max_digits=10, decimal_places=0)

    data_policy = DataPolicy(
        why="A seeker reads what is kept back, item by item.",
        until="As long as its opportunity.",
        public="opportunity kind label_ja amount",
    )

    class Meta:
        """In the order in which they were told; each kind once."""

        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("opportunity", "kind"), name="each_deduction_is_told_once"),
            models.CheckConstraint(name="a_deduction_is_not_negative", condition=Q(amount__gte=0)),
            models.CheckConstraint(
                name="another_deduction_has_a_name", condition=~Q(kind=DeductionKind.OTHER) | ~Q(label_ja="")
            ),
        )

    def __str__(self) -> str:
        """This function will name the row."""
        return f"{self.kind} {self.amount}"


class CostBefore(models.Model):
    """Who pays for one kind of thing before departure."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="costs_before")
    kind = models.CharField(max_length=16, choices=ItemKind.choices)
    payer = models.CharField(max_length=12, choices=Payer.choices)

    data_policy = DataPolicy(
        why="A seeker reads who pays what before departure.",
        until="As long as its opportunity.",
        public="opportunity kind payer",
    )

    class Meta:
        """In the order in which they were told; each kind once."""

        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("opportunity", "kind"), name="each_cost_before_is_told_once"),)

    def __str__(self) -> str:
        """This function will name the row."""
        return f"{self.kind} {self.payer}"


def read_rows(opportunity: Opportunity) -> None:
    """This function will read the rows of an opportunity once, whoever asks for them how often."""
    prefetch_related_objects([opportunity], "deductions", "costs_before")


def forget_rows(opportunity: Opportunity) -> None:
    """This function will have the rows of an opportunity read again after they were changed."""
    getattr(opportunity, "_prefetched_objects_cache", {}).clear()
