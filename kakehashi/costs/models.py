"""Breakdowns of Costs Payable by Trainee: dated versions that are never rewritten, and their items."""

from django.db import models
from django.db.models import Q

from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.costs.states import DueEvent, ItemKind, Payer
from kakehashi.organizations.models import Organization


class Breakdown(models.Model):
    """One version of a sending organization's breakdown; a draft until it is published, then kept as it is."""

    public_id = PublicIdField()
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="breakdowns")
    currency = models.CharField(max_length=3)
    note = models.TextField(blank=True)
    created_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="Seekers compare what they will have to pay; old versions show what was promised.",
        until="As long as the organization belongs to the site, and one year after.",
        public="public_id organization currency note published_at replaced_at",
        internal="created_at",
    )

    class Meta:
        """One draft and one version in force for each organization."""

        constraints = (
            models.UniqueConstraint(
                fields=("organization",), name="one_draft_breakdown", condition=Q(published_at=None)
            ),
            models.UniqueConstraint(
                fields=("organization",),
                name="one_breakdown_in_force",
                condition=Q(published_at__isnull=False, replaced_at=None),
            ),
        )

    def __str__(self) -> str:
        """This function will name the version."""
        return f"breakdown {self.public_id}"


class Item(models.Model):
    """One line of a breakdown: what for, how much, who pays it and when."""

    public_id = PublicIdField()
    breakdown = models.ForeignKey(Breakdown, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(max_length=16, choices=ItemKind.choices)
    label = models.CharField(max_length=120, blank=True)
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    payer = models.CharField(max_length=12, choices=Payer.choices, default=Payer.TRAINEE)
    due = models.CharField(max_length=20, choices=DueEvent.choices)
    refundable = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField()

    data_policy = DataPolicy(
        why="The line of the breakdown that a seeker reads.",
        until="As long as its breakdown.",
        public="public_id breakdown kind label amount payer due refundable position",
    )

    class Meta:
        """In the order that the organization gave."""

        ordering = ("position", "id")
        constraints = (
            models.CheckConstraint(name="an_amount_is_not_negative", condition=Q(amount__gte=0)),
            models.CheckConstraint(name="something_else_has_a_label", condition=~Q(kind="other") | ~Q(label="")),
        )

    def __str__(self) -> str:
        """This function will name the line."""
        return f"{self.kind} {self.amount}"
