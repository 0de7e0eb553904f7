"""The translation memory: what was approved before, found again by the same or by similar words."""

from kakehashi.translation.memory.actions import remember, remember_parts
from kakehashi.translation.memory.search import (
    Match,
    Use,
    concordance,
    matches,
    matches_of_all,
    matches_of_japanese,
    pair_for,
)

__all__ = [
    "Match",
    "Use",
    "concordance",
    "matches",
    "matches_of_all",
    "matches_of_japanese",
    "pair_for",
    "remember",
    "remember_parts",
]
