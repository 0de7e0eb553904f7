"""A Japanese Employment Opportunity with its terms: what a worker must know before they say yes."""

from decimal import ROUND_FLOOR, Decimal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kakehashi.catalogue.models import Work
from kakehashi.common import state
from kakehashi.common.identity import LENGTH, PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.opportunities.states import (
    COMPLETE,
    INITIAL,
    TABLE,
    Lodging,
    OpportunityState,
    Programme,
    Selection,
    Stage,
)
from kakehashi.organizations.models import Organization

DAYS, MONTHS, WEEKS = 365, 12, 52


class Opportunity(models.Model):
    """A company's offer of places in one work. In a draft, 0 and an empty text mean "not told yet"."""

    public_id = PublicIdField()
    company = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="opportunities")
    supervising = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="supervised_opportunities")
    state = models.CharField(max_length=10, choices=OpportunityState.choices, default=INITIAL)
    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="+")
    programme = models.CharField(max_length=8, choices=Programme.choices)
    stage = models.CharField(max_length=4, choices=Stage.choices, blank=True)
    starts_on = models.DateField()
    months = models.PositiveSmallIntegerField(null=True, blank=True)
    open_until = models.DateField()

    duties_ja = models.TextField(blank=True)
    day_ja = models.TextField(blank=True)
    prefecture = models.CharField(max_length=2, blank=True)
    municipality_ja = models.CharField(max_length=40, blank=True)
    places = models.PositiveSmallIntegerField(default=1)

    weekly_hours = models.DecimalField(max_digits=4, decimal_places=1, default=0)
    daily_hours = models.DecimalField(max_digits=4, decimal_places=2, null=True, blank=True)
    overtime_hours = models.PositiveSmallIntegerField(null=True, blank=True)
    days_off_a_year = models.PositiveSmallIntegerField(null=True, blank=True)
    days_off_ja = models.CharField(max_length=200, blank=True)

    monthly_wage = models.DecimalField(max_digits=10, decimal_places=0, default=0)
    monthly_deductions = models.DecimalField(max_digits=10, decimal_places=0, default=0)
    equal_pay_declared_at = models.DateTimeField(null=True, blank=True)
    equal_pay_declared_by = models.CharField(max_length=LENGTH, blank=True)

    lodging = models.CharField(max_length=10, choices=Lodging.choices, blank=True)
    persons_a_room = models.PositiveSmallIntegerField(null=True, blank=True)
    area_a_person = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    support_ja = models.TextField(blank=True)
    taught_ja = models.TextField(blank=True)
    japanese_level = models.CharField(max_length=4, blank=True)
    selection = ArrayField(models.CharField(max_length=10, choices=Selection.choices), default=list, blank=True)
    selection_on = models.DateField(null=True, blank=True)
    selection_ja = models.TextField(blank=True)

    created_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_reason = models.TextField(blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    held_true_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="Seekers read it to decide; the Secretariat checks it before it is shown.",
        until="Two years after it was closed.",
        public="public_id company work programme stage prefecture municipality_ja places months monthly_wage "
        "monthly_deductions weekly_hours daily_hours overtime_hours days_off_a_year days_off_ja duties_ja day_ja "
        "lodging persons_a_room area_a_person support_ja taught_ja japanese_level selection selection_on selection_ja "
        "starts_on open_until equal_pay_declared_at",
        internal="supervising state created_at submitted_at decided_at decision_reason equal_pay_declared_by asked_at "
        "held_true_at",
    )

    class Meta:
        """Newest first; amounts and places make sense; a refusal has a reason."""

        ordering = ("-created_at", "-id")
        verbose_name_plural = "opportunities"
        constraints = (
            models.CheckConstraint(name="an_opportunity_has_places", condition=Q(places__gte=1)),
            models.CheckConstraint(
                name="deductions_leave_a_wage",
                condition=Q(monthly_deductions__lt=models.F("monthly_wage"))
                | Q(monthly_wage=0, state__in=(OpportunityState.DRAFT, OpportunityState.CLOSED)),
            ),
            models.CheckConstraint(
                name="applications_end_before_the_start", condition=Q(open_until__lte=models.F("starts_on"))
            ),
            models.CheckConstraint(
                name="only_training_has_stages", condition=Q(programme=Programme.TITP) | Q(stage="")
            ),
            models.CheckConstraint(
                name="training_names_its_stage", condition=~Q(programme=Programme.TITP) | ~Q(stage="")
            ),
            models.CheckConstraint(
                name="a_refused_opportunity_has_a_reason",
                condition=~Q(state=OpportunityState.REFUSED) | ~Q(decision_reason=""),
            ),
            models.CheckConstraint(
                name="what_is_shown_tells_work_place_and_hours",
                condition=~Q(state__in=sorted(COMPLETE))
                | (Q(weekly_hours__gt=0) & ~Q(prefecture="") & ~Q(duties_ja="")),
            ),
        )
        indexes = (
            models.Index(fields=("state", "open_until"), name="opportunity_by_state"),
            models.Index(fields=("-created_at", "-id"), name="opportunity_newest"),
        )
        triggers = (state.guard(TABLE),)

    @property
    def net_wage(self) -> Decimal:
        """This function will return what is left of the monthly wage after the deductions, in yen."""
        return self.monthly_wage - self.monthly_deductions

    @property
    def monthly_hours(self) -> Decimal:
        """This function will return the hours of an average month, overtime left out; 0 where none are told.

        Hours a day times the working days of a year, by twelve. Where these are not told, 52 weeks by twelve.
        """
        if self.daily_hours and self.days_off_a_year is not None:
            return self.daily_hours * (DAYS - self.days_off_a_year) / MONTHS
        return self.weekly_hours * WEEKS / MONTHS

    @property
    def hourly_wage(self) -> Decimal:
        """This function will return the wage an hour before deductions, rounded down to a full yen; 0 if unknown."""
        if not self.monthly_hours:
            return Decimal(0)
        return (self.monthly_wage / self.monthly_hours).quantize(Decimal(1), ROUND_FLOOR)

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id
