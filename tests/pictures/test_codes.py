"""Codes for cameras in pictures and words in PDFs are read apart."""

import pytest

from kakehashi import pictures
from kakehashi.pictures import Kind
from kakehashi.pictures.refusals import CarriesCode
from tests.pictures.codes import pdf_with, qr_picture


def test_a_picture_with_a_code_for_cameras_is_told_from_one_without() -> None:
    with_code = pictures.picture_of(qr_picture(), kind=Kind.JPEG)
    (without,) = pictures.pages_of(pdf_with("Plan"))
    pictures.refuse_codes([without])
    with pytest.raises(CarriesCode):
        pictures.refuse_codes([without, with_code])


def test_the_words_of_a_pdf_are_read() -> None:
    assert pictures.words_of(pdf_with("Call 0912 345 678")).strip() == "Call 0912 345 678"
