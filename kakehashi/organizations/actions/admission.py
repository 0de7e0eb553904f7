"""Applying for admission, and what the Secretariat decides: admit, refuse, suspend, reinstate."""

from dataclasses import dataclass, fields
from datetime import datetime

from django.db import transaction

from kakehashi.accounts import actions as accounts
from kakehashi.accounts import queries as people
from kakehashi.accounts.models import User
from kakehashi.accounts.refusals import AddressTaken
from kakehashi.audit.actions import record
from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean, fold
from kakehashi.organizations import messages, policies, states
from kakehashi.organizations.audiences import terms_audience
from kakehashi.organizations.models import Membership, Organization
from kakehashi.organizations.refusals import PartnerNotAdmitted, ReasonMissing
from kakehashi.organizations.states import Admission, MemberRole, OrganizationKind


@dataclass(frozen=True, kw_only=True)
class Application:
    """What an organization says of itself when it applies. ``telephone`` and ``email`` will be public."""

    kind: OrganizationKind
    name: str
    country: str
    name_ja: str = ""
    licence_number: str = ""
    recommended_by: str = ""
    representative: str = ""
    address: str = ""
    telephone: str = ""
    email: str = ""
    website: str = ""
    partner: str = ""


@transaction.atomic
def apply_for_admission(
    *,
    application: Application,
    person_name: str,
    person_email: str,
    password: str,
    language: str,
    now: datetime,
    applied_under: Organization | None = None,
) -> Organization | None:
    """This function will file an application and make the account of its first owner.

    Anyone may. ``applied_under`` is the supervising organization that a company names; PartnerNotAdmitted when it is
    not an admitted one. The owner and the Secretariat are told. When the person's address has an account already,
    nothing is filed, its owner is told by mail and None is returned: pages must not show the difference.
    """
    _check_named_supervisor(application.kind, applied_under)
    try:
        owner = accounts.create_member(
            email=person_email,
            name=person_name,
            password=password,
            language=language,
            audience=terms_audience(application.kind),
            time_zone=COUNTRIES[application.country].time_zone,
            now=now,
        )
    except AddressTaken:
        accounts.warn_of_second_account(email=person_email, language=language)
        return None
    given = {field.name: clean(getattr(application, field.name)) for field in fields(application)}
    organization = Organization.objects.create(
        **given, sort_key=fold(application.name)[:200], applied_under=applied_under, applied_at=now
    )
    Membership.objects.create(user=owner, organization=organization, role=MemberRole.OWNER, joined_at=now)
    _log("applied", organization=organization, by=owner, now=now, kind=organization.kind)
    messages.tell_people(messages.APPLIED, users=people.secretariat(), about=organization, now=now)
    messages.tell_people(messages.APPLICATION_RECEIVED, users=[owner], about=organization, now=now)
    if applied_under is not None:
        messages.tell_organization(messages.COMPANY_APPLIED, organization=applied_under, about=organization, now=now)
    return organization


@transaction.atomic
def admit(*, organization: Organization, by: User, now: datetime) -> None:
    """This function will admit an organization that applied or was refused before; the Secretariat may."""
    _decide(organization, states.ADMIT, by=by, reason="", now=now)
    messages.tell_organization(messages.ADMITTED, organization=organization, about=organization, now=now)


@transaction.atomic
def refuse(*, organization: Organization, reason: str, by: User, now: datetime) -> None:
    """This function will refuse an application with a reason, which its people read; the Secretariat may."""
    _decide(organization, states.REFUSE, by=by, reason=_needed(reason), now=now)
    messages.tell_organization(
        messages.REFUSED, organization=organization, about=organization, now=now, reason=clean(reason)
    )


@transaction.atomic
def suspend(*, organization: Organization, reason: str, by: User, now: datetime) -> None:
    """This function will suspend an organization with a reason; its people are out at their next click."""
    _decide(organization, states.SUSPEND, by=by, reason=_needed(reason), now=now)
    messages.tell_organization(
        messages.SUSPENDED, organization=organization, about=organization, now=now, reason=clean(reason)
    )


@transaction.atomic
def reinstate(*, organization: Organization, by: User, now: datetime) -> None:
    """This function will end the suspension of an organization; the Secretariat may."""
    _decide(organization, states.REINSTATE, by=by, reason="", now=now)
    messages.tell_organization(messages.REINSTATED, organization=organization, about=organization, now=now)


def _check_named_supervisor(kind: OrganizationKind, named: Organization | None) -> None:
    """This function will refuse a company's application that names something else than an admitted supervisor."""
    if named is None:
        if kind == OrganizationKind.ACCEPTING:
            raise PartnerNotAdmitted
        return
    right_kind = kind == OrganizationKind.ACCEPTING and named.kind == OrganizationKind.SUPERVISING
    if not right_kind or named.state != Admission.ADMITTED:
        raise PartnerNotAdmitted


def _needed(reason: str) -> str:
    """This function will return the reason, or raise ReasonMissing when there is none."""
    if not clean(reason):
        raise ReasonMissing
    return clean(reason)


def _decide(organization: Organization, move: state.Transition, *, by: User, reason: str, now: datetime) -> None:
    """This function will make the move with its moment and reason, and log it; NotAllowed for anyone else."""
    if not policies.may_decide_admission(by=by):
        raise NotAllowed
    before = state.apply(organization, move, also={"decided_at": now, "decision_reason": reason})
    _log(str(organization.state), organization=organization, by=by, now=now, before=before, reason=reason)


def _log(what: str, *, organization: Organization, by: User, now: datetime, **data: str) -> None:
    """This function will log what happened to an organization."""
    record(
        f"organization.{what}",
        by=by,
        thing="organization",
        thing_public_id=organization.public_id,
        organization_public_id=organization.public_id,
        now=now,
        **data,
    )
