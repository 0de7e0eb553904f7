"""What the Secretariat decides on opportunities."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.opportunities import messages, policies, states
from kakehashi.opportunities.actions.recording import about
from kakehashi.opportunities.models import Opportunity


@transaction.atomic
def approve(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will show an opportunity to everyone and tell both organizations.

    Only the Secretariat may. It raises NotAllowed or NotNow.
    """
    if not policies.may_decide(user=by):
        raise NotAllowed
    state.apply(opportunity, states.APPROVE, also={"decided_at": now, "asked_at": None, "held_true_at": None})
    record("opportunity.approved", by=by, **about(opportunity, now=now))
    messages.approved(opportunity, now=now)


@transaction.atomic
def refuse(*, opportunity: Opportunity, reason: str, by: User, now: datetime) -> None:
    """This function will refuse an opportunity, or take a published one back, and tell both organizations why.

    Only the Secretariat may. It raises NotAllowed or NotNow, and ValueError without a reason.
    """
    if not policies.may_decide(user=by):
        raise NotAllowed
    if not reason.strip():
        raise ValueError("a refusal needs a reason")
    state.apply(opportunity, states.REFUSE, also={"decided_at": now, "decision_reason": reason.strip()})
    record("opportunity.refused", by=by, **about(opportunity, now=now))
    messages.refused(opportunity, now=now)
