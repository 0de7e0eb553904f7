"""Reads seekers, their registered information, consents and choices of sending organization."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kakehashi.accounts.models import User
from kakehashi.messaging.models import Notice
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import (
    Consent,
    ContactPerson,
    DesiredWork,
    Job,
    LanguageSkill,
    Licence,
    Schooling,
    Seeker,
    SendingChoice,
    Stay,
)
from kakehashi.seekers.states import NEEDED_TO_PUBLISH, OPEN_CHOICES, ChoiceState, ConsentPurpose, StayPurpose

Progress = Literal["complete", "started", "not_started"]
JAPANESE = "ja"
LAST_MONTH = 12


@dataclass(frozen=True, kw_only=True)
class Section:
    """One section of registered information: its key, its part (1 or 2), and how far it is."""

    key: str
    part: int
    progress: Progress

    @property
    def complete(self) -> bool:
        """This function will say whether nothing is missing."""
        return self.progress == "complete"


def find_seeker(*, user: User) -> Seeker | None:
    """This function will return the registered information of the person, or None where there is none (any more).

    ``unread`` counts the notices that the person has not seen; every page of a seeker begins with this query.
    """
    notices = Notice.objects.filter(to_public_id=OuterRef("user__public_id"), read_at=None).order_by()
    unread = notices.values("to_public_id").annotate(count=Count("id")).values("count")
    seekers = Seeker.objects.select_related("user").annotate(unread=Coalesce(Subquery(unread), 0))
    return seekers.filter(user=user).first()


def seeker_by_public_id(*, public_id: str) -> Seeker | None:
    """This function will return a seeker by public id, with the account, for apps that hold only that id."""
    return Seeker.objects.select_related("user").filter(public_id=public_id).first()


def current_choice(*, seeker: Seeker) -> SendingChoice | None:
    """This function will return the open choice of a sending organization, with the organization, or None."""
    return seeker.choices.select_related("organization").filter(state__in=OPEN_CHOICES).first()


def latest_choice(*, seeker: Seeker) -> SendingChoice | None:
    """This function will return the newest choice in whatever state, so that a page can say why one was declined."""
    return seeker.choices.select_related("organization").first()


def accepted_organization(*, seeker: Seeker) -> Organization | None:
    """This function will return the sending organization that has accepted the seeker, or None."""
    choice = current_choice(seeker=seeker)
    return choice.organization if choice and choice.state == ChoiceState.ACCEPTED else None


def choices_for_sender(*, organization: Organization) -> QuerySet[SendingChoice]:
    """This function will return the open choices of an organization with their seekers, oldest first."""
    return (
        SendingChoice.objects.filter(organization=organization, state__in=OPEN_CHOICES)
        .select_related("seeker__user", "organization")
        .order_by("chosen_at", "id")
    )


def chosen_among(*, organization: Organization, public_ids: set[str]) -> dict[str, Seeker]:
    """This function will return the seekers of these public ids who chose the organization, by public id."""
    choices = choices_for_sender(organization=organization).filter(seeker__public_id__in=public_ids)
    return {choice.seeker.public_id: choice.seeker for choice in choices}


def choice_for_sender(*, organization: Organization, public_id: str) -> SendingChoice | None:
    """This function will return the open choice of one seeker (by the seeker's public id), or None if not theirs."""
    return choices_for_sender(organization=organization).filter(seeker__public_id=public_id).first()


def schools(*, seeker: Seeker) -> QuerySet[Schooling]:
    """This function will return the schools of a seeker, oldest first."""
    return seeker.schools.all()


def school_of(*, seeker: Seeker, public_id: str) -> Schooling | None:
    """This function will return one school of this seeker, or None."""
    return seeker.schools.filter(public_id=public_id).first()


def licences(*, seeker: Seeker) -> QuerySet[Licence]:
    """This function will return the licences and certificates of a seeker, oldest first."""
    return seeker.licences.all()


def licence_of(*, seeker: Seeker, public_id: str) -> Licence | None:
    """This function will return one licence of this seeker, or None."""
    return seeker.licences.filter(public_id=public_id).first()


def contact_persons(*, seeker: Seeker) -> QuerySet[ContactPerson]:
    """This function will return who can be called for a seeker; for the seeker and the sending organization only."""
    return seeker.contact_persons.all()


def contact_person_of(*, seeker: Seeker, public_id: str) -> ContactPerson | None:
    """This function will return one contact person of this seeker, or None."""
    return seeker.contact_persons.filter(public_id=public_id).first()


def jobs(*, seeker: Seeker) -> QuerySet[Job]:
    """This function will return the jobs of a seeker with their works, newest first."""
    return seeker.jobs.select_related("work__occupation")


def job_of(*, seeker: Seeker, public_id: str) -> Job | None:
    """This function will return one job of this seeker, or None."""
    return jobs(seeker=seeker).filter(public_id=public_id).first()


def desired_works(*, seeker: Seeker) -> QuerySet[DesiredWork]:
    """This function will return the works that a seeker wishes, with their occupations, the strongest wish first."""
    return seeker.desired_works.select_related("work__occupation")


def wish_of(*, seeker: Seeker, code: str) -> DesiredWork | None:
    """This function will return the wish of this seeker for one work, or None."""
    return seeker.desired_works.filter(work__code=code).first()


def languages(*, seeker: Seeker) -> QuerySet[LanguageSkill]:
    """This function will return the languages of a seeker, Japanese among them."""
    return seeker.languages.all()


def language_of(*, seeker: Seeker, public_id: str) -> LanguageSkill | None:
    """This function will return one language of this seeker, or None."""
    return seeker.languages.filter(public_id=public_id).first()


def japanese_of(*, seeker: Seeker) -> LanguageSkill | None:
    """This function will return what the seeker said of their Japanese, or None when they said nothing yet."""
    return seeker.languages.filter(language=JAPANESE).first()


def stays(*, seeker: Seeker) -> QuerySet[Stay]:
    """This function will return the stays in Japan with their works, newest first."""
    return seeker.stays.select_related("work__occupation")


def stay_of(*, seeker: Seeker, public_id: str) -> Stay | None:
    """This function will return one stay of this seeker, or None."""
    return stays(seeker=seeker).filter(public_id=public_id).first()


def missing_of(*, stay: Stay, on: date) -> bool:
    """This function will say whether the rules would ask more about a stay than was told; not while it goes on."""
    if stay.programme is None:
        return False
    by_stage = stay.purpose == StayPurpose.TRAINING
    over = (stay.until_year, stay.until_month or LAST_MONTH) < (on.year, on.month)
    return (by_stage and (stay.stage is None or stay.work_id is None)) or (over and stay.completed is None)


def consents(*, seeker: Seeker) -> dict[str, Consent]:
    """This function will return the consents in force by purpose."""
    return {consent.purpose: consent for consent in seeker.consents.filter(withdrawn_at=None)}


def has_consent(*, seeker: Seeker, purpose: ConsentPurpose) -> bool:
    """This function will say whether a consent to this purpose is in force."""
    return seeker.consents.filter(purpose=purpose, withdrawn_at=None).exists()


def completeness(*, seeker: Seeker) -> list[Section]:
    """This function will say of every section of parts 1 and 2 how far it is, in the order of the task lists.

    It needs one query, however much was entered.
    """
    open_choice = SendingChoice.objects.filter(seeker=OuterRef("pk"), state__in=OPEN_CHOICES)
    entered = {
        "chosen": Exists(open_choice),
        "accepted": Exists(open_choice.filter(state=ChoiceState.ACCEPTED)),
        "contact_persons": Exists(ContactPerson.objects.filter(seeker=OuterRef("pk"))),
        "licences": Exists(Licence.objects.filter(seeker=OuterRef("pk"))),
        "education": Exists(Schooling.objects.filter(seeker=OuterRef("pk"))),
        "work_history": Exists(Job.objects.filter(seeker=OuterRef("pk"))),
        "desired_works": Exists(DesiredWork.objects.filter(seeker=OuterRef("pk"))),
        "languages": Exists(LanguageSkill.objects.filter(seeker=OuterRef("pk"), language=JAPANESE)),
        "stays": Exists(Stay.objects.filter(seeker=OuterRef("pk"))),
    }
    given = Consent.objects.filter(seeker=OuterRef("pk"), withdrawn_at=None)
    entered |= {purpose: Exists(given.filter(purpose=purpose)) for purpose in NEEDED_TO_PUBLISH}
    has = Seeker.objects.filter(pk=seeker.pk).values_list(*entered.values()).get()
    there = dict(zip(entered, has, strict=True))
    progress: tuple[tuple[str, int, Progress], ...] = (
        ("names", 1, _of((seeker.name_native, seeker.name_passport))),
        ("birth_date", 1, "complete"),
        ("country", 1, "complete"),
        ("contact", 1, _of((seeker.phone, seeker.phone_owner, seeker.address))),
        ("contact_persons", 1, _of((there["contact_persons"] or seeker.no_contact_persons,))),
        ("education", 1, _of((there["education"] or seeker.no_education,))),
        ("licences", 1, _of((there["licences"] or seeker.no_licences,))),
        ("work_history", 1, _of((there["work_history"] or seeker.no_jobs,))),
        ("desired_works", 1, _of((there["desired_works"] or seeker.other_wish,))),
        ("start", 1, _of((seeker.starts_from_year or seeker.start_open,))),
        ("consents", 2, _of([there[purpose] for purpose in NEEDED_TO_PUBLISH])),
        ("sending_organization", 2, _of((there["chosen"], there["accepted"]))),
        ("self_promotion", 2, _of((seeker.self_promotion,))),
        ("languages", 2, _of((there["languages"],))),
        ("stays", 2, _of((there["stays"] or seeker.no_stays,))),
    )
    return [Section(key=key, part=part, progress=far) for key, part, far in progress]


def _of(answers: Sequence[object]) -> Progress:
    """This function will say how far a section is by the answers that it needs."""
    if all(answers):
        return "complete"
    return "started" if any(answers) else "not_started"
