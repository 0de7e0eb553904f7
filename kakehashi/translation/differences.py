"""Shows what changed between two texts, and names a text so that a later change is noticed."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Literal

# Japanese has no spaces: there each row of kanji, of katakana and of hiragana is a word.
_HIRAGANA, _KATAKANA, _KANJI, _SIGNS = "\u3041-\u309f", "\u30a0-\u30ff", "\u3005-\u3007\u3400-\u9fff", "\u3001\u3002"
_WORD = re.compile(
    rf"\s+|[{_HIRAGANA}]+|[{_KATAKANA}]+|[{_KANJI}]+|[{_SIGNS}]|[^\s{_HIRAGANA}{_KATAKANA}{_KANJI}{_SIGNS}]+"
)


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of text that stayed, was added or was taken out."""

    kind: Literal["same", "added", "removed"]
    text: str


def difference(*, before: str, after: str) -> list[Piece]:
    """This function will return the pieces of both texts in their order, word by word.

    Words that change one after the other are one piece, so that a sentence can be read: only white space that stayed
    stands between them.
    """
    old, new = _words(before), _words(after)
    pieces: list[Piece] = []
    removed, added = "", ""
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        was, now = "".join(old[i1:i2]), "".join(new[j1:j2])
        if tag == "equal" and (was.strip() or not (removed or added)):
            pieces += [*_changed(removed, added), Piece(kind="same", text=was)]
            removed, added = "", ""
        else:
            removed, added = removed + was, added + now
    return [*pieces, *_changed(removed, added)]


def _changed(removed: str, added: str) -> list[Piece]:
    """This function will return what was taken out, then what came in."""
    pieces = [Piece(kind="removed", text=removed)] if removed else []
    return [*pieces, Piece(kind="added", text=added)] if added else pieces


def mark_of(*texts: str) -> str:
    """This function will return a short name of texts; other texts have another name."""
    return "-".join(sha256(text.encode()).hexdigest()[:16] for text in texts)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
