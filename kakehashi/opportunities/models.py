"""Places offered by companies, with what a worker must know before they say yes."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from kakehashi.catalogue.models import Work
from kakehashi.common import state
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.opportunities.states import INITIAL, TABLE, OpportunityState, Programme, Stage
from kakehashi.organizations.models import Organization


class Opportunity(models.Model):
    """A Japanese Employment Opportunity: a company's offer of places in one work."""

    public_id = PublicIdField()
    company = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="opportunities")
    supervising = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="supervised_opportunities")
    state = models.CharField(max_length=10, choices=OpportunityState.choices, default=INITIAL)
    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="+")
    programme = models.CharField(max_length=8, choices=Programme.choices)
    stage = models.CharField(max_length=4, choices=Stage.choices, blank=True)
    prefecture = models.CharField(max_length=2)
    places = models.PositiveSmallIntegerField()
    monthly_wage = models.DecimalField(max_digits=10, decimal_places=0)
    monthly_deductions = models.DecimalField(max_digits=10, decimal_places=0)
    weekly_hours = models.DecimalField(max_digits=4, decimal_places=1)
    duties_ja = models.TextField()
    starts_on = models.DateField()
    open_until = models.DateField()
    created_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_reason = models.TextField(blank=True)

    data_policy = DataPolicy(
        why="Seekers read it to decide; the Secretariat checks it before it is shown.",
        until="Two years after it was closed.",
        public="public_id company work programme stage prefecture places monthly_wage monthly_deductions weekly_hours "
        "duties_ja starts_on open_until",
        internal="supervising state created_at submitted_at decided_at decision_reason",
    )

    class Meta:
        """Newest first; amounts and places make sense; a refusal has a reason."""

        ordering = ("-created_at", "-id")
        verbose_name_plural = "opportunities"
        constraints = (
            models.CheckConstraint(name="an_opportunity_has_places", condition=Q(places__gte=1)),
            models.CheckConstraint(
                name="deductions_leave_a_wage", condition=Q(monthly_deductions__lt=models.F("monthly_wage"))
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

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


from kakehashi.opportunities.alert import Alert  # noqa: E402, F401  a model of this app, in a file of its own
