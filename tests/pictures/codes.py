"""A picture with a code for cameras, and a PDF with words, for tests."""

from io import BytesIO

import zxingcpp
from PIL import Image


def qr_picture(carries: str = "https://zalo.me/0912345678") -> bytes:
    """This function will return a JPEG in whose middle a QR code stands."""
    code = zxingcpp.create_barcode(carries, zxingcpp.BarcodeFormat.QRCode)
    drawn = memoryview(zxingcpp.write_barcode_to_image(code, scale=5))
    height, width = drawn.shape
    page, written = Image.new("RGB", (800, 600), (255, 255, 255)), BytesIO()
    page.paste(Image.frombytes("L", (width, height), drawn.tobytes()).convert("RGB"), (300, 200))
    page.save(written, "JPEG", quality=85)
    return written.getvalue()


def pdf_with(words: str) -> bytes:
    """This function will return a PDF of one page on which words stand as words."""
    drawing = f"BT /F 24 Tf 72 700 Td ({words}) Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(drawing)} >>\nstream\n{drawing}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body = "".join(f"{number} 0 obj\n{content}\nendobj\n" for number, content in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n".encode()
