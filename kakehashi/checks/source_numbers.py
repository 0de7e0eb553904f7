"""Reads the numbers of a source in any of our languages, each with every value that it may mean."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kakehashi.checks import asian_numbers, units
from kakehashi.checks.japanese_numbers import Written
from kakehashi.checks.number_words import LETTERS, MONTHS, exact, values_of_words, words_with_unit
from kakehashi.checks.units import Unit

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
# 1m70 is how people write a height; 5m2 is an area.
_HEIGHT = re.compile(rf"(?<![{LETTERS}0-9.,])([0-9])m([0-9]{{2}}|(?<=1m)[4-9])(?![{LETTERS}0-9²])", re.IGNORECASE)
_HOURS = {"h", "pm", "g"}
# How many characters may stand between years and the months over them.
_NEAR = 12
_MINUTES = re.compile(r"(?<=[0-9][hg])([0-9]{1,2})(?![0-9])")
# Rp3.000.000 is a number, CO2 is none.
_STUCK = re.compile(r"(?<![^\W_])(rp|idr|vnd|usd|php|mmk)(?=[0-9])", re.IGNORECASE)
_YEARS = range(1900, 2100)


@dataclass(frozen=True, kw_only=True)
class Number:
    """A number of the source. ``sure``: written in digits and plain; else only a hint.

    ``amounts`` are the values in the ``unit`` that stands after it (``written``), and nothing told in another unit.
    """

    text: str
    values: Values
    sure: bool
    amounts: Values = frozenset()
    unit: Unit | None = None
    written: str = ""


def folded(source: str) -> str:
    """This function will write a source as the functions here read it: with plain digits of one width."""
    return _STUCK.sub(r"\1 ", asian_numbers.plain_digits(unicodedata.normalize("NFKC", source)))


def numbers_of(text: str, *, chinese: Iterable[Written]) -> list[Number]:
    """This function will return the numbers of a folded source; codes such as N4 or CO2 are none.

    ``chinese`` are its numerals, as ``asian_numbers.numerals`` reads them.
    """
    found = list(_dates(text))
    without = _DATE.sub(lambda date: " " * len(date.group()) if _is_date(date) else date.group(), text)
    found += [_height(match) for match in _HEIGHT.finditer(without)]
    without = _HEIGHT.sub(lambda height: " " * len(height.group()), without)
    found += _with_months([(match, _number(match)) for match in _NUMBER.finditer(without)])
    for words, values, unit in words_with_unit(text):
        told = frozenset({one * factor for one in values for factor in (1, 12, 1 / 12)})
        found.append(
            Number(
                text=words, values=exact(set(told)), sure=False, amounts=values, unit=units.of_word(unit), written=unit
            )
        )
    for words, values, measure, written in asian_numbers.with_unit(text, chinese):
        found.append(
            Number(
                text=words,
                values=values | _converted(values, measure),
                sure=False,
                amounts=values,
                unit=measure,
                written=written,
            )
        )
    return found


def hinted_values(folded_source: str, *, chinese: Iterable[Written]) -> Values:
    """This function will return every value that words of a folded source may mean, months and half ones too."""
    text = folded_source.casefold()
    months = {float(month) for word, month in MONTHS.items() if word in text}
    months |= {float(minutes) for minutes in _MINUTES.findall(text)}
    return exact(months | values_of_words(text) | asian_numbers.values(text, chinese))


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
    return int(first) in _YEARS or int(second) in _YEARS or (int(first) < 32 and int(second) < 13)  # noqa: PLR2004  days of a month, months of a year


def _number(match: re.Match[str]) -> Number:
    digits, rest = match["digits"].rstrip(".,"), (match["rest"] or "").strip().casefold()
    tail = (match["tail"] or "").strip().casefold()
    written, unit = _unit(match, tail)
    values = {value * _TIMES.get(rest, 1) for value in _readings(digits)}
    if match["half"] or tail.endswith("rưỡi"):
        values |= {value + 0.5 for value in values}
    if match["school"]:
        values |= {value - lower for value in values for lower in (9, 5, 6) if value > lower}
    text = " ".join(part for part in (digits, rest) if part)
    return Number(
        text=text,
        values=exact(values | _converted(values, unit) | (_hours(values) if tail in _HOURS else set())),
        sure=True,
        amounts=exact(values),
        unit=unit,
        written=written,
    )


def _height(match: re.Match[str]) -> Number:
    """This function will read 1m70 as one amount, told in metres, in centimetres, or in both."""
    metres, centimetres = int(match[1]), int(match[2].ljust(2, "0"))
    whole = metres * 100 + centimetres
    values = frozenset({float(metres), float(centimetres), float(whole), whole / 100})
    return Number(text=match.group(), values=values, sure=True, amounts=frozenset({whole / 100}), unit=units.METRE)


def _with_months(numbers: list[tuple[re.Match[str], Number]]) -> list[Number]:
    """This function will let years with months after them be told as one amount: 1 year and 6 months, 18 months."""
    found = [number for _, number in numbers]
    for at, ((first, years), (second, months)) in enumerate(pairwise(numbers)):
        between = second.start() - first.end()
        if (years.unit, months.unit) == (units.YEAR, units.MONTH) and between < _NEAR:
            whole = {year * 12 + month for year in years.amounts for month in months.amounts}
            both = exact(whole | {one / 12 for one in whole})
            found[at] = replace(years, values=years.values | both)
            found[at + 1] = replace(months, values=months.values | both)
    return found


def _unit(match: re.Match[str], tail: str) -> tuple[str, Unit | None]:
    """This function will return the unit of a number, and how it is written."""
    if match["half"]:
        tail = match["half"].split()[0].casefold()
    text, after = match.string, match.end()
    before = text[max(0, match.start() - 12) : match.start()]
    if unit := units.of_word(tail, before=before, after=text[after : after + 24]):
        return tail, unit
    if not tail and (written_on := units.written_on(text, at=after)):
        return written_on
    money = units.money_before(text, at=match.start("digits"))
    return ("", money) if money else ("", None)


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


def _converted(values: set[float] | Values, unit: Unit | None) -> set[float]:
    """This function will return the same amount in the units that Japanese readers may be given instead."""
    if unit and unit.base in {"length", "weight"}:
        return {value * factor for value in values for factor in (10, 100, 1000)} | {
            value / factor for value in values for factor in (10, 100, 1000)
        }
    if unit == units.MONTH:
        return {value / 12 for value in values}
    if unit == units.YEAR:
        return {value * 12 for value in values}
    if unit == units.HOUR:
        return _hours(values) | {value * 60 for value in values}
    factor = {units.WEEK: 7, units.DAY: 1 / 7, units.MINUTE: 1 / 60}.get(unit) if unit else None
    return {value * factor for value in values} if factor else set()


def _hours(values: set[float] | Values) -> set[float]:
    """This function will return the same hours of a clock with twelve hours, or with twenty-four."""
    return {value - 12 for value in values if value > 12} | {value + 12 for value in values if value < 12}  # noqa: PLR2004  hours of half a day
