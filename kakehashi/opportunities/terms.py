"""What an opportunity offers, and what has to be true of it before it may be kept."""

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kakehashi.catalogue.models import Work
from kakehashi.guard import find_contacts
from kakehashi.opportunities.refusals import ContactFound, TooEarlyForSkillDevelopment, TooLateForTraining
from kakehashi.opportunities.states import Programme
from kakehashi.rules import DatedValue, parameter


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a company offers; amounts in yen a month, hours a week. ``stage`` is empty outside training."""

    work: Work
    programme: str
    stage: str
    prefecture: str
    places: int
    monthly_wage: Decimal
    monthly_deductions: Decimal
    weekly_hours: Decimal
    duties_ja: str
    starts_on: date
    open_until: date

    def columns(self) -> dict[str, Any]:
        """This function will return the terms by the names of the columns."""
        return {**asdict(self), "work": self.work}


def last_training_start(*, on: date) -> DatedValue:
    """This function will return the last day on which technical intern training may start, with its source."""
    return parameter("titp.last_entry_day").value_on(on)


def check_start(*, programme: str, starts_on: date, on: date) -> None:
    """This function will raise StartNotPossible when the programme does not exist on the day of the start.

    Technical intern training: entry by the last entry day of plans filed in time. Employment for skill development:
    from its first day on. Both are dated parameters of the rules, as they stand on the day ``on``.
    """
    if programme == Programme.TITP:
        last = parameter("titp.last_entry_day")
        if starts_on > last.day_on(on):
            held = last.value_on(on)
            raise TooLateForTraining(limit=last.day_on(on), source=held.source, confidence=held.confidence)
    if programme == Programme.ESD:
        first = parameter("esd.first_day")
        if starts_on < first.day_on(on):
            held = first.value_on(on)
            raise TooEarlyForSkillDevelopment(limit=first.day_on(on), source=held.source, confidence=held.confidence)


def check_text(text: str) -> None:
    """This function will raise ContactFound when a text holds contact data."""
    findings = find_contacts(text)
    if findings:
        raise ContactFound(findings)


def check(terms: Terms, *, on: date) -> None:
    """This function will raise ContactFound or StartNotPossible when the terms may not be kept."""
    check_text(terms.duties_ja)
    check_start(programme=terms.programme, starts_on=terms.starts_on, on=on)
