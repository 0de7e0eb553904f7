"""Turns texts into numbers by which the index finds similar ones: rows of words, pairs of Japanese signs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from kakehashi.common.text import fold

MOST_WORDS = 400
MOST_SIGNS = 1600
_SHORT = 8
_WINDOW = 3
_HALF, _SIGN_BIT = 1 << 31, 1 << 32
_BETWEEN = re.compile(
    r"[\s\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\u2000-\u206f\u3000-\u3004\u3008-\u3020\u30fb\u104a-\u104f\u17d4-\u17da]+"
)
# Scripts that write no space between words: each sign counts as a word.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_KANJI = re.compile("[\u3400-\u9fff]")

Grams = list[int]


@dataclass(frozen=True, kw_only=True)
class Stretches:
    """The sets of numbers to ask for: the whole text and long stretches of it, and then the short ones."""

    long: Sequence[Grams] = ()
    short: Sequence[Grams] = ()


def words_of(text: str) -> list[str]:
    """This function will return the words of a text for comparing; case, accents and punctuation do not matter."""
    words: list[str] = []
    for chunk in _BETWEEN.split(fold(text)):
        words += list(chunk) if _UNSPACED.search(chunk) else [chunk] if chunk else []
    return words[:MOST_WORDS]


def of_words(words: Sequence[str], *, within: str) -> Grams:
    """This function will return the numbers by which a row of words is found: of each three that stand together.

    Two words have one number, one word too. ``within`` is whose and in which language: other people's have others.
    """
    size = min(len(words), _WINDOW)
    return [_number(within, *words[start : start + size]) for start in range(len(words) - size + 1)] if words else []


def of_japanese(text: str, *, within: str) -> Grams:
    """This function will return the numbers by which Japanese signs are found: of each pair, or of the only one."""
    signs = _BETWEEN.sub("", fold(text))[:MOST_SIGNS]
    if len(signs) == 1:
        return [_number(within, "ja", signs)]
    return [_number(within, "ja", first + second) for first, second in pairwise(signs)]


def of_pair(*, within: str, source: str, japanese: str) -> Grams:
    """This function will return every number of a pair, each once: of its one, two and three words, and its signs."""
    words = words_of(source)
    rows = [words[start : start + size] for size in range(1, _WINDOW) for start in range(len(words) - size + 1)]
    numbers = {_whole(words, within=within), *of_words(words, within=within)}
    numbers.update(_number(within, *row) for row in rows)
    kanji = {_number(within, "ja", sign) for sign in japanese if _KANJI.match(sign)}
    return sorted(numbers | kanji | set(of_japanese(japanese, within=within)))


def stretches(words: Sequence[str], *, within: str) -> Stretches:
    """This function will return sets of numbers of which a similar text holds at least one.

    Whoever changes k words of a text leaves one of any k + 1 stretches of it as it was. So the text is cut into
    halves, into quarters, and into pieces of three words (pairs for a short text), and each is asked for as a whole:
    long stretches are rare and find whatever differs in few places, short ones find what differs in many.
    """
    if not words:
        return Stretches()
    is_short = len(words) <= _SHORT
    long = [*_cut(words, 2), *([] if is_short else _cut(words, 4))]
    short = (
        ([list(pair) for pair in pairwise(words)] or [list(words)]) if is_short else _cut(words, len(words) // _WINDOW)
    )
    asked: list[Grams] = [[_whole(words, within=within)]]
    for cut in long:
        _add(asked, of_words(cut, within=within))
    count = len(asked)
    for cut in short:
        _add(asked, of_words(cut, within=within))
    return Stretches(long=asked[:count], short=asked[count:])


def japanese_stretches(text: str, *, within: str) -> list[Grams]:
    """This function will return sets of numbers of which pairs with similar Japanese hold at least one.

    The signs are asked for as a whole, in halves and in quarters, as the words of a text are.
    """
    signs = list(_BETWEEN.sub("", fold(text))[:MOST_SIGNS])
    asked: list[Grams] = []
    for count in (1, 2, 4):
        for cut in _cut(signs, count):
            _add(asked, of_japanese("".join(cut), within=within))
    return asked


def of_side(*, organization_id: int, language: str) -> str:
    """This function will name the side of the memory in which words are looked for."""
    return f"{organization_id} {language}"


def _add(asked: list[Grams], numbers: Grams) -> None:
    """This function will add a set of numbers that is not asked for yet."""
    new = sorted(set(numbers))
    if new not in asked:
        asked.append(new)


def _whole(words: Sequence[str], *, within: str) -> int:
    """This function will return the number of exactly these words."""
    return _number(within, "whole", *words)


def _cut(words: Sequence[str], count: int) -> list[list[str]]:
    """This function will cut a row of words into so many stretches of nearly the same length."""
    edges = [len(words) * place // count for place in range(count + 1)]
    return [list(words[start:end]) for start, end in pairwise(edges) if end - start > 1]


def _number(*parts: str) -> int:
    """This function will return a number for some text, from the range of a PostgreSQL integer."""
    number = crc32("\0".join(parts).encode())
    return number - _SIGN_BIT if number >= _HALF else number
