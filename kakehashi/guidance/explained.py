"""The longer explaining texts of the public pages, with their sources, read from the content files."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kakehashi.common.data_files import read_yaml

CONTENT = Path(__file__).parent / "content"


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a statement comes from: a citation in the reader's language, an address, and how sure it is."""

    text: str
    url: str
    confidence: str


@dataclass(frozen=True, kw_only=True)
class Explained:
    """One explaining text in the reader's language; ``parts`` holds what else its key has beside title and body."""

    title: str
    body: str
    parts: dict[str, Any]
    sources: tuple[Source, ...]
    checked_on: Any


@cache
def _site() -> dict[str, Any]:
    """This function will read the content file once."""
    found: dict[str, Any] = read_yaml(CONTENT / "site.yaml")
    return found


def sources_in(language: str, *, sources: list[dict[str, str]]) -> tuple[Source, ...]:
    """This function will return citations in a language, in English where there is no other."""
    return tuple(
        Source(text=each.get(f"text_{language}", each["text"]), url=each["url"], confidence=each["confidence"])
        for each in sources
    )


def explained(key: str, *, language: str) -> Explained:
    """This function will return the text with this key in a language, in English where there is no other."""
    entry = _site()[key]
    text = dict(entry["texts"].get(language, entry["texts"]["en"]))
    return Explained(
        title=text.pop("title"),
        body=text.pop("body"),
        parts=text,
        sources=sources_in(language, sources=entry["sources"]),
        checked_on=entry["checked_on"],
    )
