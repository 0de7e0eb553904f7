"""The states of a choice of sending organization, and the fixed answers of registered information."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kakehashi.common.state import transition
from kakehashi.rules import Programme


class ChoiceState(models.TextChoices):
    """Where a seeker stands with the sending organization that they chose."""

    CHOSEN = "chosen"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LEFT = "left"


OPEN_CHOICES = (ChoiceState.CHOSEN, ChoiceState.ACCEPTED)
ACCEPT = transition("accept", sources={ChoiceState.CHOSEN}, target=ChoiceState.ACCEPTED)
DECLINE = transition("decline", sources={ChoiceState.CHOSEN}, target=ChoiceState.DECLINED)
LEAVE = transition("leave", sources={ChoiceState.CHOSEN, ChoiceState.ACCEPTED}, target=ChoiceState.LEFT)
CHOICE_TABLE = (ACCEPT, DECLINE, LEAVE)


class PhoneOwner(models.TextChoices):
    """Whose telephone it is."""

    MINE = "mine", _("It is mine")
    FAMILY = "family", _("It belongs to my family")
    NEIGHBOUR = "neighbour", _("It belongs to a neighbour or friend")


class OtherPhoneOwner(models.TextChoices):
    """Whose telephone a contact person answers."""

    THEIRS = "theirs", _("It is their own")
    FAMILY = "family", _("It belongs to their family")
    NEIGHBOUR = "neighbour", _("It belongs to a neighbour or friend")


class Relation(models.TextChoices):
    """Who a contact person is to the seeker; no more is asked of the family than this."""

    FAMILY = "family", _("Family")
    FRIEND = "friend", _("Friend")
    NEIGHBOUR = "neighbour", _("Neighbour")
    TEACHER = "teacher", _("Teacher")
    OTHER = "other", _("Somebody else")


class LicenceKind(models.TextChoices):
    """Kinds of licences and certificates."""

    DRIVING = "driving", _("Driving licence")
    MACHINE = "machine", _("Machine, crane or forklift")
    TRADE = "trade", _("Trade or skill test")
    SAFETY = "safety", _("Safety or first aid")
    OTHER = "other", _("Another certificate")


class Sex(models.TextChoices):
    """Sex, as the passport says it; asked for the official résumé alone, once an offer is accepted."""

    MALE = "male", pgettext_lazy("sex", "Male")
    FEMALE = "female", pgettext_lazy("sex", "Female")
    X = "x", "X"
    BY_HAND = "by_hand", _("I do not say it here. I write it by hand.")


class SchoolKind(models.TextChoices):
    """Kinds of schools."""

    PRIMARY = "primary", _("Primary school")
    LOWER_SECONDARY = "lower_secondary", _("Lower secondary school")
    UPPER_SECONDARY = "upper_secondary", _("Upper secondary school")
    VOCATIONAL = "vocational", _("Vocational school")
    COLLEGE = "college", _("College")
    UNIVERSITY = "university", _("University")


class ConsentPurpose(models.TextChoices):
    """What a seeker is asked to agree to, one purpose each."""

    SHARE_WITH_ORGANIZATION = "share_with_organization"
    PUBLISH_TO_COMPANIES = "publish_to_companies"
    TRANSFER_TO_JAPAN = "transfer_to_japan"
    SHOW_PHOTO = "show_photo"


# The version of the texts to which seekers agree; a change of their meaning is a new version, asked for anew.
CONSENT_VERSION = "2026-11-22"
NEEDED_TO_PUBLISH = (
    ConsentPurpose.SHARE_WITH_ORGANIZATION,
    ConsentPurpose.PUBLISH_TO_COMPANIES,
    ConsentPurpose.TRANSFER_TO_JAPAN,
)
MOST_WISHES = 3
MOST_CONTACT_PERSONS = 3


class LanguageLevel(models.TextChoices):
    """How well somebody knows a language other than Japanese, in their own judgement."""

    BASIC = "basic", _("A few words")
    DAILY = "daily", _("Enough for daily life")
    GOOD = "good", _("Well")
    NATIVE = "native", _("It is my own language")


class StayPurpose(models.TextChoices):
    """Why somebody was in Japan."""

    TRAINING = "training", _("Technical intern training")
    CONSTRUCTION = "construction_measure", _("Measure for former trainees in construction")
    SHIPBUILDING = "shipbuilding_measure", _("Measure for former trainees in shipbuilding")
    SKILL_DEVELOPMENT = "esd", _("Employment for skill development")
    SKILLED_WORK = "ssw", _("Specified skilled worker (1)")
    WORK = "work", _("Other work")
    STUDY = "study", _("School or university")
    VISIT = "visit", _("Visit or travel")


# The programme of the rules under which a stay was; the other purposes are under none.
PROGRAMMES: Mapping[str, Programme] = {
    StayPurpose.TRAINING: "titp",
    StayPurpose.CONSTRUCTION: "construction_measure",
    StayPurpose.SHIPBUILDING: "shipbuilding_measure",
    StayPurpose.SKILL_DEVELOPMENT: "esd",
    StayPurpose.SKILLED_WORK: "ssw",
}
# These go by works of the official list, those by fields.
BY_WORK = (StayPurpose.TRAINING, StayPurpose.CONSTRUCTION, StayPurpose.SHIPBUILDING)
BY_FIELD = (StayPurpose.SKILL_DEVELOPMENT, StayPurpose.SKILLED_WORK)


class WorkKind(models.TextChoices):
    """What kind of work it is that somebody wishes; only of a work that is not on the official list it is asked."""

    PRODUCTION = "production", _("Production")
    SERVICE = "service", pgettext_lazy("kind of work", "Service")
    SALES = "sales", _("Sales")


class DocumentKind(models.TextChoices):
    """What a document is."""

    PASSPORT = "passport", _("Passport")
    SCHOOL = "school", _("School certificate")
    LICENCE = "licence", pgettext_lazy("document", "Licence")
    LANGUAGE = "language", _("Language certificate")
    WORK = "work", _("Work certificate")
    OTHER = "other", _("Other document")


class DocumentState(models.TextChoices):
    """How far a document is that was sent."""

    PREPARING = "preparing"
    READY = "ready"
    UNREADABLE = "unreadable"


PREPARED = transition("prepared", sources={DocumentState.PREPARING}, target=DocumentState.READY)
NOT_READ = transition("not_read", sources={DocumentState.PREPARING}, target=DocumentState.UNREADABLE)
SEND_AGAIN = transition(
    "send_again",
    sources={DocumentState.PREPARING, DocumentState.READY, DocumentState.UNREADABLE},
    target=DocumentState.PREPARING,
)
DOCUMENT_TABLE = (PREPARED, NOT_READ, SEND_AGAIN)
MOST_FILES = 20
MOST_BYTES = 60 * 1024 * 1024
