"""Writes and reads TMX 1.4b: one unit for each pair, with the source language and Japanese."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lxml import etree

from kakehashi.common.text import clean
from kakehashi.translation.exchange.safe_xml import (
    LARGEST,
    MOST_ROWS,
    NOT_TMX,
    TOO_MANY,
    XML,
    BadFile,
    read,
    storable,
    written,
)

JAPANESE = "ja"
_LANG = f"{{{XML}}}lang"
# What these hold is code of another program; of <hi> and <sub> the words count.
_CODE = {"bpt", "ept", "it", "ph", "ut"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}")


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A pair as a file holds it; a side that is missing is empty."""

    language: str
    source: str
    japanese: str
    changed_on: date | None = None
    used_count: int = 0


def as_tmx(units: Iterable[Unit]) -> bytes:
    """This function will return a TMX file of these pairs."""
    root = etree.Element("tmx", version="1.4")
    header = {
        "creationtool": "Kakehashi",
        "creationtoolversion": "1",
        "segtype": "sentence",
        "o-tmf": "Kakehashi",
        "adminlang": "en",
        "srclang": "*all*",
        "datatype": "plaintext",
    }
    etree.SubElement(root, "header", header)
    body = etree.SubElement(root, "body")
    for unit in units:
        attributes = {"srclang": unit.language}
        if unit.changed_on:
            attributes["changedate"] = f"{unit.changed_on:%Y%m%d}T000000Z"
        if unit.used_count:
            attributes["usagecount"] = str(unit.used_count)
        pair = etree.SubElement(body, "tu", attributes)
        for language, text in ((unit.language, unit.source), (JAPANESE, unit.japanese)):
            side = etree.SubElement(pair, "tuv", {_LANG: language})
            etree.SubElement(side, "seg").text = storable(text)
    return written(root)


def files_of(units: Sequence[Unit]) -> list[bytes]:
    """This function will return TMX files of these pairs, in order, each small enough to be brought in here again."""
    if len(units) <= MOST_ROWS:
        data = as_tmx(units)
        if len(data) <= LARGEST or len(units) == 1:
            return [data]
    half = min(MOST_ROWS, -(-len(units) // 2))
    return [*files_of(units[:half]), *files_of(units[half:])]


def units_of(data: bytes) -> list[Unit]:
    """This function will return the units of a TMX file, or raise BadFile; Japanese may be its source or its target."""
    root = read(data)
    body = root.find("body")
    if root.tag != "tmx" or body is None:
        raise BadFile(NOT_TMX)
    pairs = body.findall("tu")
    if len(pairs) > MOST_ROWS:
        raise BadFile(TOO_MANY)
    return [_unit(pair) for pair in pairs]


def _unit(pair: etree._Element) -> Unit:
    sides: dict[str, str] = {}
    for side in pair.findall("tuv"):
        found = _LANGUAGE.match(side.get(_LANG) or side.get("lang") or "")
        segment = side.find("seg")
        if found and segment is not None:
            sides.setdefault(found.group().lower(), clean(_text(segment)))
    japanese = sides.pop(JAPANESE, "")
    wanted = (pair.get("srclang") or "").lower()[:3].partition("-")[0]
    language = wanted if wanted in sides else next(iter(sides), "")
    return Unit(language=language, source=sides.get(language, ""), japanese=japanese)


def _text(element: etree._Element) -> str:
    """This function will return the words of a segment, without the codes in it."""
    pieces = [element.text or ""]
    for child in element:
        pieces.append("" if child.tag in _CODE else _text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
