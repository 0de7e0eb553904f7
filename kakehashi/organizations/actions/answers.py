"""What the other side answers to an agreement or a supervision that a supervising organization has recorded."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.organizations import messages, policies
from kakehashi.organizations.models import Agreement, Organization, Supervision
from kakehashi.organizations.offices import contacts_beside_offices
from kakehashi.organizations.refusals import ContactInReason, ReasonMissing
from kakehashi.organizations.states import CONFIRM, DECLINE


@transaction.atomic
def confirm_agreement(*, agreement: Agreement, by: User, now: datetime) -> None:
    """This function will put an agreement in force on its days; the supervising organization is told.

    A member of its sending organization may (NotAllowed). NotNow when it was answered before.
    """
    _answer(agreement, CONFIRM, entry="agreement.confirmed", partner=agreement.sending, by=by, now=now)
    _tell(messages.AGREEMENT_CONFIRMED, agreement, agreement.sending, now=now)


@transaction.atomic
def decline_agreement(*, agreement: Agreement, reason: str, by: User, now: datetime) -> None:
    """This function will say no to an agreement, with a reason that the supervising organization reads.

    A member of its sending organization may (NotAllowed). ReasonMissing without a reason, ContactInReason with contact
    data in it other than of the two offices; NotNow as above.
    """
    words = _needed(reason)
    if found := contacts_beside_offices(words, offices=[agreement.sending, agreement.supervising]):
        raise ContactInReason(findings=found)
    _answer(agreement, DECLINE, entry="agreement.declined", partner=agreement.sending, by=by, now=now, reason=words)
    _tell(messages.AGREEMENT_DECLINED, agreement, agreement.sending, now=now, reason=clean(reason))


@transaction.atomic
def confirm_supervision(*, supervision: Supervision, by: User, now: datetime) -> None:
    """This function will let a supervision count on its days; the supervising organization is told.

    A member of the supervised company may (NotAllowed). NotNow when it was answered before.
    """
    _answer(supervision, CONFIRM, entry="supervision.confirmed", partner=supervision.company, by=by, now=now)
    _tell(messages.SUPERVISION_CONFIRMED, supervision, supervision.company, now=now)


@transaction.atomic
def decline_supervision(*, supervision: Supervision, reason: str, by: User, now: datetime) -> None:
    """This function will say no to a supervision, with a reason that the supervising organization reads.

    A member of the company may (NotAllowed). ReasonMissing without a reason; NotNow as above.
    """
    words = _needed(reason)
    _answer(
        supervision, DECLINE, entry="supervision.declined", partner=supervision.company, by=by, now=now, reason=words
    )
    _tell(messages.SUPERVISION_DECLINED, supervision, supervision.company, now=now, reason=clean(reason))


def _needed(reason: str) -> str:
    """This function will return the reason, or raise ReasonMissing when there is none."""
    if not clean(reason):
        raise ReasonMissing
    return clean(reason)


def _answer(
    row: Agreement | Supervision,
    move: state.Transition,
    *,
    entry: str,
    partner: Organization,
    by: User,
    now: datetime,
    reason: str = "",
) -> None:
    """This function will make the move for the other side and log it; NotAllowed for anyone else."""
    if not policies.may_act_for(by=by, organization=partner):
        raise NotAllowed
    state.apply(row, move, also={"decided_by": by, "decided_at": now, "reason": reason})
    record(
        entry,
        by=by,
        thing="agreement" if isinstance(row, Agreement) else "supervision",
        thing_public_id=row.public_id,
        organization_public_id=partner.public_id,
        now=now,
        period=str(row.period),
    )


def _tell(key: str, row: Agreement | Supervision, partner: Organization, *, now: datetime, **data: str) -> None:
    """This function will tell the supervising organization; the notice names who answered."""
    thing = "agreement" if isinstance(row, Agreement) else "supervision"
    messages.tell_organization(key, organization=row.supervising, about=partner, leads_to=thing, now=now, **data)
