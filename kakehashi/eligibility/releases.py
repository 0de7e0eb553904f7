"""Compares the values of the rules that were released with those in the files as they are now."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kakehashi import rules

Values = Mapping[str, Mapping[str, Any]]
_KEPT_OF_A_WORK = ("listed_until", "added", "listed_confidence", "stage3_allowed", "stage3_confidence")


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A value that holds from a day and is another now; ``None`` stands for one that is not there."""

    name: str
    starts_on: str
    before: Any
    after: Any


def values_now() -> dict[str, dict[str, Any]]:
    """This function will return all values of the rules by name and first day, as JSON holds them, with the works."""
    found: dict[str, dict[str, Any]] = {
        name: {str(one.starts_on): {"value": one.value, "confidence": one.confidence} for one in parameter.values}
        for name, parameter in rules.parameters().items()
    }
    for code, work in rules.listed_works().items():
        kept = {field: getattr(work, field) for field in _KEPT_OF_A_WORK}
        found[f"works.{code}"] = {str(work.listed_from): kept}
    plain: dict[str, dict[str, Any]] = json.loads(json.dumps(found, default=str))
    return plain


def differences(*, before: Values, after: Values) -> list[Difference]:
    """This function will return every value that was added, taken away or changed, by name and day."""
    return [
        Difference(name=name, starts_on=day, before=old.get(day), after=new.get(day))
        for name in sorted({*before, *after})
        for old, new in [(before.get(name, {}), after.get(name, {}))]
        for day in sorted({*old, *new})
        if old.get(day) != new.get(day)
    ]
