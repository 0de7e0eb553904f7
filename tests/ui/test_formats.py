"""Dates, numbers, money and names are written in the manner of the reader."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from kakehashi.ui import formats
from tests.ui.rendering import render

DAY = date(2026, 12, 7)
AT = datetime(2026, 12, 7, 5, 0, tzinfo=UTC)
LATE = datetime(2026, 12, 7, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "long", "short", "era"),
    [
        ("en", "7 December 2026", "7 Dec 2026", "7 December 2026"),
        ("ja", "2026年12月7日", "2026/12/07", "2026年（令和8年）12月7日"),
        ("vi", "7 tháng 12 năm 2026", "7/12/2026", "7 tháng 12 năm 2026"),
    ],
)
def test_a_day_is_written_as_the_reader_writes_it(language: str, long: str, short: str, era: str) -> None:
    with translation.override(language):
        assert (formats.long_date(DAY), formats.short_date(DAY), formats.date_with_era(DAY)) == (long, short, era)


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2019, 5, 1), "2019年（令和元年）5月1日"),
        (date(2019, 4, 30), "2019年（平成31年）4月30日"),
        (date(1989, 1, 8), "1989年（平成元年）1月8日"),
        (date(1989, 1, 7), "1989年（昭和64年）1月7日"),
        (date(1912, 7, 29), "1912年7月29日"),
    ],
)
def test_the_year_of_the_era_changes_on_its_day(day: date, written: str) -> None:
    with translation.override("ja"):
        assert formats.date_with_era(day) == written


@pytest.mark.parametrize(
    ("language", "dong", "yen", "count"),
    [
        ("en", "₫3,500,000", "120,000\xa0yen", "1,234.5"),
        ("ja", "3,500,000ドン", "120,000円", "1,234.5"),
        ("vi", "3.500.000\xa0đồng", "120.000\xa0yên", "1.234,5"),
    ],
)
def test_money_and_numbers_have_the_separators_of_the_reader(language: str, dong: str, yen: str, count: str) -> None:
    with translation.override(language):
        assert formats.money(Decimal(3500000), "VND") == dong
        assert formats.money(Decimal(120000), "JPY") == yen
        assert formats.number(Decimal("1234.5")) == count


@pytest.mark.parametrize(
    ("language", "whole", "parted", "other"),
    [
        ("en", "US$1,200", "US$1,200.50", "LKR350,000"),
        ("ja", "1,200米ドル", "1,200.50米ドル", "350,000スリランカルピー"),
        ("vi", "1.200\xa0đô\xa0la\xa0Mỹ", "1.200,50\xa0đô\xa0la\xa0Mỹ", "350.000\xa0Rupee\xa0Sri\xa0Lanka"),
    ],
)
def test_money_has_decimals_only_where_it_is_not_whole(language: str, whole: str, parted: str, other: str) -> None:
    with translation.override(language):
        assert formats.money(Decimal("1200.00"), "USD") == whole
        assert formats.money(Decimal("1200.5"), "USD") == parted
        assert formats.money(Decimal(350000), "LKR") == other


@pytest.mark.parametrize(("language", "said"), [("en", "January 1982"), ("ja", "1982年1月"), ("vi", "tháng 1/1982")])
def test_a_month_has_its_year(language: str, said: str) -> None:
    with translation.override(language):
        assert formats.month_of(date(1982, 1, 1)) == said


@pytest.mark.parametrize(
    ("language", "country", "name"),
    [("en", "Vietnam", "Vietnamese"), ("ja", "ベトナム", "ベトナム語"), ("vi", "Việt Nam", "Tiếng Việt")],
)
def test_countries_and_languages_are_named_in_the_reader_s_language(language: str, country: str, name: str) -> None:
    with translation.override(language):
        assert formats.country_name("vn") == country
        assert formats.language_name("vi") == name
        assert formats.own_language_name("ja") == "日本語"


def test_an_unknown_code_stays_as_it_is() -> None:
    assert formats.country_name("QQ") == "QQ"
    assert formats.language_name("qqq") == "Qqq"


def test_one_moment_is_shown_in_both_zones() -> None:
    page = render('<c-two-zones :at="at" here="Asia/Tokyo" there="Asia/Ho_Chi_Minh" />', {"at": AT})
    assert page == (
        '<span class="kk-zones"><time datetime="2026-12-07T05:00+00:00">'
        "Monday, 7 December 2026, 14:00 Tokyo / 12:00 Hanoi</time></span>"
    )


def test_two_zones_name_the_second_day_only_where_it_is_another() -> None:
    page = render('{% load kakehashi %}{% two_zones at "Asia/Tokyo" "Asia/Ho_Chi_Minh" %}', {"at": LATE})
    assert "Tuesday, 8 December 2026, 00:30 Tokyo / Monday, 7 December 2026, 22:30 Hanoi" in page


def test_a_reader_of_japanese_gets_the_day_of_the_week_and_the_city_in_full_width_brackets() -> None:
    with translation.override("ja"):
        page = render(
            '{% load kakehashi %}{% two_zones at "Asia/Tokyo" "Asia/Ho_Chi_Minh" %} {% moment at "Asia/Tokyo" %}',
            {"at": AT},
        )
    assert ">2026年12月7日（月） 14:00 東京 / 12:00 ハノイ<" in page
    assert ">2026年12月7日 14:00（東京）<" in page


def test_the_day_of_a_moment_is_the_day_where_the_reader_lives() -> None:
    with timezone.override("Asia/Tokyo"):
        page = render("{% load kakehashi %}{{ at|long_date }} {{ at|short_date }} {{ at|date_with_era }}", {"at": LATE})
    assert page == "8 December 2026 8 Dec 2026 8 December 2026"


@pytest.mark.parametrize(("zone", "time"), [("Asia/Kathmandu", "10:45"), ("Asia/Yangon", "11:30")])
def test_zones_that_are_not_whole_hours_away_are_right(zone: str, time: str) -> None:
    assert formats.clock(AT, zone) == time


def test_nothing_is_written_for_nothing() -> None:
    source = "{% load kakehashi %}[{{ day|long_date }}{{ n|number }}{% money amount 'JPY' %}{{ code|country_name }}]"
    assert render(source, {"day": None, "n": None, "amount": None, "code": ""}) == "[]"
