"""The minimum wages: every prefecture has one, with a source, and a wage is held against the one of its day."""

from datetime import date
from decimal import Decimal

import pytest

from kakehashi.rules.minimum_wages import check_minimum_wage, minimum_wage, minimum_wages


def test_every_prefecture_has_an_amount_with_a_source() -> None:
    known = minimum_wages()
    assert sorted(known) == [f"{number:02}" for number in range(1, 48)]
    values = [value for each in known.values() for _year, value in each]
    assert (min(value.value for value in values), max(value.value for value in values)) == (1023, 1226)
    assert {value.confidence for value in values} == {"confirmed", "secondary"}
    assert all(value.source.startswith("https://") for value in values)


@pytest.mark.parametrize(
    ("hourly", "day", "satisfied", "newer_expected"),
    [
        (1176, date(2025, 10, 16), False, False),
        (1177, date(2025, 10, 16), True, False),
        (1177, date(2025, 10, 15), None, False),
        (1177, date(2026, 9, 30), True, False),
        (1177, date(2026, 10, 1), True, True),
    ],
)
def test_a_wage_is_held_against_the_amount_of_its_day(
    hourly: int, day: date, satisfied: object, newer_expected: object
) -> None:
    found = check_minimum_wage(prefecture="27", hourly=Decimal(hourly), on=day)
    assert (found.satisfied, found.newer_expected) == (satisfied, newer_expected)


def test_akita_has_its_amount_from_the_last_day_of_march() -> None:
    assert minimum_wage(prefecture="05", on=date(2026, 3, 30)) is None
    found = minimum_wage(prefecture="05", on=date(2026, 3, 31))
    assert found is not None
    assert found.value == 1031
