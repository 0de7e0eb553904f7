"""Writes and reads XLIFF 2.0: the texts of one person that people translate, with their states."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from kakehashi.common.text import clean
from kakehashi.translation.exchange.safe_xml import (
    MOST_ROWS,
    NOT_XLIFF,
    TOO_MANY,
    XML,
    BadFile,
    read,
    storable,
    written,
)

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
JAPANESE = "ja"
INITIAL, TRANSLATED, FINAL = "initial", "translated", "final"
OUTDATED = "kakehashi:outdated"
_INLINE_CODE = {"ph", "sc", "ec", "sm", "em"}


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text: the key of its part, its words, its Japanese (empty where there is none) and its state."""

    key: str
    label: str
    source: str
    japanese: str
    state: str = INITIAL
    outdated: bool = False


def as_xliff(texts: Iterable[Text], *, language: str, person: str) -> bytes:
    """This function will return an XLIFF file; ``person`` is the public id by which it is known again."""
    head = {"version": "2.0", "srcLang": language, "trgLang": JAPANESE}
    root = etree.Element(_in("xliff"), head, nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # None: no prefix
    file = etree.SubElement(root, _in("file"), {"id": "page", "original": person})
    for text in texts:
        unit = etree.SubElement(file, _in("unit"), {"id": text.key, f"{{{XML}}}space": "preserve"})
        notes = etree.SubElement(unit, _in("notes"))
        etree.SubElement(notes, _in("note")).text = storable(text.label)
        attributes = {"state": text.state}
        if text.outdated:
            attributes["subState"] = OUTDATED
        segment = etree.SubElement(unit, _in("segment"), attributes)
        etree.SubElement(segment, _in("source")).text = storable(text.source)
        if text.japanese:
            etree.SubElement(segment, _in("target")).text = storable(text.japanese)
    return written(root)


def texts_of(data: bytes) -> tuple[str, list[Text]]:
    """This function will return whose file it is and the texts in it, or raise BadFile.

    Where another program has cut a text into segments, they are put together again.
    """
    root = read(data)
    file = root.find(_in("file"))
    if root.tag != _in("xliff") or file is None:
        raise BadFile(NOT_XLIFF)
    units = list(file.iter(_in("unit")))
    if len(units) > MOST_ROWS:
        raise BadFile(TOO_MANY)
    return file.get("original", ""), [_read(unit) for unit in units]


def _read(unit: etree._Element) -> Text:
    segments = list(unit.iterchildren(_in("segment"), _in("ignorable")))
    note = unit.find(f"{_in('notes')}/{_in('note')}")
    states = [segment.get("state", INITIAL) for segment in segments if segment.tag == _in("segment")]
    whole = all(segment.find(_in("target")) is not None for segment in segments if segment.tag == _in("segment"))
    return Text(
        key=unit.get("id", ""),
        label=clean(_text(note)) if note is not None else "",
        source=clean("".join(_side(segment, "source") for segment in segments)),
        japanese=clean("".join(_side(segment, "target") for segment in segments)) if whole else "",
        state=states[0] if len(set(states)) == 1 else INITIAL,
        outdated=any(segment.get("subState") == OUTDATED for segment in segments),
    )


def _side(segment: etree._Element, name: str) -> str:
    found = segment.find(_in(name))
    return "" if found is None else _text(found)


def _text(element: etree._Element) -> str:
    """This function will return the words of an element; codes of other programs are left out."""
    pieces = [element.text or ""]
    for child in element:
        if etree.QName(child).localname == "cp":
            pieces.append("")
        elif etree.QName(child).localname not in _INLINE_CODE:
            pieces.append(_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _in(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
