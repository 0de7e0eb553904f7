"""A text in the form in which it is searched, with the way back to the characters as they were written."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_HALF_WIDTH_MARKS = "\uff9e\uff9f"
_LONGEST_CLUSTER = 16
_IGNORED = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u20e3\ufe0e\ufe0f\ufeff"
)
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\uff70\u30fc\u301c\u02d7", "-")
_KANJI_DIGITS = {"〇": "0", "零": "0", "○": "0", "◯": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5"}
_KANJI_DIGITS |= {"六": "6", "七": "7", "八": "8", "九": "9", "壱": "1", "弐": "2", "参": "3"}
_ZERO_LETTERS = "oO"


@dataclass(frozen=True, kw_only=True)
class Folded:
    """The folded text, the same text read for digits, and for each character the span that it came from.

    ``text`` and ``digits`` have the same length. In ``digits`` every way of writing a digit is one of 0 to 9 and
    every dash is a hyphen, so that a number looks the same however it was disguised.
    """

    original: str
    text: str
    digits: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """This function will return the place in the original of a span of the folded text, which is not empty."""
        return self.starts[start], self.ends[end - 1]


def _clusters(text: str) -> list[tuple[int, int]]:
    """This function will cut the text into characters with the marks that belong to them, each of bounded length."""
    found: list[tuple[int, int]] = []
    start = 0
    for place, char in enumerate(text):
        if place == start:
            continue
        marks = char in _HALF_WIDTH_MARKS or unicodedata.combining(char)
        if not marks or place - start >= _LONGEST_CLUSTER:
            found.append((start, place))
            start = place
    if text:
        found.append((start, len(text)))
    return found


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str) -> str:
    """This function will return one character in compatibility form, nothing for one that nobody sees."""
    return "".join(char for char in unicodedata.normalize("NFKC", cluster) if char not in _IGNORED)


@lru_cache(maxsize=4096)
def _as_digit(char: str) -> str:
    """This function will return the digit that a character stands for, a hyphen for a dash, else the character."""
    if char.isascii():
        return char
    if char in _KANJI_DIGITS:
        return _KANJI_DIGITS[char]
    value = unicodedata.decimal(char, None)
    return _DASHES.get(char, char) if value is None else str(value)


def _digits(text: str) -> str:
    """This function will read a folded text for digits; an o between digits, as in 09o or o9o, is a nought."""
    as_digits = {char: _as_digit(char) for char in set(text)}
    digits = "".join(map(as_digits.__getitem__, text))
    if not any(letter in digits for letter in _ZERO_LETTERS):
        return digits
    signs = list(digits)
    _letters_as_zero(signs)
    return "".join(signs)


def _letters_as_zero(digits: list[str]) -> None:
    """This function will read the letter o as nought where it stands between digits, as in 09o or o9o."""
    for place, char in enumerate(digits):
        if char not in _ZERO_LETTERS:
            continue
        before = digits[place - 1] if place else ""
        after = digits[place + 1] if place + 1 < len(digits) else ""
        if (before.isdigit() and not after.isalpha()) or (after.isdigit() and not before.isalpha()):
            digits[place] = "0"


def fold(text: str) -> Folded:
    """This function will fold a text for searching, in time that grows with its length alone."""
    known = set(text)
    if any(char in _HALF_WIDTH_MARKS or unicodedata.combining(char) for char in known):
        return _fold_by_clusters(text)
    folded = {char: _fold_cluster(char) for char in known}
    if any(len(char) != 1 for char in folded.values()):
        return _fold_by_clusters(text)
    # Nearly every text: each character becomes one character, so that the places stay what they are.
    plain = "".join(map(folded.__getitem__, text))
    return Folded(
        original=text, text=plain, digits=_digits(plain), starts=range(len(text)), ends=range(1, len(text) + 1)
    )


def _fold_by_clusters(text: str) -> Folded:
    """This function will fold a text in which marks, or signs that become several, move the places."""
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        for char in _fold_cluster(text[start:end]):
            chars.append(char)
            starts.append(start)
            ends.append(end)
    plain = "".join(chars)
    return Folded(original=text, text=plain, digits=_digits(plain), starts=starts, ends=ends)
