"""Which rules an answer rests on: the values with which it was last checked, and what has changed since."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from django.utils.translation import override

from kakehashi.guidance.models import Question
from kakehashi.guidance.rule_titles import group_title, key_of, stem_of, title_of
from kakehashi.guidance.rule_values import Written, written
from kakehashi.guidance.rules_in_force import in_force
from kakehashi.rules import Parameter, parameters

# {titp.last_filing_day} in an answer shows the value of the day on which it is read.
_PLACE = re.compile(r"\{([a-z_0-9]+\.[a-z_0-9.]+)\}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SUREST_FIRST = ("confirmed", "secondary", "unconfirmed")
Why = Literal["values", "day", "passed", "gone"]
Kept = dict[str, list[dict[str, Any]]]
Entries = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, kw_only=True)
class RestsOn:
    """A rule on which an answer rests, with how sure it is on the day of reading."""

    stem: str
    key: str
    title: str
    group: str
    confidence: str


@dataclass(frozen=True, kw_only=True)
class DatedWords:
    """A value in words with the day from which it holds."""

    starts_on: date
    value: Written
    confidence: str


@dataclass(frozen=True, kw_only=True)
class Changed:
    """What changed in a rule since an answer was checked: its values, the one in force, or a day that has passed."""

    stem: str
    key: str
    title: str
    why: Why
    since: date
    before: tuple[DatedWords, ...] = ()
    after: tuple[DatedWords, ...] = ()


def places_in(text: str) -> set[str]:
    """This function will return the names of the rules whose values an answer shows."""
    return set(_PLACE.findall(text))


def filled(text: str, *, language: str, on: date) -> str:
    """This function will put the values of a day into an answer; a rule without a value is shown as a dash."""

    def value(found: re.Match[str]) -> str:
        parameter = parameters().get(found[1])
        held = in_force(parameter, on=on) if parameter else None
        if parameter is None or held is None or held.value is None:
            return "–"
        return "; ".join(written(held.value, unit=parameter.unit).lines)

    with override(language):
        return _PLACE.sub(value, text)


def bound_names(question: Question) -> list[str]:
    """This function will return the names of the rules on which an answer rests, those in its text too."""
    shown = set().union(*(places_in(text.answer) for text in question.texts.all()))
    return sorted(shown.union(question.rests_on))


def values_of(names: Iterable[str]) -> Kept:
    """This function will return what is kept of rules when an answer is checked: every value with its day."""
    known = parameters()
    return {name: _kept(known[name]) for name in sorted(names) if name in known}


def known(names: Iterable[str]) -> list[str]:
    """This function will return those of the names that a rule still has."""
    return sorted(set(names) & set(parameters()))


def fingerprint(names: Iterable[str]) -> str:
    """This function will return a short mark that differs as soon as a value of these rules does."""
    text = json.dumps(values_of(names), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def rules_under(question: Question, *, on: date) -> tuple[RestsOn, ...]:
    """This function will return the rules on which an answer rests, as of a day; unknown names are left out."""
    known = parameters()
    found = [known[name] for name in question.rests_on if name in known]
    return tuple(
        RestsOn(
            stem=stem_of(each.name),
            key=key_of(each.name),
            title=title_of(each.name),
            group=group_title(stem_of(each.name)),
            confidence=(in_force(each, on=on) or each.values[0]).confidence,
        )
        for each in found
    )


def least_sure(found: Sequence[RestsOn]) -> str:
    """This function will return the weakest confidence of the rules under an answer."""
    return max((each.confidence for each in found), key=_SUREST_FIRST.index)


def changed_since_checked(question: Question, *, on: date) -> tuple[Changed, ...]:
    """This function will return what has changed in the rules under an answer since it was last checked.

    A change is: other values than those kept then, another value in force than on the day of checking, a day named
    by a rule that has passed since, or a rule that is no longer there.
    """
    found = [_changed(name, question, on) for name in question.rests_on]
    return tuple(each for each in found if each)


def is_stale(question: Question, *, on: date) -> bool:
    """This function will say whether an answer has to be checked again."""
    return bool(changed_since_checked(question, on=on))


def _changed(name: str, question: Question, on: date) -> Changed | None:
    """This function will compare one rule with what was kept of it."""
    parameter, kept = parameters().get(name), question.checked_values.get(name, [])
    checked_on = min(question.checked_on, on)
    if parameter is None:
        return _change(name, "gone", checked_on, before=kept)
    present = _kept(parameter)
    if present != kept:
        gone = [each for each in kept if each not in present]
        new = [each for each in present if each not in kept]
        return _change(name, "values", max(parameter.last_checked, checked_on), before=gone, after=new)
    return _overtaken(parameter, checked_on, on)


def _overtaken(parameter: Parameter, checked_on: date, on: date) -> Changed | None:
    """This function will say whether time has overtaken an answer: another value holds, or a named day has passed."""
    then, now = in_force(parameter, on=checked_on), in_force(parameter, on=on)
    if now is None:
        return None
    if then is None or then.starts_on != now.starts_on:
        before = [_entry(then)] if then else []
        return _change(parameter.name, "day", now.starts_on, before=before, after=[_entry(now)])
    if isinstance(now.value, date) and checked_on <= now.value < on:
        return _change(parameter.name, "passed", now.value + timedelta(days=1), after=[_entry(now)])
    return None


def _change(name: str, why: Why, since: date, *, before: Entries = (), after: Entries = ()) -> Changed:
    """This function will put a change into words."""
    parameter = parameters().get(name)
    unit = parameter.unit if parameter else ""
    return Changed(
        stem=stem_of(name),
        key=key_of(name),
        title=title_of(name),
        why=why,
        since=since,
        before=tuple(_words(each, unit=unit) for each in before),
        after=tuple(_words(each, unit=unit) for each in after),
    )


def _kept(parameter: Parameter) -> list[dict[str, Any]]:
    return [_entry(value) for value in parameter.values]


def _entry(value: Any) -> dict[str, Any]:
    """This function will return what is kept of one value; a source that only moved changes nothing."""
    return {
        "from": value.starts_on.isoformat(),
        "value": _as_json(value.value),
        "confidence": value.confidence,
    }


def _words(entry: Mapping[str, Any], *, unit: str) -> DatedWords:
    return DatedWords(
        starts_on=date.fromisoformat(entry["from"]),
        value=written(_read_back(entry["value"]), unit=unit, confidence=entry["confidence"]),
        confidence=entry["confidence"],
    )


def _as_json(value: Any) -> Any:
    """This function will return a value as JSON keeps it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _as_json(each) for key, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_as_json(each) for each in value]
    return value


def _read_back(value: Any) -> Any:
    """This function will return a kept value with its days as days."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date.fromisoformat(value)
    if isinstance(value, Mapping):
        return {key: _read_back(each) for key, each in value.items()}
    return [_read_back(each) for each in value] if isinstance(value, list) else value
