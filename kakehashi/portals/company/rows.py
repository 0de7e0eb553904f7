"""How a placement is written in the lists of the company's side: code and initial, later the katakana name."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language

from kakehashi.portals.company import labels


@dataclass(frozen=True, kw_only=True)
class Row:
    """One placement in a list."""

    url: str
    who: str
    work: str
    company: str
    sending: str
    state: str | Promise
    tone: str
    held: bool
    since: datetime


def who(placement: Any) -> str:
    """This function will name the person as the company may: the katakana name once an interview is confirmed."""
    if placement.name_for_company:
        return f"{placement.name_for_company} ({placement.page_code})"
    return f"{placement.page_initial} {placement.page_code}"


def row_of(placement: Any) -> Row:
    """This function will return what a list shows of a placement."""
    opportunity, language = placement.opportunity, get_language() or "en"
    return Row(
        url=reverse("company:placement", args=(placement.public_id,)),
        who=who(placement),
        work=opportunity.work.name_in(language),
        company=opportunity.company.name_in(language),
        sending=placement.sending.name_in(language),
        state=labels.PLACEMENT[placement.state],
        tone=labels.PLACEMENT_TONE[placement.state],
        held=placement.is_held,
        since=placement.moved_at,
    )
