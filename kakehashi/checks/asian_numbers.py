"""Numbers of a Chinese or Burmese source: digits of other scripts, numerals and number words."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kakehashi.checks import japanese_numbers, units
from kakehashi.checks.japanese_numbers import Written
from kakehashi.checks.number_words import exact
from kakehashi.checks.units import Unit

# Where the digits of Burmese, Shan, Thai and Khmer begin.
_NOUGHTS = (0x1040, 0x1090, 0x0E50, 0x17E0)
_DIGITS = {nought + digit: str(digit) for nought in _NOUGHTS for digit in range(10)}
_OTHER_DIGIT = re.compile(f"[{''.join(map(chr, _DIGITS))}]")
_HAS_HAN = re.compile("[\u4e00-\u9fff]")
_AS_IN_JAPANESE = str.maketrans("两兩俩亿萬", "二二二億万")
_SMALL = {"တစ်": 1, "နှစ်": 2, "သုံး": 3, "လေး": 4, "ငါး": 5, "ခြောက်": 6, "ခုနစ်": 7, "ခုနှစ်": 7, "ရှစ်": 8, "ကိုး": 9}
_LARGE = {"ဆယ်": 10, "ရာ": 100, "ထောင်": 1000, "သောင်း": 10_000, "သိန်း": 100_000, "သန်း": 1_000_000}
_MONTHS = {"ဇန်နဝါရီ": 1, "ဖေဖော်ဝါရီ": 2, "မတ်လ": 3, "ဧပြီ": 4, "မေလ": 5, "ဇွန်": 6, "ဇူလိုင်": 7, "သြဂုတ်": 8, "ဩဂုတ်": 8}
_MONTHS |= {"စက်တင်ဘာ": 9, "အောက်တိုဘာ": 10, "နိုဝင်ဘာ": 11, "ဒီဇင်ဘာ": 12}
_WORD = "|".join(sorted({**_SMALL, **_LARGE}, key=len, reverse=True))
_BURMESE = re.compile(f"(?:{_WORD})+")
_ONE_WORD = re.compile(_WORD)
_HALF = re.compile("半|တစ်ဝက်|ခွဲ")
_TONE = "\u1037"


def plain_digits(text: str) -> str:
    """This function will write the digits of other scripts as ASCII; the length stays the same."""
    return text.translate(_DIGITS) if _OTHER_DIGIT.search(text) else text


def numerals(text: str) -> list[Written]:
    """This function will return the numbers of a Chinese text, read as Japanese ones are."""
    return list(japanese_numbers.numbers_of(text.translate(_AS_IN_JAPANESE))) if _HAS_HAN.search(text) else []


def with_unit(text: str, chinese: Iterable[Written]) -> Iterator[tuple[str, frozenset[float], Unit, str]]:
    """This function will yield the Chinese numerals that stand before a unit: the words, values, unit and its writing.

    One is left out, as in number_words. What digits say is read by source_numbers.
    """
    for one in chinese:
        unit = None if one.digits or one.values == {1.0} else units.written_on(text, at=one.end)
        if unit:
            yield text[one.start : one.end], one.values, unit[1], unit[0]


def values(text: str, chinese: Iterable[Written]) -> set[float]:
    """This function will return all that Chinese numerals and Burmese number words of a text may count."""
    found: set[float] = {0.5} if _HALF.search(text) else set()
    counted = {value for one in chinese for value in one.values}
    found |= counted | {value + more for value in counted for more in found} | {value * 12 for value in counted}
    found |= {float(month) for word, month in _MONTHS.items() if word in text}
    for match in _BURMESE.finditer(text.replace(_TONE, "")):
        found |= _burmese(_ONE_WORD.findall(match.group()))
    return found


def _burmese(words: list[str]) -> set[float]:
    """This function will read a row of number words, its beginnings and its ends: နှစ် is two and also a year."""
    found: set[float] = set()
    for first in range(min(len(words), 8)):
        for last in range(first + 1, min(len(words), 8) + 1):
            total = part = 0.0
            row = words[first:last]
            if any(one in _SMALL and other in _SMALL for one, other in pairwise(row)):
                continue
            for word in row:
                if word in _SMALL:
                    part = float(_SMALL[word])
                else:
                    total, part = total + max(part, 1.0) * _LARGE[word], 0.0
            found |= {total + part, total + part + 0.5, (total + part) * 12}
    return set(exact(found))
