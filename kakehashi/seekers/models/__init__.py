"""Registered information 1 and 2, as a seeker enters it in the local language."""

from django.db import models
from django.db.models import Q

from kakehashi.accounts.models import User
from kakehashi.catalogue.certificates import certificate_name
from kakehashi.catalogue.models import Work
from kakehashi.common import state
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.organizations.models import Organization
from kakehashi.rules import Programme
from kakehashi.seekers.contact_persons import ContactPerson
from kakehashi.seekers.helping import Helper
from kakehashi.seekers.models.files import Document, Page, Photo
from kakehashi.seekers.models.versions import Version
from kakehashi.seekers.qualifications import Licence
from kakehashi.seekers.states import (
    BY_FIELD,
    BY_WORK,
    CHOICE_TABLE,
    OPEN_CHOICES,
    PROGRAMMES,
    ChoiceState,
    ConsentPurpose,
    PhoneOwner,
    SchoolKind,
    Sex,
    StayPurpose,
    WorkKind,
)

__all__ = [
    "Consent",
    "ContactPerson",
    "DesiredWork",
    "Document",
    "Job",
    "LanguageSkill",
    "Licence",
    "Page",
    "Photo",
    "Schooling",
    "Seeker",
    "SendingChoice",
    "Stay",
    "Version",
]
UNTIL_CANCELLATION = "Until the seeker cancels the membership; then it is erased at once."


class Seeker(models.Model):
    """A person who wants to train in Japan: the single answers of registered information 1 and 2."""

    public_id = PublicIdField()
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="seeker")
    birth_on = models.DateField()
    country = models.CharField(max_length=2)
    name_native = models.CharField(max_length=120, blank=True)
    name_passport = models.CharField(max_length=120, blank=True)
    name_katakana = models.CharField(max_length=120, blank=True)
    called_as = models.CharField(max_length=60, blank=True)
    phone = models.CharField(max_length=24, blank=True)
    phone_owner = models.CharField(max_length=10, choices=PhoneOwner.choices, blank=True)
    safe_times = models.CharField(max_length=200, blank=True)
    contact_email = models.EmailField(blank=True)
    address = models.TextField(blank=True)
    no_contact_persons = models.BooleanField(default=False)
    no_education = models.BooleanField(default=False)
    no_licences = models.BooleanField(default=False)
    no_jobs = models.BooleanField(default=False)
    other_wish = models.CharField(max_length=200, blank=True)
    other_wish_kind = models.CharField(max_length=10, choices=WorkKind.choices, blank=True)
    other_wish_field = models.CharField(max_length=24, blank=True)
    plan_filed_on = models.DateField(null=True, blank=True)
    no_plan_filed_by = models.DateField(null=True, blank=True)
    starts_from_year = models.PositiveSmallIntegerField(null=True, blank=True)
    starts_from_month = models.PositiveSmallIntegerField(null=True, blank=True)
    start_open = models.BooleanField(default=False)
    self_promotion = models.TextField(blank=True)
    no_languages = models.BooleanField(default=False)
    no_stays = models.BooleanField(default=False)
    sex = models.CharField(max_length=12, choices=Sex.choices, blank=True)
    registered_at = models.DateTimeField()

    # Who fills in for the seeker while this object is in use; no column.
    helper: Helper | None = None

    data_policy = DataPolicy(
        why="A sending organization needs it to prepare the person and to translate; companies see a copy of parts.",
        until=UNTIL_CANCELLATION,
        internal="public_id user registered_at no_contact_persons no_education no_jobs no_languages no_licences "
        "no_stays start_open",
        personal="birth_on country name_native name_passport name_katakana called_as phone phone_owner safe_times "
        "contact_email address other_wish other_wish_kind other_wish_field plan_filed_on no_plan_filed_by "
        "starts_from_year starts_from_month self_promotion",
        sensitive="sex",
    )

    class Meta:
        """Months are months."""

        constraints = (
            models.CheckConstraint(
                name="a_start_is_in_a_month",
                condition=Q(starts_from_month=None)
                | (Q(starts_from_month__range=(1, 12)) & Q(starts_from_year__isnull=False)),
            ),
        )

    def __str__(self) -> str:
        """This function will return the public id; a name never gets into a log this way."""
        return self.public_id


