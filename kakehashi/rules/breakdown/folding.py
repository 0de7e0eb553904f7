"""Labels made comparable: what hides a word falls away, and what stands for a letter becomes it."""

import re
import unicodedata
from dataclasses import dataclass

_NOTHING = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u3164\uffa0\u00b7\u200b") | {
    chr(code) for code in range(0xFE00, 0xFE10)
}
_LOOKALIKES = str.maketrans(
    "аеорсхуіјѕһԁԛԝқңδαεορικνυτχвнкмтзᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢɡıɑøłⱥɩƅ",
    "aeopcxyijshdqwkndaeopiknutxbhkmt3abcdefghijklmnoprtuvwyzgiaolaib",
)
_HIRAGANA, _KATAKANA = ("ぁ", "ゖ"), 0x60
_SQUARED = (0x1F130, 0x1F150, 0x1F170, 0x1F1E6)  # alphabets in squares, circles and as flags
_ALPHABET = 26
_FULL_STOP = re.compile(r"[.](?=\s)")
_CLAUSE_ENDS = ",;:()[]、。؛،།၊။។"
# What is written for a letter; 1, ! and | stand for two, so there are two ways to read them.
_STANDS_FOR = str.maketrans("034578@$€£+6", "oeastbaseltb")
READINGS: tuple[dict[int, int], ...] = (
    {},
    _STANDS_FOR | str.maketrans("1!|¡", "iiii"),
    _STANDS_FOR | str.maketrans("1!|¡", "llll"),
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as signs, and the marks of each; between letters stand spaces, commas that end a clause, and dots."""

    signs: str
    marks: tuple[str, ...]


def fold(text: str, *, reading: dict[int, int] | None = None) -> Folded:
    """This function will fold a text; ``reading`` says which digits and signs are read as letters."""
    signs: list[str] = []
    marks: list[str] = []
    plain = unicodedata.normalize("NFKC", _squares(_FULL_STOP.sub(",", text))).casefold()
    for char in unicodedata.normalize("NFD", plain):
        category = unicodedata.category(char)
        if char in _NOTHING or category == "Cf":
            continue
        if category == "Mn" and _falls_away(char):
            if marks:
                marks[-1] += char
            continue
        mark = "đ" if char == "đ" else ""
        for sign in _sign(char, category, reading or {}):
            signs.append(sign)
            marks.append(mark)
    return Folded(signs="".join(signs), marks=tuple(marks))


def _sign(char: str, category: str, reading: dict[int, int]) -> str:
    """This function will return what a character is compared as."""
    char = char.translate(reading).translate(_LOOKALIKES).replace("đ", "d")
    if _HIRAGANA[0] <= char <= _HIRAGANA[1]:
        return chr(ord(char) + _KATAKANA)
    if char.isalnum() or category in {"Mn", "Mc"}:
        return char
    if char.isspace():
        return " "
    return "," if char in _CLAUSE_ENDS else "."


def _falls_away(char: str) -> bool:
    """This function will say whether a mark is an accent over a letter; in Indic scripts marks are vowels and stay."""
    return char <= "\u036f" or "\u0483" <= char <= "\u0489" or "\u1ab0" <= char <= "\u1aff" or (
        "\u1dc0" <= char <= "\u1dff" or "\u20d0" <= char <= "\u20ff"
    )  # fmt: skip


def _squares(text: str) -> str:
    """This function will read letters in squares and circles as the letters."""
    return "".join(_letter_in(ord(char)) or char for char in text)


def _letter_in(code: int) -> str:
    """This function will return the letter that a square or circle holds."""
    return next((chr(ord("a") + code - first) for first in _SQUARED if 0 <= code - first < _ALPHABET), "")
