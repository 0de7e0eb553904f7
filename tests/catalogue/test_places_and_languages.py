"""Countries, prefectures and languages are complete and named in the language of the reader."""

from zoneinfo import ZoneInfo

import phonenumbers
import pytest

from kakehashi.catalogue.countries import COUNTRIES, JAPAN, SENDING_COUNTRIES, country_name, currency_name
from kakehashi.catalogue.languages import (
    INTERFACE_LANGUAGES,
    JAPANESE_LEVEL,
    JAPANESE_LEVELS,
    SKILL_LANGUAGES,
    language_name,
)
from kakehashi.catalogue.prefectures import PREFECTURE, PREFECTURES
from kakehashi.guard.phone_shapes import REGIONS


def test_fourteen_countries_send_and_japan_accepts():
    assert [country.code for country in SENDING_COUNTRIES] == (
        ["VN", "ID", "PH", "MM", "KH", "NP", "LK", "BD", "MN", "TH", "LA", "IN", "CN", "UZ"]
    )
    assert COUNTRIES["JP"] is JAPAN
    assert len(COUNTRIES) == 15


@pytest.mark.parametrize("country", COUNTRIES.values(), ids=lambda country: country.code)
def test_a_country_has_a_time_zone_a_currency_a_telephone_region_and_names(country):
    assert ZoneInfo(country.time_zone).key == country.time_zone
    assert country.dialling_region in phonenumbers.SUPPORTED_REGIONS
    assert country.language in SKILL_LANGUAGES
    for language in INTERFACE_LANGUAGES:
        assert country_name(code=country.code, language=language) != country.code
        assert currency_name(code=country.currency, language=language) != country.currency


def test_the_guard_knows_the_telephones_of_every_country():
    assert set(REGIONS) == set(COUNTRIES)


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Vietnam"), ("ja", "ベトナム"), ("vi", "Việt Nam"), ("en-gb", "Vietnam")]
)
def test_a_country_is_named_in_the_language_of_the_reader(language, name):
    assert country_name(code="VN", language=language) == name


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_every_language_that_a_seeker_may_know_has_a_name(language):
    names = [language_name(code=code, language=language) for code in SKILL_LANGUAGES]
    assert len(set(names)) == len(SKILL_LANGUAGES)
    assert not set(names) & set(SKILL_LANGUAGES)


def test_levels_of_japanese_rise_from_none_to_n1():
    assert [level.code for level in JAPANESE_LEVELS] == ["none", "N5", "N4", "N3", "N2", "N1"]
    assert [level.rank for level in JAPANESE_LEVELS] == list(range(6))
    assert (JAPANESE_LEVEL["N5"].cefr, JAPANESE_LEVEL["N4"].cefr) == ("A1", "A2")


def test_there_are_47_prefectures_with_two_digits_each():
    assert [prefecture.code for prefecture in PREFECTURES] == [f"{number:02}" for number in range(1, 48)]
    assert len({prefecture.name_ja for prefecture in PREFECTURES}) == 47


@pytest.mark.parametrize(
    ("code", "name_en", "name_ja"),
    [("01", "Hokkaido", "北海道"), ("13", "Tokyo", "東京都"), ("33", "Okayama", "岡山県"), ("47", "Okinawa", "沖縄県")],
)
def test_a_prefecture_is_in_latin_letters_for_all_but_the_japanese(code, name_en, name_ja):
    assert PREFECTURE[code].name_in("en") == PREFECTURE[code].name_in("vi") == name_en
    assert PREFECTURE[code].name_in("ja") == name_ja
