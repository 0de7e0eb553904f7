"""The shape of an answer: never a bare yes or no, always why, on what it rests and how sure that is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Outcome = Literal["satisfied", "not_satisfied", "cannot_be_said"]
Confidence = Literal["confirmed", "secondary", "unconfirmed"]
Number = int | str | bool | date | tuple[int, ...] | None

_SUREST_FIRST: tuple[Confidence, ...] = ("confirmed", "secondary", "unconfirmed")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What a rule says of somebody on a day.

    ``reason`` is a code that stands for one sentence; the sentence is made elsewhere, in the reader's language, with
    ``numbers``. ``source`` says where the rule was read, ``confidence`` how sure that is.
    """

    rule: str
    outcome: Outcome
    reason: str
    source: str
    confidence: Confidence
    numbers: dict[str, Number] = field(default_factory=dict)


def least_sure(confidences: Iterable[Confidence]) -> Confidence:
    """This function will return the weakest of several confidences, which is that of an answer that needs them all."""
    return max(confidences, key=_SUREST_FIRST.index)
