"""Telephone numbers in a text, however their digits are written."""

import re
from collections.abc import Callable, Iterator

from kakehashi.guard import number_words
from kakehashi.guard.findings import Span
from kakehashi.guard.folding import KANJI_DIGITS, Folded, read_for_digits
from kakehashi.guard.help_lines import is_help_line
from kakehashi.guard.not_numbers import blanked
from kakehashi.guard.number_labels import ANY, OTHER, PHONE
from kakehashi.guard.phone_shapes import (
    FEWEST_AFTER_LABEL,
    MOST,
    is_counted,
    is_hyphenated_number,
    is_international,
    is_known_number,
    is_likely_number,
    is_mobile,
    is_mobile_anywhere,
    is_national,
    is_sure_number,
)

_SEPARATORS = r"[\s\-.()\[\]_*/\\|~・:,、+'’`=]"
_THEN = "\x01"
_RUN = re.compile(rf"(?<![0-9])\+?[(\[]?[0-9](?:{_SEPARATORS}{{0,4}}(?:{_THEN}{{1,30}}{_SEPARATORS}{{0,4}})?[0-9])+")
_CONNECTED = re.compile(
    rf"(?<=[0-9])([,.、・ ]{{0,3}})((?:[(（]?(?:{number_words.CONNECTIVES})[)）]?[ ,、:]{{0,2}}){{1,3}})(?=[0-9])",
    re.IGNORECASE,
)
_IN_KANJI = re.compile(rf"[{''.join(KANJI_DIGITS)}](?:[ ,、・./-]{{0,2}}[{''.join(KANJI_DIGITS)}]){{7}}")
_GROUP = re.compile(r"[0-9]+")
_OPENING = "+(["
_IN_CODE = re.compile(r"(?:[A-Za-z]|[A-Za-z0-9]-)$")
_DECIMALS = re.compile(r"(?:0\.[0-9]{1,9}|(?<=[0-9]\.)0[0-9]{0,3})[ ]{0,3}[,/|]")
_GOES_ON = re.compile(r"-[0-9]")
_GOES_ON_IN_CODE = re.compile(r"-[0-9]|-?[A-Z]")
_LETTER_AFTER = re.compile(r"[A-Z]{1,2}(?![A-Za-z])")
_IN_CHAIN_AFTER = re.compile(r"-[0-9](?![0-9])")
_IN_CHAIN = re.compile(r"[0-9]-$")
_END_OF_CHAIN = re.compile(r"-[0-9]{1,2}(?![0-9-])")
_LETTERS_BEFORE = re.compile(r"(?<![A-Za-z])[A-Z]{1,3}$")
_REACH_OF_LABEL = 45
_LONGEST_ROW, _SHORT_GROUP = 5, 3
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))
# A list of codes has one label at its beginning.
_CODES = r"(?:(?:[A-Z]{1,3}[0-9]{1,3}|[0-9A-Z][0-9A-Z-]{4,14})[^0-9A-Z\n]{1,4}){0,2}"
_LABEL = re.compile(rf"(?P<label>{read_for_digits(PHONE)})[^0-9\n]{{0,14}}$", re.IGNORECASE)
_ANY_LABEL = re.compile(rf"(?:{read_for_digits(ANY)})[^0-9\n]{{0,14}}$", re.IGNORECASE)
_OTHER_LABEL = re.compile(rf"(?:{read_for_digits(OTHER)})(?P<between>[^0-9\n]{{0,14}}(?-i:{_CODES}))$", re.IGNORECASE)
# In the name of a file other words may part a paper from a number, as in passport_name_number.
_OTHER_WORD = re.compile(r"[^_]{0,14}_[^_0-9]{2,20}_$")

Groups = list[re.Match[str]]
Judge = Callable[[list[str], int], bool]
Judging = Callable[[Groups, int, str], Judge | None]


def _label_before(start: int, text: str) -> str:
    """This function will say what the words before a number call it: "phone", "other", "apart", "number", or nothing."""
    phone = _LABEL.search(text, max(0, start - _REACH_OF_LABEL), start)
    other = _OTHER_LABEL.search(text, max(0, start - _REACH_OF_LABEL), start)
    if phone and (other is None or other.start() < phone.end("label")):
        return "phone"
    if other:
        return "apart" if _OTHER_WORD.match(other["between"]) else "other"
    return "number" if _ANY_LABEL.search(text, max(0, start - _REACH_OF_LABEL), start) else ""


def _goes_on(end: int, text: str) -> bool:
    """This function will say whether a code goes on after a number, as in 123-4567-8."""
    return _GOES_ON.match(text, end) is not None


def _is_part_of_code(start: int, end: int, text: str) -> bool:
    """This function will say whether a number is a piece of a code, as in 21-0403-0200-4417 or 0868.220.17A."""
    if _LETTER_AFTER.match(text, end):
        return True
    before = _IN_CHAIN.search(text, max(0, start - 2), start)
    if before and _END_OF_CHAIN.match(text, end):
        return True
    chained = before or _IN_CHAIN_AFTER.match(text, end)
    return "-" in text[start:end] and chained is not None


