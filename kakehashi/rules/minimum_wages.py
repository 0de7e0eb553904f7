"""The regional minimum wages of Japan: an amount an hour for each prefecture, dated, with source and confidence."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import cast

from kakehashi.rules.dated import DatedValue
from kakehashi.rules.findings import Confidence

FILE = Path(__file__).parent / "data" / "minimum_wages.csv"
_MONTH_OF_CHANGE = 10  # the new amounts of a fiscal year come into force from October on


@dataclass(frozen=True, kw_only=True, slots=True)
class WageFinding:
    """Whether a wage an hour reaches the minimum wage of a prefecture on a day.

    ``satisfied`` is None where no amount is known for the day. ``newer_expected`` says that the amount known is of a
    fiscal year that was over on that day: a newer one, not below it, is in force or about to be, and was not read.
    """

    satisfied: bool | None
    hourly: Decimal
    minimum: DatedValue | None
    newer_expected: bool


@cache
def minimum_wages() -> Mapping[str, tuple[tuple[int, DatedValue], ...]]:
    """This function will return the fiscal years and amounts of each prefecture by its code, oldest first."""
    found: dict[str, list[tuple[int, DatedValue]]] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            value = DatedValue(
                starts_on=date.fromisoformat(row["from"]),
                value=int(row["yen_an_hour"]),
                source=row["source"],
                confidence=cast("Confidence", row["confidence"]),
            )
            found.setdefault(row["prefecture"], []).append((int(row["fiscal_year"]), value))
    return MappingProxyType({code: tuple(sorted(known, key=_from)) for code, known in found.items()})


def minimum_wage(*, prefecture: str, on: date) -> DatedValue | None:
    """This function will return the minimum wage of a prefecture on a day, None where none of that time was read."""
    known = [value for _year, value in minimum_wages().get(prefecture, ()) if value.starts_on <= on]
    return known[-1] if known else None


def check_minimum_wage(*, prefecture: str, hourly: Decimal, on: date) -> WageFinding:
    """This function will say whether a wage an hour reaches the minimum wage of a prefecture on a day."""
    found = minimum_wage(prefecture=prefecture, on=on)
    if found is None:
        return WageFinding(satisfied=None, hourly=hourly, minimum=None, newer_expected=False)
    year = next(year for year, value in minimum_wages()[prefecture] if value is found)
    return WageFinding(
        satisfied=hourly >= found.value,
        hourly=hourly,
        minimum=found,
        newer_expected=on >= date(year + 1, _MONTH_OF_CHANGE, 1),
    )


def _from(known: tuple[int, DatedValue]) -> date:
    return known[1].starts_on
