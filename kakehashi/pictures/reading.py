"""What the child process does with the file; it runs nowhere else."""

from codecs import lookup
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from typing import BinaryIO, Final

import pypdfium2
from PIL import Image

from kakehashi.pictures import making
from kakehashi.pictures.apart import HEAD
from kakehashi.pictures.kinds import kind_of
from kakehashi.pictures.making import PAGE_SIDE, Picture
from kakehashi.pictures.refusals import Damaged, Locked, TooManyPages

MOST_PAGES: Final = 30
MOST_WORDS: Final = 20_000  # characters of a page
QUALITY: Final = 75
_PASSWORD_ERROR: Final = 4
Image.init()  # later, in the child, no file can be opened any more
lookup("utf-16-le")  # nor a coding: pypdfium2 reads words in this one


def read(data: bytes, *, wanted: str, out: BinaryIO) -> None:
    """This function will write what is wanted of the file to ``out``: width, height, number of bytes, JPEG, each.

    Nothing is written when the file is refused: see ``apart``.
    """
    if wanted == "words":
        out.writelines(_packed(text) for text in _words(data))
        out.flush()
        return
    made = _WAYS[wanted](data)
    out.writelines(HEAD.pack(picture.width, picture.height, len(picture.data)) + picture.data for picture in made)
    out.flush()


def _portrait(data: bytes) -> list[Picture]:
    return [making.portrait(data, kind=kind_of(data, documents=False))]


def _picture(data: bytes) -> list[Picture]:
    return [making.page_picture(data, kind=kind_of(data, documents=False))]


def _pages(data: bytes) -> list[Picture]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (Locked if getattr(error, "err_code", None) == _PASSWORD_ERROR else Damaged) from None
    with closing(document):
        if len(document) > MOST_PAGES:
            raise TooManyPages
        if not len(document):
            raise Damaged
        return [_page(document, number) for number in range(len(document))]


def _words(data: bytes) -> Iterator[str]:
    """This function will read the words that stand in a PDF as words, page by page."""
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            for number in range(min(len(document), MOST_PAGES)):
                with closing(document[number]) as page, closing(page.get_textpage()) as words:
                    yield words.get_text_range()[:MOST_WORDS]
    except pypdfium2.PdfiumError:
        raise Damaged from None


def _packed(text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    return HEAD.pack(0, 0, len(data)) + data


def _page(document: pypdfium2.PdfDocument, number: int) -> Picture:
    """This function will draw one page, its longer side 1600 pixels; fields and notes of a form are not drawn."""
    try:
        with closing(document[number]) as page:
            width, height = page.get_size()
            scale = PAGE_SIDE / max(width, height, 1.0)
            with closing(page.render(scale=scale, may_draw_forms=False, draw_annots=False)) as bitmap:
                picture = bitmap.to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, ValueError):
        raise Damaged from None
    written = BytesIO()
    picture.save(written, "JPEG", quality=QUALITY, optimize=True)
    return Picture(data=written.getvalue(), width=picture.width, height=picture.height)


_WAYS: Final[dict[str, Callable[[bytes], list[Picture]]]] = {
    "portrait": _portrait,
    "picture": _picture,
    "pages": _pages,
}
