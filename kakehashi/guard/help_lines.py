"""Public help lines, which everybody may write to everybody: a dated list with sources."""

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).parent / "help_lines.csv"
_NO_DIGIT = re.compile(r"[^0-9]")
_ABROAD = "81"


@dataclass(frozen=True, kw_only=True)
class HelpLine:
    """A number that anybody may call for help, where it was read, and on which day."""

    number: str
    name: str
    source: str
    checked_on: date


@lru_cache(maxsize=1)
def help_lines() -> tuple[HelpLine, ...]:
    """This function will read the list that comes with the package."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(
            HelpLine(
                number=row["number"],
                name=row["name"],
                source=row["source"],
                checked_on=date.fromisoformat(row["checked_on"]),
            )
            for row in csv.DictReader(file)
        )


@lru_cache(maxsize=1)
def _numbers() -> frozenset[str]:
    """This function will return the digits of every help line, as dialled in Japan and from abroad."""
    plain = {_NO_DIGIT.sub("", line.number) for line in help_lines()}
    return frozenset(plain | {_ABROAD + number[1:] for number in plain if number.startswith("0")})


def is_help_line(digits: str) -> bool:
    """This function will say whether digits are the number of a public help line."""
    return digits in _numbers()
