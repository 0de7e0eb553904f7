"""The shape of an answer: never a bare yes or no, always why, on what it rests and how sure that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

Confidence = Literal["confirmed", "secondary", "unconfirmed"]
Outcome = Literal["possible", "not_possible", "depends"]
Programme = Literal["titp", "construction_measure", "shipbuilding_measure", "esd", "ssw"]
Detail = int | str | bool | date | tuple[int | str, ...] | None

_SUREST_FIRST: tuple[Confidence, ...] = ("confirmed", "secondary", "unconfirmed")


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What a rule says of somebody on a day.

    ``satisfied`` is ``None`` where it cannot be said. ``reason`` is a code that stands for one sentence; the sentence
    is made elsewhere, in the reader's language, with ``detail``: numbers, days, and, where something would change the
    finding, ``change`` (a code) and ``changes_on`` (a day). ``source`` says where the rule was read, ``confidence``
    how sure that is. ``decides`` is false where an unknown does not keep the outcome open, such as a test to come.
    """

    rule: str
    satisfied: bool | None
    reason: str
    source: str
    confidence: Confidence
    detail: Mapping[str, Detail] = field(default_factory=dict)
    decides: bool = True

    def as_json(self) -> dict[str, Any]:
        """This function will return the finding in the shape of the public interface."""
        return {
            "rule": self.rule,
            "satisfied": self.satisfied,
            "reason": self.reason,
            "detail": {name: _plain(value) for name, value in self.detail.items()},
            "source": self.source,
            "confidence": self.confidence,
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Pathway:
    """What the findings come to for one programme and stage; ``stage`` is ``None`` where there are no stages.

    ``max_stay_months`` is the longest stay in this stage alone, in months, ``None`` only when it is not possible.
    """

    programme: Programme
    stage: int | None
    outcome: Outcome
    max_stay_months: int | None
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, Any]:
        """This function will return the pathway in the shape of the public interface."""
        return {
            "programme": self.programme,
            "stage": self.stage,
            "outcome": self.outcome,
            "max_stay_months": self.max_stay_months,
            "findings": [finding.as_json() for finding in self.findings],
        }


def pathway(
    *, programme: Programme, stage: int | None, months: int | None, findings: Iterable[Finding | None]
) -> Pathway:
    """This function will put the findings of a programme and stage together; ``None`` stands for one that is not asked.

    ``months`` is the longest stay if it is possible. Unknown months (``None``) are an error unless it is not possible.
    """
    found = tuple(finding for finding in findings if finding is not None)
    outcome = outcome_of(found)
    if outcome == "not_possible":
        months = None
    elif months is None:
        raise ValueError(f"{programme} {stage}: {outcome}, but the months are not known")
    return Pathway(programme=programme, stage=stage, outcome=outcome, max_stay_months=months, findings=found)


def outcome_of(findings: Iterable[Finding]) -> Outcome:
    """This function will weigh findings.

    One that is not satisfied closes the way, unless it rests on an unconfirmed fact: such a fact makes an outcome
    neither better nor worse than "depends". One that cannot be said leaves it open, if it decides.
    """
    outcome: Outcome = "possible"
    for finding in findings:
        if not finding.decides:
            continue
        if finding.satisfied is False and finding.confidence != "unconfirmed":
            return "not_possible"
        if finding.satisfied is None or finding.confidence == "unconfirmed":
            outcome = "depends"
    return outcome


def least_sure(confidences: Iterable[Confidence]) -> Confidence:
    """This function will return the weakest of several confidences, which is that of an answer that needs them all."""
    return max(confidences, key=_SUREST_FIRST.index)


def _plain(value: Detail) -> Any:
    """This function will return a value as JSON holds it."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
