"""A proposal says how sure it is and why, never fails, and holds nothing that is not katakana."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.katakana import propose

LANGUAGES = ("vi", "id", "tl", "my", "zh")
ANY = st.one_of(st.text(max_size=60), st.text("aeiouyngthcqxưđẩ'’ -<zjkmldrbpswv", max_size=60))


@settings(max_examples=150, deadline=None)
@given(name=ANY, language=st.sampled_from((*LANGUAGES, "VN", "xx", "")))
def test_whatever_is_typed_gives_katakana_or_nothing_and_always_the_same(name: str, language: str) -> None:
    proposal = propose(name, country_or_language=language)
    assert re.fullmatch("([ァ-ヺ][ァ-ヺー]*(・[ァ-ヺ][ァ-ヺー]*)*)?", proposal.text)
    assert proposal == propose(name, country_or_language=language)
    assert all(re.fullmatch("[ァ-ヺー・]+", other) for other in proposal.others)
    assert proposal.text or not proposal.confident


@settings(max_examples=40, deadline=None)
@given(name=st.text("anogeiu'", max_size=200), language=st.sampled_from(LANGUAGES))
def test_a_word_that_falls_apart_in_many_ways_costs_no_time(name: str, language: str) -> None:
    assert propose(name, country_or_language=language).text or not name.strip("'")


@pytest.mark.parametrize("name", ["Nguyễn Thị Hằng", "Đặng Văn Đức", "Phạm Quỳnh Như"])
def test_accents_written_as_marks_of_their_own_change_nothing(name: str) -> None:
    apart = unicodedata.normalize("NFD", name)
    assert apart != name
    assert propose(apart, country_or_language="VN").text == propose(name, country_or_language="VN").text


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("NGUYEN<<VAN<HUNG", "NGUYEN VAN HUNG"),
        ("nguyen van hung", "NGUYEN VAN HUNG"),
        ("NGUYEN-VAN, HUNG", "NGUYEN VAN HUNG"),
        ("  NGUYEN  VAN HUNG ", "NGUYEN VAN HUNG"),
    ],
)
def test_capitals_fillers_and_marks_between_words_do_not_matter(typed: str, same: str) -> None:
    assert propose(typed, country_or_language="VN").text == propose(same, country_or_language="VN").text


def test_an_apostrophe_of_any_shape_parts_pinyin_and_is_silent_elsewhere() -> None:
    assert propose("Xi’an", country_or_language="CN").text == "シーアン"
    assert propose("Ni'matullah", country_or_language="ID").text == propose("Nimatullah", country_or_language="ID").text


def test_one_name_is_enough_and_one_letter_is_a_name() -> None:
    assert propose("SUKARNO", country_or_language="ID").text == "スカルノ"
    assert propose("U", country_or_language="MM").text == "ウ"


def test_a_country_means_its_language() -> None:
    pairs = {"VN": "vi", "ID": "id", "PH": "tl", "MM": "my", "CN": "zh"}
    for country, language in pairs.items():
        assert propose("Lan", country_or_language=country) == propose("Lan", country_or_language=language)


def test_without_accents_d_is_a_guess_with_accents_it_is_sure() -> None:
    unsure, sure = propose("DUC", country_or_language="VN"), propose("Đức", country_or_language="VN")
    assert (unsure.text, unsure.confident, unsure.why[0].how) == ("ドゥック", False, "guess")
    assert (sure.text, sure.confident, sure.why[0].how) == ("ドゥック", True, "rules")
    assert "ズック" in unsure.others


def test_it_says_of_each_word_how_it_was_read() -> None:
    proposal = propose("Maria Dimasupil", country_or_language="PH")
    assert [(word.name, word.how) for word in proposal.why] == [("Maria", "list"), ("Dimasupil", "guess")]
    assert not proposal.confident


@pytest.mark.parametrize(
    ("name", "code"), [("王小明", "CN"), ("အောင်ဆန်း", "MM"), ("Sok Dara", "KH"), ("", "VN"), ("123", "VN")]
)
def test_where_no_table_fits_nothing_is_proposed(name: str, code: str) -> None:
    proposal = propose(name, country_or_language=code)
    assert (proposal.text, proposal.confident) == ("", False)


def test_what_is_left_out_makes_the_rest_unsure() -> None:
    proposal = propose("Nguyễn Văn 3", country_or_language="VN")
    assert (proposal.text, proposal.confident) == ("グエン・ヴァン", False)
