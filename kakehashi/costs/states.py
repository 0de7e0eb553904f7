"""Kinds of cost items, when they fall due, and who pays."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ItemKind(models.TextChoices):
    """What a cost is for."""

    LECTURES = "lectures", _("Lectures before departure")
    TRAVEL = "travel", _("Travel to Japan")
    DOCUMENTS = "documents", _("Passport, visa and papers")
    HEALTH_CHECK = "health_check", _("Health check")
    LODGING = "lodging", _("Lodging and meals during lectures")
    INSURANCE = "insurance", _("Insurance")
    SERVICE_FEE = "service_fee", _("Service fee of the sending organization")
    OTHER = "other", pgettext_lazy("cost", "Something else")


class Payer(models.TextChoices):
    """Who pays an item."""

    TRAINEE = "trainee", _("Trainee")
    SENDING = "sending", _("Sending organization")
    SUPERVISING = "supervising", _("Supervising organization")
    COMPANY = "company", _("Accepting company")


class DueEvent(models.TextChoices):
    """The event before which an item need not be paid."""

    REGISTRATION = "registration", _("Registration")
    INTERVIEW_PASSED = "interview_passed", _("After passing the interview")
    LECTURES_BEGIN = "lectures_begin", _("When the lectures begin")
    CERTIFICATE = "certificate", _("After the certificate of eligibility")
    VISA = "visa", _("With the visa")
    TICKET = "ticket", _("With the air ticket")
    DEPARTURE = "departure", _("Before departure")
