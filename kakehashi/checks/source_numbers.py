"""Reads the numbers of a Vietnamese, Indonesian or English text, each with every value that it may mean."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kakehashi.checks.number_words import LETTERS, MONTHS, exact, values_of_words, words_with_unit

Values = frozenset[float]
_TIMES = {
    **dict.fromkeys(("nghìn", "ngàn", "ribu", "rb", "thousand", "k"), 1_000),
    **dict.fromkeys(("triệu", "tr", "juta", "jt", "million"), 1_000_000),
    **dict.fromkeys(("tỷ", "tỉ", "miliar", "billion"), 1_000_000_000),
    **dict.fromkeys(("trăm", "ratus", "hundred"), 100),
    **dict.fromkeys(("vạn",), 10_000),
    **dict.fromkeys(("puluh", "chục"), 10),
}
_NUMBER = re.compile(
    rf"(?P<school>\b(?:lớp|kelas|grade)\s+)?(?<![{LETTERS}0-9])(?<![{LETTERS}]-)"
    r"(?P<digits>[0-9]+(?:[.,][0-9]+)*)"
    rf"(?P<rest>\s{{0,2}}(?:{'|'.join(sorted(_TIMES, key=len, reverse=True))})(?![{LETTERS}0-9]))?"
    rf"(?P<half>\s+(?:năm|tháng|giờ|tuổi)\s+rưỡi)?(?P<tail>\s{{0,2}}[%{LETTERS}]+[²2]?)?",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?<![0-9])([0-9]{1,4})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{2,4}))?(?![0-9/])")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_LENGTHS = {"m", "cm", "mm", "km", "mét", "meter", "metre"}
_WEIGHTS = {"kg", "g", "gram", "gam", "tấn", "ton", "tons", "tonnes", "ký", "kilo"}
_MONTH_WORDS = {"tháng", "bulan", "months", "month"}
_YEAR_WORDS = {"năm", "tahun", "years", "year"}
_YEARS = range(1900, 2100)


@dataclass(frozen=True, kw_only=True)
class Number:
    """A number of the source. ``sure``: written in digits and plain; else only a hint."""

    text: str
    values: Values
    sure: bool
    unit: str = ""


def numbers_of(source: str) -> list[Number]:
    """This function will return the numbers of a source; codes such as N4 or CO2 are none."""
    text = unicodedata.normalize("NFKC", source)
    found = list(_dates(text))
    without = _DATE.sub(lambda date: " " * len(date.group()) if _is_date(date) else date.group(), text)
    found += [_number(match) for match in _NUMBER.finditer(without)]
    found += [Number(text=words, values=values, sure=False, unit=unit) for words, values, unit in words_with_unit(text)]
    return found


def hinted_values(source: str) -> Values:
    """This function will return every value that words of the source may mean, months and half ones too."""
    text = unicodedata.normalize("NFKC", source).casefold()
    months = {float(month) for word, month in MONTHS.items() if word in text}
    return exact(months | values_of_words(text))


def _dates(text: str) -> Iterator[Number]:
    for date in _DATE.finditer(text):
        if _is_date(date):
            parts = [part for part in date.groups() if part]
            for part in parts:
                yield Number(text=part.lstrip("0"), values=frozenset({float(part)}), sure=len(parts) > 1)


def _is_date(date: re.Match[str]) -> bool:
    first, second, third = date.groups()
    if third:
        return True
    if "/" not in date.group() and "-" not in date.group():
        return False
    return int(first) in _YEARS or int(second) in _YEARS or (int(first) < 32 and int(second) < 13)  # noqa: PLR2004


def _number(match: re.Match[str]) -> Number:
    digits, rest = match["digits"].rstrip(".,"), (match["rest"] or "").strip().casefold()
    tail = (match["tail"] or "").strip().casefold()
    unit = tail if not match["half"] else match["half"].split()[0].casefold()
    values = {value * _TIMES.get(rest, 1) for value in _readings(digits)}
    if match["half"] or tail.endswith("rưỡi"):
        values |= {value + 0.5 for value in values}
    if match["school"]:
        values |= {value - lower for value in values for lower in (9, 5, 6) if value > lower}
    text = " ".join(part for part in (digits, rest) if part)
    return Number(text=text, values=exact(values | _converted(values, unit)), sure=True, unit=unit)


def _readings(digits: str) -> set[float]:
    """This function will read 1.500 as 1500 and as 1.5, since languages differ; 1,5 only as 1.5."""
    if not re.search("[.,]", digits):
        return {float(digits)}
    readings = set()
    if _GROUPED.fullmatch(digits):
        readings.add(float(re.sub("[.,]", "", digits)))
    pieces = re.split("[.,]", digits)
    if len(pieces) == 2:  # noqa: PLR2004  a whole part and decimals
        readings.add(float(f"{pieces[0]}.{pieces[1]}"))
    elif not readings:
        readings |= {float(piece) for piece in pieces}
    return readings


def _converted(values: set[float], unit: str) -> set[float]:
    """This function will return the same amount in the units that Japanese readers may be given instead."""
    if unit in _LENGTHS | _WEIGHTS:
        return {value * factor for value in values for factor in (10, 100, 1000)} | {
            value / factor for value in values for factor in (10, 100, 1000)
        }
    if unit in _MONTH_WORDS:
        return {value / 12 for value in values}
    if unit in _YEAR_WORDS:
        return {value * 12 for value in values}
    if unit in {"h", "giờ", "pm", "jam", "g"}:
        return {value - 12 for value in values if value > 12} | {value + 12 for value in values if value < 12}  # noqa: PLR2004
    return set()
