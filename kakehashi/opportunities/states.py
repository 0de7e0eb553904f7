"""The states of a Japanese Employment Opportunity."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kakehashi.common.state import transition


class OpportunityState(models.TextChoices):
    """Where an opportunity stands; only an approved one is shown."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    REFUSED = "refused"
    PAUSED = "paused"
    FILLED = "filled"
    CLOSED = "closed"


INITIAL = OpportunityState.DRAFT
SUBMIT = transition("submit", sources={"draft", "refused"}, target=OpportunityState.SUBMITTED)
APPROVE = transition("approve", sources={"submitted"}, target=OpportunityState.APPROVED)
REFUSE = transition("refuse", sources={"submitted", "approved", "paused"}, target=OpportunityState.REFUSED)
PAUSE = transition("pause", sources={"approved"}, target=OpportunityState.PAUSED)
RESUME = transition("resume", sources={"paused"}, target=OpportunityState.APPROVED)
FILL = transition("fill", sources={"submitted", "approved", "paused"}, target=OpportunityState.FILLED)
FREE = transition("free", sources={"filled"}, target=OpportunityState.PAUSED)
CLOSE = transition(
    "close", sources={"draft", "submitted", "approved", "refused", "paused"}, target=OpportunityState.CLOSED
)
TABLE = (SUBMIT, APPROVE, REFUSE, PAUSE, RESUME, FILL, FREE, CLOSE)
MAY_BE_EDITED = frozenset({OpportunityState.DRAFT, OpportunityState.REFUSED})
# Published once, and its last day to apply can still be moved: shown, or held back for a while.
PUBLISHED = frozenset({OpportunityState.APPROVED, OpportunityState.PAUSED})
# In these states the terms are complete: what the Secretariat reads, seekers read, or people have agreed to.
COMPLETE = frozenset({OpportunityState.SUBMITTED, *PUBLISHED, OpportunityState.FILLED})


class Programme(models.TextChoices):
    """The programme under which the place is offered."""

    TITP = "titp", _("Technical intern training (TITP)")
    ESD = "esd", _("Employment for skill development (ESD)")
    SSW = "ssw", _("Specified skilled worker (SSW)")


class Stage(models.TextChoices):
    """The stage of technical intern training; other programmes have none."""

    FIRST = "i", _("Stage (i)")
    SECOND = "ii", _("Stage (ii)")
    THIRD = "iii", _("Stage (iii)")


class DeductionKind(models.TextChoices):
    """What is kept back from the wage each month."""

    TAX = "tax", _("Taxes")
    SOCIAL_INSURANCE = "social", _("Health insurance and pension")
    EMPLOYMENT_INSURANCE = "employment", _("Employment insurance")
    RENT = "rent", pgettext_lazy("deduction", "Rent")
    UTILITIES = "utilities", _("Electricity, gas and water")
    FOOD = "food", pgettext_lazy("deduction", "Food")
    OTHER = "other", pgettext_lazy("deduction", "Something else")


class Lodging(models.TextChoices):
    """Where the worker lives."""

    DORMITORY = "dormitory", _("Dormitory of the company")
    FLAT = "flat", _("Flat or house that the company rents")
    OWN = "own", _("The worker looks for a place")


class Selection(models.TextChoices):
    """How people are chosen."""

    VIDEO = "video", _("Interview by video")
    ON_SITE = "on_site", _("Interview on site")
    PRACTICAL = "practical", _("Practical test")
    WRITTEN = "written", _("Written test")


# The texts in a company's own words, which are to be translated for seekers; other columns say for themselves.
FREE_TEXTS = (
    ("duties_ja", _("The work")),
    ("day_ja", _("What one does in a day")),
    ("days_off_ja", _("Days off")),
    ("support_ja", _("Support")),
    ("taught_ja", _("What is taught")),
    ("selection_ja", _("How people are chosen")),
)
