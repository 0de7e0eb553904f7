"""Cuts texts into sentences, where source and Japanese have the same number of them."""

import re

from kakehashi.common.text import clean

# An end of a sentence: a Japanese full stop anywhere, another one before white space, or a new line.
_END = re.compile(r"(?<=[。！？])[”」』]?\s*|(?<=[.!?…\u104b\u17d4\u0964])[\"”’)]?\s+|\s*\n\s*")
_ABBREVIATED = re.compile(r"(?:^|\s)(?:[A-ZĐ][A-Za-z]?|Mrs)\.$|^[0-9]{1,2}\.$")
LONGEST = 1500


def sentences(text: str) -> list[str]:
    """This function will return the sentences of a text; "TP. Hồ Chí Minh" and "1. ..." are not cut."""
    found: list[str] = []
    for piece in _END.split(clean(text)):
        if not piece or not piece.strip():
            continue
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] = f"{found[-1]} {piece.strip()}"
        else:
            found.append(piece.strip())
    return found


def pairs(*, source: str, japanese: str) -> list[tuple[str, str]]:
    """This function will pair the sentences of both sides; texts with other numbers of sentences stay whole."""
    here, there = sentences(source), sentences(japanese)
    if len(here) != len(there):
        here, there = [clean(source)], [clean(japanese)]
    return [
        (one, other)
        for one, other in zip(here, there, strict=True)
        if one and other and max(len(one), len(other)) <= LONGEST
    ]
