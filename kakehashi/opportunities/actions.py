"""Everything that changes an opportunity."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.opportunities import messages, policies, states
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.refusals import ApplicationsAreOver
from kakehashi.opportunities.terms import Terms, check, check_start, check_text
from kakehashi.organizations.models import Organization


@transaction.atomic
def draft(*, company: Organization, supervising: Organization, terms: Terms, by: User, now: datetime) -> Opportunity:
    """This function will keep a new opportunity as a draft that only the two organizations see.

    A member of the company, or of the supervising organization that supervises it today, may do it. It raises
    NotAllowed, and ContactFound or StartNotPossible for terms that may not be kept.
    """
    if not policies.may_offer(user=by, company=company, supervising=supervising, on=day_in_japan(now)):
        raise NotAllowed
    check(terms, on=day_in_japan(now))
    made = Opportunity.objects.create(company=company, supervising=supervising, created_at=now, **terms.columns())
    _record("drafted", made, by=by, now=now)
    return made


@transaction.atomic
def edit(*, opportunity: Opportunity, terms: Terms, by: User, now: datetime) -> None:
    """This function will change a draft or a refused opportunity; what is shown or being checked stays as it is.

    The same people as for a draft may do it. It raises NotAllowed, NotNow, ContactFound or StartNotPossible.
    """
    _allow(opportunity, by=by, now=now)
    current = state.locked(opportunity).state
    if current not in states.MAY_BE_EDITED:
        raise state.NotNow(transition="edit", state=current)
    check(terms, on=day_in_japan(now))
    for column, value in terms.columns().items():
        setattr(opportunity, column, value)
    opportunity.save(update_fields=list(terms.columns()))
    _record("edited", opportunity, by=by, now=now)


@transaction.atomic
def submit(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will hand an opportunity to the Secretariat, which is told; so is the partner.

    The same people as for a draft may do it. It raises NotAllowed, NotNow, ContactFound, StartNotPossible, and
    ApplicationsAreOver when the last day to apply has passed.
    """
    _allow(opportunity, by=by, now=now)
    if opportunity.open_until < day_in_japan(now):
        raise ApplicationsAreOver
    check_text(opportunity.duties_ja)
    check_start(programme=opportunity.programme, starts_on=opportunity.starts_on, on=day_in_japan(now))
    state.apply(opportunity, states.SUBMIT, also={"submitted_at": now, "decided_at": None, "decision_reason": ""})
    _record("submitted", opportunity, by=by, now=now)
    messages.submitted(opportunity, by=by, now=now)


@transaction.atomic
def approve(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will show an opportunity to everyone and tell both organizations.

    Only the Secretariat may. It raises NotAllowed or NotNow.
    """
    if not policies.may_decide(user=by):
        raise NotAllowed
    state.apply(opportunity, states.APPROVE, also={"decided_at": now})
    _record("approved", opportunity, by=by, now=now)
    messages.approved(opportunity, now=now)


@transaction.atomic
def refuse(*, opportunity: Opportunity, reason: str, by: User, now: datetime) -> None:
    """This function will refuse an opportunity, or take a shown one back, and tell both organizations why.

    Only the Secretariat may. It raises NotAllowed or NotNow, and ValueError without a reason.
    """
    if not policies.may_decide(user=by):
        raise NotAllowed
    if not reason.strip():
        raise ValueError("a refusal needs a reason")
    state.apply(opportunity, states.REFUSE, also={"decided_at": now, "decision_reason": reason.strip()})
    _record("refused", opportunity, by=by, now=now)
    messages.refused(opportunity, now=now)


@transaction.atomic
def close(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will close an opportunity for good; placements that have begun go on. The partner is told.

    The company's people may at any time, those of the supervising organization while it supervises the company. It
    raises NotAllowed or NotNow.
    """
    if not policies.may_close(user=by, opportunity=opportunity, on=day_in_japan(now)):
        raise NotAllowed
    state.apply(opportunity, states.CLOSE)
    _record("closed", opportunity, by=by, now=now)
    messages.closed(opportunity, by=by, now=now)


def _allow(opportunity: Opportunity, *, by: User, now: datetime) -> None:
    if not policies.may_act_for(user=by, opportunity=opportunity, on=day_in_japan(now)):
        raise NotAllowed


def _record(what: str, opportunity: Opportunity, *, by: User, now: datetime) -> None:
    record(
        f"opportunity.{what}",
        by=by,
        thing="opportunity",
        thing_public_id=opportunity.public_id,
        organization_public_id=opportunity.company.public_id,
        now=now,
    )
