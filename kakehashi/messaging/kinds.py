"""The kinds of notices, with their sentences; each domain app declares its own in its ``messages``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True, kw_only=True)
class Attached:
    """A calendar file that goes with a mail: its text, and what it wants of the calendar (REQUEST, CANCEL)."""

    text: str
    method: str


def nothing(_data: Mapping[str, Any]) -> Attached | None:
    """This function will attach nothing to the mail of a notice."""
    return None


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of notice: subject and body are gettext texts with ``%(name)s`` places filled from the notice's data.

    ``fill`` puts data that is not in words yet into the language of the reader, ``attach`` makes what goes with it.
    """

    key: str
    subject: str | Promise
    body: str | Promise
    fill: Callable[[Mapping[str, Any]], Mapping[str, Any]] = dict
    attach: Callable[[Mapping[str, Any]], Attached | None] = nothing


_KINDS: dict[str, Kind] = {}


def declare(
    key: str,
    *,
    subject: str | Promise,
    body: str | Promise,
    fill: Callable[[Mapping[str, Any]], Mapping[str, Any]] = dict,
    attach: Callable[[Mapping[str, Any]], Attached | None] = nothing,
) -> str:
    """This function will make a kind of notice known and return its key; a key is declared once."""
    if key in _KINDS:
        raise ValueError(f"the notice {key} is declared twice")
    _KINDS[key] = Kind(key=key, subject=subject, body=body, fill=fill, attach=attach)
    return key


def kind(key: str) -> Kind:
    """This function will return the kind of notice with this key; KeyError when nobody declared it."""
    return _KINDS[key]
