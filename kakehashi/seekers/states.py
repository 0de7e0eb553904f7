"""The states of a choice of sending organization, and the fixed answers of registered information."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kakehashi.common.state import transition


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


class LanguageLevel(models.TextChoices):
    """How well somebody knows a language other than Japanese, in their own judgement."""

    BASIC = "basic", _("A few words")
    DAILY = "daily", _("Enough for daily life")
    GOOD = "good", _("Well")
    NATIVE = "native", _("It is my own language")


class StayPurpose(models.TextChoices):
    """Why somebody was in Japan."""

    TRAINING = "training", _("Technical intern training")
    WORK = "work", _("Other work")
    STUDY = "study", _("School or university")
    VISIT = "visit", _("Visit or travel")


class DocumentKind(models.TextChoices):
    """What a document is."""

    PASSPORT = "passport", _("Passport")
    SCHOOL = "school", _("School certificate")
    LICENCE = "licence", _("Licence")
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
