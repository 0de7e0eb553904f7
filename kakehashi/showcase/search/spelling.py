"""Ways of writing the same word: old and new kanji, endings inside and after kanji, and what SudachiPy unites."""

import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from kakehashi.common.japanese import KANJI, folded

if TYPE_CHECKING:
    from sudachipy import Tokenizer

_TABLE = Path(__file__).with_name("kanji.txt")
# SudachiPy takes 49,149 bytes at once; a sentence is taken apart in pieces of so many characters.
_AT_ONCE = 8_000
_SHORT = 40
_PIECE = re.compile(rf"[^\n。！？]{{1,{_AT_ONCE}}}[\n。！？]*|[\n。！？]+")
_ENDING = re.compile(f"(?<=[{KANJI}])[ぁ-ゖ]+")
_HAS_KANJI = re.compile(f"[{KANJI}]")
_ONLY_HIRAGANA = re.compile("[ぁ-ゖ]+")
_HALVES = re.compile("[\ud800-\udfff\x00]")
# White space that stands between two signs of Japanese was only laid out there.
_LAID_OUT = re.compile(r"(?<![\x21-\x7e])\s+|\s+(?![\x21-\x7e])")
# Particles, auxiliaries, signs and spaces join words and are none.
_JOINING = frozenset({"助詞", "助動詞", "補助記号", "空白", "記号"})


@cache
def _kanji() -> Mapping[str, tuple[str, ...]]:
    """This function will return each kanji of the table with all forms of it, the form of today first."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        for forms in () if line.startswith("#") else line.split():
            new = forms[0]
            everything = tuple(dict.fromkeys((*found.get(new, (new,)), *forms)))
            found.update(dict.fromkeys(everything, everything))
    return found


@cache
def _to_new() -> dict[int, str]:
    return {ord(form): forms[0] for form, forms in _kanji().items() if form != forms[0]}


def in_new_kanji(text: str) -> str:
    """This function will write a text with the kanji of today: 齋藤 becomes 斎藤."""
    return text.translate(_to_new())


def kanji_forms(char: str) -> Sequence[str]:
    """This function will return a character in all its forms, old and new."""
    return _kanji().get(char, (char,))


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A word of a text as SudachiPy takes it apart; words that only join have an empty ``brief``.

    ``brief`` is the word as written, without the kana that follow a kanji; ``normal`` the same of the form that
    SudachiPy gives for all ways of writing; ``varies`` says whether it can be written in another way.
    """

    surface: str
    brief: str = ""
    normal: str = ""
    varies: bool = False


def pieces(text: str) -> Sequence[Piece]:
    """This function will take a text apart into words, with the kanji of today; long texts in several goes."""
    return _short(text) if len(text) <= _SHORT else _taken_apart(text)


def _taken_apart(text: str) -> list[Piece]:
    plain = in_new_kanji(_LAID_OUT.sub("", normalize("NFKC", _HALVES.sub(" ", text))))
    tokenize = _tokenizer().tokenize
    return [
        _piece(found.surface(), found.normalized_form(), *found.part_of_speech()[:2])
        for part in ([plain] if len(plain) <= _AT_ONCE else _PIECE.findall(plain))
        for found in tokenize(part)
    ]


@lru_cache(maxsize=5_000)
def _short(text: str) -> tuple[Piece, ...]:
    """This function will remember names of works and what people type."""
    return tuple(_taken_apart(text))


@lru_cache(maxsize=100_000)
def _piece(surface: str, normal: str, kind: str, detail: str) -> Piece:
    """This function will say what of a word counts."""
    helps = detail == "非自立可能" and _ONLY_HIRAGANA.fullmatch(surface)
    if kind in _JOINING or helps:
        return Piece(surface=surface)
    has_kanji = _HAS_KANJI.search(surface) is not None
    # A kana word keeps its kana: SudachiPy takes トビ for 跳び, and とび for とび.
    written = surface if has_kanji or _HAS_KANJI.search(normal) else normal
    brief, brief_normal = _brief(written), _brief(in_new_kanji(normal))
    if detail == "数詞":
        return Piece(surface=surface, brief=brief, normal=brief)
    varies = brief != folded(surface) or brief != folded(normal) or (has_kanji and len(surface) == 1) or "ー" in surface
    return Piece(surface=surface, brief=brief, normal=brief_normal, varies=varies)


def _brief(word: str) -> str:
    """This function will fold a word and leave out the kana after its kanji: 打ち込み becomes 打込."""
    return folded(_ENDING.sub("", word))


@cache
def _tokenizer() -> "Tokenizer":
    """This function will load the dictionary, once in a process and only where words are looked for."""
    from sudachipy import Dictionary, SplitMode  # noqa: PLC0415  it takes a quarter of a second

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return Dictionary(dict="core").create(mode=SplitMode.C)
