"""Finds terms in a text by a tree of words; case, width, affixes and accents that were not typed do not matter."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from kakehashi.common.text import fold

Origin = Literal["own", "trade", "official"]
_ORIGINS: tuple[Origin, ...] = ("own", "trade", "official")
# Chinese, Thai, Lao, Burmese and Khmer have no spaces between words: each character with its marks is a step there.
_UNSPACED = "\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
# Between accents of Latin letters and the two strokes that end a sentence in India stand the vowels of India's scripts.
_WORD = re.compile(
    rf"[{_UNSPACED}][{_MARKS}]*|(?:[^\W{_UNSPACED}]|[\u0300-\u036f\u0900-\u0963\u0966-\u0dff])+(?:['’]\w+)?"
)
_PREFIXES = (
    "menge",
    "penge",
    "meng",
    "peng",
    "meny",
    "peny",
    "mem",
    "pem",
    "men",
    "pen",
    "me",
    "pe",
    "ber",
    "ter",
    "di",
)
_RESTORED = {"meng": "k", "peng": "k", "meny": "s", "peny": "s", "mem": "p", "pem": "p", "men": "t", "pen": "t"}
_SUFFIXES = ("kannya", "annya", "kan", "nya", "an", "i")
_SHORTEST_STEM = 3
_VOWELS = "aeiou"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A term with its Japanese, best first, and where it comes from."""

    term: str
    japanese: tuple[str, ...]
    forbidden: tuple[str, ...] = ()
    note: str = ""
    origin: Origin = "own"


@dataclass(frozen=True, kw_only=True)
class FoundTerm:
    """A term with its place in a text; of two terms at one place the longer one is found."""

    start: int
    end: int
    text: str
    japanese: tuple[str, ...]
    forbidden: tuple[str, ...]
    note: str
    origin: Origin


class TermIndex:
    """The terms of one language as a tree: each step is a word, or a stem of it."""

    def __init__(self, entries: Iterable[Entry], *, language: str) -> None:
        """This function will sort the terms into the tree."""
        self.language = language
        self._root: dict[str, Any] = {}
        self._count = 0
        for entry in entries:
            self._add(entry)

    def __len__(self) -> int:
        return self._count

    def find(self, text: str) -> list[FoundTerm]:
        """This function will return the terms of a text in their order; none reaches into another.

        The own terms of an organization win over trade words, and these over the official list.
        """
        words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
        # Whoever types without accents types all words so; beside words with accents, a bare one is another word.
        without_accents = not any(_form(word)[1] for word, _start, _end in words)
        found, at = [], 0
        while at < len(words):
            hit = max(self._hits(words, at, tolerant=without_accents), key=_rank, default=None)
            if hit is None:
                at += 1
                continue
            length, entry = hit
            start, end = words[at][1], words[at + length - 1][2]
            found.append(
                FoundTerm(
                    start=start,
                    end=end,
                    text=text[start:end],
                    japanese=entry.japanese,
                    forbidden=entry.forbidden,
                    note=entry.note,
                    origin=entry.origin,
                )
            )
            at += length
        return found

    def _add(self, entry: Entry) -> None:
        words = _WORD.findall(entry.term)
        if not words:
            return
        self._count += 1
        node = self._root
        for word in words:
            node = node.setdefault(_form(word)[0], {})
        node.setdefault("", []).append((tuple(_form(word)[1] for word in words), entry))
        if len(words) == 1:
            base = _form(words[0])[0]
            for stem in _stems(base, self.language):
                if stem == base or len(stem) > _SHORTEST_STEM:
                    branch = self._root.setdefault(f"~{stem}", {})
                    branch.setdefault("", []).append(((stem,), entry))

    def _hits(self, words: list[tuple[str, int, int]], at: int, *, tolerant: bool) -> Iterator[tuple[int, Entry]]:
        """This function will yield what begins at a word: how many words long, and which entry."""
        node: dict[str, Any] | None = self._root
        marks: list[str] = []
        for length, (word, _start, _end) in enumerate(words[at:], start=1):
            base, own_marks = _form(word)
            marks.append(own_marks)
            node = node.get(base) if node else None
            if node is None:
                break
            for wanted, entry in node.get("", ()):
                if tolerant or wanted == tuple(marks):
                    yield length, entry
        base = _form(words[at][0])[0]
        for stem in _stems(base, self.language):
            # A plain word is no term that was made of it: a can is no canning, and a machine no machining.
            is_plain = stem in {base, base.removesuffix("s"), base.removesuffix("es")}
            for (of_term,), entry in self._root.get(f"~{stem}", {}).get("", ()):
                if not is_plain or of_term == _form(entry.term)[0]:
                    yield 1, entry


def _rank(hit: tuple[int, Entry]) -> tuple[int, int]:
    return hit[0], -_ORIGINS.index(hit[1].origin)


@lru_cache(maxsize=50_000)
def _form(word: str) -> tuple[str, str]:
    """This function will return a word without accents, and its accents; hoà and hòa have the same."""
    folded = unicodedata.normalize("NFKC", word).casefold()
    taken_apart = unicodedata.normalize("NFD", folded)
    marks = sorted(char for char in taken_apart if unicodedata.combining(char) or char == "đ")
    return fold(folded), "".join(marks)


@lru_cache(maxsize=50_000)
def _stems(word: str, language: str) -> frozenset[str]:
    """This function will return what a word may come from: pengelasan from las, welding from weld."""
    if language == "id":
        return _indonesian(word)
    if language == "en":
        return _english(word)
    return frozenset()


def _indonesian(word: str) -> frozenset[str]:
    bare = {word}
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            bare.add(word[: -len(suffix)])
    stems = set(bare)
    for one in bare:
        for prefix in _PREFIXES:
            rest = one[len(prefix) :]
            if one.startswith(prefix) and len(rest) >= _SHORTEST_STEM - 1:
                stems.add(rest)
                if prefix in _RESTORED and rest[0] in _VOWELS:
                    stems.add(_RESTORED[prefix] + rest)
    return frozenset(stem for stem in stems if len(stem) >= _SHORTEST_STEM)


def _english(word: str) -> frozenset[str]:
    stems = {word}
    for suffix in ("ing", "ed", "es", "s", "er", "ers"):
        bare = word[: -len(suffix)]
        if word.endswith(suffix) and len(bare) >= _SHORTEST_STEM:
            stems |= {bare, f"{bare}e"}
            if bare[-1] == bare[-2]:
                stems.add(bare[:-1])
    return frozenset(stems)
