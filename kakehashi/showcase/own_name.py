"""Finds a person's own name in texts for companies, who know the person by an initial and a code."""

import re
from collections.abc import Iterable

from kakehashi.guard import Finding
from kakehashi.seekers.models import Seeker

_BETWEEN = r"[\s・･＝゠=.,-]*"
_WORD = re.compile(r"[^\s・･＝゠=.,-]+")
FEWEST_WORDS = 2


def names_in(text: str, *, seeker: Seeker) -> list[Finding]:
    """This function will return where a text holds the person's whole name, in any of its scripts, in order.

    A name of one word is not looked for: as a piece of other words it would stop texts that name nobody.
    """
    names = (seeker.name_native, seeker.name_passport, seeker.name_katakana)
    patterns = (_pattern(name) for name in names if len(_WORD.findall(name)) >= FEWEST_WORDS)
    return [
        Finding(kind="name", start=found.start(), end=found.end(), text=found.group())
        for pattern in patterns
        for found in pattern.finditer(text)
    ]


def apart(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """This function will return findings in the order of the text, without those that lie over an earlier one."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda one: (one.start, -one.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return tuple(kept)


def _pattern(name: str) -> re.Pattern[str]:
    """This function will return what finds a name, whatever stands between its words, in large or small letters."""
    words = _BETWEEN.join(re.escape(word) for word in _WORD.findall(name))
    return re.compile(rf"(?<![^\W\u3040-\u30ff\u4e00-\u9fff]){words}(?![a-z0-9])", re.IGNORECASE)
