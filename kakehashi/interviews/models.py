"""Interview days of sending organizations: the day, its times, who is seen there, and at which of the times."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q

from kakehashi.accounts.models import User
from kakehashi.common import state
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.interviews.states import INITIAL, TABLE, Answer, Choice, EventState, Result, SlotKind
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.placements.models import Placement
from kakehashi.seekers.models import Seeker

TWO_YEARS = "Two years after the day; what is about a seeker goes when the seeker cancels."


class Event(models.Model):
    """One interview day of a sending organization. ``revision`` rises with every change that a calendar shows."""

    public_id = PublicIdField()
    sending = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="interview_days")
    state = models.CharField(max_length=12, choices=EventState.choices, default=INITIAL)
    day = models.DateField()
    zone = models.CharField(max_length=40)
    how = models.CharField(max_length=12, choices=(("video", "video"), ("on_site", "on_site")))
    place = models.CharField(max_length=200, blank=True)
    room = models.CharField(max_length=60, blank=True)
    interpreter = models.CharField(max_length=80, blank=True)
    bring = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="So that several companies see many seekers on one day.",
        until=TWO_YEARS,
        internal="public_id sending state day zone how place room interpreter bring reason revision made_at",
    )

    class Meta:
        """The latest day first; a cancelled day says why."""

        ordering = ("-day", "-id")
        constraints = (
            models.CheckConstraint(
                name="a_cancelled_day_has_a_reason", condition=~Q(state=EventState.CANCELLED) | ~Q(reason="")
            ),
        )
        triggers = (state.guard(TABLE),)

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class Slot(models.Model):
    """One time of a day: what happens, where, for how many people; for one opportunity, or open to all."""

    public_id = PublicIdField()
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="slots")
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=12, choices=SlotKind.choices)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    holds = models.PositiveSmallIntegerField(default=1)
    room = models.CharField(max_length=60, blank=True)
    interpreter = models.CharField(max_length=80, blank=True)

    data_policy = DataPolicy(
        why="To know what happens when, and where.",
        until=TWO_YEARS,
        internal="public_id event opportunity kind starts_at minutes holds room interpreter",
    )

    class Meta:
        """In the order of the day."""

        ordering = ("starts_at", "id")
        constraints = (
            models.CheckConstraint(name="a_slot_has_a_length_and_a_seat", condition=Q(minutes__gt=0, holds__gt=0)),
        )

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id

    @property
    def ends_at(self) -> datetime:
        """This function will return when the time is over."""
        return self.starts_at + timedelta(minutes=self.minutes)


class Candidate(models.Model):
    """That a company sees a seeker on a day: the seeker's answer, the company's result. It goes with the seeker."""

    public_id = PublicIdField()
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="candidates")
    placement = models.ForeignKey(Placement, on_delete=models.CASCADE, related_name="interview_days")
    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="interview_days")
    choice = models.CharField(max_length=8, choices=Choice.choices, default=Choice.FIRST)
    answer = models.CharField(max_length=8, choices=Answer.choices, default=Answer.WAITING)
    answer_reason = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    result = models.CharField(max_length=8, choices=Result.choices, blank=True, default=Result.OPEN)
    note = models.TextField(blank=True)
    judged_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    data_policy = DataPolicy(
        why="To know who is seen by which company, who comes, and how it ended.",
        until=TWO_YEARS,
        internal="public_id event placement seeker choice answer answered_at judged_by",
        personal="answer_reason result note",
    )

    class Meta:
        """In the order in which they were picked; a placement is on a day once."""

        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("event", "placement"), name="a_placement_is_on_a_day_once"),)

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class Seat(models.Model):
    """That a candidate comes at one of the times, with the points reached there."""

    slot = models.ForeignKey(Slot, on_delete=models.CASCADE, related_name="seats")
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="seats")
    score = models.DecimalField(max_digits=5, decimal_places=1, null=True, blank=True)

    data_policy = DataPolicy(
        why="To know who comes at which time, and the points of a test.",
        until=TWO_YEARS,
        internal="slot candidate",
        personal="score",
    )

    class Meta:
        """In the order of the day; nobody sits twice at one time."""

        ordering = ("slot__starts_at", "id")
        constraints = (models.UniqueConstraint(fields=("slot", "candidate"), name="a_candidate_sits_once_at_a_time"),)

    def __str__(self) -> str:
        """This function will say who sits where."""
        return f"{self.candidate_id} at {self.slot_id}"
