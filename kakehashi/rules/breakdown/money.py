"""Sums of money in several currencies; nothing is converted without a rate. `check` sees to enough digits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext

YEN = "JPY"
DIGITS = 60  # more than an amount times a rate can have
_FINEST = Decimal("1E-18")


class RateMissing(LookupError):
    """Two currencies meet and a rate is missing; the message says which."""

    def __init__(self, currencies: Iterable[str]) -> None:
        """This function will name the currencies that have no rate."""
        named = ", ".join(sorted(set(currencies)))
        super().__init__(f"Cannot be said: the rate in yen is missing for {named}.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Money:
    """An amount in a currency."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        """This function will write the amount without needless zeros, such as 1,200.5 USD."""
        return f"{written(self.amount)} {self.currency}"


def written(number: Decimal) -> str:
    """This function will write a number in full, with commas and without needless zeros."""
    with localcontext(prec=DIGITS):
        short = number.quantize(_FINEST).normalize()
        return f"{short:,f}"


def times(money: Money, factor: Decimal) -> Money:
    """This function will multiply an amount."""
    return Money(amount=money.amount * factor, currency=money.currency)


def common_currency(moneys: Iterable[Money], *, cap: Money, rates: Mapping[str, Decimal]) -> str:
    """This function will return the currency to compare in: that of the cap if all are in it, else yen.

    It raises RateMissing when yen are needed and a rate is not there.
    """
    met = {money.currency for money in moneys if money.amount} | {cap.currency}
    if len(met) == 1:
        return cap.currency
    missing = met - {YEN, *rates}
    if missing:
        raise RateMissing(missing)
    return YEN


def total(moneys: Iterable[Money], *, currency: str, rates: Mapping[str, Decimal]) -> Money:
    """This function will add up in a currency, which is yen wherever something has to be converted."""
    found = sum((_in(money, currency, rates) for money in moneys), Decimal(0))
    return Money(amount=found, currency=currency)


def sum_in_words(moneys: Iterable[Money], *, currency: str, rates: Mapping[str, Decimal]) -> str:
    """This function will write how a total comes about: each sum, the rate it was converted by, and the total."""
    by_currency: dict[str, list[Decimal]] = {}
    for money in moneys:
        by_currency.setdefault(money.currency, []).append(money.amount)
    parts = []
    for own, amounts in by_currency.items():
        shown = " + ".join(written(amount) for amount in amounts)
        if own == currency:
            parts.append(f"{shown} {own}")
        else:
            parts.append(f"{shown if len(amounts) == 1 else f'({shown})'} {own} × {written(rates[own])}")
    whole = total([Money(amount=one, currency=own) for own, each in by_currency.items() for one in each],
                  currency=currency, rates=rates)  # fmt: skip
    shown = " + ".join(parts) or "nothing"
    return shown if shown in (str(whole), "nothing") else f"{shown} = {whole}"


def _in(money: Money, currency: str, rates: Mapping[str, Decimal]) -> Decimal:
    """This function will convert into yen, or leave an amount that is in the currency already."""
    if money.currency == currency or not money.amount:
        return money.amount
    return money.amount * rates[money.currency]
