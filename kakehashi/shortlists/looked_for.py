"""Keeps what a search looks for as JSON, and reads it again; what a later search does not know is left out."""

import types
from dataclasses import asdict, fields
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from kakehashi.showcase.queries import Wanted

WITHIN = "starts_within"
_MONTHS = 12


def as_json(wanted: Wanted, *, on: date) -> dict[str, Any]:
    """This function will write what is looked for, without what is empty; days are written as 2027-04-01.

    A start is written as a number of months after the day, so that the search goes along with the days.
    """
    told = {name: value for name, value in asdict(wanted).items() if value not in ("", None, (), [])}
    if last := told.pop("starts_by", ""):
        year, month = (int(part) for part in last.split("-"))
        told[WITHIN] = (year - on.year) * _MONTHS + month - on.month
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in told.items()}


def from_json(told: dict[str, Any], *, on: date) -> Wanted:
    """This function will read what is looked for on a day."""
    kinds = get_type_hints(Wanted)
    known = {one.name for one in fields(Wanted)}
    found = {name: _read(value, kinds[name]) for name, value in told.items() if name in known}
    if WITHIN in told:
        found["starts_by"] = month_after(on, told[WITHIN])
    return Wanted(**found)


def month_after(day: date, months: int) -> str:
    """This function will return the month so many months after a day, such as 2027-04."""
    number = day.year * _MONTHS + day.month - 1 + months
    return f"{number // _MONTHS}-{number % _MONTHS + 1:02}"


def _read(value: Any, kind: Any) -> Any:
    """This function will bring a value back to its kind: JSON knows neither days nor tuples."""
    kinds = get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
    if date in kinds and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(value, list) and any(one is tuple or get_origin(one) is tuple for one in kinds):
        return tuple(value)
    return value
