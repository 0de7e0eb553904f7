"""What a check is told and what it answers."""

from dataclasses import dataclass
from typing import Literal

# "sentences" are read as a text, "words" are a name of a school, an employer or a certificate, "name" is a person's.
Kind = Literal["sentences", "words", "name"]
Severity = Literal["error", "warning"]
Code = Literal[
    "empty",
    "not_katakana",
    "contact",
    "too_long",
    "half_width_kana",
    "number_changed",
    "number_missing",
    "number_added",
    "unit_missing",
    "name_differs",
    "term_missing",
    "term_forbidden",
    "left_over",
    "politeness_mixed",
    "no_full_stop",
    "repeated",
]
CODES: tuple[Code, ...] = Code.__args__  # type: ignore[attr-defined]  # the values of a Literal


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that may be wrong; ``start`` and ``end`` (exclusive) count characters of the Japanese.

    An error stops approval. A warning may be right after all: then somebody says why. ``detail`` is what it is about:
    the number, the word, the term with its Japanese.
    """

    code: Code
    severity: Severity
    start: int
    end: int
    detail: str = ""


@dataclass(frozen=True, kw_only=True)
class Name:
    """A name as the source writes it, and the Japanese that was agreed for it."""

    native: str
    japanese: str


@dataclass(frozen=True, kw_only=True)
class Term:
    """A term that stands in the source, any one of the Japanese words for it, and words that must not be used."""

    text: str
    japanese: tuple[str, ...]
    forbidden: tuple[str, ...] = ()
