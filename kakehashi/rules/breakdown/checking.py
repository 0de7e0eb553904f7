"""Puts the rules for breakdowns together: what is forbidden, what is capped, and when it may be taken."""

from collections.abc import Iterator
from datetime import date
from decimal import localcontext

from kakehashi.rules.breakdown import caps, staging
from kakehashi.rules.breakdown.facts import Breakdown, CostFinding
from kakehashi.rules.breakdown.forbidden import forbidden_name
from kakehashi.rules.breakdown.money import DIGITS

_BANNED = "costs.deposits_allowed"
_RULES = (caps.fee, caps.education, caps.skill_development, staging.not_before, staging.in_parts, staging.paid_later)


def check(breakdown: Breakdown, *, on: date) -> tuple[CostFinding, ...]:
    """This function will return what the rules of a day say of a breakdown, forbidden items first."""
    with localcontext(prec=DIGITS):
        capped = (rule(breakdown, on) for rule in _RULES)
        return (*_forbidden(breakdown, on), *(found for found in capped if found is not None))


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
