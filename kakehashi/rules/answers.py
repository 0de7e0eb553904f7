"""Builds findings whose source and confidence are those of the dated values that they rest on."""

from collections.abc import Sequence
from datetime import date

from kakehashi.rules.dated import Parameter
from kakehashi.rules.findings import Finding, Number, Outcome, least_sure


def answer(
    rule: str, outcome: Outcome, reason: str, *, rests_on: Sequence[Parameter], on: date, **numbers: Number
) -> Finding:
    """This function will build a finding that is as sure as the least sure value of that day that it rests on."""
    values = [one.value_on(on) for one in rests_on]
    return Finding(
        rule=rule,
        outcome=outcome,
        reason=reason,
        numbers=numbers,
        source=" ; ".join(dict.fromkeys(value.source for value in values)),
        confidence=least_sure(value.confidence for value in values),
    )
