"""The dated parameters as pages show them: by programme, with the value of a day, its history and what is coming."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.utils.translation import gettext

from kakehashi.guidance.rule_sources import sources
from kakehashi.guidance.rule_titles import GROUPS, NOTES, group_title, in_order, key_of, stem_of, title_of
from kakehashi.guidance.rule_values import Written, written
from kakehashi.rules import Confidence, DatedValue, Parameter, parameters

FIRST_DAY, LAST_DAY = date(2010, 1, 1), date(2030, 12, 31)
Time = Literal["over", "now", "coming"]


@dataclass(frozen=True, kw_only=True)
class ShownValue:
    """One value in words, with the day from which it holds, and whether that is over, now or coming."""

    starts_on: date
    value: Written
    ended: bool
    sources: tuple[tuple[str, str], ...]
    confidence: Confidence
    time: Time


@dataclass(frozen=True, kw_only=True)
class ShownRule:
    """One parameter as a reader sees it on a day; ``now`` is None before its first value.

    ``since`` is the first day of that value, or None where it says nothing: what is not known, and days themselves.
    """

    stem: str
    key: str
    title: str
    description: str
    last_checked: date
    now: ShownValue | None
    since: date | None
    values: tuple[ShownValue, ...]

    @property
    def begins_on(self) -> date:
        """This function will return the day of the first value."""
        return self.values[0].starts_on


@dataclass(frozen=True, kw_only=True)
class ShownGroup:
    """The rules of one programme; ``next_day`` is the first day after the one seen on which one of them changes.

    ``ended_on`` is its last day, once that has passed; ``notes`` holds what is said once of all its rules.
    """

    stem: str
    title: str
    rules: tuple[ShownRule, ...]
    next_day: date | None
    ended_on: date | None
    notes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Change:
    """A rule that gets another value on a day; ``before`` is None when it had none until then."""

    stem: str
    key: str
    title: str
    group: str
    on: date
    before: ShownValue | None
    after: ShownValue


@dataclass(frozen=True, kw_only=True)
class NamedDay:
    """A day that is itself the value of a rule, such as the last day to file a plan."""

    stem: str
    key: str
    title: str
    on: date
    confidence: Confidence


def groups(*, on: date) -> list[ShownGroup]:
    """This function will return every programme with its rules as of a day."""
    by_stem: dict[str, list[Parameter]] = {}
    for found in in_order(parameters().values()):
        by_stem.setdefault(stem_of(found.name), []).append(found)
    return [_group(stem, found, on) for stem, found in by_stem.items()]


def group(*, stem: str, on: date) -> ShownGroup | None:
    """This function will return one programme with its rules as of a day, or None when there is none of this name."""
    found = [each for each in in_order(parameters().values()) if stem_of(each.name) == stem]
    return _group(stem, found, on) if found else None


def chosen(names: Iterable[str], *, title: str, on: date) -> ShownGroup:
    """This function will return these rules of whatever programme as of a day, under a title."""
    known, wanted = parameters(), set(names)
    return _group("", [each for each in in_order(known.values()) if each.name in wanted], on, title=title)


def neighbours(*, stem: str) -> list[tuple[str, str]]:
    """This function will return the other groups of rules: (file, title)."""
    there = {stem_of(name) for name in parameters()} - {stem}
    return [(each, group_title(each)) for each in [*GROUPS, *sorted(there - set(GROUPS))] if each in there]


def changes(*, first: date, last: date) -> list[Change]:
    """This function will return what gets another value from ``first`` to ``last``, by programme, oldest first."""
    found = []
    for parameter in in_order(parameters().values()):
        earlier: DatedValue | None = None
        for value in parameter.values:
            if first <= value.starts_on <= last:
                found.append(_change(parameter, earlier, value))
            earlier = value
    return found


def coming(*, after: date, until: date = LAST_DAY) -> list[Change]:
    """This function will return every change after a day, the next one first."""
    later = [change for change in changes(first=after, last=until) if change.on > after]
    return sorted(later, key=lambda change: change.on)


def named_days(*, first: date, last: date) -> list[NamedDay]:
    """This function will return the days inside a time that are values of rules, the first one first."""
    found = [
        NamedDay(
            stem=stem_of(parameter.name),
            key=key_of(parameter.name),
            title=title_of(parameter.name),
            on=value.value,
            confidence=value.confidence,
        )
        for parameter in parameters().values()
        for value in parameter.values[-1:]
        if isinstance(value.value, date) and first <= value.value <= last
    ]
    return sorted(found, key=lambda each: each.on)


def days_of_change(shown: Iterable[ShownRule]) -> list[date]:
    """This function will return the days on which one of these rules gets another value."""
    return sorted({value.starts_on for rule in shown for value in rule.values})


def in_force(parameter: Parameter, *, on: date) -> DatedValue | None:
    """This function will return the value that holds on a day, or None before the first one."""
    return next((value for value in reversed(parameter.values) if value.starts_on <= on), None)


def shown_value(parameter: Parameter, value: DatedValue, *, on: date) -> ShownValue:
    """This function will put one value of a parameter into words, as seen on a day."""
    held = in_force(parameter, on=on)
    now = held is not None and held.starts_on == value.starts_on
    return ShownValue(
        starts_on=value.starts_on,
        value=written(value.value, unit=parameter.unit, confidence=value.confidence),
        ended=value.value is None,
        sources=sources(value.source),
        confidence=value.confidence,
        time="now" if now else "coming" if value.starts_on > on else "over",
    )


def shown_rule(parameter: Parameter, *, on: date) -> ShownRule:
    """This function will put one parameter into words, as seen on a day."""
    values = tuple(shown_value(parameter, value, on=on) for value in parameter.values)
    return ShownRule(
        stem=stem_of(parameter.name),
        key=key_of(parameter.name),
        title=title_of(parameter.name),
        description=gettext(parameter.description),
        last_checked=parameter.last_checked,
        now=next((value for value in values if value.time == "now"), None),
        since=_since(parameter, in_force(parameter, on=on)),
        values=values,
    )


def _group(stem: str, found: list[Parameter], on: date, *, title: str = "") -> ShownGroup:
    rules = tuple(shown_rule(each, on=on) for each in found)
    later = [day for day in days_of_change(rules) if day > on]
    return ShownGroup(
        stem=stem,
        title=title or group_title(stem),
        rules=rules,
        next_day=min(later, default=None),
        ended_on=_ended_on(stem, on=on),
        notes=tuple(str(NOTES[each]) for each in dict.fromkeys(stem_of(one.name) for one in found) if each in NOTES),
    )


def _since(parameter: Parameter, held: DatedValue | None) -> date | None:
    """This function will return from when a value holds; nothing for a day, and for what was not found."""
    if held is None or parameter.unit == "day" or (held.value is None and held.confidence == "unconfirmed"):
        return None
    return None if held.value == {"shape": "none_found"} else held.starts_on


def _ended_on(stem: str, *, on: date) -> date | None:
    """This function will return the last day of a measure that is over on a day."""
    last = parameters().get(f"{stem}.last_day_of_work")
    held = in_force(last, on=on) if last else None
    return held.value if held and held.value < on else None


def _change(parameter: Parameter, earlier: DatedValue | None, value: DatedValue) -> Change:
    return Change(
        stem=stem_of(parameter.name),
        key=key_of(parameter.name),
        title=title_of(parameter.name),
        group=group_title(stem_of(parameter.name)),
        on=value.starts_on,
        before=shown_value(parameter, earlier, on=value.starts_on) if earlier else None,
        after=shown_value(parameter, value, on=value.starts_on),
    )
