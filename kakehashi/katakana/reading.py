"""What reading one word of a name gives, and the reading letter by letter that several languages share."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kakehashi.katakana.sounds import VOWELS, bare, kana, without_v

How = Literal["list", "rules", "guess"]
LIST: How = "list"
RULES: How = "rules"
GUESS: How = "guess"


@dataclass(frozen=True, kw_only=True)
class Word:
    """One word of a name: its katakana, whether a list, the rules or a guess gave it, and other spellings in use."""

    name: str
    katakana: str
    how: How
    others: tuple[str, ...] = ()


ONSETS = {
    "c": "ch",
    "l": "r",
    "sy": "sh",
    "j": "j",
    "ly": "ry",
    **{letter: letter for letter in "bdfghkmnprstvwyz"},
    **{f"{letter}y": f"{letter}y" for letter in "bdghkmnprt"},
}
CODAS = {
    "n": "ン", "m": "ム", "r": "ル", "l": "ル", "t": "ト", "d": "ド", "k": "ク", "g": "グ", "s": "ス",
    "p": "プ", "b": "ブ", "f": "フ", "v": "ヴ", "z": "ズ", "h": "フ", "y": "イ", "w": "ウ", "j": "ジ", "c": "チ",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Spelling:
    """How a language writes: what to respell first (patterns), and what differs at the end of a word."""

    respell: Sequence[tuple[str, str]] = ()
    at_the_end: Mapping[str, str] = field(default_factory=dict)


def spelt(word: str, spelling: Spelling) -> tuple[str, bool]:
    """This function will read a word letter by letter, and say whether every letter was known."""
    letters = bare(word).replace("'", "")
    for pattern, replacement in spelling.respell:
        letters = re.sub(pattern, replacement, letters)
    text, place, known = "", 0, True
    while place < len(letters):
        sound, length = _next(letters, place, spelling)
        known = known and bool(sound)
        text += sound
        place += length
    return text, known


def _next(letters: str, place: int, spelling: Spelling) -> tuple[str, int]:
    """This function will return the kana that begins at a place, and how many letters it takes."""
    rest = letters[place:]
    if rest[0] in VOWELS:
        return kana("", rest[0]), 1
    if rest.startswith("ng"):
        return "ン" + (kana("g", rest[2]) if rest[2:3] and rest[2] in VOWELS else ""), 3 if _vowel(rest, 2) else 2
    for length in (2, 1):
        row = ONSETS.get(rest[:length])
        if row is not None and _vowel(rest, length):
            return kana(row, rest[length]), length + 1
    if len(rest) == 1 and place and letters[place - 1] in VOWELS and rest in spelling.at_the_end:
        return spelling.at_the_end[rest], 1
    if rest[0] == "m" and rest[1:2] in {"b", "p", "m"}:
        return "ン", 1
    return CODAS.get(rest[0], ""), 1


def _vowel(letters: str, place: int) -> bool:
    return len(letters) > place and letters[place] in VOWELS


def from_list(word: str, names: Mapping[str, tuple[str, ...]]) -> Word | None:
    """This function will return what the list of a language says of a word, or None when it does not hold it."""
    found = names.get(bare(word).replace("'", ""))
    if found is None:
        return None
    return Word(name=word, katakana=found[0], how=LIST, others=(*found[1:], without_v(found[0])))
