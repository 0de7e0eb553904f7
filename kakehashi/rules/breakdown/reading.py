"""Reads a breakdown from the JSON of the public interface; what does not fit is refused by its key."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast, get_args

from kakehashi.rules.breakdown.facts import Breakdown, Due, Item, Kind, Payer
from kakehashi.rules.breakdown.money import YEN, Money
from kakehashi.rules.findings import Programme
from kakehashi.rules.reading import BadFacts, an_object, country_code, one_of, only_known

_NEEDED = ("country", "programme", "monthly_wage_jpy", "months", "items")
_OPTIONAL = ("rates", "job_order_max")
_OF_ITEM = ("kind", "label", "amount", "currency", "payer", "due")
_AMOUNT = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,6})?")
_RATE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,12})?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_HIGHEST_WAGE = 100_000_000
_MOST_MONTHS = 600
_LONGEST_LABEL = 1000
_MOST_ITEMS = 1000


def breakdown_from(given: object) -> Breakdown:
    """This function will read a breakdown, or raise BadFacts; only rates and job_order_max may be missing or null."""
    told = an_object("breakdown", given)
    only_known(told, "", {*_NEEDED, *_OPTIONAL})
    _all_there(told, "", _NEEDED)
    wage = _whole("monthly_wage_jpy", told["monthly_wage_jpy"], _HIGHEST_WAGE)
    return Breakdown(
        country=country_code("country", told["country"]),
        programme=cast("Programme", one_of("programme", told["programme"], get_args(Programme))),
        wage=Money(amount=Decimal(wage), currency=YEN),
        months=_whole("months", told["months"], _MOST_MONTHS),
        items=_items("items", told["items"]),
        rates=_rates("rates", told["rates"]) if told.get("rates") is not None else {},
        job_order_max=_job_order("job_order_max", told.get("job_order_max")),
    )


def _all_there(told: Mapping[str, Any], path: str, keys: tuple[str, ...]) -> None:
    """This function will refuse a missing key."""
    for key in keys:
        if told.get(key) is None:
            raise BadFacts(f"{path}{key}", "is missing; it has to be told")


def _whole(key: str, value: object, most: int) -> int:
    """This function will read a whole number from 1 on."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        raise BadFacts(key, f"has to be a whole number from 1 to {most}, without quotation marks")
    return value


def _items(key: str, value: object) -> tuple[Item, ...]:
    """This function will read the items."""
    if not isinstance(value, list):
        raise BadFacts(key, "has to be a list; an empty one means none")
    if len(value) > _MOST_ITEMS:
        raise BadFacts(key, f"has more than {_MOST_ITEMS} items")
    return tuple(_item(f"{key}[{index}]", entry) for index, entry in enumerate(value))


def _item(key: str, value: object) -> Item:
    """This function will read one item."""
    told = an_object(key, value)
    only_known(told, f"{key}.", set(_OF_ITEM))
    _all_there(told, f"{key}.", _OF_ITEM)
    return Item(
        kind=cast("Kind", one_of(f"{key}.kind", told["kind"], get_args(Kind))),
        label=_label(f"{key}.label", told["label"]),
        price=_money(key, told),
        payer=cast("Payer", one_of(f"{key}.payer", told["payer"], get_args(Payer))),
        due=cast("Due", one_of(f"{key}.due", told["due"], get_args(Due))),
    )


def _label(key: str, value: object) -> str:
    """This function will read the organization's own words, which may be empty, and hide letters as they like."""
    if not isinstance(value, str) or len(value) > _LONGEST_LABEL:
        raise BadFacts(key, f"has to be a text of {_LONGEST_LABEL} characters at most")
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise BadFacts(key, "has halves of characters in it that cannot be written")
    return value


def _money(key: str, told: Mapping[str, Any]) -> Money:
    """This function will read the amount and the currency of an object."""
    return Money(
        amount=_decimal(f"{key}.amount", told["amount"], _AMOUNT, "1200.00"),
        currency=_currency(f"{key}.currency", told["currency"]),
    )


def _decimal(key: str, value: object, shape: re.Pattern[str], example: str) -> Decimal:
    """This function will read a decimal number written as text, not less than nothing."""
    if isinstance(value, str) and value.startswith("-") and shape.fullmatch(value[1:]):
        raise BadFacts(key, f"{value!r} is less than nothing; write 0 or more")
    if not isinstance(value, str) or not shape.fullmatch(value):
        raise BadFacts(key, f'{value!r} is not a decimal number; write it as text, such as "{example}"')
    return Decimal(value)


def _currency(key: str, value: object) -> str:
    """This function will read the code of a currency."""
    if not isinstance(value, str) or not _CURRENCY.fullmatch(value):
        raise BadFacts(key, f"{value!r} is not the code of a currency; write three capital letters, such as USD")
    return value


def _rates(key: str, value: object) -> Mapping[str, Decimal]:
    """This function will read the yen for one unit of each currency."""
    found = {}
    for currency, rate in an_object(key, value).items():
        path = f"{key}.{currency}"
        found[_currency(path, currency)] = read = _decimal(path, rate, _RATE, "155.0")
        if not read:
            raise BadFacts(path, "a rate of nothing converts nothing; write the yen for one unit")
        if currency == YEN and read != 1:
            raise BadFacts(path, "rates are in yen, so that of the yen is 1; leave it out")
    return found


def _job_order(key: str, value: object) -> Money | None:
    """This function will read the maximum fixed for one job order."""
    if value is None:
        return None
    told = an_object(key, value)
    only_known(told, f"{key}.", {"amount", "currency"})
    _all_there(told, f"{key}.", ("amount", "currency"))
    return _money(key, told)
