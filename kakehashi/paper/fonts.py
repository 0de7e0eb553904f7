"""The typeface of everything on paper: where its files are, whether they are there, and which letters it has."""

import struct
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "typeface"
FAMILY = "Noto Sans JP"
REGULAR = "NotoSansJP_400Regular.ttf"
BOLD = "NotoSansJP_700Bold.ttf"
FILES = (REGULAR, BOLD)
_SEGMENTED, _GROUPED = 4, 12
_UNSEEN = frozenset("\n\r\t\u200b\u200d\ufeff")


class NoFonts(Exception):
    """The typeface is not there, so that nothing can be printed."""


def missing_files() -> list[str]:
    """This function will name the files of the typeface that are not there."""
    return [name for name in FILES if not (FOLDER / name).is_file()]


def require() -> None:
    """This function will raise NoFonts, with a sentence that says what to do, where a file is missing."""
    if missing := missing_files():
        raise NoFonts(
            f"The typeface for PDF files is not complete: {', '.join(missing)} is missing in {FOLDER}. "
            "`make assets` fetches it."
        )


def letters_missing(texts: Iterable[str]) -> str:
    """This function will return every letter of these texts that the typeface does not have, each once, in order."""
    known = _letters()
    found = (letter for text in texts for letter in text if letter not in _UNSEEN and ord(letter) not in known)
    return "".join(dict.fromkeys(found))


@cache
def _letters() -> frozenset[int]:
    """This function will read from the typeface's own table (OpenType `cmap`) which code points it can write."""
    require()
    data = (FOLDER / REGULAR).read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4sLLL", data, 12 + 16 * number) for number in range(tables))
    start = next(offset for tag, _sum, offset, _length in entries if tag == b"cmap")
    (count,) = struct.unpack_from(">H", data, start + 2)
    found: set[int] = set()
    for number in range(count):
        _platform, _encoding, offset = struct.unpack_from(">HHL", data, start + 4 + 8 * number)
        found |= _read(data, start + offset)
    return frozenset(found)


def _read(data: bytes, at: int) -> set[int]:
    """This function will return the code points of one subtable: of format 4 or 12, the ones that this typeface has."""
    (form,) = struct.unpack_from(">H", data, at)
    found: set[int] = set()
    if form == _SEGMENTED:
        (twice,) = struct.unpack_from(">H", data, at + 6)
        ends = struct.unpack_from(f">{twice // 2}H", data, at + 14)
        starts = struct.unpack_from(f">{twice // 2}H", data, at + 16 + twice)
        for first, last in zip(starts, ends, strict=True):
            found.update(range(first, last + 1))
        found.discard(0xFFFF)
    elif form == _GROUPED:
        (groups,) = struct.unpack_from(">L", data, at + 12)
        for number in range(groups):
            first, last, _glyph = struct.unpack_from(">LLL", data, at + 16 + 12 * number)
            found.update(range(first, last + 1))
    return found
