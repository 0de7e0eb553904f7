"""Dates whose day and month must not change places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kakehashi.checks import japanese_numbers
from kakehashi.checks.number_words import MONTHS
from kakehashi.checks.problems import Problem

_MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_IN_FIGURES = re.compile(r"(?<![0-9/.-])([0-9]{1,2})([/.-])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?(?![0-9]|[/.-][0-9])")
_VIETNAMESE = re.compile(
    r"(?:ngày|mùng)\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})(?:\s+năm\s+([0-9]{4}))?(?![0-9])", re.IGNORECASE
)
_DAY_AND_NAME = re.compile(
    rf"(?<![0-9])([0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH_NAMES})(?!\w)\s*([0-9]{{4}})?", re.IGNORECASE
)
_NAME_AND_DAY = re.compile(
    rf"(?<!\w)({_MONTH_NAMES})\s+([0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9])(?:,?\s*([0-9]{{4}}))?", re.IGNORECASE
)
_NUMERAL = "[0-9〇一二三四五六七八九十]"
_JAPANESE = re.compile(rf"({_NUMERAL}{{1,3}})月({_NUMERAL}{{1,3}})日")
_YEAR_BEFORE = re.compile(rf"(令和|平成|昭和)?({_NUMERAL}{{1,4}}|元)年$")
_JAPANESE_IN_FIGURES = re.compile(r"(?<![0-9])([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?![0-9])")
_LAST_DAY, _LAST_MONTH = 31, 12


class Day(NamedTuple):
    """A day as it is written; ``years`` are those that the writing may mean, none where it has no year."""

    years: frozenset[int]
    month: int
    day: int
    text: str
    start: int = 0
    sure: bool = True


def problems(*, source: str, japanese: str, plain: str) -> Iterator[Problem]:
    """This function will yield dates of a folded source whose month is the day of the Japanese.

    03/12/2004 is the third of December here, as people of our countries write it; since others write the month first,
    the problem tells both ways to read it. It is a warning: then somebody says why the month comes first.
    """
    there = list(_in_japanese(plain))
    if not there:
        return
    for wanted in dict.fromkeys(_in_source(source)):
        if wanted.month == wanted.day or any(_same(wanted, one, one.month, one.day) for one in there):
            continue
        for other in there:
            if _same(wanted, other, other.day, other.month):
                year = f"{min(wanted.years)}年" if wanted.years else ""
                right, wrong = (
                    f"{year}{wanted.month}月{wanted.day}日",
                    japanese[other.start : other.start + len(other.text)],
                )
                detail = f"{wanted.text} → {wrong} ({right})" if wanted.sure else f"{wanted.text} → {right} / {wrong}"
                end = other.start + len(other.text)
                yield Problem(code="number_changed", severity="warning", start=other.start, end=end, detail=detail)
                break


def _same(wanted: Day, other: Day, month: int, day: int) -> bool:
    years = not wanted.years or not other.years or wanted.years & other.years
    return bool(years) and (wanted.month, wanted.day) == (month, day)


def _in_source(text: str) -> Iterator[Day]:
    for match in _IN_FIGURES.finditer(text):
        first, _, second, year = match.groups()
        if year or match[2] == "/":
            yield from _day(match, year, int(second), int(first), sure=False)
    for match in _VIETNAMESE.finditer(text):
        yield from _day(match, match[3], int(match[2]), int(match[1]))
    for match in _DAY_AND_NAME.finditer(text):
        yield from _day(match, match[3], MONTHS[match[2].casefold()], int(match[1]))
    for match in _NAME_AND_DAY.finditer(text):
        yield from _day(match, match[3], MONTHS[match[1].casefold()], int(match[2]))


def _day(match: re.Match[str], year: str | None, month: int, day: int, *, sure: bool = True) -> Iterator[Day]:
    """This function will yield a date where there is such a day; 3/15/2004 has its month first and is none to doubt."""
    if 0 < month <= _LAST_MONTH and 0 < day <= _LAST_DAY:
        sure = sure or day > _LAST_MONTH
        yield Day(years=_years(year), month=month, day=day, text=match.group().strip(), sure=sure)


def _years(written: str | None) -> frozenset[int]:
    if not written:
        return frozenset()
    year = int(written)
    return frozenset({year}) if year > 99 else frozenset({1900 + year, 2000 + year})  # noqa: PLR2004  two figures


def _in_japanese(plain: str) -> Iterator[Day]:
    for match in _JAPANESE.finditer(plain):
        before = _YEAR_BEFORE.search(plain, max(0, match.start() - 7), match.start())
        (era, year), (month, day) = before.groups() if before else (None, None), match.groups()
        start = before.start() if before else match.start()
        numbers = [next(iter(japanese_numbers.readings(one)), 0.0) for one in (year or "〇", month, day)]
        years = {int(numbers[0]) + japanese_numbers.ERAS[era]} if era else {int(numbers[0])}
        if year and not era and numbers[0] < 100:  # noqa: PLR2004  two figures
            years = {1900 + int(numbers[0]), 2000 + int(numbers[0])}
        yield Day(
            years=frozenset(years) if year else frozenset(),
            month=int(numbers[1]),
            day=int(numbers[2]),
            text=plain[start : match.end()],
            start=start,
        )
    for match in _JAPANESE_IN_FIGURES.finditer(plain):
        years = {int(match[1])}
        yield Day(
            years=frozenset(years), month=int(match[2]), day=int(match[3]), text=match.group(), start=match.start()
        )
