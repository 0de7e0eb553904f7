"""Shows what changed between two texts, and names a text so that a later change is noticed."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of text that stayed, was added or was taken out."""

    kind: Literal["same", "added", "removed"]
    text: str


def difference(*, before: str, after: str) -> list[Piece]:
    """This function will return the pieces of both texts in their order, word by word."""
    old, new = _words(before), _words(after)
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(kind="same", text="".join(old[i1:i2])))
            continue
        if i2 > i1:
            pieces.append(Piece(kind="removed", text="".join(old[i1:i2])))
        if j2 > j1:
            pieces.append(Piece(kind="added", text="".join(new[j1:j2])))
    return pieces


def mark_of(*texts: str) -> str:
    """This function will return a short name of texts; other texts have another name."""
    return "-".join(sha256(text.encode()).hexdigest()[:16] for text in texts)


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+", text)
