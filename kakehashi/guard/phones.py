"""Telephone numbers in a text, however their digits are written."""

import re
from collections.abc import Callable, Iterator

from kakehashi.guard import number_words
from kakehashi.guard.findings import Span
from kakehashi.guard.folding import Folded
from kakehashi.guard.not_numbers import blanked
from kakehashi.guard.phone_shapes import (
    FEWEST_AFTER_LABEL,
    MOST,
    is_international,
    is_likely_number,
    is_national,
    is_sure_number,
)

_SEPARATORS = r"[\s\-.()\[\]_*/\\|~・:,、+'’`=]"
_RUN = re.compile(rf"(?<![0-9])\+?[(\[]?[0-9](?:{_SEPARATORS}{{0,4}}[0-9])+")
_GROUP = re.compile(r"[0-9]+")
_OPENING = "+(["
_REACH_OF_LABEL = 30
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_LABEL = re.compile(
    r"(?:電話|でんわ|デンワ|携帯|ケータイ|けいたい|スマホ|連絡先|(?<![a-z])tel|(?<![a-z])phone|(?<![a-z])mobile|(?<![a-z])cell|"
    r"hotline|(?<![a-z])call|(?<![a-z])fax|ファックス|(?<![a-z])sđt|(?<![a-z])sdt|(?<![a-z])đt|điện thoại|dien thoai|"
    r"(?<![a-z])hp|telepon|nomor|☎|📞|📱|℡|zalo|whats ?app|viber|telegram|imo)[^0-9\n]{0,14}$",
    re.IGNORECASE,
)

Groups = list[re.Match[str]]
Judge = Callable[[list[str]], bool]
Judging = Callable[[Groups, int, str], Judge | None]


def _sure_judge(groups: Groups, first: int, text: str) -> Judge | None:
    """This function will return how to judge numbers that begin with a group, or nothing if it has no sure sign."""
    start = groups[first].start()
    plus = "+" in text[max(0, start - 2) : start]
    labelled = _LABEL.search(text, max(0, start - _REACH_OF_LABEL), start) is not None
    if not (plus or labelled or text[start] == "0"):
        return None
    return lambda digits: is_sure_number(digits, plus=plus, labelled=labelled)


def _likely_judge(groups: Groups, first: int, text: str) -> Judge | None:
    """This function will return how to judge numbers by their form alone."""

    def judge(digits: list[str]) -> bool:
        end = groups[first + len(digits) - 1].end()
        return is_likely_number(digits, separators=text[groups[first].start() : end].translate(_NO_DIGITS))

    return judge


def _end_of_longest(groups: Groups, first: int, last: int, text: str, judging: Judging) -> int:
    """This function will return the end of the longest number that begins with the group ``first``, or ``first``."""
    row: list[str] = []
    length = 0
    ends: list[int] = []
    for end in range(first + 1, last + 1):
        row.append(groups[end - 1].group())
        length += len(row[-1])
        if length > MOST:
            break
        if length >= FEWEST_AFTER_LABEL:
            ends.append(end)
    # Most groups are dates and wages, too short for a number: what stands before them is not even looked at.
    judge = judging(groups, first, text) if ends else None
    if judge is None:
        return first
    return next((end for end in reversed(ends) if judge(row[: end - first])), first)


def _sure_numbers(groups: Groups, text: str) -> list[tuple[int, int]]:
    """This function will return the rows of groups with a sure sign; rows that share groups are joined."""
    rows: list[tuple[int, int]] = []
    for first in range(len(groups)):
        end = _end_of_longest(groups, first, len(groups), text, _sure_judge)
        if end == first:
            continue
        if rows and first < rows[-1][1]:
            rows[-1] = (rows[-1][0], max(end, rows[-1][1]))
        else:
            rows.append((first, end))
    return rows


def _likely_numbers(groups: Groups, first: int, last: int, text: str) -> Iterator[tuple[int, int]]:
    """This function will yield the rows between two groups that look like numbers."""
    while first < last:
        end = _end_of_longest(groups, first, last, text, _likely_judge)
        if end > first:
            yield first, end
        first = max(end, first + 1)


def _numbers(groups: Groups, text: str) -> Iterator[tuple[int, int]]:
    """This function will yield the numbers among groups: the sure ones, and the likely ones in what lies between."""
    left_from = 0
    for first, end in _sure_numbers(groups, text):
        yield from _likely_numbers(groups, left_from, first, text)
        yield first, end
        left_from = end
    yield from _likely_numbers(groups, left_from, len(groups), text)


def spans(folded: Folded) -> Iterator[Span]:
    """This function will yield telephone numbers, in digits or in words."""
    text = blanked(folded.digits)
    for run in _RUN.finditer(text):
        groups = list(_GROUP.finditer(text, run.start(), run.end()))
        for first, end in _numbers(groups, text):
            start = groups[first].start()
            while start > run.start() and text[start - 1] in _OPENING:
                start -= 1
            yield Span(kind="phone", start=start, end=groups[end - 1].end())
    for start, stop, digits in number_words.spans(folded.text):
        if digits[0] == "0" or is_national(digits) or is_international(digits):
            yield Span(kind="phone", start=start, end=stop)
