"""Proposes katakana for the names of people, by tables of rules for each language; plain Python, without Django."""

from kakehashi.katakana.proposing import Proposal, propose
from kakehashi.katakana.reading import Word

__all__ = ["Proposal", "Word", "propose"]
