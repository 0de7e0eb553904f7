"""What a supervising organization records: agreements with sending organizations, companies it supervises.

Nothing of it counts before the other side has confirmed it (``answers``).
"""

from datetime import date, datetime
from typing import TypeVar

from django.db import IntegrityError, transaction
from psycopg.errors import ExclusionViolation

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import locked
from kakehashi.organizations import messages, policies
from kakehashi.organizations.models import Agreement, Organization, Supervision
from kakehashi.organizations.periods import last_day, period
from kakehashi.organizations.refusals import NotAPeriod, OnlyShorter, Overlaps, PartnerNotAdmitted
from kakehashi.organizations.states import Admission, OrganizationKind, PartnerState

Record = TypeVar("Record", Agreement, Supervision)


@transaction.atomic
def record_agreement(
    *,
    supervising: Organization,
    sending: Organization,
    valid_from: date,
    valid_until: date | None,
    by: User,
    now: datetime,
) -> Agreement:
    """This function will record an agreement, from a day until a day that is excluded (None: without an end).

    A member of the supervising organization may, else NotAllowed. It raises PartnerNotAdmitted, NotAPeriod and
    Overlaps. The sending organization is told and asked to confirm it; until then it is not in force.
    """
    _check(supervising, sending, OrganizationKind.SENDING, by)
    agreement = Agreement(
        supervising=supervising,
        sending=sending,
        period=period(valid_from=valid_from, valid_until=valid_until),
        recorded_by=by,
        recorded_at=now,
    )
    _save_apart(agreement)
    _log("agreement.recorded", agreement, by=by, now=now)
    _tell(messages.AGREEMENT_RECORDED, sending, supervising, now=now, first_day=valid_from.isoformat())
    return agreement


@transaction.atomic
def record_supervision(
    *,
    supervising: Organization,
    company: Organization,
    valid_from: date,
    valid_until: date | None,
    by: User,
    now: datetime,
) -> Supervision:
    """This function will record that a company is supervised, from a day until a day that is excluded.

    A member of the supervising organization may, else NotAllowed. It raises PartnerNotAdmitted, NotAPeriod and
    Overlaps. The company is told and asked to confirm it; until then nobody supervises it.
    """
    _check(supervising, company, OrganizationKind.ACCEPTING, by)
    supervision = Supervision(
        supervising=supervising,
        company=company,
        period=period(valid_from=valid_from, valid_until=valid_until),
        recorded_by=by,
        recorded_at=now,
    )
    _save_apart(supervision)
    _log("supervision.recorded", supervision, by=by, now=now)
    _tell(messages.SUPERVISION_RECORDED, company, supervising, now=now, first_day=valid_from.isoformat())
    return supervision


@transaction.atomic
def end_agreement(*, agreement: Agreement, valid_until: date, by: User, now: datetime) -> None:
    """This function will let an agreement end on a day, which is excluded; the supervising organization may.

    It raises NotAPeriod for a day that is not after the first, OnlyShorter when confirmed days would become more, and
    Overlaps when a longer period meets another.
    """
    fresh = _end(agreement, valid_until, by)
    _log("agreement.ended", fresh, by=by, now=now)
    _tell(messages.AGREEMENT_ENDED, fresh.sending, fresh.supervising, now=now, last_day=_last(fresh))


@transaction.atomic
def end_supervision(*, supervision: Supervision, valid_until: date, by: User, now: datetime) -> None:
    """This function will let a supervision end on a day, which is excluded; the supervising organization may."""
    fresh = _end(supervision, valid_until, by)
    _log("supervision.ended", fresh, by=by, now=now)
    _tell(messages.SUPERVISION_ENDED, fresh.company, fresh.supervising, now=now, last_day=_last(fresh))


def _check(supervising: Organization, partner: Organization, kind: OrganizationKind, by: User) -> None:
    """This function will refuse everybody but the supervising organization, and partners who are not admitted."""
    if not policies.may_record_partners(by=by, supervising=supervising):
        raise NotAllowed
    if partner.kind != kind or partner.state != Admission.ADMITTED:
        raise PartnerNotAdmitted


def _end(row: Record, valid_until: date, by: User) -> Record:
    """This function will give a record its end under the row's lock."""
    if not policies.may_record_partners(by=by, supervising=row.supervising):
        raise NotAllowed
    fresh = locked(row)
    before = fresh.period.upper
    fresh.period = period(valid_from=fresh.period.lower, valid_until=valid_until)
    if fresh.state == PartnerState.CONFIRMED and before is not None and valid_until > before:
        raise OnlyShorter
    _save_apart(fresh)
    return fresh


def _save_apart(row: Agreement | Supervision) -> None:
    """This function will save a record; the database refuses one whose days another of the same two covers."""
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        if isinstance(error.__cause__, ExclusionViolation):
            raise Overlaps from None
        raise


def _last(row: Agreement | Supervision) -> str:
    """This function will return the last day of an ended record."""
    day = last_day(row.period)
    if day is None:
        raise NotAPeriod
    return day.isoformat()


def _tell(key: str, partner: Organization, supervising: Organization, *, now: datetime, **data: str) -> None:
    """This function will tell the other organization; the notice names the supervising one."""
    thing = "agreement" if partner.kind == OrganizationKind.SENDING else "supervision"
    messages.tell_organization(key, organization=partner, about=supervising, leads_to=thing, now=now, **data)


def _log(action: str, row: Agreement | Supervision, *, by: User, now: datetime) -> None:
    """This function will log what happened to a record, with its days."""
    record(
        action,
        by=by,
        thing=action.partition(".")[0],
        thing_public_id=row.public_id,
        organization_public_id=row.supervising.public_id,
        now=now,
        period=str(row.period),
    )
