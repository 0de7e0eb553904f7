"""Organizations, their members and invitations, agreements and supervision, with dates."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from kakehashi.accounts.models import User
from kakehashi.common import state
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.organizations.states import (
    IN_FORCE,
    INITIAL,
    NOT_IN_FORCE,
    PARTNER_TABLE,
    TABLE,
    Admission,
    MemberRole,
    OrganizationKind,
    PartnerState,
)
from kakehashi.organizations.workforce import Workforce

__all__ = ["Agreement", "Invitation", "Membership", "Organization", "Supervision", "Workforce"]


class Organization(models.Model):
    """A sending organization abroad, or a supervising organization or accepting company in Japan."""

    public_id = PublicIdField()
    kind = models.CharField(max_length=12, choices=OrganizationKind.choices)
    state = models.CharField(max_length=10, choices=Admission.choices, default=INITIAL)
    name = models.CharField(max_length=160)
    name_ja = models.CharField(max_length=160, blank=True)
    sort_key = models.CharField(max_length=200)
    country = models.CharField(max_length=2)
    licence_number = models.CharField(max_length=80, blank=True)
    recommended_by = models.CharField(max_length=200, blank=True)
    representative = models.CharField(max_length=120, blank=True)
    address = models.TextField(blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    website = models.URLField(blank=True)
    about = models.TextField(blank=True)
    partner = models.CharField(max_length=200, blank=True)
    applied_under = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    applied_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_reason = models.TextField(blank=True)
    second_person_approves = models.BooleanField(default=False)

    data_policy = DataPolicy(
        why="So that the Secretariat can admit the organization and seekers can find and call it.",
        until="As long as the organization belongs to the site, and one year after.",
        public="public_id kind name name_ja sort_key country licence_number recommended_by representative address "
        "telephone email website about",
        internal="state partner applied_under applied_at decided_at decision_reason second_person_approves",
    )

    class Meta:
        """By the stored key; the state table is also installed in the database."""

        ordering = ("sort_key", "id")
        constraints = (
            models.CheckConstraint(
                name="a_decision_has_a_moment",
                condition=Q(state=Admission.APPLIED) | Q(decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="a_refusal_has_a_reason",
                condition=~Q(state__in=(Admission.REFUSED, Admission.SUSPENDED)) | ~Q(decision_reason=""),
            ),
        )
        triggers = (state.guard(TABLE),)

    def __str__(self) -> str:
        """This function will return the organization's name."""
        return self.name

    def name_in(self, language: str) -> str:
        """This function will return the name for a reader: the Japanese one, where given, for a reader of Japanese."""
        return self.name_ja if self.name_ja and language.split("-", maxsplit=1)[0] == "ja" else self.name


class Membership(models.Model):
    """That a person acts for an organization, since when, until when."""

    public_id = PublicIdField()
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=8, choices=MemberRole.choices)
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="To know who may act for the organization, and who acted.",
        until="One year after the organization has left.",
        internal="public_id user organization role joined_at left_at",
    )

    class Meta:
        """A person acts for one organization at a time."""

        constraints = (
            models.UniqueConstraint(fields=("user",), name="one_organization_at_a_time", condition=Q(left_at=None)),
        )

    def __str__(self) -> str:
        """This function will say who acts for whom."""
        return f"{self.user_id} {self.role} of {self.organization_id}"


class Invitation(models.Model):
    """An invitation by mail to act for an organization; only the token's hash is kept."""

    public_id = PublicIdField()
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField()
    role = models.CharField(max_length=8, choices=MemberRole.choices)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="To let an owner bring colleagues in.",
        until="30 days after it was used, withdrawn or has expired.",
        internal="public_id organization role token_hash invited_by created_at expires_at accepted_at withdrawn_at",
        personal="email",
    )

    def __str__(self) -> str:
        """This function will name the invitation without the address."""
        return self.public_id


class _Between(models.Model):
    """A dated relation between two organizations: one records it, and it counts once the other has confirmed it.

    Two periods of the same pair never overlap; what was declined stands in nobody's way.
    """

    public_id = PublicIdField()
    period = DateRangeField()
    recorded_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=PartnerState.choices, default=PartnerState.WAITING)
    decided_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        """Only its two kinds have tables."""

        abstract = True

    def standing_on(self, day: date) -> str:
        """This function will say where it stands on a day: waiting, declined, in force, or confirmed for other days."""
        if self.state != PartnerState.CONFIRMED:
            return str(self.state)
        return IN_FORCE if day in self.period else NOT_IN_FORCE


def _apart(name: str, *owners: str) -> ExclusionConstraint:
    """This function will return the constraint that keeps the periods of the same owners apart."""
    same = [(Func(F(owner), F(owner), Value("[]"), function="int8range"), RangeOperators.OVERLAPS) for owner in owners]
    return ExclusionConstraint(
        name=name,
        expressions=[*same, ("period", RangeOperators.OVERLAPS)],
        condition=~Q(state=PartnerState.DECLINED),
    )


def _a_no_has_a_reason(name: str) -> models.CheckConstraint:
    """This function will return the constraint that whoever declines says why."""
    return models.CheckConstraint(name=name, condition=~Q(state=PartnerState.DECLINED) | ~Q(reason=""))


class Agreement(_Between):
    """The agreement between a supervising organization and a sending organization, without which no invitation."""

    supervising = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="agreements_as_supervising")
    sending = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="agreements_as_sending")

    data_policy = DataPolicy(
        why="Placement across borders needs an agreement between the two organizations.",
        until="One year after the last placement under it.",
        public="supervising sending period",
        internal="public_id recorded_by recorded_at state decided_by decided_at reason",
    )

    class Meta:
        """One agreement of a pair at a time; the state table is also installed in the database."""

        constraints = (
            _apart("agreements_apart", "supervising_id", "sending_id"),
            _a_no_has_a_reason("a_declined_agreement_has_a_reason"),
        )
        triggers = (state.guard(PARTNER_TABLE),)

    def __str__(self) -> str:
        """This function will name the pair and the period."""
        return f"{self.supervising_id}-{self.sending_id} {self.period}"


class Supervision(_Between):
    """That a supervising organization supervises an accepting company and acts for it."""

    supervising = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="supervisions")
    company = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="supervised_by")

    data_policy = DataPolicy(
        why="The supervising organization is the licensed placer and is told of every move of its companies.",
        until="One year after the last placement under it.",
        public="supervising company period",
        internal="public_id recorded_by recorded_at state decided_by decided_at reason",
    )

    class Meta:
        """One supervision of a pair at a time; the state table is also installed in the database."""

        constraints = (
            _apart("supervisions_apart", "supervising_id", "company_id"),
            _a_no_has_a_reason("a_declined_supervision_has_a_reason"),
        )
        triggers = (state.guard(PARTNER_TABLE),)

    def __str__(self) -> str:
        """This function will name the pair and the period."""
        return f"{self.supervising_id}-{self.company_id} {self.period}"
