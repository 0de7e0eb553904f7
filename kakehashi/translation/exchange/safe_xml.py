"""Reads and writes XML so that a file can do nothing: no network, no DTD, no entities, no depth without end."""

import codecs
import re

from lxml import etree

LARGEST = 4 * 1024 * 1024
MOST_ROWS = 20_000
XML = "http://www.w3.org/XML/1998/namespace"
_DECLARED = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\s+[\w:.-]+(?:\s+(?:SYSTEM|PUBLIC)(?:\s+(?:\"[^\"<>\[]*\"|'[^'<>\[]*'))+)?\s*>")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class BadFile(Exception):
    """A file that is not taken; ``reason`` is the name of one of the reasons below."""

    def __init__(self, reason: str) -> None:
        """This function will remember why."""
        super().__init__(reason)
        self.reason = reason


TOO_LARGE, NOT_UTF, NOT_XML, HAS_ENTITIES = "too_large", "not_utf", "not_xml", "has_entities"
NOT_TMX, NOT_XLIFF, TOO_MANY, OTHER_PERSON = "not_tmx", "not_xliff", "too_many", "other_person"


def read(data: bytes) -> etree._Element:
    """This function will return the root of a file in UTF-8 or UTF-16, or raise BadFile.

    A plain reference to a DTD, as TMX files have one, is dropped unread; a file that declares anything is refused.
    """
    if len(data) > LARGEST:
        raise BadFile(TOO_LARGE)
    text = _DECLARED.sub("", _decoded(data), count=1)
    text = _DOCTYPE.sub("", text, count=1)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise BadFile(HAS_ENTITIES)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError, UnicodeError) as error:
        raise BadFile(NOT_XML) from error


def written(root: etree._Element) -> bytes:
    """This function will return a document in UTF-8."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def storable(text: str) -> str:
    """This function will leave out signs that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def _decoded(data: bytes) -> str:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeError as error:
        raise BadFile(NOT_UTF) from error
