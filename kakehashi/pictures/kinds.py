"""Tells what a file is by its own first bytes; its name and what the browser says of it decide nothing."""

import re
from enum import Enum

from kakehashi.pictures.refusals import Empty, HidesAnother, TooLarge, WrongType

MEGABYTE = 1024 * 1024
MOST_BYTES_OF_A_PICTURE = 10 * MEGABYTE
MOST_BYTES_OF_A_PDF = 15 * MEGABYTE
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
# A ZIP archive (and what is one: JAR, APK, DOCX) is read from its end, where this mark stands, before a comment.
_ARCHIVE_END, _ARCHIVE_ENTRY, _ARCHIVE_TAIL = b"PK\x05\x06", b"PK\x01\x02", 65_557
_PAGE_OR_PROGRAM = re.compile(rb"<(?:script|html|!doctype\s+html|\?php)[\s>]", re.IGNORECASE)
# Readers of PDF look for its beginning in this many bytes.
_PDF_WITHIN = 1024


class Kind(Enum):
    """The kinds of files that are taken, with the name that the decoder knows."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"
    HEIC = "HEIF"
    PDF = "PDF"


def kind_of(data: bytes, *, documents: bool) -> Kind:
    """This function will return the kind of a file; ``documents`` says whether a PDF is taken.

    It raises Empty, WrongType, TooLarge (a picture from 10 MiB, a PDF from 15 MiB on), and HidesAnother for a file
    that is a second thing as well.
    """
    if not data:
        raise Empty
    kind = _by_first_bytes(data)
    if kind is None or (kind is Kind.PDF and not documents):
        raise WrongType
    if len(data) > (MOST_BYTES_OF_A_PDF if kind is Kind.PDF else MOST_BYTES_OF_A_PICTURE):
        raise TooLarge
    if _is_an_archive(data) or (kind is not Kind.PDF and _is_a_page_or_pdf(data)):
        raise HidesAnother
    return kind


def _by_first_bytes(data: bytes) -> Kind | None:
    if data.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return Kind.WEBP
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return Kind.HEIC
    if data.startswith(b"%PDF-"):
        return Kind.PDF
    return None


def _is_an_archive(data: bytes) -> bool:
    """This function will say whether a ZIP archive ends where the file ends."""
    return _ARCHIVE_END in data[-_ARCHIVE_TAIL:] and _ARCHIVE_ENTRY in data


def _is_a_page_or_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:_PDF_WITHIN] or _PAGE_OR_PROGRAM.search(data) is not None
