"""Files as people and attackers send them, made by code."""

import io
import struct
import zipfile
import zlib
from typing import Any

from PIL import Image, PngImagePlugin

RED, BLUE = (200, 30, 30), (30, 30, 200)
GPS = "private-place-35.6812-139.7671"


def two_colours(size: tuple[int, int] = (400, 300), mode: str = "RGB") -> Image.Image:
    """The left half red, the right half blue."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    return picture.convert(mode)


def written(picture: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def jpeg(size: tuple[int, int] = (400, 300), **options: Any) -> bytes:
    return written(two_colours(size), "JPEG", **options)


def png(size: tuple[int, int] = (400, 300), mode: str = "RGB") -> bytes:
    return written(two_colours(size, mode), "PNG")


def with_exif(orientation: int = 1) -> bytes:
    """A photo with everything that a telephone writes into it: place, maker, comment, thumbnail, XMP, profile."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = GPS
    exif[0x9286] = GPS.encode()
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[29] = "N", (35.0, 40.0, 52.0), GPS
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{GPS}</x:xmpmeta>".encode()
    return jpeg(exif=exif.tobytes(), comment=GPS.encode(), xmp=xmp)


def turned_by(orientation: int) -> bytes:
    """Stored as a telephone with this orientation would store it, so that it has to look like ``two_colours``."""
    moves = {
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }
    picture = two_colours()
    for move in moves.get(orientation, []):
        picture = picture.transpose(move)
    exif = Image.Exif()
    exif[0x0112] = orientation
    return written(picture, "JPEG", exif=exif.tobytes(), quality=95)


def png_bomb(side: int = 65_500) -> bytes:
    """A PNG of some kilobytes that would unpack to gigabytes."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(20_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def png_with_packed_text() -> bytes:
    """A small PNG whose comment would unpack to a hundred megabytes."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "x" * 100_000_000, zip=True)
    return written(two_colours(), "PNG", pnginfo=info)


def archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("META-INF/MANIFEST.MF", "Main-Class: Bad")
    return out.getvalue()


def moving(kind: str) -> bytes:
    return written(two_colours(), kind, save_all=True, append_images=[Image.new("RGB", (400, 300), BLUE)])


def many_scans() -> bytes:
    whole = jpeg(progressive=True)
    start = whole.index(b"\xff\xda")
    return whole[:start] + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x00" * 500 + whole[start:]


def pdf(pages: int = 1, *, extra: bytes = b"", objects: tuple[bytes, ...] = (), box: str = "0 0 300 400") -> bytes:
    """A PDF with a red square on each page; ``extra`` goes into the catalogue, ``objects`` follow from number 100."""
    kids = " ".join(f"{10 + place} 0 R" for place in range(pages))
    drawing = b"1 0 0 rg 0 0 150 400 re f"
    rows = {
        1: b"<< /Type /Catalog /Pages 2 0 R " + extra + b" >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        3: b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawing), drawing),
    }
    for place in range(pages):
        sheet = f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Resources << >> /Contents 3 0 R >>"
        rows[10 + place] = sheet.encode()
    rows |= {100 + place: one for place, one in enumerate(objects)}
    out = bytearray(b"%PDF-1.7\n")
    for number, content in rows.items():
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    return bytes(out + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n")


def active_pdf() -> bytes:
    """A PDF that would start a script, fill a form and carry a file."""
    extra = (
        b"/OpenAction 100 0 R /AcroForm << /Fields [] /XFA 101 0 R >> "
        b"/Names << /JavaScript << /Names [(a) 100 0 R] >> /EmbeddedFiles << /Names [(bad.exe) 102 0 R] >> >>"
    )
    objects = (
        b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
        b"<< /Length 7 >>\nstream\n<xfa/>\n\nendstream",
        b"<< /Type /Filespec /F (bad.exe) /EF << /F 103 0 R >> >>",
        b"<< /Type /EmbeddedFile /Length 4 >>\nstream\nMZ\x90\x00\nendstream",
    )
    return pdf(extra=extra, objects=objects)
