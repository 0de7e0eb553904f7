"""Checks a breakdown of what a trainee pays against the dated caps and rules of the country; plain Python."""

from kakehashi.rules.breakdown.checking import check
from kakehashi.rules.breakdown.facts import Breakdown, CostFinding, Due, Item, Kind, Payer
from kakehashi.rules.breakdown.forbidden import forbidden_name
from kakehashi.rules.breakdown.money import Money
from kakehashi.rules.breakdown.reading import breakdown_from

__all__ = [
    "Breakdown",
    "CostFinding",
    "Due",
    "Item",
    "Kind",
    "Money",
    "Payer",
    "breakdown_from",
    "check",
    "forbidden_name",
]
