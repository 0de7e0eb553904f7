"""Units of time, money and measure: how sources and Japanese write them, and which amounts are the same."""

import math
import re
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit. Those of one ``base`` convert by ``size``; those of one ``group`` are mistaken for one another."""

    group: str
    base: str
    size: float


YEAR, MONTH, AGE = Unit("time", "months", 12), Unit("time", "months", 1), Unit("time", "age", 1)
# March, the third month, is no time that lasts.
OF_YEAR = Unit("time", "of year", 1)
WEEK, DAY = Unit("time", "days", 7), Unit("time", "days", 1)
HOUR, MINUTE, CLOCK = Unit("time", "minutes", 60), Unit("time", "minutes", 1), Unit("time", "clock", 60)
DONG, RUPIAH, PESO, KYAT = (Unit("money", name, 1) for name in ("dong", "rupiah", "peso", "kyat"))
YUAN, DOLLAR, YEN = (Unit("money", name, 1) for name in ("yuan", "dollar", "yen"))
METRE, CENTIMETRE, MILLIMETRE, KILOMETRE = (Unit("measure", "length", size) for size in (1, 0.01, 0.001, 1000))
GRAM, KILOGRAM, TON = (Unit("measure", "weight", size) for size in (1, 1000, 1_000_000))
SQUARE_METRE, HECTARE = Unit("measure", "area", 1), Unit("measure", "area", 10_000)
KILO = Unit("measure", "kilo", 1000)
PERCENT = Unit("part", "percent", 1)

_WORDS: dict[Unit, str] = {
    YEAR: "năm tahun thn year years yr yrs taon taong",
    MONTH: "tháng bulan bln month months buwan buwang",
    AGE: "tuổi",
    WEEK: "tuần minggu week weeks linggo linggong",
    DAY: "ngày hari day days araw",
    HOUR: "giờ jam hour hours oras",
    MINUTE: "phút menit minute minutes minuto",
    DONG: "đồng vnd vnđ",
    RUPIAH: "rupiah idr",
    PESO: "peso pesos piso php",
    KYAT: "kyat kyats mmk",
    YUAN: "yuan rmb cny",
    DOLLAR: "usd đô dollar dollars",
    YEN: "yên yen jpy",
    METRE: "m mét meter metre meters metres metro",
    CENTIMETRE: "cm xăng",
    MILLIMETRE: "mm milimet",
    KILOMETRE: "km",
    GRAM: "gram gam grams",
    KILOGRAM: "kg ký kilo kilogram",
    TON: "tấn ton tons tonnes",
    SQUARE_METRE: "m2 m²",
    HECTARE: "ha hecta hektar",
    PERCENT: "% percent persen phần porsiyento",
}
_UNIT_OF = {word: unit for unit, words in _WORDS.items() for word in words.split()}
# Chinese and Burmese write no space after a unit, so that it is looked for right after the number.
_WRITTEN_ON: dict[str, Unit] = {
    "日元": YEN, "日圆": YEN, "美元": DOLLAR, "人民币": YUAN, "元": YUAN, "块": YUAN, "缅币": KYAT,
    "年": YEAR, "个月": MONTH, "個月": MONTH, "月": OF_YEAR, "岁": AGE, "歲": AGE,
    "周": WEEK, "星期": WEEK, "天": DAY, "日": DAY,
    "个小时": HOUR, "小时": HOUR, "小時": HOUR, "分钟": MINUTE, "分鐘": MINUTE,
    "平方米": SQUARE_METRE, "公顷": HECTARE, "公斤": KILOGRAM, "千克": KILOGRAM, "公里": KILOMETRE, "厘米": CENTIMETRE,
    "公分": CENTIMETRE, "毫米": MILLIMETRE, "吨": TON, "米": METRE, "克": GRAM,
    "နှစ်": YEAR, "ရက်သတ္တပတ်": WEEK, "ပတ်": WEEK, "ရက်": DAY, "နာရီ": HOUR, "မိနစ်": MINUTE, "လ": MONTH, "လပိုင်း": OF_YEAR,
    "ကျပ်": KYAT, "ဒေါ်လာ": DOLLAR, "ယန်း": YEN, "ကီလို": KILOGRAM, "မီတာ": METRE,
}  # fmt: skip
# The last part: a Burmese syllable ends where no vowel, tone or closing consonant follows.
_ON = re.compile(
    rf"\s{{0,2}}({'|'.join(sorted(_WRITTEN_ON, key=len, reverse=True))})"
    "(?![\u102b-\u103e])(?![\u1000-\u1021]\u1037?[\u1039\u103a])"
)
_JAPANESE: dict[str, Unit | None] = {
    "年生": None, "年代": None, "年度": None, "年": YEAR, "歳": AGE, "才": AGE, "週": WEEK, "日": DAY,
    "時間": HOUR, "時": CLOCK,
    **dict.fromkeys(("か月", "ヶ月", "カ月", "ヵ月", "ケ月", "ヶ月", "箇月", "個月"), MONTH), "月": OF_YEAR,
    "分の": None, "分野": None, "分類": None, "分": MINUTE,
    "ドン": DONG, "vnd": DONG, "ルピア": RUPIAH, "idr": RUPIAH, "ペソ": PESO, "php": PESO,
    "チャット": KYAT, "mmk": KYAT,
    "人民元": YUAN, "元": YUAN, "ドル": DOLLAR, "米ドル": DOLLAR, "usd": DOLLAR, "円": YEN, "jpy": YEN,
    "平方メートル": SQUARE_METRE, "平米": SQUARE_METRE, "㎡": SQUARE_METRE, "m2": SQUARE_METRE, "m²": SQUARE_METRE,
    "ヘクタール": HECTARE, "ha": HECTARE, "㏊": HECTARE, "メートル": METRE, "m": METRE, "センチ": CENTIMETRE,
    "cm": CENTIMETRE, "㎝": CENTIMETRE, "ミリ": MILLIMETRE, "mm": MILLIMETRE, "㎜": MILLIMETRE, "ミリグラム": None,
    "ミリリットル": None, "キロメートル": KILOMETRE, "km": KILOMETRE, "㎞": KILOMETRE, "キログラム": KILOGRAM,
    "kg": KILOGRAM, "㎏": KILOGRAM, "キロ": KILO, "トン": TON, "t": TON, "グラム": GRAM, "g": GRAM,
    "パーセント": PERCENT, "%": PERCENT,
}  # fmt: skip
_IN_JAPANESE = re.compile(
    rf" {{0,2}}({'|'.join(sorted(_JAPANESE, key=len, reverse=True))})(?:(?<![a-z0-9²])|(?![a-z0-9²]))", re.IGNORECASE
)
_MONTHS = "か月|ヶ月|カ月|ヵ月|ケ月|箇月|月|年"
# What must stand somewhere in the Japanese when a number of the source has this unit.
_EXPECTED = {
    KILOGRAM: "kg|㎏|キロ|グラム|トン",
    CENTIMETRE: "cm|㎝|センチ|m|㍍|メートル",
    MILLIMETRE: "mm|㎜|ミリ|㎛|cm|㎝|センチ",
    SQUARE_METRE: "m2|m²|㎡|平方メートル|平米",
    KILOMETRE: "km|㎞|キロ",
    HECTARE: "ha|ヘクタール|㏊|反|町",
    TON: "t|トン",
    YEAR: f"{_MONTHS}|歳|才",
    MONTH: _MONTHS,
    WEEK: "週|日",
    DAY: "日|週",
    HOUR: "時|分",
    MINUTE: "分|時",
    AGE: "歳|才|年",
    DONG: "ドン|VND",
    RUPIAH: "ルピア|IDR",
    PESO: "ペソ|PHP",
    KYAT: "チャット|MMK",
    YUAN: "元",
    DOLLAR: "ドル|USD",
    YEN: "円",
    PERCENT: "%|パーセント|割",
}
EXPECTED = {unit: re.compile(pattern, re.IGNORECASE) for unit, pattern in _EXPECTED.items()}
_MONTH_NAMES = "một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|chạp"
_DATE_BEFORE = re.compile(r"(?:ngày|mùng|tháng|tanggal|tgl|bulan|kelas|lớp)\s+$", re.IGNORECASE)
_DATE_AFTER = re.compile(rf"\s*(?:năm|tahun)?\s*(?:[0-9]|(?:{_MONTH_NAMES})(?!\w))", re.IGNORECASE)
_MORE_MONTHS = re.compile(r"\s*[0-9]{1,2}\s*(?:tháng|bulan|months?)(?!\s*[0-9])", re.IGNORECASE)
_OLD = re.compile(r"\s*(?:-?\s*old|of age|gulang)(?!\w)", re.IGNORECASE)
_COLLEAGUES = re.compile(r"\s*(?:nghiệp|đội|bào|hương|hồ)(?!\w)", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"(?<!\w)(rp\.?|idr|vnd|usd|php|mmk|jpy|rmb|cny|us\$|\$|₱|₫|¥)\s?$", re.IGNORECASE)
_MONEY_SIGNS = {"rp": RUPIAH, "rp.": RUPIAH, "us$": DOLLAR, "$": DOLLAR, "₱": PESO, "₫": DONG}


def of_word(word: str, *, before: str = "", after: str = "") -> Unit | None:
    """This function will return the unit that a word in small letters is; in a date it is none.

    ``before`` is what stands before the number, ``after`` what stands after the word.
    """
    unit = _UNIT_OF.get(word.removesuffix("rưỡi").strip())
    if unit in {YEAR, MONTH}:
        if _DATE_BEFORE.search(before) or (_DATE_AFTER.match(after) and not _MORE_MONTHS.match(after)):
            return None
        return AGE if _OLD.match(after) else unit
    if unit == DONG and _COLLEAGUES.match(after):
        return None
    return unit


def written_on(text: str, *, at: int) -> tuple[str, Unit] | None:
    """This function will return the Chinese or Burmese unit at a place of a text, and how it is written."""
    found = _ON.match(text, at)
    return (found.group(1), _WRITTEN_ON[found.group(1)]) if found else None


def money_before(text: str, *, at: int) -> Unit | None:
    """This function will return the money whose sign stands before a number: Rp 3.000.000, $500."""
    found = _MONEY_BEFORE.search(text, max(0, at - 6), at)
    sign = found.group(1).casefold() if found else ""
    return _MONEY_SIGNS.get(sign) or _UNIT_OF.get(sign)


def in_japanese(text: str, *, at: int) -> tuple[Unit | None, int]:
    """This function will return the unit that a Japanese text goes on with at a place, if one, and where it ends."""
    found = _IN_JAPANESE.match(text, at)
    return (_JAPANESE[found.group(1).casefold()], found.end()) if found else (None, at)


def same(amount: float, unit: Unit, other: float, japanese: Unit) -> bool:
    """This function will say whether two amounts are the same: 18 months and a year and a half, 2 m and 200 cm."""
    if japanese == CLOCK:
        return unit == HOUR
    if japanese == KILO:
        return unit in {KILOGRAM, KILOMETRE} and amount == other
    return unit.base == japanese.base and math.isclose(amount * unit.size, other * japanese.size, rel_tol=1e-6)
