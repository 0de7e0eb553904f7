"""What a yen is worth in the money of the countries that send: dated rates with their sources, never guessed."""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "data" / "exchange_rates.csv"
FRESH_FOR = timedelta(days=60)
_DIGITS = 3  # more would say that the rate is surer than it is


@dataclass(frozen=True, kw_only=True, slots=True)
class Rate:
    """How much of a currency one yen bought on a day."""

    currency: str
    day: date
    per_yen: Decimal
    source: str
    confidence: str

    def of(self, yen: Decimal) -> Decimal:
        """This function will return an amount of yen in the currency, rounded to three leading digits."""
        exact = yen * self.per_yen
        return exact.quantize(Decimal(1).scaleb(exact.adjusted() - _DIGITS + 1), ROUND_HALF_EVEN)

    def is_old(self, *, on: date) -> bool:
        """This function will say whether the rate is so old that a reader should ask for a newer one."""
        return on > self.day + FRESH_FOR


@cache
def _rates() -> dict[str, list[Rate]]:
    found: dict[str, list[Rate]] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rate = Rate(
                currency=row["currency"],
                day=date.fromisoformat(row["day"]),
                per_yen=Decimal(row["per_yen"]),
                source=row["source"],
                confidence=row["confidence"],
            )
            found.setdefault(rate.currency, []).append(rate)
    return found


def rate_of(*, currency: str, on: date) -> Rate | None:
    """This function will return the latest rate of a currency known on a day, None where none was read."""
    known = [rate for rate in _rates().get(currency, ()) if rate.day <= on]
    return max(known, key=lambda rate: rate.day, default=None)
