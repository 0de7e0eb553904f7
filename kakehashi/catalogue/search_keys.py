"""Keys made in Python by which entries are sorted and found, so that no collation decides."""

import re
import unicodedata

from kakehashi.common.text import fold

_CODE = re.compile(r"[0-9]{1,2}(?:-[0-9]{1,3}){0,2}")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\uff0d"), "-")
_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_FIRST_UNSPACED = "\u2e80"
_HALF_TYPED = re.compile(r"(?<=[ぁ-ゖー])[a-z]{1,3}$")
_WORD = re.compile(r"[^\W_]+")


def sort_key(code: str) -> str:
    """This function will return a key by which codes sort as numbers: 2-1-9 before 2-1-10."""
    return "-".join(part.zfill(3) for part in code.split("-"))


def words_of(text: str) -> list[str]:
    """This function will return the words of a text folded: no case, no accents, katakana as hiragana."""
    return _WORD.findall(fold(text).translate(_KATAKANA))


def words_typed(text: str) -> list[str]:
    """This function will return the words of a search, without a sound that is still being typed: よう for ようs."""
    return [_HALF_TYPED.sub("", word) for word in words_of(text)]


def is_unspaced(text: str) -> bool:
    """This function will say whether a text holds letters of a script that puts no spaces between words."""
    return any(char >= _FIRST_UNSPACED for char in text)


def as_typed(text: str) -> str:
    """This function will return the words of a text with their accents, small, each after a space."""
    return " " + " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold())) + " "


def start_of(word: str) -> str:
    """This function will return what to look for in a key: a word's start, or a part where words are not spaced."""
    return word if is_unspaced(word) else f" {word}"


def search_key(*names: str) -> str:
    """This function will return the folded words of several names, each after a space so that starts can be found."""
    return " " + " ".join(word for name in names for word in words_of(name)) + " "


def code_in(text: str) -> str:
    """This function will return the code that a text is, or nothing when it is not one."""
    code = unicodedata.normalize("NFKC", text).translate(_DASHES).replace(" ", "")
    return code if _CODE.fullmatch(code) else ""
