"""The caps on what a trainee pays: what each comes to for a breakdown, and how what is paid compares with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kakehashi.rules.breakdown.facts import Breakdown, CostFinding, Item, prices
from kakehashi.rules.breakdown.money import Money, RateMissing, common_currency, sum_in_words, times, total, written
from kakehashi.rules.dated import DatedValue, NoValueYet, parameter

_YEAR = 12
_UNREAD = "unconfirmed"
# Kinds that a source lets workers pay themselves, or may: which exactly was not read. The others are surely none.
_PERHAPS_ALLOWED: Mapping[str, frozenset[str]] = {
    "PH": frozenset({"passport", "medical", "documents"}),
    "BD": frozenset({"passport", "visa", "medical", "documents", "insurance", "other"}),
}
_WHY_PERHAPS = {
    "PH": "Passport, papers and health check are usually paid by workers; that it holds for trainees is not confirmed",
    "BD": "The ministry sets small fees; which was not read",
}


class CannotBeSaid(Exception):
    """A cap does not come to an amount here; the message says why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cap:
    """What a cap comes to: ``surely`` so much may be taken, ``most`` is the highest reading of it."""

    surely: Money
    most: Money
    in_words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """The items that count towards a cap ``surely``, those that count ``perhaps``, and how their sentence opens."""

    surely: tuple[Item, ...]
    perhaps: tuple[Item, ...]
    opening: str


def fee(name: str, held: DatedValue, breakdown: Breakdown) -> CostFinding:
    """This function will compare what the trainee pays with the country's cap."""
    paid = breakdown.paid_by_trainee
    if held.value["shape"] == "zero":
        return _nothing(name, held, breakdown)
    if breakdown.country != "VN":
        return _compared(name, held, breakdown, Counted(surely=paid, perhaps=paid, opening="The trainee pays"))
    counted = Counted(
        surely=tuple(item for item in paid if item.kind == "sending_fee"),
        perhaps=tuple(item for item in paid if item.kind != "lectures"),
        opening="Beside lectures the trainee pays",
    )
    return _compared(name, held, breakdown, counted)


def education(name: str, held: DatedValue, breakdown: Breakdown) -> CostFinding:
    """This function will compare what the trainee pays for lectures with the country's cap on them."""
    lectures = tuple(item for item in breakdown.paid_by_trainee if item.kind == "lectures")
    counted = Counted(surely=lectures, perhaps=lectures, opening="For lectures the trainee pays")
    return _compared(name, held, breakdown, counted)


def skill_development(name: str, held: DatedValue, breakdown: Breakdown) -> CostFinding:
    """This function will compare all that is paid with the months of wage that the programme of that name allows."""
    paid = breakdown.paid_by_trainee
    return _compared(name, held, breakdown, Counted(surely=paid, perhaps=paid, opening="The trainee pays"))


def held_on(name: str, on: date) -> DatedValue | CostFinding:
    """This function will return the value of a rule on a day, or the finding that nothing is known of that day."""
    asked = parameter(name)
    try:
        return asked.value_on(on)
    except NoValueYet:
        first = asked.values[0]
        return unknown(name, f"No rule was found for this day; the first known holds from {first.starts_on}.",
                        first.source)  # fmt: skip


def finding(name: str, held: DatedValue, *, satisfied: bool | None, computation: str, figures: str = "") -> CostFinding:
    """This function will state a finding; a breach of a rule whose source is unconfirmed cannot be said."""
    if satisfied is False and held.confidence == _UNREAD:
        satisfied = None
        computation += " The source is unconfirmed, so this is no breach for certain."
    return CostFinding(
        rule=name,
        satisfied=satisfied,
        computation=computation,
        source=held.source,
        confidence=held.confidence,
        figures=figures,
    )


def unknown(name: str, computation: str, source: str) -> CostFinding:
    """This function will state that nothing is known."""
    return CostFinding(rule=name, satisfied=None, computation=computation, source=source, confidence="unconfirmed")


def _nothing(name: str, held: DatedValue, breakdown: Breakdown) -> CostFinding:
    """This function will check that the trainee pays nothing; what a source may let workers pay leaves it open."""
    paid = breakdown.paid_by_trainee
    if not paid:
        return finding(
            name, held, satisfied=True, computation="The trainee may be asked for nothing, and pays nothing."
        )
    allowed = _PERHAPS_ALLOWED.get(breakdown.country, frozenset())
    certain = [item for item in paid if item.kind not in allowed]
    words = f"The trainee may be asked for nothing, and pays {_named(certain or paid)}."
    figures = " + ".join(str(item.price) for item in certain or paid)
    if certain:
        return finding(name, held, satisfied=False, computation=words, figures=f"{figures} > 0")
    words += f" {_WHY_PERHAPS[breakdown.country]}."
    return finding(name, held, satisfied=None, computation=words, figures=figures)


