"""Street addresses: a house number with its street, in the manner of each country."""

import re
from collections.abc import Iterator

from kakehashi.guard import streets_asian, streets_latin
from kakehashi.guard.findings import Span
from kakehashi.guard.folding import Folded

_LONGEST_TAIL = 10


def spans(folded: Folded) -> Iterator[Span]:
    """This function will yield street addresses, also in names of files; a piece may be yielded more than once."""
    for text in {folded.text, folded.text.replace("_", " ")}:
        for pattern in (*streets_latin.PATTERNS, *streets_asian.PATTERNS):
            yield from _found(pattern, text)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """This function will yield what a pattern finds.

    A group called ``address`` is a part that counts alone; of the ``tail``, the towns around, hardly anything counts.
    """
    for match in pattern.finditer(text):
        start, end = match.span("address" if "address" in pattern.groupindex else 0)
        if "tail" in pattern.groupindex:
            end = _shortened(text, match.start("tail"), end)
        yield Span(kind="address", start=start, end=start + len(text[start:end].rstrip()))


def _shortened(text: str, tail: int, end: int) -> int:
    """This function will cut a tail after a whole word so that it is short."""
    if end - tail <= _LONGEST_TAIL:
        return end
    return max(tail, text.rfind(" ", tail, tail + _LONGEST_TAIL + 1))
