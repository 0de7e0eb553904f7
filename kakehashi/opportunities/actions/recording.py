"""What all changes of opportunities share: the right to act for one, and the entry in the log."""

from datetime import datetime

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.opportunities import policies
from kakehashi.opportunities.models import Opportunity


def allow(opportunity: Opportunity, *, by: User, now: datetime) -> None:
    """This function will raise NotAllowed for whoever may not act for the opportunity today."""
    if not policies.may_act_for(user=by, opportunity=opportunity, on=day_in_japan(now)):
        raise NotAllowed


def note(what: str, opportunity: Opportunity, *, by: User | None, now: datetime, **data: str) -> None:
    """This function will add an entry to the log; ``by`` is None for the program itself."""
    record(
        f"opportunity.{what}",
        by=by,
        thing="opportunity",
        thing_public_id=opportunity.public_id,
        organization_public_id=opportunity.company.public_id,
        now=now,
        **data,
    )
