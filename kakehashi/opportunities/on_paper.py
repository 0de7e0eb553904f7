"""Puts an opportunity on paper as a demand letter (求人票), in Japanese, for the clerks of the organizations."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from kakehashi.common.clock import day_in_japan
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.sheet import Sheet, sheet_of
from kakehashi.opportunities.states import Programme, Stage
from kakehashi.paper import typesetting
from kakehashi.ui.formats import date_with_era, money, number

TEMPLATE = "opportunities/typst/demand_letter.typ"
LANGUAGE = "ja"


def pdf_of(*, opportunity: Opportunity) -> bytes:
    """This function will set an opportunity as PDF; the same terms give the same bytes."""
    return typesetting.pdf(template=TEMPLATE, data=data_of(opportunity=opportunity))


def data_of(*, opportunity: Opportunity) -> dict[str, Any]:
    """This function will return what the template shows: blocks of rows, each a label and its words, in Japanese."""
    with override(LANGUAGE):
        sheet = sheet_of(opportunity=opportunity, on=opportunity.starts_on)
        work = opportunity.work.name_in(LANGUAGE)
        return {
            "language": LANGUAGE,
            "title": f"{pgettext('paper', 'Demand letter')} {work}",
            "heading": pgettext("paper", "Demand letter"),
            "code": opportunity.public_id,
            "code_words": _("Number"),
            "blocks": [_work(sheet, work), _wage(sheet), _hours(sheet), _life(sheet), _before(sheet), _how(sheet)],
            "foot": _("The Secretariat has the opportunity in this form. Contact goes through the organizations only."),
        }


def _work(sheet: Sheet, work: str) -> dict[str, Any]:
    it = sheet.opportunity
    programme = str(Programme(it.programme).label) + (f" {Stage(it.stage).label}" if it.stage else "")
    return _block(
        _("Work"),
        (_("Accepting company"), it.company.name),
        (_("Supervising organization"), it.supervising.name),
        (_("Work"), f"{work} ({it.work_id})"),
        (_("Programme"), programme),
        (_("Workplace"), f"{sheet.prefecture}{it.municipality_ja}"),
        (_("Places"), number(it.places)),
        (_("Start of the work"), date_with_era(it.starts_on)),
        (_("Length in months"), number(it.months) if it.months else ""),
        *((str(sheet.texts[name].label), sheet.texts[name].words) for name in ("duties_ja", "day_ja")),
    )


def _wage(sheet: Sheet) -> dict[str, Any]:
    it = sheet.opportunity
    kept = [(f"－ {one.words or one.label}", _yen(one.yen)) for one in sheet.deductions]
    declared = date_with_era(day_in_japan(it.equal_pay_declared_at)) if it.equal_pay_declared_at else ""
    return _block(
        pgettext("part of an opportunity", "Wage"),
        (_("Wage a month"), _yen(it.monthly_wage)),
        (_("Wage an hour"), _yen(it.hourly_wage)),
        *kept,
        (_("Deductions a month"), _yen(it.monthly_deductions)),
        (_("Take-home a month"), _yen(it.net_wage)),
        (_("Not below the wage of a Japanese, declared on"), declared),
    )


def _hours(sheet: Sheet) -> dict[str, Any]:
    it = sheet.opportunity
    return _block(
        _("Working hours and days off"),
        (_("Hours a week"), number(it.weekly_hours)),
        (_("Hours a day"), _number(it.daily_hours)),
        (_("Usual overtime, hours a month"), _number(it.overtime_hours)),
        (_("Days off a year"), _number(it.days_off_a_year)),
        (_("Days off"), it.days_off_ja),
    )


def _life(sheet: Sheet) -> dict[str, Any]:
    it = sheet.opportunity
    return _block(
        _("Life, teaching and support"),
        (_("Kind of lodging"), sheet.lodging),
        (_("Persons in a bedroom"), _number(it.persons_a_room)),
        (_("Bedroom for each person, in square metres"), _number(it.area_a_person)),
        (_("Japanese level wished"), sheet.japanese_level),
        (_("What is taught"), it.taught_ja),
        (_("Support"), it.support_ja),
    )


def _before(sheet: Sheet) -> dict[str, Any]:
    return _block(_("Who pays what before departure"), *sheet.costs)


def _how(sheet: Sheet) -> dict[str, Any]:
    it = sheet.opportunity
    return _block(
        _("How people are chosen"),
        (_("Selection"), sheet.selection),
        (_("Day of the selection"), date_with_era(it.selection_on) if it.selection_on else ""),
        (_("More about the selection"), it.selection_ja),
        (_("Last day to apply"), date_with_era(it.open_until)),
    )


def _block(title: str, *rows: tuple[str, str]) -> dict[str, Any]:
    """This function will make a block of the rows that say something."""
    return {"title": title, "rows": [{"label": label, "words": words} for label, words in rows if words]}


def _yen(amount: Decimal) -> str:
    return money(amount, "JPY")


def _number(value: Any) -> str:
    return "" if value is None else number(value)
