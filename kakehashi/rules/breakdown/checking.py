"""Puts the rules for breakdowns together: what is forbidden, what is capped, and when it may be taken."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import localcontext

from kakehashi.rules.breakdown import caps, staging
from kakehashi.rules.breakdown.facts import Breakdown, CostFinding
from kakehashi.rules.breakdown.forbidden import forbidden_name
from kakehashi.rules.breakdown.money import DIGITS
from kakehashi.rules.dated import DatedValue, parameters

_BANNED = "costs.deposits_allowed"
_Rule = Callable[[str, DatedValue, Breakdown], CostFinding]


def check(breakdown: Breakdown, *, on: date) -> tuple[CostFinding, ...]:
    """This function will return what the rules of a day say of a breakdown, forbidden items first."""
    with localcontext(prec=DIGITS):
        return (*_forbidden(breakdown, on), *_limited(breakdown, on))


def _rules_for(breakdown: Breakdown) -> Iterator[tuple[str, _Rule]]:
    """This function will name the rules on amounts and on the order of payments, with what each looks at."""
    of_country = f"costs.{breakdown.country.lower()}"
    yield f"{of_country}_fee", caps.fee
    yield f"{of_country}_education", caps.education
    if breakdown.programme == "esd":
        yield "esd.most_fee_in_months_of_wage", caps.skill_development
    yield f"{of_country}_collected_from", staging.not_before
    yield f"{of_country}_collected_when", staging.in_parts
    yield f"{of_country}_pay_later_allowed", staging.paid_later


def _limited(breakdown: Breakdown, on: date) -> Iterator[CostFinding]:
    """This function will ask each rule that the country has; that there is no cap on the whole is said as well."""
    for name, rule in _rules_for(breakdown):
        if name in parameters():
            held = caps.held_on(name, on)
            yield held if isinstance(held, CostFinding) else rule(name, held, breakdown)
        elif rule is caps.fee:
            yield caps.unknown(name, "No cap was found for this country.", "no source was found")


def _forbidden(breakdown: Breakdown, on: date) -> Iterator[CostFinding]:
    """This function will find deposits and penalties under any name, one finding for each; whoever pays them."""
    named = [(index, item, name) for index, item in enumerate(breakdown.items) if (name := forbidden_name(item.label))]
    held = caps.held_on(_BANNED, on)
    if isinstance(held, CostFinding):
        yield held
        return
    if not named:
        yield caps.finding(
            _BANNED,
            held,
            satisfied=True,
            computation="No item is named as a deposit, penalty, guarantee or collateral.",
        )
    for index, item, name in named:
        yield caps.finding(
            _BANNED,
            held,
            satisfied=False,
            computation=f"items[{index}], “{item.label}”, {item.price}: names a {name.meaning} (“{name.term}”).",
        )
