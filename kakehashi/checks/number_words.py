"""Small numbers in words: Vietnamese, Indonesian, Tagalog and English."""

import re
from collections.abc import Iterator

LETTERS = "A-Za-zÀ-ÖØ-öø-\u024f\u1e00-\u1eff"
_VIETNAMESE = {"một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7}
_VIETNAMESE |= {"bẩy": 7, "tám": 8, "chín": 9, "mười": 10}
_INDONESIAN = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8}
_INDONESIAN |= {"sembilan": 9, "sepuluh": 10, "sebelas": 11, "setahun": 1, "sebulan": 1, "seminggu": 1, "seratus": 100}
_ENGLISH = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_ENGLISH |= {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16}
_ENGLISH |= {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_ENGLISH |= {"once": 1, "twice": 2, "first": 1, "second": 2, "third": 3, "both": 2, "dozen": 12}
_TAGALOG = {"isa": 1, "dalawa": 2, "tatlo": 3, "apat": 4, "lima": 5, "anim": 6, "pito": 7, "walo": 8, "siyam": 9}
_TAGALOG |= {"sampu": 10, "labindalawa": 12, "labintatlo": 13, "labinlima": 15, "labimpito": 17, "labingwalo": 18}
_TAGALOG |= {"labinsiyam": 19, "dalawampu": 20, "tatlumpu": 30, "apatnapu": 40, "limampu": 50, "animnapu": 60}
_TAGALOG |= {"pitumpu": 70, "walumpu": 80, "siyamnapu": 90, "uno": 1, "dos": 2, "tres": 3, "kuwatro": 4, "singko": 5}
_TAGALOG |= {"sais": 6, "siyete": 7, "otso": 8, "nuwebe": 9, "diyes": 10, "kinse": 15, "beinte": 20, "trenta": 30}
_TAGALOG |= {word + "ng": value for word, value in _TAGALOG.items() if word[-1] in "aeiou"}
_SMALL = _VIETNAMESE | _INDONESIAN | _ENGLISH | _TAGALOG
_TENS = {"mươi": 10, "chục": 10, "puluh": 10, "hundred": 100, "trăm": 100, "ratus": 100, "nghìn": 1000, "ngàn": 1000}
_TENS |= {"ribu": 1000, "thousand": 1000, "triệu": 1_000_000, "juta": 1_000_000, "million": 1_000_000}
_TENS |= {"daan": 100, "daang": 100, "raan": 100, "raang": 100, "libo": 1000, "libong": 1000, "milyon": 1_000_000}
_HALVES = {"kalahati": 0.5, "kalahating": 0.5, "nửa": 0.5, "rưỡi": 0.5, "setengah": 0.5, "half": 0.5}
_EXTRA = {"đôi": 2, "cả hai": 2, "nhất": 1, "pertama": 1, "kedua": 2, "ketiga": 3, "nhì": 2}
MONTHS = {
    "januari": 1, "februari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "agustus": 8,
    "september": 9, "oktober": 10, "november": 11, "desember": 12, "january": 1, "february": 2, "march": 3, "may": 5,
    "enero": 1, "pebrero": 2, "marso": 3, "abril": 4, "mayo": 5, "hunyo": 6, "hulyo": 7, "agosto": 8, "setyembre": 9,
    "oktubre": 10, "nobyembre": 11, "disyembre": 12, "june": 6, "july": 7, "august": 8, "october": 10, "december": 12,
}  # fmt: skip
_BEGINNINGS = set(_SMALL) | set(_TENS) | {"labing"}
_JOINING = {"na", "t"}
_WORD = re.compile(rf"[{LETTERS}]+|[0-9]+")
# Nouns after which a number is meant as one; the first word of a pair such as "năm năm" is the number.
_UNITS = {
    "năm", "tháng", "tuần", "ngày", "giờ", "phút", "tuổi", "người", "lần", "máy", "công", "xưởng", "chứng", "bằng",
    "tahun", "bulan", "minggu", "hari", "jam", "menit", "orang", "kali", "mesin",
    "taon", "taong", "buwan", "buwang", "linggo", "linggong", "araw", "oras", "minuto", "katao", "piso",
    "years", "year", "months", "month", "weeks", "days", "hours", "minutes", "people", "times", "machines", "workers",
}  # fmt: skip


def exact(values: set[float]) -> frozenset[float]:
    """This function will round away what is left of sums, so that equal amounts are equal."""
    return frozenset(round(value, 6) for value in values)


def words_with_unit(text: str) -> Iterator[tuple[str, frozenset[float], str]]:
    """This function will yield the numbers in words that stand before a unit: their words, values and the unit.

    One is left out: it is an article as often as a number.
    """
    words = _counting(text.casefold())
    at = 0
    while at < len(words):
        length, value = _longest(words, at) if words[at] in _BEGINNINGS else (0, 0.0)
        if length and at + length < len(words) and words[at + length] in _UNITS and value > 1:
            unit = words[at + length]
            half = at + length + 1 < len(words) and words[at + length + 1] == "rưỡi"
            values = {value, value + 0.5} if half else {value}
            yield " ".join(words[at : at + length]), exact(values), unit
            at += length + 1
        else:
            at += max(1, length)


def values_of_words(text: str) -> set[float]:
    """This function will return all that words of a text in small letters may count, whatever stands after them."""
    words = _counting(text)
    values: set[float] = {_HALVES[word] for word in words if word in _HALVES}
    values |= {float(_EXTRA[word]) for word in words if word in _EXTRA}
    for at in (place for place, word in enumerate(words) if word in _BEGINNINGS):
        for length in range(1, 5):
            value = _value(words[at : at + length])
            if value is not None:
                values |= {value, value + 0.5, value * 12}
    return values


def _counting(text: str) -> list[str]:
    """This function will return the words without those that only join Tagalog numbers: dalawampu't lima, apat na taon.

    labing-isa is 11: ten and what follows.
    """
    return [word for word in _WORD.findall(text) if word not in _JOINING]


def _longest(words: list[str], at: int) -> tuple[int, float]:
    """This function will return the longest number in words from a place on that leaves a unit after it."""
    for length in range(min(4, len(words) - at - 1), 0, -1):
        value = _value(words[at : at + length])
        if value is not None and words[at + length] in _UNITS:
            return length, value
    return 0, 0.0


def _value(words: list[str]) -> float | None:
    """This function will add up number words: hai mươi lăm is 25, dua belas 12, twenty five 25."""
    total, last = 0.0, 0.0
    for word in words:
        if word in _TENS:
            total, last = total + max(last, 1.0) * _TENS[word], 0.0
        elif word == "labing":
            total, last = total + 10, 0.0
        elif word == "belas" and last:
            total, last = total + last + 10, 0.0
        elif word in _SMALL:
            if last and last < 10:  # noqa: PLR2004  two small ones side by side are not one number
                return None
            total, last = total + last, float(_SMALL[word])
        else:
            return None
    return total + last if words else None
