"""The facts of a page that a company can filter by, as lexemes of the index, and the filters that ask for them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from kakehashi.showcase.search.lexemes import quoted

JAPANESE_LEVELS = ("N5", "N4", "N3", "N2", "N1")
# Years are lexemes in these steps; a number between two is asked for by the lower one and the column.
YEARS = (1, 2, 3, 5, 10)
PROGRAMMES = ("esd", "titp", "ssw")
# Starts before this month stand as this month, and nobody asks further than so many months.
FIRST_START = "2026-01"
_FURTHEST = 120
YEAR = 12
_CERTIFIED = ("text", "year", "certificate")


class Facts(Protocol):
    """What facets are read from: a staff information page, saved or not."""

    country: str
    wished_works: list[str]
    worked_works: list[str]
    months_of_experience: int
    months_by_work: dict[str, int]
    japanese_level: str
    programmes: list[str]
    sections: list[dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a company looks for; everything empty finds every page. There is no age, no sex and no looks.

    ``work`` and ``country`` may name several, with commas between: any of them fits. ``starts_by`` is a month such as
    2027-04. ``order`` is empty for those who wait longest (with words: who fits best) or "newest".
    """

    work: str = ""
    country: str = ""
    min_years: int | None = None
    japanese_level: str = ""
    certificate: bool = False
    stay: bool = False
    starts_by: str = ""
    programme: str = ""
    words: str = ""
    order: str = field(default="", compare=False)

    def has_nothing(self) -> bool:
        """This function will say whether nothing was asked for; an order is no question."""
        return self == Wanted()


def facets_of(page: Facts) -> list[str]:
    """This function will return the lexemes for the facts of a page."""
    found = [f"COUNTRY={page.country}"]
    found += [f"WISH={code}" for code in page.wished_works]
    found += [f"WORK={code}" for code in page.worked_works]
    found += [f"YEARS={step}" for step in _steps(page.months_of_experience)]
    found += [f"YEARS={code}={step}" for code, months in page.months_by_work.items() for step in _steps(months)]
    if page.japanese_level in JAPANESE_LEVELS:
        found += [f"JAPANESE={level}" for level in _up_to(page.japanese_level)]
    found += [f"PROGRAMME={programme}" for programme in page.programmes]
    return [*found, *_of_sections(page.sections)]


def questions(wanted: Wanted) -> list[str]:
    """This function will return the questions for the lexemes that the filters ask for; all of them must fit."""
    works = named(wanted.work)
    asked = [_any(f"WISH={code}" for code in works), _any(f"COUNTRY={code}" for code in named(wanted.country))]
    step = max((step for step in YEARS if step <= (wanted.min_years or 0)), default=0)
    if step:
        asked.append(_any(f"YEARS={code}={step}" for code in works) if works else quoted(f"YEARS={step}"))
    if wanted.japanese_level in JAPANESE_LEVELS:
        asked.append(quoted(f"JAPANESE={wanted.japanese_level}"))
    if wanted.certificate:
        asked.append(quoted("CERTIFICATE"))
    if wanted.stay:
        asked.append(quoted("STAY"))
    if wanted.starts_by:
        asked.append(_any(f"START={month}" for month in _months_until(wanted.starts_by)))
    if wanted.programme:
        asked.append(quoted(f"PROGRAMME={wanted.programme}"))
    return [one for one in asked if one]


def months_in(wanted: Wanted) -> Mapping[str, int]:
    """This function will return the months in any of the works wanted, where their number lies between two steps."""
    years = wanted.min_years or 0
    return {} if years < 1 or years in YEARS else dict.fromkeys(named(wanted.work), years * YEAR)


def named(text: str) -> Sequence[str]:
    """This function will return the names between the commas."""
    return [one for one in (part.strip() for part in text.split(",")) if one]


def _of_sections(sections: Iterable[dict[str, Any]]) -> list[str]:
    """This function will return the lexemes for a certificate of Japanese, an earlier stay and the earliest start."""
    found = []
    for one in sections:
        if (
            one["key"] == "language"
            and one.get("language") == "ja"
            and any(map(one.get, ("text", "year", "certificate")))
        ):
            found.append("CERTIFICATE")
        elif one["key"] == "stay":
            found.append("STAY")
        elif one["key"] == "start" and one.get("from"):
            month = one["from"] if "-" in one["from"] else f"{one['from']}-01"
            found.append(f"START={max(month, FIRST_START)}")
    return found


def _steps(months: int) -> list[int]:
    return [step for step in YEARS if step * YEAR <= months]


def _up_to(level: str) -> Sequence[str]:
    return JAPANESE_LEVELS[: JAPANESE_LEVELS.index(level) + 1]


def _any(lexemes: Iterable[str]) -> str:
    return " | ".join(quoted(lexeme) for lexeme in lexemes)


def _months_until(last: str) -> list[str]:
    """This function will return the months from the first that is told up to this one."""
    year, month = (int(part) for part in FIRST_START.split("-"))
    found: list[str] = []
    while len(found) < _FURTHEST and (not found or found[-1] < last):
        found.append(f"{year}-{month:02}")
        year, month = (year + 1, 1) if month == YEAR else (year, month + 1)
    return found
