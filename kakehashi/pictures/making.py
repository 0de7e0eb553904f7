"""Makes the pictures that are kept: portraits, pages of documents, small ones; made anew from bare pixels."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image

from kakehashi.pictures.decoding import pixels
from kakehashi.pictures.kinds import Kind
from kakehashi.pictures.refusals import Damaged

PAGE_SIDE: Final = 1600
PORTRAIT: Final = (600, 800)
PREVIEW: Final = (240, 320)
MOST_PREVIEW_BYTES: Final = 20_000
QUALITIES: Final = (80, 70, 60, 50, 40, 30)
QUARTERS: Final = {"left": Image.Transpose.ROTATE_90, "right": Image.Transpose.ROTATE_270}


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A clean JPEG with its size in pixels."""

    data: bytes
    width: int
    height: int


def portrait(data: bytes, *, kind: Kind) -> Picture:
    """This function will make a photo of a person: 3 to 4, the middle of what was sent, at most 600 x 800 pixels."""
    return _portrait(pixels(data, kind=kind, shorter=PORTRAIT[1]))


def page_picture(data: bytes, *, kind: Kind) -> Picture:
    """This function will make the picture of a document: whole, its longer side at most 1600 pixels."""
    whole = pixels(data, kind=kind, longer=PAGE_SIDE)
    whole.thumbnail((PAGE_SIDE, PAGE_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return _jpeg(whole, quality=QUALITIES[0])


def smaller(picture: Picture, *, box: tuple[int, int] = PREVIEW, most: int = MOST_PREVIEW_BYTES) -> Picture:
    """This function will make a small picture that fits into a box and into a number of bytes."""
    whole, (width, height) = _own(picture), box
    while True:
        small = whole.copy()
        small.thumbnail((width, height), Image.Resampling.LANCZOS)
        for quality in QUALITIES:
            made = _jpeg(small, quality=quality)
            if len(made.data) <= most:
                return made
        width, height = width * 3 // 4, height * 3 // 4


def turned(picture: Picture, *, way: str, as_portrait: bool = False) -> Picture:
    """This function will turn one of our own pictures by a quarter, ``left`` or ``right``.

    A portrait is cut to 3 to 4 again.
    """
    new = _own(picture).transpose(QUARTERS[way])
    return _portrait(new) if as_portrait else _jpeg(new, quality=QUALITIES[0])


def _portrait(whole: Image.Image) -> Picture:
    wide, high = PORTRAIT
    width = min(whole.width, whole.height * wide // high)
    height = min(whole.height, width * high // wide)
    left, top = (whole.width - width) // 2, (whole.height - height) // 2
    cut = whole.crop((left, top, left + width, top + height))
    if cut.width > wide:
        cut = cut.resize(PORTRAIT, Image.Resampling.LANCZOS, reducing_gap=3.0)
    return _jpeg(cut, quality=QUALITIES[0])


def _own(picture: Picture) -> Image.Image:
    """This function will open a picture that we made ourselves."""
    try:
        with Image.open(BytesIO(picture.data), formats=("JPEG",)) as opened:
            opened.load()
            return opened.copy()
    except OSError:
        raise Damaged from None


def _jpeg(picture: Image.Image, *, quality: int) -> Picture:
    """This function will write the bare pixels; a new picture carries no comment, no profile and no EXIF."""
    written = BytesIO()
    picture.info.clear()
    picture.save(written, "JPEG", quality=quality, optimize=True, progressive=True)
    return Picture(data=written.getvalue(), width=picture.width, height=picture.height)
