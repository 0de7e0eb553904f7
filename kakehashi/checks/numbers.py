"""Numbers, units and dates of the source that the Japanese must keep."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from kakehashi.checks import asian_numbers, dates, japanese_numbers, source_numbers, units
from kakehashi.checks.japanese_numbers import Written
from kakehashi.checks.problems import Kind, Problem
from kakehashi.checks.source_numbers import Number


def problems(*, source: str, japanese: str, plain: str, kind: Kind) -> Iterator[Problem]:
    """This function will yield numbers that changed, are missing or were added, and units and dates that are not kept.

    A number in digits that is gone while another one stands there is an error in sentences. All else is a warning:
    the sentence may say it in another way.
    """
    text = source_numbers.folded(source)
    chinese = asian_numbers.numerals(text)
    told, written = source_numbers.numbers_of(text, chinese=chinese), japanese_numbers.numbers_of(plain)
    there = frozenset(value for one in written for value in one.values) | japanese_numbers.other_values(plain)
    missing = [one for one in told if not one.values & there]
    hinted = source_numbers.hinted_values(text, chinese=chinese) | {
        value for one in told for value in one.values | _over(one)
    }
    added = [one for one in written if one.sure and not _explained(one, hinted)]
    yield from _changed(missing, added, japanese, kind)
    yield from dates.problems(source=text, japanese=japanese, plain=plain)
    swapped = dict(_swapped(told, written))
    for number, other in swapped.items():
        _, end = units.in_japanese(plain, at=other.end)
        detail = f"{f'{number.text} {number.written}'.strip()} → {japanese[other.start : end]}"
        yield Problem(code="number_changed", severity="warning", start=other.start, end=end, detail=detail)
    expected = {unit: bool(pattern.search(plain)) for unit, pattern in units.EXPECTED.items()} if told else {}
    for number in told:
        if number.unit and number.values & there and number not in swapped and not expected.get(number.unit, True):
            detail = f"{number.text} {number.written}".strip()
            yield Problem(code="unit_missing", severity="warning", start=0, end=len(japanese), detail=detail)


def _over(number: Number) -> set[float]:
    """This function will return the years and the months over them in which an amount of months may be told."""
    if number.unit not in {units.YEAR, units.MONTH}:
        return set()
    months = {amount * number.unit.size for amount in number.amounts}
    return {part for one in months for part in (one // 12, one % 12) if part}


def _swapped(told: list[Number], written: list[Written]) -> Iterator[tuple[Number, Written]]:
    """This function will yield the numbers whose unit became another of its kind: 3 years that are 3 months.

    A number that has its right unit anywhere is not one of them, nor is one for which something else of the source
    may be meant. Each pair of number and unit is looked at once, so that long texts stay fast.
    """
    wanted = {(amount, one.unit): one for one in told for amount in one.amounts if one.unit}
    bare = Counter(value for one in told if not one.unit for value in one.values)
    by_value: dict[float, dict[units.Unit | None, Written]] = defaultdict(dict)
    times: Counter[float] = Counter()
    for one in written:
        times.update(one.amounts)
        for value in one.values:
            by_value[value].setdefault(one.unit, one)
    right: set[Written] = set()
    kept: set[Number] = set()
    for (amount, unit), number in wanted.items():
        for other in (one for value in number.values for one in by_value.get(value, {}).values()):
            if other.unit and any(units.same(amount, unit, one, other.unit) for one in other.amounts):
                right.add(other)
                kept.add(number)
    ages = {(amount, units.AGE) for amount, unit in wanted if unit == units.YEAR} - wanted.keys()
    kept |= {wanted[amount, units.YEAR] for amount, age in ages if age in by_value.get(amount, {})}
    for (amount, unit), number in wanted.items():
        for other in by_value.get(amount, {}).values() if number not in kept and times[amount] > bare[amount] else ():
            if other.unit and other.unit.group == unit.group and other not in right and amount in other.amounts:
                yield number, other
                break


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
