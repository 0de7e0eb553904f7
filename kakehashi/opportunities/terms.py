"""What an opportunity offers, and what has to be true of it before it may be kept."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from kakehashi.catalogue.models import Work
from kakehashi.guard import find_contacts
from kakehashi.opportunities.models import CostBefore, Deduction, Opportunity, read_rows
from kakehashi.opportunities.refusals import ContactFound, TooEarlyForSkillDevelopment, TooLateForTraining
from kakehashi.opportunities.states import FREE_TEXTS, Programme
from kakehashi.rules import DatedValue, parameter

PLACE = "municipality_ja"
TEXTS = (*(name for name, _label in FREE_TEXTS), PLACE)


@dataclass(frozen=True, kw_only=True)
class KeptBack:
    """One thing that is kept back each month, in yen."""

    kind: str
    amount: Decimal
    label_ja: str = ""


@dataclass(frozen=True, kw_only=True)
class PaidBefore:
    """Who pays for one kind of thing before departure."""

    kind: str
    payer: str


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a company offers; amounts in yen a month. What has no default is told first, the rest step by step.

    ``stage`` is empty outside training. ``monthly_deductions`` is the sum of ``deductions`` where these are told.
    """

    work: Work
    programme: str
    stage: str
    starts_on: date
    open_until: date
    months: int | None = None
    duties_ja: str = ""
    day_ja: str = ""
    prefecture: str = ""
    municipality_ja: str = ""
    places: int = 1
    weekly_hours: Decimal = Decimal(0)
    daily_hours: Decimal | None = None
    overtime_hours: int | None = None
    days_off_a_year: int | None = None
    days_off_ja: str = ""
    monthly_wage: Decimal = Decimal(0)
    monthly_deductions: Decimal = Decimal(0)
    deductions: tuple[KeptBack, ...] = ()
    lodging: str = ""
    persons_a_room: int | None = None
    area_a_person: Decimal | None = None
    support_ja: str = ""
    taught_ja: str = ""
    japanese_level: str = ""
    costs_before: tuple[PaidBefore, ...] = ()
    selection: tuple[str, ...] = ()
    selection_on: date | None = None
    selection_ja: str = ""

    def columns(self) -> dict[str, Any]:
        """This function will return the terms by the names of the columns; the rows are no columns."""
        kept = {one.name: getattr(self, one.name) for one in fields(self) if one.name not in _ROWS}
        if self.deductions:
            kept["monthly_deductions"] = sum((row.amount for row in self.deductions), Decimal(0))
        return {**kept, "selection": list(self.selection)}

    def rows_for(self, opportunity: Opportunity) -> tuple[list[Deduction], list[CostBefore]]:
        """This function will return the rows of the terms, not saved yet."""
        return (
            [
                Deduction(opportunity=opportunity, kind=row.kind, amount=row.amount, label_ja=row.label_ja)
                for row in self.deductions
            ],
            [CostBefore(opportunity=opportunity, kind=row.kind, payer=row.payer) for row in self.costs_before],
        )


_ROWS = ("deductions", "costs_before")


def terms_of(opportunity: Opportunity) -> Terms:
    """This function will return what an opportunity says now."""
    read_rows(opportunity)
    kept = {one.name: getattr(opportunity, one.name) for one in fields(Terms) if one.name not in _ROWS}
    kept["selection"] = tuple(opportunity.selection)
    return Terms(
        **kept,
        deductions=tuple(
            KeptBack(kind=row.kind, amount=row.amount, label_ja=row.label_ja) for row in opportunity.deductions.all()
        ),
        costs_before=tuple(PaidBefore(kind=row.kind, payer=row.payer) for row in opportunity.costs_before.all()),
    )


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


def check_text(text: str, *, address_too: bool = False) -> None:
    """This function will raise ContactFound when a text holds contact data; a place may be told with its address."""
    findings = [one for one in find_contacts(text) if not (address_too and one.kind == "address")]
    if findings:
        raise ContactFound(findings)


def check(terms: Terms, *, on: date) -> None:
    """This function will raise ContactFound or StartNotPossible when the terms may not be kept."""
    for name in TEXTS:
        check_text(getattr(terms, name), address_too=name == PLACE)
    for row in terms.deductions:
        check_text(row.label_ja)
    check_start(programme=terms.programme, starts_on=terms.starts_on, on=on)