class Schooling(models.Model):
    """A school that the seeker went to. Years may be all that the person knows."""

    public_id = PublicIdField()
    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="schools")
    kind = models.CharField(max_length=16, choices=SchoolKind.choices)
    name = models.CharField(max_length=160)
    field = models.CharField(max_length=160, blank=True)
    from_year = models.PositiveSmallIntegerField(null=True, blank=True)
    until_year = models.PositiveSmallIntegerField(null=True, blank=True)
    finished = models.BooleanField(default=True)

    data_policy = DataPolicy(
        why="Companies and authorities ask for the person's schooling.",
        until=UNTIL_CANCELLATION,
        internal="public_id seeker",
        personal="kind name field from_year until_year finished",
    )

    class Meta:
        """Oldest first."""

        ordering = ("from_year", "id")

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class Job(models.Model):
    """A job of the seeker, with the work of the official list that it was, where it was one."""

    public_id = PublicIdField()
    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="jobs")
    employer = models.CharField(max_length=160)
    work = models.ForeignKey(Work, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    other_work = models.CharField(max_length=160, blank=True)
    duties = models.TextField(blank=True)
    from_year = models.PositiveSmallIntegerField()
    from_month = models.PositiveSmallIntegerField(null=True, blank=True)
    until_year = models.PositiveSmallIntegerField(null=True, blank=True)
    until_month = models.PositiveSmallIntegerField(null=True, blank=True)

    data_policy = DataPolicy(
        why="Experience of the same work is a condition of the programme.",
        until=UNTIL_CANCELLATION,
        internal="public_id seeker",
        personal="employer work other_work duties from_year from_month until_year until_month",
    )

    class Meta:
        """Newest first; a job has a work of the list or a name of its own; it does not end before it begins."""

        ordering = ("-from_year", "-from_month", "-id")
        constraints = (
            models.CheckConstraint(name="a_job_has_a_work", condition=Q(work__isnull=False) | ~Q(other_work="")),
            models.CheckConstraint(
                name="a_job_ends_after_it_begins",
                condition=Q(until_year=None) | Q(until_year__gte=models.F("from_year")),
            ),
            models.CheckConstraint(
                name="job_months_are_months",
                condition=(Q(from_month=None) | Q(from_month__range=(1, 12)))
                & (Q(until_month=None) | Q(until_month__range=(1, 12))),
            ),
        )

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class DesiredWork(models.Model):
    """A work of the official list that the seeker wants to train in; the first is the strongest wish.

    ``field`` is the one of the newer programmes to which the person says that it belongs, empty where not known.
    """

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="desired_works")
    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="+")
    field = models.CharField(max_length=24, blank=True)
    position = models.PositiveSmallIntegerField()

    data_policy = DataPolicy(
        why="Companies search for people who want their work.",
        until=UNTIL_CANCELLATION,
        internal="seeker position",
        personal="work field",
    )

    class Meta:
        """A work is wished once."""

        ordering = ("position", "id")
        constraints = (models.UniqueConstraint(fields=("seeker", "work"), name="a_work_is_wished_once"),)

    def __str__(self) -> str:
        """This function will name the wish."""
        return f"{self.seeker_id} {self.work_id}"


class LanguageSkill(models.Model):
    """A language that the seeker speaks, with the level and, where there is one, the certificate.

    A certificate that the catalogue knows stands by its code, any other in the person's own words.
    """

    public_id = PublicIdField()
    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="languages")
    language = models.CharField(max_length=8)
    level = models.CharField(max_length=8)
    certificate_kind = models.CharField(max_length=12, blank=True)
    certificate = models.CharField(max_length=120, blank=True)
    certificate_year = models.PositiveSmallIntegerField(null=True, blank=True)
    certificate_score = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)

    data_policy = DataPolicy(
        why="Companies search by Japanese level.",
        until=UNTIL_CANCELLATION,
        internal="public_id seeker",
        personal="language level certificate_kind certificate certificate_year certificate_score",
    )

    class Meta:
        """A language is named once."""

        ordering = ("language",)
        constraints = (
            models.UniqueConstraint(fields=("seeker", "language"), name="a_language_once"),
            models.CheckConstraint(
                name="a_certificate_is_named_once", condition=models.Q(certificate_kind="") | models.Q(certificate="")
            ),
        )

    @property
    def certificate_said(self) -> str:
        """This function will name the certificate: a known one in the reader's language, any other in own words."""
        return certificate_name(self.certificate_kind) or self.certificate

    def __str__(self) -> str:
        """This function will name language and level."""
        return f"{self.language} {self.level}"