def _compared(name: str, held: DatedValue, breakdown: Breakdown, counted: Counted) -> CostFinding:
    """This function will compare with a cap: what surely counts breaks it, and all that may count keeps it."""
    rates = breakdown.rates
    try:
        cap = _cap(held.value, breakdown)
        currency = common_currency(prices(counted.perhaps), cap=cap.most, rates=rates)
    except (CannotBeSaid, RateMissing) as why:
        return finding(name, held, satisfied=None, computation=str(why))
    least, most = (
        total(prices(items), currency=currency, rates=rates).amount for items in (counted.surely, counted.perhaps)
    )
    low, high = (total([end], currency=currency, rates=rates).amount for end in (cap.surely, cap.most))
    paid = sum_in_words(prices(counted.perhaps), currency=currency, rates=rates)
    words = f"{counted.opening} {paid}; the cap is {cap.in_words}"
    shown = sum_in_words([cap.most], currency=currency, rates=rates)
    if cap.most.currency != currency:
        words += f", {shown}"
    if most <= low:
        return finding(name, held, satisfied=True, computation=f"{words}: not above it.", figures=f"{paid} ≤ {shown}")
    figures = f"{paid} > {shown}"
    if least > high:
        words += f": {written(most - high)} {currency} above it."
        if least != most:
            words += f" Fees alone, {written(least)} {currency}, are above it."
        return finding(name, held, satisfied=False, computation=words, figures=figures)
    doubt = "for a part of twelve months the cap was not read" if least == most else "which items count was not read"
    words += f". Cannot be said: {doubt}; fees alone are {written(least)} {currency}."
    return finding(name, held, satisfied=None, computation=words, figures=figures)


def _cap(value: Any, breakdown: Breakdown) -> Cap:
    """This function will work a cap out for a breakdown, or raise CannotBeSaid."""
    shape = "wage" if isinstance(value, int) else value["shape"]
    if shape == "per_job_order":
        return _of_job_order(breakdown.job_order_max)
    if shape == "flat":
        return _flat(value["amounts"], breakdown.months)
    if shape not in {"wage", "months_of_wage"}:
        raise CannotBeSaid("A legal cap was looked for and not found.")
    if breakdown.wage is None or breakdown.months is None:
        raise CannotBeSaid("Cannot be said: the cap depends on the wage and on the months of the contract.")
    if shape == "wage":
        return _of_wage(breakdown.wage, Decimal(value), Decimal(value))
    each, most = value["months_for_each_12"], Decimal(value["most_months"])
    full = min(Decimal(breakdown.months // _YEAR) * each, most)
    return _of_wage(breakdown.wage, full, min(Decimal(breakdown.months) / _YEAR * each, most))


def _flat(amounts: list[dict[str, Any]], months: int | None) -> Cap:
    """This function will pick the amount for a length of contract."""
    for entry in amounts:
        until = entry.get("up_to_months")
        if until is None or (months is not None and months <= until):
            money = Money(amount=Decimal(entry["amount"]), currency=entry["currency"])
            length = f" for a contract of up to {until} months" if until else ""
            return Cap(surely=money, most=money, in_words=f"{money}{length}")
    raise CannotBeSaid(f"Cannot be said: for a contract of {months or 'unknown'} months no cap was found.")


def _of_wage(wage: Money, surely: Decimal, most: Decimal) -> Cap:
    """This function will take so many months of the wage."""
    highest = times(wage, most)
    words = f"{written(most)} months of wage × {wage} = {highest}"
    return Cap(surely=times(wage, surely), most=highest, in_words=words)


def _of_job_order(money: Money | None) -> Cap:
    """This function will take the maximum of the job order."""
    if money is None:
        raise CannotBeSaid("Cannot be said: the cap is fixed for each job order, and job_order_max was not given.")
    return Cap(surely=money, most=money, in_words=f"{money} for this job order")


def _named(items: list[Item] | tuple[Item, ...]) -> str:
    """This function will name items with their prices."""
    return ", ".join(f"{item.price} ({item.kind})" for item in items)
