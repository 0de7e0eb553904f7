"""Street addresses: a house number with its street, in the manner of each country."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kakehashi.guard import streets_asian, streets_latin
from kakehashi.guard.findings import Span
from kakehashi.guard.folding import Folded
from kakehashi.guard.words import any_of

_LONGEST_TAIL, _LONGEST_ROOM = 10, 5
_AREAS = any_of(
    "phuong|p.|quan|q.|huyen|h.|thi xa|tp|thanh pho|xa|thi tran|khu pho|kel.|kelurahan|kec.|kecamatan|desa|kab.|kota|"
    "rt|rw|brgy|brgy.|barangay|city|ward|district|township|sangkat|khan|tambon|amphoe|"
    "ตำบล|ต.|อำเภอ|อ.|แขวง|เขต|จังหวัด|จ.|ถนน|ซอย|หมู่|"
    "សង្កាត់|ខណ្ឌ|ភូមិ|ឃុំ|ស្រុក|ក្រុង|ខេត្ត|រាជធានី|वडा"
)
_TAIL = re.compile(
    rf"(?:[ ]?[,၊、][ ]?(?=[A-Z]|{_AREAS}|[\u0900-\u109f\u1780-\u17ff])|[ ](?:{_AREAS}))[^\n.။។;:()]{{0,30}}"
)
_ENDS_OF_WORDS = " ,၊、"
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff]")


# Of a Japanese or Chinese address, what stands before the last of these is the town.
_TOWN = re.compile(r"[^0-9]{0,20}[都府県市区郡省县區縣镇鎮](?=[^0-9市区]{0,12}[0-9〇一二三四五六七八九十])")
_PARTS_OF_TOWN = re.compile(r"(?<=[都府県市区郡省县區縣镇鎮])")


def spans(folded: Folded) -> Iterator[Span]:
    """This function will yield street addresses, also in names of files; a piece may be yielded more than once."""
    yield from _spans(folded.text)
    begin = 0
    for line in folded.text.split("\n"):
        if "_" in line:
            for span in _spans(line.replace("_", " ")):
                yield replace(span, start=begin + span.start, end=begin + span.end)
        begin += len(line) + 1


def _spans(text: str) -> Iterator[Span]:
    """This function will yield what is found in every manner of writing."""
    for cue, patterns in (*streets_latin.PATTERNS, *streets_asian.PATTERNS):
        if cue.search(text):
            yield from _found(patterns, text)


def _found(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[Span]:
    """This function will yield what the patterns of one manner of writing find."""
    for pattern in patterns:
        for match in pattern.finditer(text):
            start, end = _place(match, text)
            yield Span(kind="address", start=start, end=end)


def _place(match: re.Match[str], text: str) -> tuple[int, int]:
    """This function will say where the house number and the street lie, with little of the towns and rooms around.

    A group called ``address`` is a part that counts alone; in the ``tail`` lie towns or rooms.
    """
    groups = match.re.groupindex
    start, end = match.span("address" if "address" in groups else 0)
    if "tail" in groups and match["tail"] is not None:
        end = min(end, match.start("tail"))
    end = start + len(text[start:end].rstrip(" ,"))
    town = _TOWN.match(text, start, end)
    if town is None and text[start].isascii():
        return start, _with_tail(text, end)
    room = min(match.end() - end, _LONGEST_ROOM)
    return (_with_part_of_town(town) if town else start), max(_with_tail(text, end), end + room)


def _with_part_of_town(town: re.Match[str]) -> int:
    """This function will leave out a town but for its last parts, if these are short."""
    parts = (found.start() for found in _PARTS_OF_TOWN.finditer(town.group()))
    near = (town.start() + part for part in parts if len(town.group()) - part <= _LONGEST_ROOM)
    return town.start() if len(town.group()) <= _LONGEST_ROOM else next(near, town.end())


def _with_tail(text: str, end: int) -> int:
    """This function will add the beginning of the towns that follow a street: few characters, cut after a word."""
    tail = _TAIL.match(text, end)
    if tail is None or len(tail.group()) <= _LONGEST_TAIL:
        return tail.end() if tail else end
    furthest = end + _LONGEST_TAIL
    whole = max(text.rfind(sign, end, furthest + 1) for sign in _ENDS_OF_WORDS)
    if _UNSPACED.match(text, furthest):
        while unicodedata.category(text[furthest])[0] == "M" and furthest > end:
            furthest -= 1
        return furthest
    return len(text[:whole].rstrip(_ENDS_OF_WORDS)) if whole > end else end
