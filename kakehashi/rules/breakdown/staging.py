"""When money may be taken: nothing before an event, parts of the whole at events, and lessons paid from the wage."""

from datetime import date
from decimal import Decimal
from typing import get_args

from kakehashi.rules.breakdown.caps import finding, held_on
from kakehashi.rules.breakdown.facts import Breakdown, CostFinding, Due, Item, prices
from kakehashi.rules.breakdown.money import Money, RateMissing, common_currency, total, written
from kakehashi.rules.dated import parameters

_ORDER = get_args(Due)
_EVENTS = {"interview_passed": "interview", "certificate_of_eligibility": "coe"}  # as the parameters name them
_HUNDRED = 100


def not_before(breakdown: Breakdown, on: date) -> CostFinding | None:
    """This function will look for items that are due before anything may be collected in the country."""
    name = f"costs.{breakdown.country.lower()}_collected_from"
    if name not in parameters():
        return None
    held = held_on(name, on)
    if isinstance(held, CostFinding):
        return held
    first = _ORDER.index(_EVENTS.get(held.value, held.value))
    early = [item for item in breakdown.paid_by_trainee if _ORDER.index(item.due) < first]
    if not early:
        return finding(name, held, satisfied=True, computation=f"The trainee pays nothing before {_ORDER[first]}.")
    return finding(
        name,
        held,
        satisfied=False,
        computation=f"Nothing may be collected before {_ORDER[first]}; the trainee pays {_due(early)}.",
    )


def in_parts(breakdown: Breakdown, on: date) -> CostFinding | None:
    """This function will check that at no event more of the whole has been taken than the parts until then allow."""
    name = f"costs.{breakdown.country.lower()}_collected_when"
    if name not in parameters():
        return None
    held = held_on(name, on)
    if isinstance(held, CostFinding):
        return held
    paid, rates = breakdown.paid_by_trainee, breakdown.rates
    if not paid:
        return finding(name, held, satisfied=True, computation="The trainee pays nothing.")
    try:
        currency = common_currency(
            prices(paid), cap=Money(amount=Decimal(0), currency=paid[0].price.currency), rates=rates
        )
    except RateMissing as why:
        return finding(name, held, satisfied=None, computation=str(why))
    parts = {_EVENTS.get(event, event): part for event, part in held.value.items()}
    whole = total(prices(paid), currency=currency, rates=rates).amount
    allowed, lines, kept = 0, [], True
    for event in _ORDER:
        allowed += parts.get(event, 0)
        here = tuple(item for item in paid if item.due == event)
        if not here:
            continue
        until = tuple(item for item in paid if _ORDER.index(item.due) <= _ORDER.index(event))
        taken = total(prices(until), currency=currency, rates=rates).amount
        within = taken * _HUNDRED <= whole * allowed
        kept = kept and within
        verdict = "not above" if within else "above"
        lines.append(f"until {event} {written(taken)} of {written(whole)} {currency}, {verdict} {allowed} %")
    return finding(name, held, satisfied=kept, computation=f"The trainee pays {'; '.join(lines)}.")


def paid_later(breakdown: Breakdown, on: date) -> CostFinding | None:
    """This function will look for lessons that are paid from the wage, where the country forbids that."""
    name = f"costs.{breakdown.country.lower()}_pay_later_allowed"
    if name not in parameters():
        return None
    held = held_on(name, on)
    if isinstance(held, CostFinding):
        return held
    later = [item for item in breakdown.paid_by_trainee if item.kind == "lectures" and item.due == "wage"]
    if not later:
        return finding(name, held, satisfied=True, computation="No lessons are paid from the wage.")
    return finding(
        name,
        held,
        satisfied=bool(held.value),
        computation=f"Lessons may not be paid from the wage; the trainee pays {_due(later)}.",
    )


def _due(items: list[Item]) -> str:
    """This function will name items with their prices and when they are due."""
    return ", ".join(f"{item.price} ({item.kind}) at {item.due}" for item in items)
