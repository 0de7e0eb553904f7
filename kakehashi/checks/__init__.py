"""Compares a Japanese text with its source and says what may be wrong with it; plain Python, knows no database."""

from kakehashi.checks.checking import check
from kakehashi.checks.problems import Code, Kind, Name, Problem, Severity, Term

__all__ = ["Code", "Kind", "Name", "Problem", "Severity", "Term", "check"]
