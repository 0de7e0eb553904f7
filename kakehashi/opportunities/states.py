"""The states of a Japanese Employment Opportunity."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kakehashi.common.state import transition


class OpportunityState(models.TextChoices):
    """Where an opportunity stands; only an approved one is shown."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    REFUSED = "refused"
    CLOSED = "closed"


INITIAL = OpportunityState.DRAFT
SUBMIT = transition("submit", sources={"draft", "refused"}, target=OpportunityState.SUBMITTED)
APPROVE = transition("approve", sources={"submitted"}, target=OpportunityState.APPROVED)
REFUSE = transition("refuse", sources={"submitted", "approved"}, target=OpportunityState.REFUSED)
CLOSE = transition("close", sources={"draft", "submitted", "approved", "refused"}, target=OpportunityState.CLOSED)
TABLE = (SUBMIT, APPROVE, REFUSE, CLOSE)
MAY_BE_EDITED = frozenset({OpportunityState.DRAFT, OpportunityState.REFUSED})


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
