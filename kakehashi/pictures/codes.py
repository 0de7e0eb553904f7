"""Reads codes for cameras (QR and the like) in pictures; it runs in the child process alone."""

from collections.abc import Iterator
from io import BytesIO

import zxingcpp
from PIL import Image

_CAMERA_CODES = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.AllMatrix])


def codes_of(picture: bytes) -> Iterator[str]:
    """This function will yield what the codes in one of our own pictures carry; one that says nothing, as empty."""
    with Image.open(BytesIO(picture), formats=("JPEG",)) as opened:
        found = zxingcpp.read_barcodes(opened.convert("L"), formats=_CAMERA_CODES)
    yield from (code.text for code in found)
