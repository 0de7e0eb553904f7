"""Keeps what a search looks for as JSON, and reads it again; what a later search does not know is left out."""

import types
from dataclasses import asdict, fields
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from kakehashi.showcase.queries import Wanted


def as_json(wanted: Wanted) -> dict[str, Any]:
    """This function will write what is looked for, without what is empty; days are written as 2027-04-01."""
    told = {name: value for name, value in asdict(wanted).items() if value not in ("", None, (), [])}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in told.items()}


def from_json(told: dict[str, Any]) -> Wanted:
    """This function will read what is looked for."""
    kinds = get_type_hints(Wanted)
    known = {one.name for one in fields(Wanted)}
    return Wanted(**{name: _read(value, kinds[name]) for name, value in told.items() if name in known})


def _read(value: Any, kind: Any) -> Any:
    """This function will bring a value back to its kind: JSON knows neither days nor tuples."""
    kinds = get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
    if date in kinds and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(value, list) and any(one is tuple or get_origin(one) is tuple for one in kinds):
        return tuple(value)
    return value
