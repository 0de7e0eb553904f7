"""Writes a value of a rule for the reader: numbers with their unit, days, yes and no, lists and tables in words."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from kakehashi.guidance.rule_words import UNITS, WORDS
from kakehashi.ui import formats

_COUNTRY = re.compile(r"[A-Z]{2}")
_CAPITALS = re.compile(r"[A-Z]{2,3}")
_CODE = re.compile(r"[A-Z]{0,4}\d[\w./-]*")
_MONTH = re.compile(r"\d{4}-\d{2}")
_MOST_IN_A_LINE = 3
# The units whose values are codes of the list of works: works, occupations or, with one number, categories.
_CODED = {"works", "occupations", "occupation"}


@dataclass(frozen=True, kw_only=True)
class Written:
    """A value in words: a text, or a table with or without a head; ``codes`` of the list of works stand in the text.

    ``links`` are names and addresses for those codes, where a page knows them.
    """

    text: str = ""
    codes: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def is_long(self) -> bool:
        """This function will say whether the value is too long to stand in a line of another table."""
        return len(self.rows) > _MOST_IN_A_LINE

    @property
    def lines(self) -> tuple[str, ...]:
        """This function will return the value line by line, for a cell of another table."""
        colon, _comma = _marks()
        if not self.head:
            return tuple(colon.join(row) for row in self.rows) or (self.text,)
        return tuple(self._line(row) for row in self.rows)

    def _line(self, row: tuple[str, ...]) -> str:
        """This function will write one line of a table with a head, each cell after the name of its column.

        In Japanese a number follows its name at once, as 作業6, after the name of the line.
        """
        colon, comma = _marks()
        parts = [(name, cell) for name, cell in zip(self.head, row, strict=True) if cell]
        if parts[0][0] or not _is_japanese():
            return comma.join(f"{name}{colon}{cell}" if name else cell for name, cell in parts)
        counted = (f"{name}{'' if cell[0].isdigit() else colon}{cell}" for name, cell in parts[1:])
        return colon.join(filter(None, (parts[0][1], comma.join(counted))))


def written(value: Any, *, unit: str = "", confidence: str = "") -> Written:
    """This function will write one value; ``None`` means that there is none, where not confirmed that none is known."""
    if value is None and confidence == "unconfirmed":
        return Written(text=_("Not known"))
    value = _with_money(value)
    if unit in _CODED and isinstance(value, list | tuple | str):
        codes = (value,) if isinstance(value, str) else tuple(value)
        return Written(text=_joined(codes, unit=""), codes=codes)
    if isinstance(value, Mapping):
        return _mapping(value, unit=unit)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _list(value, unit=unit)
    return Written(text=_scalar(value, unit=unit))


def word(text: str) -> str:
    """This function will return a word of the data in the reader's language; codes and names stay as they are."""
    if text in WORDS:
        return str(WORDS[text])
    if _COUNTRY.fullmatch(text):
        return formats.country_name(text)
    if is_code(text):
        return text
    return text.replace("_", " ")


def is_code(text: str) -> bool:
    """This function will say whether a word of the data is a number or a code, which needs no other language."""
    return bool(_CODE.fullmatch(text) or _CAPITALS.fullmatch(text))


def _scalar(value: Any, *, unit: str = "") -> str:
    """This function will write a value that is neither a list nor a table."""
    if value is None:
        return _("Does not apply")
    if isinstance(value, bool):
        return _truth(value, unit)
    if isinstance(value, date):
        return formats.long_date(value)
    if isinstance(value, int | float | Decimal):
        return _quantity(value, unit=unit)
    return _text(str(value), unit)


def _truth(value: bool, unit: str) -> str:  # noqa: FBT001  it is what the function writes
    """This function will write yes or no, or that something is needed or not."""
    if unit == "asked or not":
        return word("asked" if value else "not asked")
    return _("Yes") if value else _("No")


def _text(text: str, unit: str) -> str:
    """This function will write a word, the grade of a test, or a month of which no day is known."""
    if unit == "grade" and text.isdigit():
        return _("Grade %(number)s") % {"number": text}
    if _MONTH.fullmatch(text):
        return formats.month_of(date.fromisoformat(f"{text}-01"))
    return word(text)


def _quantity(value: float | Decimal, *, unit: str) -> str:
    """This function will write a number with its unit, or as an amount of money where the unit is a currency."""
    if re.fullmatch(r"[A-Z]{3}", unit):
        return formats.money(value, unit)
    shown = formats.number(value)
    if unit not in UNITS:
        return shown
    return str(UNITS[unit] % {"count": math.ceil(value), "number": shown})


def _list(value: Sequence[Any], *, unit: str) -> Written:
    """This function will write a list: of tables as one table, of single things in one line."""
    if value and all(isinstance(each, Mapping) for each in value):
        keys = list(dict.fromkeys(key for each in value for key in each))
        rows = tuple(tuple(_cell(each.get(key, ""), unit="") for key in keys) for each in value)
        return Written(head=tuple(word(str(key)) for key in keys), rows=rows)
    return Written(text=_joined(value, unit=unit) if value else _("None"))


def _mapping(value: Mapping[Any, Any], *, unit: str) -> Written:
    """This function will write a mapping: a line for each key, with columns where each key has the same parts."""
    if value and all(isinstance(each, Mapping) for each in value.values()):
        keys = list(dict.fromkeys(key for each in value.values() for key in each))
        units = {"level": "grade"}
        rows = tuple(
            (_key(name), *(_cell(each.get(key, ""), unit=units.get(key, "")) for key in keys))
            for name, each in value.items()
        )
        return Written(head=("", *(word(str(key)) for key in keys)), rows=rows)
    return Written(rows=tuple((_key(name), _cell(each, unit=unit)) for name, each in value.items()))


def _key(name: Any) -> str:
    return _scalar(name)


def _cell(value: Any, *, unit: str) -> str:
    """This function will write what stands in one cell."""
    if isinstance(value, Mapping):
        colon, comma = _marks()
        return comma.join(f"{_key(name)}{colon}{_cell(each, unit=unit)}" for name, each in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _joined(value, unit=unit)
    return "" if value == "" else _scalar(value, unit=unit)


def _joined(values: Sequence[Any], *, unit: str) -> str:
    cells = [_cell(each, unit=unit) for each in values]
    return " / ".join(cells) if any(isinstance(each, Mapping) for each in values) else formats.listed(cells)


def _with_money(value: Any) -> Any:
    """This function will join amounts and their currencies into amounts of money, however deep they stand.

    An amount that stands alone needs no name of its own.
    """
    if isinstance(value, Mapping):
        plain = {key: _with_money(each) for key, each in value.items()}
        if {"amount", "currency"} <= plain.keys():
            plain["amount"] = formats.money(Decimal(str(plain["amount"])), str(plain.pop("currency")))
        return plain["amount"] if plain.keys() == {"amount"} else plain
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_with_money(each) for each in value]
    return value


def _is_japanese() -> bool:
    """This function will say whether the reader reads Japanese."""
    return formats.reader().language == "ja"


def _marks() -> tuple[str, str]:
    """This function will return what stands after a name, and what stands between two named values."""
    return ("：", "、") if _is_japanese() else (": ", "; ")


def words_in(value: Any) -> set[str]:
    """This function will return every word of the data in a value that a reader would see: keys and texts."""
    if isinstance(value, Mapping):
        found = {str(key) for key in value if isinstance(key, str) and key != "currency"}
        return found.union(*(words_in(each) for each in value.values()))
    if isinstance(value, str):
        return {value}
    if isinstance(value, Sequence):
        return set().union(*(words_in(each) for each in value))
    return set()
