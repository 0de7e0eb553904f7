"""Turns texts into numbers by which the index finds similar ones: words, pairs of words, pairs of Japanese signs."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from zlib import crc32

from kakehashi.common.text import fold

MOST_WORDS = 400
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


def words_of(text: str) -> list[str]:
    """This function will return the words of a text for comparing; case, accents and punctuation do not matter."""
    words: list[str] = []
    for chunk in _BETWEEN.split(fold(text)):
        words += list(chunk) if _UNSPACED.search(chunk) else [chunk] if chunk else []
    return words[:MOST_WORDS]


def scope(organization_id: int) -> int:
    """This function will return the number that all pairs of an organization share."""
    return _number("of", str(organization_id))


def whole(words: Sequence[str], *, language: str) -> int:
    """This function will return the number of exactly these words."""
    return _number("whole", language, *words)


def of_words(words: Sequence[str], *, language: str) -> Grams:
    """This function will return the numbers of a row of words: of each pair, or of the one word."""
    if len(words) == 1:
        return [_number("word", language, words[0])]
    return [_number("pair", language, *pair) for pair in pairwise(words)]


def singly(words: Iterable[str], *, language: str) -> Grams:
    """This function will return the number of each word."""
    return [_number("word", language, word) for word in words]


def of_japanese(text: str) -> Grams:
    """This function will return the numbers of a Japanese text: of each pair of signs, and of each kanji."""
    signs = _BETWEEN.sub("", fold(text))[: MOST_WORDS * 4]
    if len(signs) == 1:
        return [_number("sign", signs)]
    kanji = [_number("sign", sign) for sign in signs if _KANJI.match(sign)]
    return [_number("signs", first + second) for first, second in pairwise(signs)] + kanji


def searched_japanese(text: str) -> Grams:
    """This function will return the numbers that a Japanese text holds if it holds this one."""
    signs = _BETWEEN.sub("", fold(text))
    if len(signs) == 1:
        return [_number("sign", signs)]
    return [_number("signs", first + second) for first, second in pairwise(signs)]


def of_pair(*, organization_id: int, language: str, source: str, japanese: str) -> Grams:
    """This function will return every number of a pair, each once."""
    words = words_of(source)
    numbers = {scope(organization_id), whole(words, language=language), *singly(words, language=language)}
    return sorted(numbers.union(of_words(words, language=language) if words else (), of_japanese(japanese)))


def stretches(words: Sequence[str], *, language: str) -> list[Grams]:
    """This function will return sets of numbers of which a similar text holds at least one.

    Whoever changes k words of a text leaves one of any k + 1 stretches of it as it was. So the text is cut into
    halves, into quarters, and into pieces of three words (two for a short text), and each is asked for as a whole:
    long stretches are rare and find the best, short ones find what differs in many places.
    """
    if not words:
        return []
    found = [[whole(words, language=language)]]
    if len(words) <= _SHORT:
        cuts = [list(pair) for pair in pairwise(words)] or [list(words)]
    else:
        cuts = [*_cut(words, 2), *_cut(words, 4), *_cut(words, len(words) // _WINDOW)]
    for cut in cuts:
        numbers = sorted(set(of_words(cut, language=language)))
        if numbers not in found:
            found.append(numbers)
    return found


def _cut(words: Sequence[str], count: int) -> list[Sequence[str]]:
    """This function will cut a row of words into so many stretches of nearly the same length."""
    edges = [len(words) * place // count for place in range(count + 1)]
    return [words[start:end] for start, end in pairwise(edges) if end - start > 1]


def _number(*parts: str) -> int:
    """This function will return a number for some text, from the range of a PostgreSQL integer."""
    number = crc32("\0".join(parts).encode())
    return number - _SIGN_BIT if number >= _HALF else number
