"""Numbers and units of the source that the Japanese must keep."""

import re
from collections.abc import Iterator

from kakehashi.checks import japanese_numbers, source_numbers
from kakehashi.checks.japanese_numbers import Written
from kakehashi.checks.problems import Kind, Problem
from kakehashi.checks.source_numbers import Number

_YEARS, _MONTHS = "年|歳|才|月", "か月|ヶ月|カ月|ヵ月|ケ月|箇月|月|年|半年"
_UNITS = {
    ("kg", "ký", "kilo", "kilogram"): "kg|㎏|キロ",
    ("cm", "xăng"): "cm|㎝|センチ|m|㍍|メートル",
    ("mm", "milimet"): "mm|㎜|ミリ|㎛",
    ("m2", "m²"): "m2|m²|㎡|平方メートル|平米",
    ("km",): "km|㎞|キロ",
    ("ha", "hecta", "hektar"): "ha|ヘクタール|㏊|反|町",
    ("tấn", "ton", "tons", "tonnes"): "t|トン",
    ("năm", "tahun", "year", "years"): f"{_YEARS}|{_MONTHS}",
    ("tháng", "bulan", "month", "months"): _MONTHS,
    ("tuần", "minggu", "week", "weeks"): "週",
    ("ngày", "hari", "day", "days"): "日|毎日|一日",
    ("giờ", "jam", "hour", "hours"): "時",
    ("phút", "menit", "minute", "minutes"): "分",
    ("tuổi",): "歳|才|年",
    ("đồng", "vnd", "vnđ"): "ドン|VND|vnd",
    ("rupiah",): "ルピア|IDR",
    ("usd", "đô", "dollars"): "ドル|USD",
    ("yên", "yen"): "円",
    ("%", "percent", "persen", "phần"): "%|パーセント|割",
}
_JAPANESE_UNIT = {word: re.compile(pattern, re.IGNORECASE) for words, pattern in _UNITS.items() for word in words}


def problems(*, source: str, japanese: str, plain: str, kind: Kind) -> Iterator[Problem]:
    """This function will yield numbers that changed, are missing or were added, and units that are missing.

    A number in digits that is gone while another one stands there is an error in sentences. All else is a warning:
    the sentence may say it in another way.
    """
    told, written = source_numbers.numbers_of(source), japanese_numbers.numbers_of(plain)
    there = frozenset(value for one in written for value in one.values) | japanese_numbers.other_values(plain)
    missing = [one for one in told if not one.values & there]
    hinted = source_numbers.hinted_values(source) | {value for one in told for value in one.values}
    added = [one for one in written if one.sure and not _explained(one, hinted)]
    yield from _changed(missing, added, japanese, kind)
    for number in told:
        pattern = _JAPANESE_UNIT.get(number.unit)
        if number.values & there and pattern and not pattern.search(plain):
            detail = f"{number.text} {number.unit}"
            yield Problem(code="unit_missing", severity="warning", start=0, end=len(japanese), detail=detail)


def _explained(one: Written, hinted: set[float] | frozenset[float]) -> bool:
    return bool(one.values & hinted) or one.values == {1.0}


def _changed(missing: list[Number], added: list[Written], japanese: str, kind: Kind) -> Iterator[Problem]:
    others = iter([one for one in added if one.digits])
    taken: set[int] = set()
    for number in missing:
        other = next(others, None) if number.sure else None
        if other is None:
            yield Problem(code="number_missing", severity="warning", start=0, end=len(japanese), detail=number.text)
            continue
        taken.add(other.start)
        yield Problem(
            code="number_changed",
            severity="error" if kind == "sentences" else "warning",
            start=other.start,
            end=other.end,
            detail=f"{number.text} → {japanese[other.start : other.end]}",
        )
    for one in added:
        if one.start not in taken:
            detail = japanese[one.start : one.end]
            yield Problem(code="number_added", severity="warning", start=one.start, end=one.end, detail=detail)
