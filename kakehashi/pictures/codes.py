"""Finds codes for cameras (QR and the like) in our own pictures, which hold nothing any more but what is seen."""

from collections.abc import Iterable
from io import BytesIO

import zxingcpp
from PIL import Image

from kakehashi.pictures.making import Picture
from kakehashi.pictures.refusals import CarriesCode

_CAMERA_CODES = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.AllMatrix])


def refuse_codes(pictures: Iterable[Picture]) -> None:
    """This function will raise CarriesCode when a code for cameras stands in one of our pictures, whatever it says."""
    if any(_holds_code(one.data) for one in pictures):
        raise CarriesCode


def _holds_code(picture: bytes) -> bool:
    """This function will look for one code in a picture that was made here."""
    with Image.open(BytesIO(picture), formats=("JPEG",)) as opened:
        return bool(zxingcpp.read_barcodes(opened.convert("L"), formats=_CAMERA_CODES))
