"""Names and telephone numbers as people really type them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.common.text import clean
from kakehashi.seekers.forms import ContactForm, NamesForm
from kakehashi.seekers.names import katakana_name, passport_name
from kakehashi.seekers.phones import for_reading, to_e164

LATIN = st.text(alphabet="ABCXYZ '-", min_size=1, max_size=40).filter(lambda text: text.strip(" '-")[:1].isalpha())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("NGUYEN VAN A", "NGUYEN VAN A"),
        ("nguyen van a", "NGUYEN VAN A"),
        ("U", "U"),
        ("  AUNG   AUNG ", "AUNG AUNG"),
        ("NGUYEN<<VAN<A<<<<", "NGUYEN VAN A"),
        ("D’ANGELO", "D'ANGELO"),
        ("O'BRIEN-SMITH JR.", "O'BRIEN-SMITH JR."),
        ("ＮＧＵＹＥＮ", "NGUYEN"),
    ],
)
def test_a_passport_name_becomes_capital_letters_and_nothing_else(typed: str, kept: str) -> None:
    assert passport_name(typed) == kept


@pytest.mark.parametrize("typed", ["NGUYỄN", "グエン", "A1", "<<<", "'", "a@b", "ngu\u0300yen"])
def test_what_no_passport_prints_is_no_passport_name(typed: str) -> None:
    assert passport_name(typed) == ""


@given(LATIN)
def test_every_latin_name_survives(typed: str) -> None:
    name = passport_name(typed.strip(" '-"))
    assert name
    assert passport_name(name) == name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("グエン・ヴァン", "グエン・ヴァン"), ("ｸﾞｴﾝ", "グエン"), ("ぐえん", "グエン"), ("ア　イ", "ア イ")],
)
def test_katakana_is_made_wide(typed: str, kept: str) -> None:
    assert katakana_name(typed) == kept


@given(st.text(max_size=150))
def test_no_name_breaks_the_form_and_a_kept_one_is_composed(typed: str) -> None:
    form = NamesForm(data={"native": typed, "passport": typed, "katakana": typed}, draft=True)
    if form.is_valid():
        name = form.cleaned_data["native"]
        assert name == name.strip()
        assert form.cleaned_data["passport"].isascii()


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=1))
def test_one_letter_is_a_name(letter: str) -> None:
    assert NamesForm(data={"native": letter, "passport": "A"}).is_valid()


def test_a_decomposed_name_is_kept_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Nguyễn Thị Hoa")
    assert clean(decomposed) == "Nguyễn Thị Hoa"


@pytest.mark.parametrize(
    ("typed", "region", "kept"),
    [
        ("0912 345 678", "VN", "+84912345678"),
        ("+84 (0)912.345.678", "VN", "+84912345678"),
        ("0084912345678", "VN", "+84912345678"),
        ("+81 90-1234-5678", "VN", "+819012345678"),
        ("０９１２３４５６７８", "VN", "+84912345678"),
        ("0812-3456-7890", "ID", "+6281234567890"),
        ("09 123 4567 89", "MM", "+95912345678" + "9"),
    ],
)
def test_a_number_in_any_form_is_kept_in_one(typed: str, region: str, kept: str) -> None:
    assert to_e164(text=typed, region=region) == kept


@pytest.mark.parametrize("typed", ["", "12", "hello", "+", "9" * 61, "0912 345 678 901 234 567 890"])
def test_what_cannot_be_called_is_no_number(typed: str) -> None:
    assert to_e164(text=typed, region="VN") == ""


@given(st.text(max_size=80))
def test_no_text_makes_the_reading_of_numbers_fail(typed: str) -> None:
    number = to_e164(text=typed, region="VN")
    assert number == "" or number.startswith("+")
    for_reading(phone=typed)


@given(st.text(max_size=70))
def test_no_text_breaks_the_contact_form(typed: str) -> None:
    data = {"phone": typed, "phone_owner": typed, "contact_email": typed, "address": typed}
    ContactForm(data=data, country="VN").is_valid()


def test_a_kept_number_is_shown_in_groups() -> None:
    assert for_reading(phone="+84912345678") == "+84 912 345 678"
    assert for_reading(phone="unknown") == "unknown"
