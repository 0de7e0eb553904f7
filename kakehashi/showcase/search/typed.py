"""What somebody typed into the search: words, phrases and what is left out, and the question that they make."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from unicodedata import normalize

from django.contrib.postgres.search import SearchQuery

from kakehashi.common.japanese import folded
from kakehashi.showcase.search.lexemes import (
    LONGEST_NORMAL,
    PAIR,
    TOO_LONG,
    begins,
    brief_pairs,
    normal_form,
    quoted,
    runs_of,
)
from kakehashi.showcase.search.spelling import in_new_kanji, kanji_forms, pieces

MOST_WORDS = 20
LONGEST = 200
_OPENING = {'"': '"', "“": "”", "”": "”", "„": "”", "「": "」", "『": "』", "｢": "｣", "＂": "＂", "〝": "〟"}
_QUOTES = {*_OPENING, *_OPENING.values(), "‟"}
_MINUS = "-－−‐–ー"
# A word of at least so many characters is also found without the long vowel at its end: サーバー, サーバ.
_LONG_VOWEL_FROM = 4
_SPACE = re.compile(r"\s")


class TokensQuery(SearchQuery):
    """A query made of finished lexemes; the database must not take them apart again."""

    template = "(%(expressions)s)::tsquery"

    def __init__(self, tokens: str) -> None:
        """This function will take the query in PostgreSQL's own notation."""
        super().__init__(tokens, search_type="raw")


@dataclass(frozen=True, kw_only=True)
class Term:
    """A word or quoted phrase that was typed: as it was typed, and folded; ``exact`` for a phrase."""

    text: str
    plain: str
    exact: bool = False
    left_out: bool = False


@dataclass(frozen=True, kw_only=True)
class Typed:
    """All that was typed, each term once; ``unclosed`` says that a quotation mark was, and nothing closed it."""

    terms: tuple[Term, ...] = ()
    unclosed: bool = False

    @property
    def wanted(self) -> list[Term]:
        """This function will return the terms that a page must have."""
        return [term for term in self.terms if not term.left_out]

    @property
    def left_out(self) -> list[Term]:
        """This function will return the terms that a page must not have."""
        return [term for term in self.terms if term.left_out]


def read(typed: str) -> Typed:
    """This function will take apart what was typed: words, “phrases” and 「phrases」, and what has a minus before it.

    A quotation mark that nothing closes takes everything after it. Terms beyond the first twenty are not looked for.
    """
    terms: dict[tuple[str, bool, bool], Term] = {}
    at, unclosed = 0, False
    while at < len(typed):
        if _SPACE.match(typed[at]):
            at += 1
            continue
        left_out = typed[at] in _MINUS and at + 1 < len(typed) and not _SPACE.match(typed[at + 1])
        at += left_out
        exact = typed[at] in _OPENING
        if exact:
            end = typed.find(_OPENING[typed[at]], at + 1)
            unclosed = unclosed or end < 0
            end = len(typed) if end < 0 else end
            text, at = typed[at + 1 : end], end + 1
        else:
            end = next((n for n in range(at, len(typed)) if typed[n] in _QUOTES or _SPACE.match(typed[n])), len(typed))
            text, at = typed[at:end], max(end, at + 1)
        text = normalize("NFKC", text)[:LONGEST].strip()
        plain = folded(text)
        if plain:
            terms.setdefault((plain, exact, left_out), Term(text=text, plain=plain, exact=exact, left_out=left_out))
    return Typed(terms=tuple(terms.values())[:MOST_WORDS], unclosed=unclosed)


def as_written(term: Term) -> str:
    """This function will return the question for pages that hold a term as it was typed, in width and kana alike."""
    return _phrase(term.plain)


@lru_cache(maxsize=2_000)
def in_any_form(term: Term) -> str:
    """This function will return the question for pages that hold a term in any way of writing; a phrase has one."""
    if term.exact:
        return _phrase(term.plain)
    forms = [_phrase(plain, in_any_kanji=True) for plain in (term.plain, *_without_long_vowel(term))]
    forms += _by_words(term)
    return " | ".join(dict.fromkeys(forms))


def other_forms(term: Term) -> list[str]:
    """This function will return what a term finds in another way of writing: folded stretches with today's kanji."""
    return [] if term.exact else [in_new_kanji(form) for form in (term.plain, *_without_long_vowel(term))]


def _without_long_vowel(term: Term) -> list[str]:
    """This function will return the folded word without the long vowel at its end, if it has one to lose."""
    has_one = term.text.endswith("ー") and len(term.text) >= _LONG_VOWEL_FROM
    return [folded(term.text[:-1])] if has_one else []


def _by_words(term: Term) -> list[str]:
    """This function will return the questions for the brief form of a word's parts, and for its normal form."""
    runs, varies = runs_of(term.text)
    found = []
    if varies and runs and all(len(run) >= PAIR for run in runs):
        found.append(_brief_phrase(runs))
    parts = list(pieces(term.text))
    if len(parts) == 1 and PAIR <= len(parts[0].normal) <= LONGEST_NORMAL:
        found.append(quoted(normal_form(parts[0].normal)))
        if parts[0].normal != parts[0].brief and parts[0].normal != in_new_kanji(term.plain):
            found.append(_brief_phrase([parts[0].normal]))
    return found


def _phrase(plain: str, *, in_any_kanji: bool = False) -> str:
    """This function will return the question for a folded stretch of text, each kanji in its old and new forms."""
    chars = [kanji_forms(char) if in_any_kanji else (char,) for char in plain]
    if len(plain) == 1:
        return _any(begins(form) for form in chars[0])
    return _in_a_row([_any(quoted(a + b) for a, b in product(*two)) for two in pairwise(chars)])


def _any(questions: Iterable[str]) -> str:
    found = list(questions)
    return found[0] if len(found) == 1 else f"({' | '.join(found)})"


def _brief_phrase(runs: Sequence[str]) -> str:
    """This function will return the question for runs of brief words with something that joins between them."""
    rows = [" <-> ".join(quoted(lexeme) for lexeme in brief_pairs(run)) for run in runs]
    every = [quoted(lexeme) for run in runs for lexeme in brief_pairs(run)]
    # A run's last pair stands one place before its end, and what joins takes one more.
    row = " <3> ".join(f"({one})" for one in rows)
    return row if len(every) == 1 else f"({row} | {_when_too_long(every)})"


def _in_a_row(lexemes: list[str]) -> str:
    if len(lexemes) == 1:
        return lexemes[0]
    return f"({' <-> '.join(lexemes)} | {_when_too_long(lexemes)})"


def _when_too_long(lexemes: Sequence[str]) -> str:
    return f"({' & '.join([quoted(TOO_LONG), *lexemes])})"
