"""The parts in which an opportunity is written, one page each, and which of them are told completely."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kakehashi.opportunities.models import Opportunity, read_rows
from kakehashi.opportunities.states import Lodging


class Part(models.TextChoices):
    """One page of the form."""

    WORK = "work", _("Work, programme and days")
    DAY = "day", _("What one does in a day")
    PLACE = "place", _("Workplace and places")
    HOURS = "hours", _("Working hours and days off")
    WAGE = "wage", pgettext_lazy("part of an opportunity", "Wage")
    DEDUCTIONS = "deductions", _("What is kept back from the wage")
    LODGING = "lodging", _("Where the worker lives")
    SUPPORT = "support", _("Japanese, teaching and support")
    COSTS = "costs", _("Who pays what before departure")
    SELECTION = "selection", _("How people are chosen")


_NEEDED: dict[str, tuple[str, ...]] = {
    Part.WORK: ("months",),
    Part.DAY: ("duties_ja", "day_ja"),
    Part.PLACE: ("prefecture", "municipality_ja"),
    Part.HOURS: ("weekly_hours", "daily_hours", "overtime_hours", "days_off_a_year"),
    Part.WAGE: ("monthly_wage", "equal_pay_declared_at"),
    Part.LODGING: ("lodging",),
    Part.SUPPORT: ("support_ja", "taught_ja", "japanese_level"),
    Part.SELECTION: ("selection",),
}
# An answer of 0 is an answer here: nobody works overtime.
_MAY_BE_ZERO = frozenset({"overtime_hours", "days_off_a_year"})


def missing_parts(*, opportunity: Opportunity) -> list[Part]:
    """This function will name the parts that are not told completely, in the order of the form."""
    read_rows(opportunity)
    return [part for part in Part if not is_told(part, opportunity=opportunity)]


def is_told(part: Part, *, opportunity: Opportunity) -> bool:
    """This function will say whether a part is told completely."""
    if part == Part.DEDUCTIONS:
        return bool(opportunity.deductions.all())
    if part == Part.COSTS:
        return bool(opportunity.costs_before.all())
    if part == Part.LODGING and opportunity.lodging in {Lodging.DORMITORY, Lodging.FLAT}:
        return bool(opportunity.persons_a_room and opportunity.area_a_person)
    return all(_is_given(name, opportunity) for name in _NEEDED[part])


def _is_given(name: str, opportunity: Opportunity) -> bool:
    value = getattr(opportunity, name)
    return value is not None if name in _MAY_BE_ZERO else bool(value)
