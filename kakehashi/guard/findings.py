"""What the guard finds: a kind and a place in the text as it was written."""

from dataclasses import dataclass
from typing import Literal

# A name is no contact data; who knows a person's name may mark it with the same kind of finding.
Kind = Literal["phone", "email", "link", "messenger", "address", "name"]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A piece of contact data; ``start`` and ``end`` (exclusive) count characters of the original text."""

    kind: Kind
    start: int
    end: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Span:
    """A piece of contact data in the folded text."""

    kind: Kind
    start: int
    end: int