def _sure_judge(groups: Groups, first: int, text: str) -> Judge | None:
    """This function will return how to judge numbers that begin with a plus sign or a nought, or nothing."""
    start = groups[first].start()
    plus = "+" in text[max(0, start - 2) : start]
    if not (plus or text[start] == "0") or _DECIMALS.match(text, start):
        return None
    label = "" if plus else _label_before(start, text)
    if label == "apart":
        return None
    if label == "other":
        return lambda digits, end: (
            is_mobile(digits, hyphens="-" in text[start:end]) and _GOES_ON_IN_CODE.match(text, end) is None
        )
    return lambda digits, end: (
        is_sure_number(digits, plus=plus, labelled=False)
        and not _is_part_of_code(start, end, text)
        and (plus or "-" not in text[start:end] or is_hyphenated_number(digits))
    )


def _labelled_judge(groups: Groups, first: int, text: str) -> Judge | None:
    """This function will return how to judge numbers after a word such as "Tel", or nothing if there is none."""
    start = groups[first].start()
    label = _label_before(start, text)
    if label == "number":
        return lambda digits, end: (
            is_known_number(digits, separators=text[start:end].translate(_NO_DIGITS))
            and not (_LETTERS_BEFORE.search(text, max(0, start - 4), start) and _LETTER_AFTER.match(text, end))
        )
    if label == "apart":
        return lambda digits, _end: len(digits) == 1 and is_mobile_anywhere(digits[0])
    if label != "phone":
        return None
    return lambda digits, _end: is_sure_number(digits, plus=False, labelled=True)


def _likely_judge(groups: Groups, first: int, text: str) -> Judge | None:
    """This function will return how to judge numbers by their form alone."""
    start = groups[first].start()
    if _label_before(start, text) in {"other", "apart"}:
        return None
    if _IN_CODE.search(text, max(0, start - 2), start):
        return lambda digits, _end: len(digits) == 1 and is_international(digits[0])
    return lambda digits, end: (
        not _goes_on(end, text)
        and not _is_part_of_code(start, end, text)
        and is_likely_number(digits, separators=text[start:end].translate(_NO_DIGITS))
    )


def _end_of_longest(groups: Groups, first: int, last: int, text: str, judging: Judging) -> int:
    """This function will return the end of the longest number that begins with the group ``first``, or ``first``."""
    row: list[str] = []
    length = 0
    ends: list[int] = []
    for end in range(first + 1, last + 1):
        if row and "+" in text[groups[end - 2].end() : groups[end - 1].start()]:
            break
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
    return next((end for end in reversed(ends) if judge(row[: end - first], groups[end - 1].end())), first)


def _sure_numbers(groups: Groups, text: str) -> list[tuple[int, int]]:
    """This function will return the rows of groups with a sure sign; rows that share groups are joined."""
    rows: list[tuple[int, int]] = []
    for first in range(len(groups)):
        end = _end_of_longest(groups, first, len(groups), text, _sure_judge)
        if end == first:
            end = _end_of_longest(groups, first, len(groups), text, _labelled_judge)
        if end == first:
            continue
        if rows and first < rows[-1][1]:
            rows[-1] = (rows[-1][0], max(end, rows[-1][1]))
        else:
            rows.append((first, end))
    return rows


def _likely_numbers(groups: Groups, first: int, last: int, text: str) -> Iterator[tuple[int, int]]:
    """This function will yield the rows between two groups that look like numbers; a list of marks holds none."""
    lengths = {len(group.group()) for group in groups[first:last]}
    if last - first > _LONGEST_ROW and lengths != {1} and max(lengths) <= _SHORT_GROUP:
        return
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
    """This function will yield telephone numbers, in digits or in words, but for public help lines."""
    text = _CONNECTED.sub(lambda found: found[1] + _THEN * len(found[2]), blanked(folded.digits))
    for run in _RUN.finditer(text):
        groups = list(_GROUP.finditer(text, run.start(), run.end()))
        for first, end in _numbers(groups, text):
            if is_help_line("".join(group.group() for group in groups[first:end])):
                continue
            start = groups[first].start()
            while start > run.start() and text[start - 1] in _OPENING:
                start -= 1
            yield Span(kind="phone", start=start, end=groups[end - 1].end())
    readings = {folded.digits, folded.text} if _IN_KANJI.search(folded.text) else {folded.digits}
    for reading in readings:
        for start, stop, digits in number_words.spans(reading):
            if _is_spoken_number(digits) and not is_help_line(digits):
                yield Span(kind="phone", start=start, end=stop)


def _is_spoken_number(digits: str) -> bool:
    """This function will judge digits that were written in words."""
    return digits[0] == "0" or (is_national(digits) and not is_counted(digits)) or is_international(digits)
