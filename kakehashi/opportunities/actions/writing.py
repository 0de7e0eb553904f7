"""Opportunities that are being written: drafts, changes, copies, and handing in to the Secretariat."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.opportunities import messages, policies, states
from kakehashi.opportunities.actions.picturing import copy_picture
from kakehashi.opportunities.actions.recording import about, allow
from kakehashi.opportunities.checks import check_for_submitting
from kakehashi.opportunities.models import CostBefore, Deduction, Opportunity, forget_rows
from kakehashi.opportunities.terms import Terms, check, terms_of
from kakehashi.organizations.models import Organization

_DECLARATION = ("equal_pay_declared_at", "equal_pay_declared_by")


@transaction.atomic
def draft(
    *,
    company: Organization,
    supervising: Organization,
    terms: Terms,
    declares_equal_pay: bool = False,
    by: User,
    now: datetime,
) -> Opportunity:
    """This function will keep a new opportunity as a draft that only the two organizations see.

    A member of the company, or of the supervising organization that supervises it today, may do it. It raises
    NotAllowed, and ContactFound or StartNotPossible for terms that may not be kept.
    """
    if not policies.may_offer(user=by, company=company, supervising=supervising, on=day_in_japan(now)):
        raise NotAllowed
    check(terms, on=day_in_japan(now))
    made = Opportunity(company=company, supervising=supervising, created_at=now, **terms.columns())
    if declares_equal_pay:
        made.equal_pay_declared_at, made.equal_pay_declared_by = now, by.public_id
    made.save()
    _save_rows(terms, made)
    record("opportunity.drafted", by=by, declares_equal_pay=declares_equal_pay, **about(made, now=now))
    return made


@transaction.atomic
def edit(*, opportunity: Opportunity, terms: Terms, declares_equal_pay: bool = False, by: User, now: datetime) -> None:
    """This function will change a draft or a refused opportunity; what is shown or being checked stays as it is.

    The same people as for a draft may do it. ``declares_equal_pay`` says that the wage is not below what a Japanese
    doing the same gets; it is kept with who said it and when, and falls when the wage changes. It raises NotAllowed,
    NotNow, ContactFound or StartNotPossible.
    """
    allow(opportunity, by=by, now=now)
    current = state.locked(opportunity)
    if current.state not in states.MAY_BE_EDITED:
        raise state.NotNow(transition="edit", state=current.state)
    check(terms, on=day_in_japan(now))
    columns = terms.columns()
    if declares_equal_pay:
        columns |= dict(zip(_DECLARATION, (now, by.public_id), strict=True))
    elif columns["monthly_wage"] != current.monthly_wage:
        columns |= dict(zip(_DECLARATION, (None, ""), strict=True))
    for column, value in columns.items():
        setattr(opportunity, column, value)
    opportunity.save(update_fields=list(columns))
    if terms_of(current) != terms:
        _save_rows(terms, opportunity)
    record("opportunity.edited", by=by, declares_equal_pay=declares_equal_pay, **about(opportunity, now=now))


@transaction.atomic
def copy(*, opportunity: Opportunity, by: User, now: datetime) -> Opportunity:
    """This function will make a new draft with the same terms; the equal wage has to be declared again.

    The same people as for a draft may do it, in every state. It raises NotAllowed.
    """
    allow(opportunity, by=by, now=now)
    terms = terms_of(opportunity)
    made = Opportunity.objects.create(
        company=opportunity.company, supervising=opportunity.supervising, created_at=now, **terms.columns()
    )
    _save_rows(terms, made)
    copy_picture(of=opportunity, to=made)
    record("opportunity.drafted", by=by, **about(made, now=now))
    return made


@transaction.atomic
def submit(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will hand an opportunity to the Secretariat, which is told; so is the partner.

    The same people as for a draft may do it. It raises NotAllowed, NotNow, and the refusals of
    ``checks.check_for_submitting``.
    """
    allow(opportunity, by=by, now=now)
    current = state.locked(opportunity).state
    if current not in states.SUBMIT.sources:
        raise state.NotNow(transition=states.SUBMIT.name, state=current)
    check_for_submitting(opportunity, on=day_in_japan(now))
    state.apply(opportunity, states.SUBMIT, also={"submitted_at": now, "decided_at": None, "decision_reason": ""})
    record("opportunity.submitted", by=by, **about(opportunity, now=now))
    messages.submitted(opportunity, by=by, now=now)


def _save_rows(terms: Terms, opportunity: Opportunity) -> None:
    """This function will let the rows of an opportunity be those of its terms, and no others."""
    deductions, costs = terms.rows_for(opportunity)
    Deduction.objects.filter(opportunity=opportunity).delete()
    Deduction.objects.bulk_create(deductions)
    CostBefore.objects.filter(opportunity=opportunity).delete()
    CostBefore.objects.bulk_create(costs)
    forget_rows(opportunity)
