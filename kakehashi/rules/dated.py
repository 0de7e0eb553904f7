"""Reads the dated parameters: for each the values by the day from which they hold, with source and confidence."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from kakehashi.common.data_files import read_yaml
from kakehashi.rules.findings import Confidence

FOLDER = Path(__file__).parent / "parameters"
Value = Any  # a number, text, day, yes or no, nothing, or a list or mapping of these: the YAML files decide


class NoValueYet(LookupError):
    """A parameter was asked for a day before its first value."""

    def __init__(self, name: str, day: date, first_day: date) -> None:
        """This function will say which parameter has no value on which day, and from when it has one."""
        super().__init__(f"{name} has no value on {day}: its first value holds from {first_day}")


class UnknownParameter(LookupError):
    """A name was asked for that no file holds."""


class BadParameter(ValueError):
    """A file does not have the shape of parameters; the message names the parameter and what is wrong."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DatedValue:
    """A value from the day on which it begins to hold; ``None`` means that from then on there is none."""

    starts_on: date
    value: Value
    source: str
    confidence: Confidence


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """A quantity that the rules rest on, with all its values, oldest first."""

    name: str
    description: str
    unit: str
    last_checked: date
    values: tuple[DatedValue, ...]

    def value_on(self, day: date) -> DatedValue:
        """This function will return the value that holds on a day, or raise NoValueYet before the first one."""
        for dated in reversed(self.values):
            if dated.starts_on <= day:
                return dated
        raise NoValueYet(self.name, day, self.values[0].starts_on)

    def number_on(self, day: date) -> int:
        """This function will return the value of a day where it is a whole number, or raise BadParameter."""
        value = self.value_on(day).value
        if not isinstance(value, int) or isinstance(value, bool):
            raise BadParameter(f"{self.name} is not a number on {day}")
        return value

    def day_on(self, day: date) -> date:
        """This function will return the value of a day where it is a date, or raise BadParameter."""
        value = self.value_on(day).value
        if not isinstance(value, date):
            raise BadParameter(f"{self.name} is not a date on {day}")
        return value


@cache
def parameters() -> Mapping[str, Parameter]:
    """This function will return all parameters by name, read once from the files in the folder."""
    found: dict[str, Parameter] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        content: dict[str, Any] = read_yaml(path)
        for name, entry in content.items():
            full_name = f"{path.stem}.{name}"
            found[full_name] = _parameter(full_name, entry)
    return MappingProxyType(found)


def parameter(name: str) -> Parameter:
    """This function will return one parameter by name, or raise UnknownParameter."""
    try:
        return parameters()[name]
    except KeyError:
        raise UnknownParameter(name) from None


def _parameter(name: str, entry: dict[str, Any]) -> Parameter:
    """This function will build a parameter from its entry in a file, or raise BadParameter."""
    try:
        values = tuple(_dated_value(name, value) for value in entry["values"])
        found = Parameter(
            name=name,
            description=entry["description"].strip(),
            unit=entry["unit"],
            last_checked=entry["last_checked"],
            values=values,
        )
    except KeyError as missing:
        raise BadParameter(f"{name}: {missing} is missing") from None
    days = [dated.starts_on for dated in values]
    if not days or days != sorted(set(days)):
        raise BadParameter(f"{name}: the values have to be in the order of their days, each day once")
    return found


def _dated_value(name: str, entry: dict[str, Any]) -> DatedValue:
    """This function will build one value, or raise BadParameter when its source or its confidence is not given."""
    if not entry["source"] or entry["confidence"] not in get_args(Confidence):
        raise BadParameter(f"{name}: every value needs a source and a known confidence")
    return DatedValue(
        starts_on=entry["from"], value=entry["value"], source=entry["source"], confidence=entry["confidence"]
    )
