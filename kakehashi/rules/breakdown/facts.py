"""What the rules see of a breakdown, and the shape of what they say of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from kakehashi.rules.breakdown.money import Money
from kakehashi.rules.findings import Confidence, Programme

Kind = Literal[
    "sending_fee", "lectures", "lodging", "food", "travel", "passport", "visa", "medical", "documents", "insurance",
    "uniform", "other",
]  # fmt: skip
Payer = Literal["trainee", "sending", "supervising", "company"]
Due = Literal["registration", "interview", "coe", "visa", "ticket", "departure", "wage"]  # in the order of events


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One line of a breakdown; ``due`` is ``None`` for an event that has no place in the order."""

    kind: Kind
    label: str
    price: Money
    payer: Payer
    due: Due | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Breakdown:
    """A breakdown as the rules see it; the keys are those of the public interface, described in docs/breakdown.md.

    ``rates`` are yen for one unit of a currency; ``job_order_max`` is what a country fixed for one job order. An
    organization's general breakdown knows neither programme nor wage and months: what needs them cannot be said.
    """

    country: str
    programme: Programme | None
    wage: Money | None
    months: int | None
    items: tuple[Item, ...]
    rates: Mapping[str, Decimal] = field(default_factory=dict)
    job_order_max: Money | None = None

    @property
    def paid_by_trainee(self) -> tuple[Item, ...]:
        """This function will return the items that cost the trainee something."""
        return tuple(item for item in self.items if item.payer == "trainee" and item.price.amount)


@dataclass(frozen=True, kw_only=True, slots=True)
class CostFinding:
    """What a rule says of a breakdown on a day; ``satisfied`` is ``None`` where it cannot be said.

    ``figures`` is the heart of the computation without words, for readers of any language.
    """

    rule: str
    satisfied: bool | None
    computation: str
    source: str
    confidence: Confidence
    figures: str = ""

    def as_json(self) -> dict[str, Any]:
        """This function will return the finding in the shape of the public interface."""
        return {
            "rule": self.rule,
            "satisfied": self.satisfied,
            "computation": self.computation,
            "source": self.source,
            "confidence": self.confidence,
        }


def prices(items: Iterable[Item]) -> tuple[Money, ...]:
    """This function will return what the items cost."""
    return tuple(item.price for item in items)
