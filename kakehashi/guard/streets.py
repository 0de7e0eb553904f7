"""Street addresses: a house number with its street, in the manner of each country."""

import re
from collections.abc import Iterator

from kakehashi.guard import streets_asian, streets_latin
from kakehashi.guard.findings import Span
from kakehashi.guard.folding import Folded
from kakehashi.guard.words import any_of

_LONGEST_TAIL = 10
_AREAS = any_of(
    "phuong|p.|quan|q.|huyen|h.|thi xa|tp|thanh pho|xa|thi tran|khu pho|kel.|kelurahan|kec.|kecamatan|desa|kab.|kota|rt|rw|"
    "brgy|brgy.|barangay|city|ward|district|township|sangkat|khan|tambon|amphoe|"
    "ตำบล|ต.|อำเภอ|อ.|แขวง|เขต|จังหวัด|จ.|ถนน|ซอย|หมู่|"
    "សង្កាត់|ខណ្ឌ|ភូមិ|ឃុំ|ស្រុក|ក្រុង|ខេត្ត|រាជធានី|वडा"
)
_TAIL = re.compile(
    rf"(?:[ ]?[,၊、][ ]?(?=[A-Z]|{_AREAS}|[\u0900-\u109f\u1780-\u17ff])|[ ](?:{_AREAS}))[^\n.။។;:()]{{0,30}}"
)
_ENDS_OF_WORDS = " ,၊、"
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff]")


def spans(folded: Folded) -> Iterator[Span]:
    """This function will yield street addresses, also in names of files; a piece may be yielded more than once."""
    for text in {folded.text, folded.text.replace("_", " ")}:
        for pattern in (*streets_latin.PATTERNS, *streets_asian.PATTERNS):
            yield from _found(pattern, text)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """This function will yield what a pattern finds.

    A group called ``address`` is a part that counts alone; of the ``tail``, the towns around, hardly anything counts.
    """
    for match in pattern.finditer(text):
        start, end = match.span("address" if "address" in pattern.groupindex else 0)
        if "tail" in pattern.groupindex:
            end = match.start("tail")
        end = _with_tail(text, start + len(text[start:end].rstrip(" ,")))
        yield Span(kind="address", start=start, end=end)


def _with_tail(text: str, end: int) -> int:
    """This function will add the beginning of the towns that follow a street: few characters, cut after a word."""
    tail = _TAIL.match(text, end)
    if tail is None or len(tail.group()) <= _LONGEST_TAIL:
        return tail.end() if tail else end
    furthest = end + _LONGEST_TAIL
    whole = max(text.rfind(sign, end, furthest + 1) for sign in _ENDS_OF_WORDS)
    if _UNSPACED.match(text, furthest):
        return furthest
    return len(text[:whole].rstrip(_ENDS_OF_WORDS)) if whole > end else end
