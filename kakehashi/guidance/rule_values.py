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
from kakehashi.rules.sentences import SOURCES
from kakehashi.ui import formats

_ADDRESS = re.compile(r"https?://[^\s;,)]+")
_COUNTRY = re.compile(r"[A-Z]{2}")
_CAPITALS = re.compile(r"[A-Z]{2,3}")
_CODE = re.compile(r"[A-Z]{0,4}\d[\w./-]*")
_MOST_IN_A_LINE = 3


@dataclass(frozen=True, kw_only=True)
class Written:
    """A value in words: a text, or a table with or without a head."""

    text: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def is_long(self) -> bool:
        """This function will say whether the value is too long to stand in a line of another table."""
        return len(self.rows) > _MOST_IN_A_LINE

    @property
    def lines(self) -> tuple[str, ...]:
        """This function will return the value line by line, for a cell of another table."""
        if not self.head:
            return tuple(": ".join(row) for row in self.rows) or (self.text,)
        return tuple(self._line(row) for row in self.rows)

    def _line(self, row: tuple[str, ...]) -> str:
        """This function will write one line of a table with a head, each cell after the name of its column."""
        named = [f"{name}: {cell}" if name else cell for name, cell in zip(self.head, row, strict=True) if cell]
        return "; ".join(named)


def written(value: Any, *, unit: str = "", confidence: str = "") -> Written:
    """This function will write one value; ``None`` means that there is none, where not confirmed that none is known."""
    if value is None and confidence == "unconfirmed":
        return Written(text=_("Not known"))
    value = _with_money(value)
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


def sources(text: str) -> tuple[tuple[str, str], ...]:
    """This function will part a source into texts and addresses: (what is shown, where it leads or nothing)."""
    parts: list[tuple[str, str]] = []
    place = 0
    for found in _ADDRESS.finditer(text):
        parts.append((text[place : found.start()], ""))
        parts.append((_host(found.group()), found.group()))
        place = found.end()
    parts.append((text[place:], ""))
    return tuple((_named(shown.strip(" ;")), address) for shown, address in parts if shown.strip(" ;"))


def _named(shown: str) -> str:
    """This function will say in the reader's language what a source without an address is called, if that is known."""
    known = SOURCES.get(shown)
    return _(known) if known else shown


def _host(address: str) -> str:
    """This function will return the site of an address, by which people know where it leads."""
    return address.split("/")[2].removeprefix("www.")


def _scalar(value: Any, *, unit: str = "") -> str:
    """This function will write a value that is neither a list nor a table."""
    if value is None:
        return _("Does not apply")
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, date):
        return formats.long_date(value)
    if isinstance(value, int | float | Decimal):
        return _quantity(value, unit=unit)
    return word(str(value))


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
        rows = tuple((_key(name), *(_cell(each.get(key, ""), unit="") for key in keys)) for name, each in value.items())
        return Written(head=("", *(word(str(key)) for key in keys)), rows=rows)
    return Written(rows=tuple((_key(name), _cell(each, unit=unit)) for name, each in value.items()))


def _key(name: Any) -> str:
    return _scalar(name)


def _cell(value: Any, *, unit: str) -> str:
    """This function will write what stands in one cell."""
    if isinstance(value, Mapping):
        return "; ".join(f"{_key(name)}: {_cell(each, unit=unit)}" for name, each in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _joined(value, unit=unit)
    return "" if value == "" else _scalar(value, unit=unit)


def _joined(values: Sequence[Any], *, unit: str) -> str:
    comma = "、" if formats.reader().language == "ja" else ", "
    if any(isinstance(each, Mapping) for each in values):
        comma = " / "
    return comma.join(_cell(each, unit=unit) for each in values)


def _with_money(value: Any) -> Any:
    """This function will join amounts and their currencies into amounts of money, however deep they stand."""
    if isinstance(value, Mapping):
        plain = {key: _with_money(each) for key, each in value.items()}
        if {"amount", "currency"} <= plain.keys():
            plain["amount"] = formats.money(Decimal(str(plain["amount"])), str(plain.pop("currency")))
        return plain
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_with_money(each) for each in value]
    return value


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
