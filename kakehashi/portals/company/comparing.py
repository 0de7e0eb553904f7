"""Puts up to four staff information pages side by side: one row for each thing that decides about work."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from kakehashi.ui.formats import country_name


@dataclass(frozen=True, kw_only=True)
class Said:
    """One line of a cell; ``japanese`` marks what a person said."""

    text: str
    japanese: bool = False


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What one page says, with its code for the phone, where a row stands as a card."""

    code: str
    lines: list[Said]


@dataclass(frozen=True, kw_only=True)
class Row:
    """One thing of all pages."""

    label: str
    cells: list[Cell]

    @property
    def is_told(self) -> bool:
        """This function will say whether any of the pages says something."""
        return any(cell.lines for cell in self.cells)


def rows_of(sheets: list[Any]) -> list[Row]:
    """This function will return the rows; age, looks and family are not among them."""
    told = [_told(sheet) for sheet in sheets]
    return [
        Row(
            label=label,
            cells=[Cell(code=sheet.page.code, lines=one[label]) for sheet, one in zip(sheets, told, strict=True)],
        )
        for label in (told[0] if told else ())
    ]


def _told(sheet: Any) -> dict[str, list[Said]]:
    page = sheet.page
    wished = [Said(text=work) for work in sheet.wished_works]
    if sheet.other_wish:
        wished.append(Said(text=sheet.other_wish, japanese=True))
    return {
        _("Desired works"): wished,
        _("Experience"): [Said(text=sheet.experience)],
        _("Work history"): [_job(job) for job in sheet.jobs],
        _("Japanese"): [Said(text=page.japanese_level or _("No level given"))],
        _("Licences and certificates"): _lines(sheet.licences),
        _("Languages"): _lines(sheet.languages),
        _("Education"): _lines(sheet.schools),
        _("Earlier stays in Japan"): _lines(sheet.stays),
        _("Earliest start"): [Said(text=sheet.start)] if sheet.start else [],
        _("Country"): [Said(text=country_name(page.country))],
        _("Sending organization"): [Said(text=page.sending_name)],
    }


def _job(job: Any) -> Said:
    return Said(text=" ".join(one for one in (job.work or job.other_work, job.period) if one), japanese=not job.work)


def _lines(lines: Iterable[Any]) -> list[Said]:
    return [
        Said(text=" ".join(one for one in (line.fact, line.detail, line.text, line.period) if one)) for line in lines
    ]
