"""Photos and documents of the example people: drawn by code, plainly no photos of anybody."""

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFont

GROUNDS: Final = ((222, 231, 240), (236, 229, 217), (224, 236, 224), (235, 224, 232), (228, 228, 238))
CLOTHES: Final = ((58, 92, 140), (120, 78, 60), (60, 110, 84), (96, 70, 120), (70, 84, 96))
SHAPE: Final = (150, 160, 170)
SIZE: Final = (600, 800)
SHEET: Final = (900, 1270)
INK: Final = (60, 60, 70)


def portrait(number: int) -> bytes:
    """This function will draw a silhouette with the word EXAMPLE under it; the number chooses its colours."""
    picture = Image.new("RGB", SIZE, GROUNDS[number % len(GROUNDS)])
    drawing = ImageDraw.Draw(picture)
    drawing.ellipse((60, 560, 540, 1100), fill=CLOTHES[number % len(CLOTHES)])
    drawing.rectangle((250, 480, 350, 620), fill=SHAPE)
    drawing.ellipse((180, 170, 420, 520), fill=SHAPE)
    _write(drawing, "EXAMPLE", at=(300, 740), size=48, colour=(255, 255, 255))
    return _jpeg(picture)


def certificate(title: str) -> bytes:
    """This function will draw a sheet with a title, grey lines and the word EXAMPLE across."""
    picture = Image.new("RGB", SHEET, (252, 252, 250))
    drawing = ImageDraw.Draw(picture)
    drawing.rectangle((40, 40, SHEET[0] - 40, SHEET[1] - 40), outline=INK, width=4)
    _write(drawing, title, at=(SHEET[0] // 2, 180), size=52, colour=INK)
    for line in range(12):
        top = 330 + 55 * line
        drawing.rectangle((120, top, SHEET[0] - 120 - 90 * (line % 3), top + 14), fill=(205, 208, 212))
    _write(drawing, "EXAMPLE", at=(SHEET[0] // 2, 1100), size=90, colour=(190, 60, 60))
    return _jpeg(picture)


def _write(
    drawing: ImageDraw.ImageDraw, text: str, *, at: tuple[int, int], size: int, colour: tuple[int, int, int]
) -> None:
    drawing.text(at, text, font=ImageFont.load_default(size), fill=colour, anchor="mm")


def _jpeg(picture: Image.Image) -> bytes:
    written = BytesIO()
    picture.save(written, "JPEG", quality=85)
    return written.getvalue()
