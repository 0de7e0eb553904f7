"""The official list of works as the rules need it: since when each is listed, and whether stage (iii) is open."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import cast

from kakehashi.rules.dated import DatedValue
from kakehashi.rules.findings import Confidence

DATA = Path(__file__).parent / "data"
_CATEGORY, _OCCUPATION = 1, 2


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedWork:
    """A work of the official list.

    ``listed_from`` is the first day for which the work is known to be listed, ``listed_until`` the first day without.
    ``added`` says that it was added on ``listed_from``; else it may be older, and nothing is known of earlier days.
    """

    code: str
    listed_from: date
    added: bool
    listed_until: date | None
    listed_source: str
    listed_confidence: Confidence
    stage3_allowed: bool
    stage3_source: str
    stage3_confidence: Confidence

    @property
    def occupation(self) -> str:
        """This function will return the code of the occupation: 7-7 for 7-7-2."""
        return occupation_of(self.code)

    @property
    def category(self) -> str:
        """This function will return the code of the category: 7 for 7-7-2."""
        return category_of(self.code)

    def listed_on(self, day: date) -> bool | None:
        """This function will say whether the work is listed on a day; ``None`` where no list of the time was read."""
        if self.listed_until is not None and day >= self.listed_until:
            return False
        if day >= self.listed_from:
            return True
        return False if self.added else None

    def listing(self, day: date) -> DatedValue:
        """This function will return what is known of the listing on a day, with its source and how sure it is."""
        known = self.listed_on(day)
        return DatedValue(
            starts_on=self.listed_from,
            value=known,
            source=self.listed_source,
            confidence="unconfirmed" if known is None else self.listed_confidence,
        )

    def third_stage(self) -> DatedValue:
        """This function will return whether stage (iii) is open for the work, with its source and how sure it is."""
        return DatedValue(
            starts_on=self.listed_from,
            value=self.stage3_allowed,
            source=self.stage3_source,
            confidence=self.stage3_confidence,
        )


def occupation_of(code: str) -> str:
    """This function will return the code of the occupation of a work: 7-7 for 7-7-2."""
    return "-".join(code.split("-")[:_OCCUPATION])


def category_of(code: str) -> str:
    """This function will return the code of the category of a work: 7 for 7-7-2."""
    return "-".join(code.split("-")[:_CATEGORY])


@cache
def listed_works() -> Mapping[str, ListedWork]:
    """This function will return all works that are or were listed, by code."""
    return MappingProxyType({row["code"]: _work(row) for row in _rows("works")})


@cache
def fields_of_works() -> Mapping[str, tuple[tuple[str, DatedValue], ...]]:
    """This function will return the fields of specified skilled work that a work leads to, where a source says so."""
    found: dict[str, tuple[tuple[str, DatedValue], ...]] = {}
    for row in _rows("work_fields"):
        known = DatedValue(
            starts_on=date.fromisoformat(row["read_on"]),
            value=row["field"],
            source=row["source"],
            confidence=cast("Confidence", row["confidence"]),
        )
        found[row["work_code"]] = (*found.get(row["work_code"], ()), (row["field"], known))
    return MappingProxyType(found)


def _rows(name: str) -> list[dict[str, str]]:
    """This function will read one file of the folder."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _work(row: dict[str, str]) -> ListedWork:
    """This function will turn a row into a work."""
    return ListedWork(
        code=row["code"],
        listed_from=date.fromisoformat(row["listed_from"]),
        added=row["added"] == "yes",
        listed_until=date.fromisoformat(row["listed_until"]) if row["listed_until"] else None,
        listed_source=row["listed_source"],
        listed_confidence=cast("Confidence", row["listed_confidence"]),
        stage3_allowed=row["stage3_allowed"] == "yes",
        stage3_source=row["stage3_source"],
        stage3_confidence=cast("Confidence", row["stage3_confidence"]),
    )
