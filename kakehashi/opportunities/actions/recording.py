"""What all changes of opportunities share: the right to act for one, and what the log holds."""

from datetime import datetime
from typing import Any

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.opportunities import policies
from kakehashi.opportunities.models import Opportunity


def allow(opportunity: Opportunity, *, by: User, now: datetime) -> None:
    """This function will raise NotAllowed for whoever may not act for the opportunity today."""
    if not policies.may_act_for(user=by, opportunity=opportunity, on=day_in_japan(now)):
        raise NotAllowed


def about(opportunity: Opportunity, *, now: datetime) -> dict[str, Any]:
    """This function will return what every entry in the log about an opportunity holds."""
    return {
        "thing": "opportunity",
        "thing_public_id": opportunity.public_id,
        "organization_public_id": opportunity.company.public_id,
        "now": now,
    }
