"""Writes a PDF that holds pictures and nothing else: no script, no form, no attachment, no date, no name."""

from collections.abc import Sequence
from typing import Final

from kakehashi.pictures.making import Picture

A4: Final = (595, 842)  # points


def paper_of(pictures: Sequence[Picture]) -> bytes:
    """This function will put each picture on a sheet of A4, upright or lying as the picture is, as it was stored."""
    count = len(pictures)
    kids = " ".join(f"{_first_object(place)} 0 R" for place in range(count))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode()]
    for place, picture in enumerate(pictures):
        objects += _sheet(picture, first=_first_object(place))
    written, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(written)


def _first_object(place: int) -> int:
    """This function will return the number of the sheet's object; its picture and its drawing follow."""
    return 3 + 3 * place


def _sheet(picture: Picture, *, first: int) -> list[bytes]:
    """This function will return the sheet, the picture as it is stored, and the drawing that puts one on the other."""
    wide, high = A4 if picture.height >= picture.width else A4[::-1]
    scale = min(wide / picture.width, high / picture.height)
    width, height = picture.width * scale, picture.height * scale
    drawing = f"q {width:.2f} 0 0 {height:.2f} {(wide - width) / 2:.2f} {(high - height) / 2:.2f} cm /P Do Q".encode()
    sheet = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high}] "
        f"/Resources << /XObject << /P {first + 1} 0 R >> >> /Contents {first + 2} 0 R >>"
    )
    image = (
        f"<< /Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height} /ColorSpace /DeviceRGB "
        f"/BitsPerComponent 8 /Filter /DCTDecode /Length {len(picture.data)} >>"
    )
    return [
        sheet.encode(),
        image.encode() + b"\nstream\n" + picture.data + b"\nendstream",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawing), drawing),
    ]
