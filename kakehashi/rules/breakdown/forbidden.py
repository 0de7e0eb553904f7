"""Finds deposits, penalties, guarantees and collateral in the names of items, in many languages and disguises."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kakehashi.common.data_files import read_yaml
from kakehashi.rules.breakdown.folding import READINGS, Folded, fold

_FILE = Path(__file__).parents[1] / "data" / "forbidden_names.yaml"
_LETTER = r"[^\W\d_]"
_STOPS = r"[ .,]*"
_GAP = r"[ .]*"
_SURE_IN_PIECES = 7  # letters from which a name may be cut anywhere: no other words run together to it


@dataclass(frozen=True, kw_only=True, slots=True)
class ForbiddenName:
    """A name that was found, its language, and what it means in one English word."""

    term: str
    language: str
    meaning: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Pattern:
    """How one name is looked for; ``needs_marks`` holds the marks of its signs where they decide."""

    name: ForbiddenName
    regex: re.Pattern[str]
    needs_marks: Folded | None
    denials: "_Denials"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Denials:
    """The words before and behind a name that say that there is none, and those behind it that take it back."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    taken_back: re.Pattern[str] | None


def forbidden_name(label: str) -> ForbiddenName | None:
    """This function will return the forbidden name that a label holds, openly or in disguise, or None."""
    seen: set[str] = set()
    for reading in READINGS:
        folded = fold(label, reading=reading)
        if folded.signs in seen:
            continue
        seen.add(folded.signs)
        if found := _in(folded):
            return found
    return None


def _in(folded: Folded) -> ForbiddenName | None:
    """This function will look through one way of reading a label, without what only looks alike."""
    signs = folded.signs
    for harmless in _harmless():
        signs = harmless.sub(lambda match: "_" * len(match[0]), signs)
    denied: list[range] = []
    for pattern in _patterns():
        for match in pattern.regex.finditer(signs):
            if any(match.start() in place for place in denied) or not _marks_fit(pattern, folded, match):
                continue
            if not _is_denied(pattern, signs, match):
                return pattern.name
            denied.append(range(*match.span()))
    return None


def _marks_fit(pattern: _Pattern, folded: Folded, match: re.Match[str]) -> bool:
    """This function will say whether the letters carry the marks of the name; in several words some may be left out."""
    wanted = pattern.needs_marks
    if wanted is None:
        return True
    found = [folded.marks[place] for place in range(*match.span()) if folded.signs[place] not in " .,"]
    expected = [mark for sign, mark in zip(wanted.signs, wanted.marks, strict=True) if sign not in " .,"]
    if found == expected:
        return True
    return " " in wanted.signs and all(mark in {"", full} for mark, full in zip(found, expected, strict=False))


def _is_denied(pattern: _Pattern, signs: str, match: re.Match[str]) -> bool:
    """This function will say whether the words around a name say that there is none."""
    denials, end = pattern.denials, match.end()
    if denials.before is not None and denials.before.search(signs, 0, match.start()):
        return denials.taken_back is None or not denials.taken_back.match(signs, end)
    denied = denials.after.match(signs, end) if denials.after is not None else None
    return bool(denied and not (denials.taken_back and denials.taken_back.match(signs, denied.end())))


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """This function will build the patterns of all names, the longest first."""
    found = [pattern for language, entry in _data().items() for pattern in _of_language(language, entry)]
    return tuple(sorted(found, key=lambda pattern: -len(pattern.name.term)))


@cache
def _harmless() -> tuple[re.Pattern[str], ...]:
    """This function will build the patterns of what only looks alike, the longest first."""
    phrases = [
        (phrase, entry.get("spaced", False)) for entry in _data().values() for phrase in entry.get("harmless", ())
    ]
    phrases.sort(key=lambda pair: -len(pair[0]))
    return tuple(re.compile(_bounded(_words(phrase), spaced=spaced)) for phrase, spaced in phrases)


@cache
def _data() -> dict[str, dict[str, Any]]:
    """This function will read the file of names."""
    content: dict[str, dict[str, Any]] = read_yaml(_FILE)
    return content


def _of_language(language: str, entry: dict[str, Any]) -> Iterator[_Pattern]:
    """This function will build the patterns of one language."""
    spaced = entry.get("spaced", False)
    denials = _denials(entry, spaced=spaced)
    for key, bounded, marked in (("names", spaced, False), ("inside", False, False), ("marked", spaced, True)):
        for meaning, terms in entry.get(key, {}).items():
            for term in terms:
                expression = _bounded(_term(term, spaced=spaced), spaced=bounded)
                yield _Pattern(
                    name=ForbiddenName(term=term, language=language, meaning=meaning),
                    regex=re.compile(expression),
                    needs_marks=fold(term) if marked else None,
                    denials=denials,
                )


def _denials(entry: dict[str, Any], *, spaced: bool) -> _Denials:
    """This function will build the patterns of the words around a name."""
    start = rf"(?<!{_LETTER})" if spaced else ""
    between = rf"(?:{_any(entry['between'])}{_GAP})*" if "between" in entry else ""
    behind = {
        key: re.compile(_STOPS + _bounded(_any(entry[key]), spaced=spaced)) if key in entry else None
        for key in ("not_after", "not_negated_by")
    }
    return _Denials(
        before=re.compile(rf"{start}{_any(entry['not_before'])}{_GAP}{between}$") if "not_before" in entry else None,
        after=behind["not_after"],
        taken_back=behind["not_negated_by"],
    )


def _term(term: str, *, spaced: bool) -> str:
    """This function will let letters be doubled and stops stand between them; a short name is not cut into pieces."""
    words = fold(term).signs.split()
    letters = [re.escape(sign) + "+" for word in words for sign in word]
    if not spaced or len(letters) >= _SURE_IN_PIECES:
        return _STOPS.join(letters)
    whole = _STOPS.join(r"[.,]*".join(re.escape(sign) + "+" for sign in word) for word in words)
    return f"(?:{whole}|{'[ .,]+'.join(letters)})"


def _words(phrase: str) -> str:
    """This function will let stops stand between the words of a phrase."""
    return _STOPS.join(re.escape(word) for word in fold(phrase).signs.split())


def _any(phrases: list[str]) -> str:
    """This function will match any of the phrases, the longest first."""
    return f"(?:{'|'.join(_words(phrase) for phrase in sorted(phrases, key=len, reverse=True))})"


def _bounded(expression: str, *, spaced: bool) -> str:
    """This function will let an expression begin and end only where words do, in languages with spaces."""
    return rf"(?<!{_LETTER}){expression}(?!{_LETTER})" if spaced else expression
