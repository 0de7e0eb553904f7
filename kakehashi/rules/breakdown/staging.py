"""When money may be taken: nothing before an event, parts of the whole at events, and lessons paid from the wage."""

from decimal import Decimal
from typing import get_args

from kakehashi.rules.breakdown.caps import finding
from kakehashi.rules.breakdown.facts import Breakdown, CostFinding, Due, Item, prices
from kakehashi.rules.breakdown.money import Money, RateMissing, common_currency, total, written
from kakehashi.rules.dated import DatedValue

_ORDER = get_args(Due)
_EVENTS = {"interview_passed": "interview", "certificate_of_eligibility": "coe"}  # as the parameters name them
_HUNDRED = 100


def not_before(name: str, held: DatedValue, breakdown: Breakdown) -> CostFinding:
    """This function will look for items that are due before anything may be collected in the country."""
    first = _ORDER.index(_EVENTS.get(held.value, held.value))
    early = [item for item in breakdown.paid_by_trainee if item.due in _ORDER[:first]]
    if early:
        words = f"Nothing may be collected before {_ORDER[first]}; the trainee pays {_due(early)}."
        return finding(name, held, satisfied=False, computation=words, figures=_prices(early))
    unplaced = _unplaced(breakdown)
    if unplaced:
        words = f"Nothing may be collected before {_ORDER[first]}; when {_prices(unplaced)} is due is not told."
        return finding(name, held, satisfied=None, computation=words, figures=_prices(unplaced))
    return finding(name, held, satisfied=True, computation=f"The trainee pays nothing before {_ORDER[first]}.")


def in_parts(name: str, held: DatedValue, breakdown: Breakdown) -> CostFinding:
    """This function will check that at no event more of the whole has been taken than the parts until then allow."""
    paid, rates = breakdown.paid_by_trainee, breakdown.rates
    if not paid:
        return finding(name, held, satisfied=True, computation="The trainee pays nothing.")
    try:
        currency = common_currency(
            prices(paid), cap=Money(amount=Decimal(0), currency=paid[0].price.currency), rates=rates
        )
    except RateMissing as why:
        return finding(name, held, satisfied=None, computation=str(why))
    if unplaced := _unplaced(breakdown):
        words = f"Cannot be said: when {_prices(unplaced)} is due is not told."
        return finding(name, held, satisfied=None, computation=words, figures=_prices(unplaced))
    parts = {_EVENTS.get(event, event): part for event, part in held.value.items()}
    whole = total(prices(paid), currency=currency, rates=rates).amount
    allowed, taken, lines, figures, kept = 0, Decimal(0), [], [], True
    for event in _ORDER:
        allowed += parts.get(event, 0)
        here = [item for item in paid if item.due == event]
        if not here:
            continue
        taken += total(prices(here), currency=currency, rates=rates).amount
        within = taken * _HUNDRED <= whole * allowed
        kept = kept and within
        of_all = f"{written(taken)} of {written(whole)} {currency}"
        lines.append(f"until {event} {of_all}, {'not ' if within else ''}above {allowed} %")
        figures.append(
            f"{written(taken)} {currency} {'≤' if within else '>'} {written(whole)} {currency} × {allowed} %"
        )
    words = f"The trainee pays {'; '.join(lines)}."
    return finding(name, held, satisfied=kept, computation=words, figures="; ".join(figures))


def paid_later(name: str, held: DatedValue, breakdown: Breakdown) -> CostFinding:
    """This function will look for lessons that are paid from the wage where that is forbidden."""
    later = [item for item in breakdown.paid_by_trainee if item.kind == "lectures" and item.due == "wage"]
    if not later:
        return finding(name, held, satisfied=True, computation="No lessons are paid from the wage.")
    return finding(
        name,
        held,
        satisfied=bool(held.value),
        computation=f"Lessons may not be paid from the wage; the trainee pays {_due(later)}.",
    )


def _unplaced(breakdown: Breakdown) -> list[Item]:
    """This function will return what the trainee pays at an event that has no place in the order."""
    return [item for item in breakdown.paid_by_trainee if item.due is None]


def _prices(items: list[Item]) -> str:
    """This function will write the prices of items."""
    return " + ".join(str(item.price) for item in items)


def _due(items: list[Item]) -> str:
    """This function will name items with their prices and when they are due."""
    return ", ".join(f"{item.price} ({item.kind}) at {item.due}" for item in items)