class Stay(models.Model):
    """An earlier stay in Japan, or one that still goes on, with its planned end.

    Training has the furthest ``stage`` (1 to 3; None where it was told before it was asked). ``work`` is that of the
    list, ``field`` that of the programmes that go by fields. ``completed`` is None where the person is still in Japan
    or does not know.
    """

    public_id = PublicIdField()
    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="stays")
    purpose = models.CharField(max_length=24, choices=StayPurpose.choices)
    stage = models.PositiveSmallIntegerField(null=True, blank=True)
    work = models.ForeignKey(Work, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    field = models.CharField(max_length=24, blank=True)
    completed = models.BooleanField(null=True, blank=True)
    from_year = models.PositiveSmallIntegerField()
    from_month = models.PositiveSmallIntegerField(null=True, blank=True)
    until_year = models.PositiveSmallIntegerField()
    until_month = models.PositiveSmallIntegerField(null=True, blank=True)

    data_policy = DataPolicy(
        why="Earlier stays decide which programme is open to the person.",
        until=UNTIL_CANCELLATION,
        internal="public_id seeker",
        personal="purpose stage work field completed from_year from_month until_year until_month",
    )

    class Meta:
        """Newest first; a stay does not end before it begins; each programme has what belongs to it, others nothing."""

        ordering = ("-from_year", "-id")
        constraints = (
            models.CheckConstraint(
                name="a_stay_ends_after_it_begins", condition=Q(until_year__gte=models.F("from_year"))
            ),
            models.CheckConstraint(
                name="training_alone_has_stages",
                condition=Q(stage=None) | Q(purpose=StayPurpose.TRAINING, stage__range=(1, 3)),
            ),
            models.CheckConstraint(name="a_stay_by_work", condition=Q(work=None) | Q(purpose__in=BY_WORK)),
            models.CheckConstraint(name="a_stay_by_field", condition=Q(field="") | Q(purpose__in=BY_FIELD)),
            models.CheckConstraint(
                name="a_programme_is_completed", condition=Q(completed=None) | Q(purpose__in=tuple(PROGRAMMES))
            ),
        )

    @property
    def programme(self) -> Programme | None:
        """This function will return the programme of the rules under which the stay was, None for other purposes."""
        return PROGRAMMES.get(self.purpose)

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class Consent(models.Model):
    """That a seeker agreed to one purpose, to which version of its text, in which language; and took it back."""

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=32, choices=ConsentPurpose.choices)
    version = models.CharField(max_length=10)
    language = models.CharField(max_length=8)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="Nothing is shared without consent; it must be provable.",
        until=UNTIL_CANCELLATION,
        internal="seeker purpose version language given_at withdrawn_at",
    )

    class Meta:
        """One consent to a purpose at a time."""

        constraints = (
            models.UniqueConstraint(
                fields=("seeker", "purpose"), name="one_consent_at_a_time", condition=Q(withdrawn_at=None)
            ),
        )

    def __str__(self) -> str:
        """This function will name the purpose."""
        return self.purpose


class SendingChoice(models.Model):
    """A seeker's choice of a sending organization and what the organization answered."""

    public_id = PublicIdField()
    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="choices")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="chosen_by")
    state = models.CharField(max_length=10, choices=ChoiceState.choices, default=ChoiceState.CHOSEN)
    chosen_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)

    data_policy = DataPolicy(
        why="Only the chosen organization may see and translate the registered information.",
        until=UNTIL_CANCELLATION,
        internal="public_id seeker organization state chosen_at decided_at reason",
    )

    class Meta:
        """One open choice for each seeker; a declined one has a reason."""

        ordering = ("-chosen_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("seeker",), name="one_open_choice", condition=Q(state__in=OPEN_CHOICES)),
            models.CheckConstraint(
                name="a_declined_choice_has_a_reason", condition=~Q(state=ChoiceState.DECLINED) | ~Q(reason="")
            ),
        )
        triggers = (state.guard(CHOICE_TABLE),)

    @property
    def is_open(self) -> bool:
        """This function will say whether the organization may read the information: chosen or accepted."""
        return self.state in OPEN_CHOICES

    def __str__(self) -> str:
        """This function will name the choice."""
        return f"{self.public_id} {self.state}"
