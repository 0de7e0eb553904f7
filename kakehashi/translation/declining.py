"""Why a change of a published page may be declined, and how many days there are for an answer."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kakehashi.common.clock import day_in_japan
from kakehashi.timing.states import DAYS, Step
from kakehashi.translation.models import ChangeRequest

ANSWER_WITHIN = timedelta(days=DAYS[Step.CHANGE])


class DeclineCause(models.TextChoices):
    """Reasons that are said to the seeker in the seeker's own language; words of one's own may be added."""

    NOT_TRUE = "not_true", _("It does not fit what else is on your page. Please talk to your organization.")
    NO_PROOF = "no_proof", _("A paper that shows it is still missing. Please bring it.")
    CONTACT = "contact", _("Telephone, e-mail or addresses may not stand on the page.")
    UNCLEAR = "unclear", _("We did not understand what you mean. Please write it again in other words.")
    TOO_LONG = "too_long", _("It is too long for the page. Please write it more briefly.")
    IN_INTERVIEW = "in_interview", _("A company is choosing by this page now. Ask again after its answer.")
    OTHER = "other", _("Another reason")


def answer_until(request: ChangeRequest) -> date:
    """This function will return the last day on which the organization should answer a change request."""
    return day_in_japan(request.requested_at + ANSWER_WITHIN)


def reason_in_words(*, cause: str, reason: str) -> str:
    """This function will say why in the active language: the reason of the list, then the words that were added."""
    listed = str(DeclineCause(cause).label) if cause and cause != DeclineCause.OTHER else ""
    return " ".join(text for text in (listed, reason) if text)


def fill(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """This function will put the reason of a notice into the reader's language."""
    return {**data, "reason": reason_in_words(cause=data.get("cause", ""), reason=data.get("reason", ""))}
