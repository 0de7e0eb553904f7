"""Placements, their history, interviews, offers, and holds of the supervising organization."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from kakehashi.accounts.models import User
from kakehashi.common import state
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.placements.paperwork import Fetching, PaperStep, Release
from kakehashi.placements.reasons import Ground
from kakehashi.placements.states import (
    BEFORE_OFFER,
    OPEN,
    PLACED,
    PREPARING,
    TABLE,
    Cause,
    Origin,
    Party,
    PlacementState,
)
from kakehashi.placements.steps import Step
from kakehashi.seekers.models import Seeker

__all__ = [
    "Fetching",
    "Hold",
    "Interview",
    "Move",
    "Offer",
    "PaperStep",
    "PhoneCall",
    "Placement",
    "Release",
]
TWO_YEARS = "Two years after it ended; when the seeker cancels, what names the person is erased at once."


class Placement(models.Model):
    """One seeker and one opportunity on their way. ``name_for_company`` is filled when an interview is confirmed.

    ``reminded_at``: when whoever has the turn was last reminded. ``heard_at``: when the seeker last heard of it.
    """

    public_id = PublicIdField()
    opportunity = models.ForeignKey(Opportunity, on_delete=models.PROTECT, related_name="placements")
    seeker = models.ForeignKey(Seeker, on_delete=models.SET_NULL, null=True, related_name="placements")
    sending = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="placements_as_sending")
    page_code = models.CharField(max_length=8)
    page_initial = models.CharField(max_length=2)
    name_for_company = models.CharField(max_length=120, blank=True)
    origin = models.CharField(max_length=12, choices=Origin.choices)
    state = models.CharField(max_length=20, choices=PlacementState.choices)
    message = models.TextField(blank=True)
    place_number = models.PositiveSmallIntegerField(null=True, blank=True)
    began_at = models.DateTimeField()
    moved_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    heard_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="The way from application or invitation to the departure, for all parties.",
        until=TWO_YEARS,
        internal="public_id opportunity seeker sending page_code origin state place_number began_at moved_at "
        "reminded_at heard_at",
        personal="page_initial name_for_company message",
    )

    class Meta:
        """Oldest move first; a seeker has one accepted placement; a place is filled once."""

        ordering = ("moved_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("seeker", "opportunity"),
                name="one_open_placement_of_a_pair",
                condition=Q(state__in=sorted(OPEN)),
            ),
            models.UniqueConstraint(
                fields=("seeker",), name="one_accepted_placement", condition=Q(state__in=sorted(PLACED))
            ),
            models.UniqueConstraint(fields=("opportunity", "place_number"), name="a_place_is_filled_once"),
            models.CheckConstraint(
                name="an_accepted_placement_has_a_place",
                condition=(Q(state__in=sorted(PLACED)) & Q(place_number__isnull=False))
                | (~Q(state__in=sorted(PLACED)) & Q(place_number=None)),
            ),
        )
        indexes = (
            models.Index(
                fields=("moved_at",), name="placement_waits_since", condition=Q(state__in=sorted(BEFORE_OFFER))
            ),
            models.Index(fields=("heard_at",), name="placement_news", condition=Q(state__in=sorted(OPEN | PREPARING))),
            # The first page of a state, its count, and what a list is filtered by are read from the index alone.
            models.Index(
                fields=("sending", "state", "moved_at", "id"), include=("opportunity",), name="placements_of_sending"
            ),
            models.Index(
                fields=("opportunity", "state", "moved_at", "id"),
                include=("sending", "origin"),
                name="placements_of_opportunity",
            ),
        )
        triggers = (state.guard(TABLE),)

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class Move(models.Model):
    """One step of a placement's history: which, when, by which party, why. It is never changed.

    ``ground`` is the reason from the list; ``step`` and ``day`` say which step of the papers, done or expected when.
    """

    placement = models.ForeignKey(Placement, on_delete=models.CASCADE, related_name="moves")
    name = models.CharField(max_length=24)
    state_before = models.CharField(max_length=20, blank=True)
    state_after = models.CharField(max_length=20)
    at = models.DateTimeField()
    party = models.CharField(max_length=12, choices=Party.choices)
    by_public_id = models.CharField(max_length=20, blank=True)
    cause = models.CharField(max_length=20, choices=Cause.choices, blank=True)
    ground = models.CharField(max_length=24, choices=Ground.choices, blank=True)
    step = models.CharField(max_length=24, choices=Step.choices, blank=True)
    day = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)

    data_policy = DataPolicy(
        why="Each party reads what happened, when and why.",
        until=TWO_YEARS,
        internal="placement name state_before state_after at party by_public_id cause ground step day",
        personal="reason",
    )

    class Meta:
        """In the order in which it happened."""

        ordering = ("at", "id")

    def __str__(self) -> str:
        """This function will name the step."""
        return f"{self.name} {self.at:%Y-%m-%d %H:%M}"


class Hold(models.Model):
    """That the supervising organization holds a placement: nobody but a withdrawal moves it until it is lifted."""

    placement = models.ForeignKey(Placement, on_delete=models.CASCADE, related_name="holds")
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    reason = models.TextField()
    since = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="The licensed placer answers for the placement and may stop it.",
        until=TWO_YEARS,
        internal="placement by reason since lifted_at",
    )

    class Meta:
        """One hold at a time, with a reason."""

        constraints = (
            models.UniqueConstraint(fields=("placement",), name="one_hold_at_a_time", condition=Q(lifted_at=None)),
            models.CheckConstraint(name="a_hold_has_a_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        """This function will name the placement."""
        return f"hold of {self.placement_id}"


class Interview(models.Model):
    """An interview: up to three proposed times, the confirmed one, and how it is held.

    ``day_public_id`` names the interview day on which it is held, until the results of that day are released.
    """

    placement = models.OneToOneField(Placement, on_delete=models.CASCADE, related_name="interview")
    proposed = models.JSONField(default=list)
    how = models.CharField(max_length=12, choices=(("video", "video"), ("on_site", "on_site")))
    place = models.CharField(max_length=200, blank=True)
    confirmed_for = models.DateTimeField(null=True, blank=True)
    result_note = models.TextField(blank=True)
    day_public_id = models.CharField(max_length=20, blank=True)

    data_policy = DataPolicy(
        why="So that three parties in two time zones meet at one moment.",
        until=TWO_YEARS,
        internal="placement proposed how place confirmed_for day_public_id",
        personal="result_note",
    )

    def __str__(self) -> str:
        """This function will name the placement."""
        return f"interview of {self.placement_id}"


class Offer(models.Model):
    """The conditions that the company offers."""

    placement = models.OneToOneField(Placement, on_delete=models.CASCADE, related_name="offer")
    monthly_wage = models.DecimalField(max_digits=10, decimal_places=0)
    monthly_deductions = models.DecimalField(max_digits=10, decimal_places=0)
    weekly_hours = models.DecimalField(max_digits=4, decimal_places=1)
    starts_on = models.DateField()
    months = models.PositiveSmallIntegerField()
    conditions = models.TextField(blank=True)
    offered_at = models.DateTimeField()
    answer_until = models.DateField()

    data_policy = DataPolicy(
        why="The seeker must know the conditions before saying yes, and be able to prove them.",
        until=TWO_YEARS,
        internal="placement offered_at answer_until",
        personal="monthly_wage monthly_deductions weekly_hours starts_on months conditions",
    )

    class Meta:
        """Amounts make sense."""

        constraints = (
            models.CheckConstraint(
                name="an_offer_leaves_a_wage", condition=Q(monthly_deductions__lt=models.F("monthly_wage"))
            ),
        )

    def __str__(self) -> str:
        """This function will name the placement."""
        return f"offer for {self.placement_id}"

    @property
    def net_wage(self) -> Decimal:
        """This function will return what is left of a month's wage after the usual deductions, in yen."""
        return self.monthly_wage - self.monthly_deductions


class PhoneCall(models.Model):
    """Something that a seeker without e-mail has to be told by telephone: who, what, by when, done or not."""

    public_id = PublicIdField()
    placement = models.ForeignKey(Placement, on_delete=models.CASCADE, related_name="calls")
    kind = models.CharField(max_length=60)
    data = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    data_policy = DataPolicy(
        why="A seeker without e-mail must hear of every move as well.",
        until=TWO_YEARS,
        internal="public_id placement kind created_at due_at done_at done_by",
        personal="data",
    )

    class Meta:
        """The most urgent first."""

        ordering = ("due_at", "id")

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class KeptView(models.Model):
    """How a member last chose to see the placements: as table or board, and filtered by what."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="+")
    asked = models.JSONField(default=dict)

    data_policy = DataPolicy(
        why="So that the list of placements opens as its reader left it.",
        until="Until the member chooses another view, or the account goes.",
        internal="user asked",
    )

    def __str__(self) -> str:
        """This function will name the member."""
        return f"view of {self.user_id}"
