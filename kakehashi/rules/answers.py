"""Builds findings whose source and confidence are those of the dated values that they rest on."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kakehashi.rules.dated import DatedValue, parameter
from kakehashi.rules.findings import Detail, Finding, least_sure


def answer(
    rule: str,
    satisfied: bool | None,  # noqa: FBT001  it is what the function is about
    reason: str,
    *,
    rests_on: Iterable[str],
    on: date,
    **detail: Detail,
) -> Finding:
    """This function will build a finding that is as sure as the least sure value of that day that it rests on.

    ``rests_on`` names parameters. One that has no value yet on the day stands for itself with its first.
    """
    values = [_value(name, on) for name in rests_on]
    return finding_from(rule, satisfied, reason, values=values, detail=detail)


def not_asked_here(rule: str, reason: str, *, rests_on: Iterable[str], on: date, **detail: Detail) -> Finding:
    """This function will name a condition that the facts have no room for; it changes no outcome."""
    values = [_value(name, on) for name in rests_on]
    return finding_from(rule, None, reason, values=values, detail=detail, decides=False)


def finding_from(
    rule: str,
    satisfied: bool | None,  # noqa: FBT001  it is what the function is about
    reason: str,
    *,
    values: Sequence[DatedValue],
    detail: Mapping[str, Detail],
    decides: bool = True,
) -> Finding:
    """This function will build a finding from values that were looked up already."""
    if len(values) == 1:
        source, confidence = values[0].source, values[0].confidence
    else:
        source = " ; ".join(dict.fromkeys(value.source for value in values))
        confidence = least_sure(value.confidence for value in values)
    return Finding(
        rule=rule,
        satisfied=satisfied,
        reason=reason,
        detail=detail,
        source=source,
        confidence=confidence,
        decides=decides,
    )


def _value(name: str, on: date) -> DatedValue:
    """This function will return the value of a day, or the first one where none has begun yet."""
    found = parameter(name)
    return found.value_on(on) if found.values[0].starts_on <= on else found.values[0]
