"""Rates of exchange: only what was read, with its day; amounts are not written surer than they are."""

from datetime import date
from decimal import Decimal

from kakehashi.catalogue.exchange import _rates, rate_of

DAY = date(2026, 11, 22)


def test_a_rate_has_a_day_and_a_source_and_money_without_one_gets_none() -> None:
    assert rate_of(currency="MMK", on=DAY) is None
    assert rate_of(currency="VND", on=date(2025, 10, 25)) is None
    rate = rate_of(currency="VND", on=DAY)
    assert rate is not None
    assert (rate.day, rate.is_old(on=DAY), rate.is_old(on=rate.day)) == (date(2025, 10, 26), True, False)
    assert rate.of(Decimal(145_000)) == 23_800_000
    assert all(one.source.startswith("https://") and one.confidence for each in _rates().values() for one in each)


def test_small_amounts_keep_three_digits() -> None:
    rate = rate_of(currency="PHP", on=DAY)
    assert rate is not None
    assert rate.of(Decimal(145_000)) == Decimal(56_000)
    assert rate.of(Decimal(10)) == Decimal("3.86")
