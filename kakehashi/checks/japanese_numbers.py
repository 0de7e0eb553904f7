"""Reads the numbers of a Japanese text: digits of any width, kanji numerals, eras, halves and tenths."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kakehashi.checks import units
from kakehashi.checks.number_words import exact

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "億": 100_000_000, "兆": 10**12}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_KANJI = "〇零一二三四五六七八九十百千万億兆"
_NUMBER = re.compile(rf"(?:(?<=令和|平成|昭和)元)|[0-9{_KANJI}](?:[0-9{_KANJI}]|[,.](?=[0-9]))*")
_ERA = re.compile("(令和|平成|昭和)$")
_COUNTED = re.compile(
    "(?:年|か月|ヶ月|カ月|ヵ月|ケ月|箇月|ヶ国|か国|カ国|月|歳|才|人|名|時間|円|ドン|ルピア|ドル|キロ|メートル|センチ|ミリ|"
    "グラム|トン|リットル|パーセント|%|枚|台|社|校|週間|日間|回|階|件|冊|本|級|割)"
)
# Words that are written with a numeral and count nothing.
_NO_NUMBER = re.compile(
    "一(?:生|緒|般|番|方|部|致|定|層|員|切|体|日中|年中|人前|人で|人一人|つ一つ|歩|気|通り|度|覧|言|息|流|連|同|家|昨|貫|心|"
    "手|時|身|目|様|旦|帯)|二度と|三重県|四国|四季|九州|八百屋|十分(?!間|後|前|以|ほど|程|くらい|で)|万が一|万一|千葉|統一|唯一|"
    "第一(?=に|印|線|人者)|均一|随一|百貨|万全|千差万別|十二分に|五感|三交|七輪|万能|一(?![年人名歳回台枚社校本つ月日時週級円万千百十度か])"
)
_AND_HALF = re.compile("(?:年|時間?|か月|ヶ月|カ月|歳|日|時)半")
_MONTHS = re.compile("[かヶカヵケ箇]月")
_AND_MONTHS = re.compile(rf"年(?:間?と|間)?([0-9{_KANJI}]{{1,3}})[かヶカヵケ箇]月")
_PARTS_AFTER = re.compile(rf"分の([0-9{_KANJI}]+)")
_PARTS_BEFORE = re.compile(rf"([0-9{_KANJI}]+)分の$")
_IN_DIGITS = re.compile("[0-9.,]+")
_GROUPED = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+")
_DECIMAL = re.compile(r"[0-9]+,[0-9]{1,2}")
_PIECE = re.compile(rf"[0-9.,]+|[{_KANJI}]")
_NATIVE: dict[str, float] = {
    "ひとつ": 1,
    "ふたつ": 2,
    "みっつ": 3,
    "よっつ": 4,
    "いつつ": 5,
    "むっつ": 6,
    "ななつ": 7,
    "やっつ": 8,
}
_NATIVE |= {"ここのつ": 9, "ひとり": 1, "ふたり": 2, "二つ": 2, "はたち": 20, "半": 0.5, "両": 2}


@dataclass(frozen=True, kw_only=True)
class Written:
    """A number of the Japanese with its place, and every value that it may mean.

    ``sure``: it counts something, so that one that the source does not have was added. ``amounts`` are the values in
    the ``unit`` that stands after it, and nothing told in another unit.
    """

    start: int
    end: int
    values: frozenset[float]
    amounts: frozenset[float]
    unit: units.Unit | None
    sure: bool
    digits: bool


def numbers_of(text: str) -> list[Written]:
    """This function will return the numbers of a Japanese text that was made plain (see ``folding.plain``)."""
    in_words = {place for match in _NO_NUMBER.finditer(text) for place in range(*match.span())}
    return list(_numbers(text, in_words))


def other_values(text: str) -> set[float]:
    """This function will return what is counted without numerals: ふたつ, 半, and the minutes of 7時半."""
    return {float(value) for word, value in _NATIVE.items() if word in text} | ({30.0} if "時半" in text else set())


def _numbers(text: str, in_words: set[int]) -> Iterator[Written]:
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        written = match.group().rstrip(".,")
        digits = any(char.isdigit() and char.isascii() for char in written)
        values = set(readings(written))
        if not values:
            continue
        amounts = exact(values | _in_context(text, start, end, values))
        more = exact({value / 12 for value in amounts}) if _MONTHS.match(text, end) else frozenset()
        after_letter = start > 0 and text[start - 1].isascii() and (text[start - 1].isalpha() or text[start - 1] == "-")
        plain_one = amounts == {1.0}
        counted = bool(_COUNTED.match(text, end))
        sure = start not in in_words and not after_letter and (digits or (counted and not plain_one))
        unit, _ = units.in_japanese(text, at=end)
        yield Written(
            start=start,
            end=end,
            values=amounts | more,
            amounts=amounts,
            unit=unit,
            sure=sure,
            digits=digits and not after_letter,
        )


def _in_context(text: str, start: int, end: int, values: set[float]) -> set[float]:
    """This function will add what the words around a number make of it: eras, halves, tenths, afternoon, 分の."""
    more: set[float] = set()
    before, after = text[max(0, start - 4) : start], text[end : end + 8]
    if era := _ERA.search(before):
        more |= {value + ERAS[era.group(1)] for value in values}
    if _AND_HALF.match(after):
        more |= {value + 0.5 for value in values}
    if after.startswith("割"):
        more |= {value * 10 for value in values}
    if before.endswith(("午後", "夜", "夕方")):
        more |= {value + 12 for value in values}
    if months := _AND_MONTHS.match(after):
        more |= {value + month / 12 for value in values for month in readings(months.group(1))}
    if part := _PARTS_AFTER.match(after):
        more |= {top / value for top in readings(part.group(1)) for value in values if value}
    if part_before := _PARTS_BEFORE.search(text, max(0, start - 8), start):
        more |= {value / under for value in values for under in readings(part_before.group(1)) if under}
    return more


def readings(written: str) -> Iterator[float]:
    """This function will read 3万5,000, 二十五, 二〇二三 and 二三 (two or three)."""
    if written == "元":
        yield 1.0
        return
    if _IN_DIGITS.fullmatch(written):
        yield from _plain(written)
        return
    if all(char in _DIGITS for char in written):
        if len(written) > 1:
            yield float("".join(str(_DIGITS[char]) for char in written))
        if len(written) == 1 or (len(written) == 2 and "〇" not in written):  # noqa: PLR2004  two signs may be a word
            yield from (float(_DIGITS[char]) for char in written)
        return
    value = _mixed(written)
    if value is not None:
        yield value


def _plain(written: str) -> Iterator[float]:
    bare = written.replace(",", "")
    if bare.count(".") <= 1:
        yield float(bare)
    if _GROUPED.fullmatch(written):
        yield float(written.replace(".", ""))
    if _DECIMAL.fullmatch(written):
        yield float(written.replace(",", "."))


def _mixed(written: str) -> float | None:
    """This function will read numerals with ten, hundred, thousand, 万 and 億 in them."""
    total = part = 0.0
    last: float | None = None
    for piece in _PIECE.findall(written):
        if piece in _LARGE:
            total += (part + (last or 0) or 1) * _LARGE[piece]
            part, last = 0.0, None
        elif piece in _SMALL:
            part += (1 if last is None else last) * _SMALL[piece]
            last = None
        elif piece in _DIGITS:
            last = (last or 0) * 10 + _DIGITS[piece]
        else:
            read = next(_plain(piece), None)
            if read is None:
                return None
            last = read
    return total + part + (last or 0)
