"""Dates, numbers, money, zones and names in the manner of the reader; the language is the active one."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_timezone_location
from babel.numbers import format_currency, format_decimal, get_currency_name
from django.utils.translation import get_language, gettext_lazy

# English dates are written as most of the world reads them: day, month, year.
LOCALES = {"en": "en_GB"}
# Vietnamese dates are written with all their words in sentences, and with strokes in tables.
PATTERNS = {
    "vi": {
        "long": "d 'tháng' M 'năm' y",
        "medium": "d/M/y",
        "full": "EEEE, d 'tháng' M 'năm' y",
        "month": "'tháng' M/y",
    }
}
# What stands behind an amount of the currencies that people meet here; others have their name of the locale data.
MONEY_WORDS = {
    "en": {"JPY": "yen"},
    "ja": {"JPY": "円", "USD": "米ドル", "VND": "ドン", "IDR": "ルピア"},
    "vi": {"JPY": "yên", "USD": "đô la Mỹ", "VND": "đồng", "IDR": "rupiah"},
}
ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
)
CITIES = {
    "Asia/Tokyo": gettext_lazy("Tokyo"),
    "Asia/Ho_Chi_Minh": gettext_lazy("Hanoi"),
    "Asia/Manila": gettext_lazy("Manila"),
    "Asia/Jakarta": gettext_lazy("Jakarta"),
    "Asia/Yangon": gettext_lazy("Yangon"),
    "Asia/Phnom_Penh": gettext_lazy("Phnom Penh"),
    "Asia/Kathmandu": gettext_lazy("Kathmandu"),
    "Asia/Bangkok": gettext_lazy("Bangkok"),
    "Asia/Ulaanbaatar": gettext_lazy("Ulaanbaatar"),
    "Asia/Dhaka": gettext_lazy("Dhaka"),
    "Asia/Colombo": gettext_lazy("Colombo"),
    "Asia/Vientiane": gettext_lazy("Vientiane"),
}


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(LOCALES.get(code, code).replace("-", "_"))


def reader() -> Locale:
    """This function will return Babel's locale of the active language."""
    return _locale(get_language() or "en")


def long_date(day: date) -> str:
    """This function will write a day in full: 7 December 2026."""
    return _written(day, "long")


def short_date(day: date) -> str:
    """This function will write a day briefly: 7 Dec 2026."""
    return _written(day, "medium")


def month_of(day: date) -> str:
    """This function will write the month of a day with its year: December 2026."""
    pattern = PATTERNS.get(reader().language, {}).get("month")
    return format_date(day, pattern, reader()) if pattern else format_skeleton("yMMMM", day, locale=reader())


def _written(day: date, length: str) -> str:
    """This function will write a day in the pattern of the reader's language, by default that of the locale data."""
    return format_date(day, PATTERNS.get(reader().language, {}).get(length, length), reader())


def clock_time(at: datetime) -> str:
    """This function will write the time of day of a moment that is local already: 14:03."""
    return format_time(at.time(), "HH:mm", locale=reader())


def weekday_date(day: date) -> str:
    """This function will write a day with its day of the week: Monday, 7 December 2026; 2026年12月7日（月）."""
    if reader().language == "ja":
        return f"{long_date(day)}（{format_date(day, 'EEE', reader())}）"
    return _written(day, "full")


def date_with_era(day: date) -> str:
    """This function will write a day in full; a reader of Japanese also gets the year of the era (和暦) in brackets."""
    if reader().language != "ja":
        return long_date(day)
    plain = day.date() if isinstance(day, datetime) else day
    for start, name in ERAS:
        if plain >= start:
            year = plain.year - start.year + 1
            era = "元" if year == 1 else str(year)
            return f"{plain.year}年（{name}{era}年）{plain.month}月{plain.day}日"
    return long_date(day)


def city(zone: str) -> str:
    """This function will name the city by which people know a time zone."""
    return str(CITIES.get(zone) or get_timezone_location(ZoneInfo(zone), locale=reader(), return_city=True))


def clock(at: datetime, zone: str) -> str:
    """This function will return the time of day at ``zone``: 14:00."""
    return format_time(at.astimezone(ZoneInfo(zone)), "short", locale=reader())


def with_clock(day: str, at: datetime, zone: str) -> str:
    """This function will put the time of day at ``zone`` after a written day, as the reader's language joins them."""
    comma = " " if reader().language == "ja" else ", "
    return f"{day}{comma}{clock(at, zone)}"


def number(value: Decimal | float) -> str:
    """This function will write a number with the reader's separators."""
    return format_decimal(value, locale=reader())


def money(amount: Decimal | float, currency: str) -> str:
    """This function will write an amount with its currency (ISO 4217 code); a whole amount has no decimals."""
    whole = amount == int(amount)
    word = _money_word(currency)
    if not word:
        signed = format_currency(amount, currency, locale=reader())
        return signed.removesuffix(".00") if whole else signed
    return format_decimal(amount, format="#,##0" if whole else "#,##0.00", locale=reader()) + word


def _money_word(currency: str) -> str:
    """This function will return what stands behind an amount; nothing where English puts a sign before it."""
    language = reader().language
    known = MONEY_WORDS.get(language, {}).get(currency)
    if language == "en" and not known:
        return ""
    word = known or get_currency_name(currency, locale=reader())
    return word.replace(" ", "") if language == "ja" else f" {word}".replace(" ", "\N{NO-BREAK SPACE}")


def listed(names: Iterable[str]) -> str:
    """This function will write names one after the other, with the comma of the reader's language."""
    return ("、" if reader().language == "ja" else ", ").join(names)


def country_name(code: str) -> str:
    """This function will name a country (ISO 3166 code); an unknown code stays as it is."""
    return str(reader().territories.get(code.upper(), code))


def language_name(code: str) -> str:
    """This function will name a language in the reader's language; an unknown code stays as it is."""
    name = str(reader().languages.get(code, code))
    return name[:1].upper() + name[1:]


def own_language_name(code: str) -> str:
    """This function will name a language in itself."""
    name = _locale(code).get_language_name(code) or code
    return name[:1].upper() + name[1:]
