"""What may be wrong with a translation of an opportunity's Japanese: numbers, contact data, what stayed Japanese."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kakehashi.checks import Code, Problem, check
from kakehashi.guard import find_contacts

_KANA_OR_KANJI = re.compile("[\u3040-\u30ff\u3400-\u9fff]+")
# The checks read a source and its Japanese. Here the Japanese is the source, so what is missing there was added here.
_TURNED: dict[Code, Code] = {
    "number_missing": "number_added",
    "number_added": "number_missing",
    "number_changed": "number_changed",
}


def problems_of(*, japanese: str, words: str) -> tuple[Problem, ...]:
    """This function will return what may be wrong, errors first; a warning may be right after all."""
    if not words.strip():
        return (Problem(code="empty", severity="error", start=0, end=0),)
    return tuple(dict.fromkeys([*_errors(words), *_numbers(japanese, words)]))


def _errors(words: str) -> Iterator[Problem]:
    for found in find_contacts(words):
        yield Problem(code="contact", severity="error", start=found.start, end=found.end, detail=found.text)
    for left in _KANA_OR_KANJI.finditer(words):
        yield Problem(
            code="left_over", severity="warning", start=left.start(), end=left.end(), detail=left.group()[:40]
        )


def _numbers(japanese: str, words: str) -> Iterator[Problem]:
    for found in check(source=words, japanese=japanese):
        if found.code in _TURNED:
            detail = " → ".join(reversed(found.detail.split(" → ")))
            yield replace(found, code=_TURNED[found.code], severity="warning", start=0, end=0, detail=detail)
