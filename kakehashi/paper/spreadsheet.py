"""Writes lists for spreadsheets (XLSX): every cell is text, whatever it begins with."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import xlsxwriter  # type: ignore[import-untyped]  # it carries no types

LONGEST_CELL = 32_000  # a cell of the format holds 32,767
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001  the format has no zone; no real day, so that the same list is the same file
_NOT_IN_A_NAME = str.maketrans("[]:*?/\\'", "        ")


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column: its heading, and its width in characters."""

    heading: str
    width: int


def xlsx(*, title: str, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> bytes:
    """This function will return a workbook of one sheet: a heading row that stays and filters, then the rows.

    Rows are written as they come, so that a long list needs little memory. No cell is a formula or a link.
    """
    made = io.BytesIO()
    kept_apart = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(made, kept_apart)
    book.set_properties({"title": title, "created": _MADE})
    sheet = book.add_worksheet(title.translate(_NOT_IN_A_NAME)[:31].strip() or "1")
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "num_format": "@"})
    cell = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.heading, head)
    last = 0
    for last, row in enumerate(rows, 1):
        for place, text in enumerate(row):
            sheet.write_string(last, place, text[:LONGEST_CELL], cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return made.getvalue()
