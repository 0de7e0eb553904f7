"""Turns Japanese text into pairs of characters, so that words of two characters and more are found in it."""

import re
import unicodedata
from collections.abc import Iterable

from django.contrib.postgres.search import SearchQuery

from kakehashi.common.japanese import KANJI, compact, folded

SHORTEST = 2
# What a tsvector can hold: positions end at 16,383, and a token keeps at most 255 of them.
_LAST_POSITION = 16_000
_POSITIONS_PER_TOKEN = 250
# A token that no text can contain: it marks a page whose text is too long for positions.
_TOO_LONG = "<too long>"
_LAST_ENDING = re.compile(f"(?<=[{KANJI}]{{2}})[いえきぎくぐけげしすせちつてびぶべみむめりるれ]$")


class PairsQuery(SearchQuery):
    """A query made of finished tokens; the database must not take them apart again."""

    template = "(%(expressions)s)::tsquery"

    def __init__(self, tokens: str) -> None:
        """This function will take the query in PostgreSQL's own notation."""
        super().__init__(tokens, search_type="raw")


def words_in(typed: str) -> list[str]:
    """This function will return the words that were typed, folded, in their order, each once."""
    words = (folded(_without_last_long_vowel(word)) for word in unicodedata.normalize("NFKC", typed).split())
    return list(dict.fromkeys(word for word in words if word))


def too_short(words: list[str]) -> list[str]:
    """This function will return the words that cannot be searched because they have one character only."""
    return [word for word in words if len(word) < SHORTEST]


def vector_of(texts: Iterable[str]) -> str:
    """This function will return the tsvector of a page's texts, as a literal for the column.

    No pair reaches from one text into the next. Texts beyond what positions can hold keep their pairs without
    positions: they are still found, then also by words whose pairs stand apart.
    """
    positions = _positions(texts)
    if not positions:
        return ""
    last = max(places[-1] for places in positions.values())
    if last <= _LAST_POSITION and max(map(len, positions.values())) <= _POSITIONS_PER_TOKEN:
        parts = (f"{_quoted(pair)}:{','.join(map(str, places))}" for pair, places in positions.items())
    else:
        parts = (_quoted(pair) for pair in [_TOO_LONG, *positions])
    return " ".join(parts)


def query_of(words: list[str]) -> PairsQuery | None:
    """This function will return the query that finds pages with all these folded words, or None without any."""
    long_enough = [word for word in words if len(word) >= SHORTEST]
    if not long_enough:
        return None
    return PairsQuery(" & ".join(f"({_any_form_of(word)})" for word in long_enough))


def _positions(texts: Iterable[str]) -> dict[str, list[int]]:
    """This function will return where each pair of characters stands, counted through all texts."""
    positions: dict[str, list[int]] = {}
    at = 1
    for text in texts:
        plain = folded(text)
        for form in dict.fromkeys((plain, compact(plain))):
            for pair in _pairs(form):
                positions.setdefault(pair, []).append(at)
                at += 1
            at += 1
    return positions


def _pairs(text: str) -> list[str]:
    return [text[start : start + SHORTEST] for start in range(len(text) - 1)]


def _any_form_of(word: str) -> str:
    """This function will return the query for one word: as written, briefly, and without its last ending."""
    forms = dict.fromkeys((word, compact(word), _LAST_ENDING.sub("", compact(word))))
    return " | ".join(_one_form(form) for form in forms if len(form) >= SHORTEST)


def _one_form(word: str) -> str:
    pairs = [_quoted(pair) for pair in _pairs(word)]
    if len(pairs) == 1:
        return pairs[0]
    return f"({' <-> '.join(pairs)}) | ({' & '.join([_quoted(_TOO_LONG), *pairs])})"


def _quoted(token: str) -> str:
    escaped = token.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


def _without_last_long_vowel(word: str) -> str:
    """This function will drop the last ー of a longer word, so that サーバー finds サーバ as well."""
    return word[:-1] if len(word) > SHORTEST and word.endswith("ー") else word
