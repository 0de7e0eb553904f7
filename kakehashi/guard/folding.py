"""A text in the form in which it is searched, with the way back to the characters as they were written."""

import re
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
_DOTS = dict.fromkeys("\u00b7\u2022\u2027\u2219\u22c5\u25aa\u25cf\u30fb\uff65", ".")
KANJI_DIGITS = {"〇": "0", "零": "0", "○": "0", "◯": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5"}
KANJI_DIGITS |= {"六": "6", "七": "7", "八": "8", "九": "9", "壱": "1", "弐": "2", "参": "3"}
KANJI_DIGITS |= {"壹": "1", "幺": "1", "贰": "2", "貳": "2", "叁": "3", "參": "3", "肆": "4", "伍": "5"}
KANJI_DIGITS |= {"陆": "6", "陸": "6", "柒": "7", "捌": "8", "玖": "9"}
_LOOK_ALIKES = {"о": "o", "О": "O", "а": "a", "е": "e", "с": "c", "р": "p", "і": "i", "х": "x", "ѕ": "s", "⓿": "0"}
_LOOK_ALIKES |= {chr(0x2776 + place): str(place + 1) for place in range(9)}
_LOOK_ALIKES |= {chr(0x2780 + place): str(place + 1) for place in range(9)}
_LOOK_ALIKES |= {chr(0x278A + place): str(place + 1) for place in range(9)}
_LOOK_ALIKES |= {chr(0x24F5 + place): str(place + 1) for place in range(9)}
_BURMESE_LETTER_LIKE_NOUGHT = "\u101d"
_LETTERS_FOR_DIGITS = str.maketrans(f"oOQliIsSBZ{_BURMESE_LETTER_LIKE_NOUGHT}", "00011155820")
_CODE_WITH_LETTER = re.compile(r"[0-9]{1,16}[BISZQ]")
_LETTERS_AMONG_DIGITS = re.compile(
    rf"(?<![A-Za-z0-9{_BURMESE_LETTER_LIKE_NOUGHT}])[0-9oOQliIsSBZ{_BURMESE_LETTER_LIKE_NOUGHT}]++(?![A-Za-z\u1000-\u1049\u104c-\u109f])"
)


@dataclass(frozen=True, kw_only=True)
class Folded:
    """The folded text, the same text read for digits, and for each character the span that it came from.

    ``text`` and ``digits`` have the same length. In ``text`` Latin letters have no marks, and digits are 0 to 9. In
    ``digits`` those in kanji are too, and every dash is a hyphen: a number looks the same however it was disguised.
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
    """This function will return one character in compatibility form, nothing for one that nobody sees.

    Latin letters lose their marks, and digits of every script become 0 to 9, since people leave out and mix both.
    """
    return "".join(_bare(char) for char in unicodedata.normalize("NFKC", cluster) if not _is_unseen(char))


def _is_unseen(char: str) -> bool:
    """This function will say whether a character takes no room of its own and no reader sees it."""
    return char in _IGNORED or unicodedata.category(char) == "Cf"


def _bare(char: str) -> str:
    """This function will return a letter or digit in its plainest form."""
    if char.isascii():
        return char
    if char in _LOOK_ALIKES:
        return _LOOK_ALIKES[char]
    if char in "đĐ":
        return "d" if char == "đ" else "D"
    value = unicodedata.decimal(char, None)
    if value is not None:
        return str(value)
    letter = unicodedata.normalize("NFD", char)[0]
    return letter if letter.isascii() and letter.isalpha() else char


@lru_cache(maxsize=4096)
def _as_digit(char: str) -> str:
    """This function will return the digit that a character stands for, a hyphen or full stop for its like, or it."""
    return KANJI_DIGITS.get(char) or _DASHES.get(char) or _DOTS.get(char, char)


def read_for_digits(pattern: str) -> str:
    """This function will bring a pattern into the form of the text read for digits: long vowels are hyphens."""
    return pattern.replace("\u30fc", "-")


def _digits(text: str) -> str:
    """This function will read a folded text for digits; an o or l among digits, as in O9l2, is a nought or one."""
    as_digits = {char: _as_digit(char) for char in set(text)}
    return _LETTERS_AMONG_DIGITS.sub(_with_letters_read, "".join(map(as_digits.__getitem__, text)))


def _with_letters_read(found: re.Match[str]) -> str:
    """This function will read the letters of a row for digits, if there is a digit among them."""
    row = found.group()
    if found.string[found.start() - 1 : found.start()] == "-" and _CODE_WITH_LETTER.fullmatch(row):
        return row
    return row.translate(_LETTERS_FOR_DIGITS) if any(char.isdigit() for char in row) else row


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
