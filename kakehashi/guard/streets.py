"""Street addresses: a house number with its street, in the manner of each country."""

import re
from collections.abc import Iterator

from kakehashi.guard import streets_asian, streets_latin
from kakehashi.guard.findings import Span
from kakehashi.guard.folding import Folded


def spans(folded: Folded) -> Iterator[Span]:
    """This function will yield street addresses; a piece may be yielded more than once."""
    for pattern in (*streets_latin.PATTERNS, *streets_asian.PATTERNS):
        yield from _found(pattern, folded.text)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """This function will yield what a pattern finds; a group called ``address`` is a part that counts alone."""
    for match in pattern.finditer(text):
        group = "address" if "address" in pattern.groupindex else 0
        yield Span(kind="address", start=match.start(group), end=match.end(group))
