"""Reads organizations, members, agreements and supervision."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Q, QuerySet

from kakehashi.accounts.models import User
from kakehashi.organizations import tokens
from kakehashi.organizations.models import Agreement, Invitation, Membership, Organization, Supervision, Workforce
from kakehashi.organizations.states import Admission, MemberRole, OrganizationKind, PartnerState


def membership_of(*, user: User) -> Membership | None:
    """This function will return for whom a person acts now, with the organization, or None."""
    return Membership.objects.select_related("organization").filter(user=user, left_at=None).first()


def admitted(*, kind: OrganizationKind) -> QuerySet[Organization]:
    """This function will return the admitted organizations of a kind, by name; public."""
    return Organization.objects.filter(kind=kind, state=Admission.ADMITTED)


def admitted_one(*, kind: OrganizationKind, public_id: str) -> Organization | None:
    """This function will return an admitted organization of a kind, or None; public."""
    return admitted(kind=kind).filter(public_id=public_id).first()


def every(*, state: str = "", kind: str = "") -> QuerySet[Organization]:
    """This function will return organizations in any state, narrowed by what is given; for the Secretariat."""
    found = Organization.objects.select_related("applied_under")
    if state:
        found = found.filter(state=state)
    return found.filter(kind=kind) if kind else found


def any_one(*, public_id: str) -> Organization | None:
    """This function will return an organization in any state, or None; for the Secretariat."""
    return Organization.objects.select_related("applied_under").filter(public_id=public_id).first()


def waiting_for_admission() -> QuerySet[Organization]:
    """This function will return the applications that the Secretariat has not decided, oldest first."""
    return Organization.objects.filter(state=Admission.APPLIED).order_by("applied_at", "id")


def members(*, organization: Organization) -> QuerySet[Membership]:
    """This function will return who acts for an organization now."""
    return organization.memberships.filter(left_at=None).select_related("user").order_by("joined_at", "id")


def member_for(*, organization: Organization, public_id: str) -> Membership | None:
    """This function will return a present member of this organization, or None."""
    return members(organization=organization).filter(public_id=public_id).first()


def owners_left(*, organization: Organization, without: Membership) -> int:
    """This function will count the owners that an organization has beside one member."""
    owners = members(organization=organization).filter(role=MemberRole.OWNER)
    return owners.exclude(pk=without.pk).count()


def users_of(*, organization: Organization) -> list[User]:
    """This function will return the people who are told of what concerns an organization."""
    return [membership.user for membership in members(organization=organization)]


def languages_of(*, organization_ids: Iterable[int]) -> dict[int, list[str]]:
    """This function will return in which languages the people of some organizations read what they are told."""
    there = Membership.objects.filter(organization_id__in=set(organization_ids), left_at=None)
    found: dict[int, list[str]] = {}
    for pk, language in there.order_by("user__language").values_list("organization_id", "user__language").distinct():
        found.setdefault(pk, []).append(language)
    return found


def open_invitations(*, organization: Organization, now: datetime) -> QuerySet[Invitation]:
    """This function will return the invitations that can still be accepted, oldest first."""
    return organization.invitations.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=now).order_by(
        "created_at", "id"
    )


def invitation_for(*, organization: Organization, public_id: str) -> Invitation | None:
    """This function will return an invitation of this organization that is not accepted or withdrawn, or None."""
    return organization.invitations.filter(public_id=public_id, accepted_at=None, withdrawn_at=None).first()


def invitation_by_token(*, token: str) -> Invitation | None:
    """This function will return the invitation that a mailed token opens, used and old ones too, or None."""
    return Invitation.objects.select_related("organization").filter(token_hash=tokens.hashed(token)).first()


def is_open(invitation: Invitation, *, now: datetime) -> bool:
    """This function will say whether an invitation can be accepted now; its organization has to be admitted."""
    return (
        invitation.accepted_at is None
        and invitation.withdrawn_at is None
        and invitation.expires_at > now
        and invitation.organization.state == Admission.ADMITTED
    )


def agreement_in_force(*, supervising: Organization, sending: Organization, on: date) -> Agreement | None:
    """This function will return the agreement of the two organizations that is in force on a day, or None.

    Only what the sending organization has confirmed is in force.
    """
    agreed = Agreement.objects.filter(supervising=supervising, sending=sending, state=PartnerState.CONFIRMED)
    return agreed.filter(period__contains=on).first()


def agreements_of(*, organization: Organization) -> QuerySet[Agreement]:
    """This function will return the agreements of an organization, on whichever side it stands, newest first."""
    mine = Q(supervising=organization) | Q(sending=organization)
    return Agreement.objects.filter(mine).select_related("supervising", "sending").order_by("-period", "-id")


def agreements_under(*, supervising: list[Organization]) -> QuerySet[Agreement]:
    """This function will return the agreements of several supervising organizations, newest first."""
    found = Agreement.objects.filter(supervising__in=supervising).select_related("supervising", "sending")
    return found.order_by("-period", "-id")


def agreement_for(*, supervising: Organization, public_id: str) -> Agreement | None:
    """This function will return an agreement that this supervising organization has recorded, or None."""
    return agreements_of(organization=supervising).filter(supervising=supervising, public_id=public_id).first()


def agreements_with(*, supervising: Iterable[int], sending_public_id: str, on: date) -> list[Agreement]:
    """This function will return the agreements of supervising organizations (by key) with one admitted sender.

    They are those whose days hold this one, confirmed or still waiting for the sending organization's answer.
    """
    answered = (PartnerState.CONFIRMED, PartnerState.WAITING)
    found = Agreement.objects.filter(supervising__in=set(supervising), period__contains=on, state__in=answered)
    return list(found.filter(sending__public_id=sending_public_id, sending__state=Admission.ADMITTED))


def agreement_for_sender(*, sending: Organization, public_id: str) -> Agreement | None:
    """This function will return an agreement that was recorded with this sending organization, or None."""
    return agreements_of(organization=sending).filter(sending=sending, public_id=public_id).first()


def agreements_to_confirm(*, sending: Organization) -> QuerySet[Agreement]:
    """This function will return the agreements that wait for a sending organization's answer, oldest first."""
    return Agreement.objects.filter(sending=sending, state=PartnerState.WAITING).order_by("recorded_at", "id")


def supervision_for_company(*, company: Organization, public_id: str) -> Supervision | None:
    """This function will return a supervision that was recorded of this company, or None."""
    return supervisions_of(organization=company).filter(company=company, public_id=public_id).first()


def supervisions_to_confirm(*, company: Organization) -> QuerySet[Supervision]:
    """This function will return the supervisions that wait for a company's answer, oldest first."""
    return Supervision.objects.filter(company=company, state=PartnerState.WAITING).order_by("recorded_at", "id")


def supervisions_of(*, organization: Organization) -> QuerySet[Supervision]:
    """This function will return the supervisions of an organization, on whichever side it stands, newest first."""
    mine = Q(supervising=organization) | Q(company=organization)
    return Supervision.objects.filter(mine).select_related("supervising", "company").order_by("-period", "-id")


def supervision_for(*, supervising: Organization, public_id: str) -> Supervision | None:
    """This function will return a supervision that this supervising organization has recorded, or None."""
    return supervisions_of(organization=supervising).filter(supervising=supervising, public_id=public_id).first()


def companies_supervised(*, supervising: Organization, on: date) -> QuerySet[Organization]:
    """This function will return the companies that an organization supervises on a day, as they have confirmed."""
    return Organization.objects.filter(id__in=_in_force(on).filter(supervising=supervising).values("company_id"))


def supervisors_of(*, company: Organization, on: date) -> QuerySet[Organization]:
    """This function will return the supervising organizations of a company on a day."""
    return Organization.objects.filter(id__in=_in_force(on).filter(company=company).values("supervising_id"))


def _in_force(on: date) -> QuerySet[Supervision]:
    """This function will return the supervisions that count on a day: those that the company has confirmed."""
    return Supervision.objects.filter(period__contains=on, state=PartnerState.CONFIRMED)


def company_for(*, organization: Organization, public_id: str, on: date) -> Organization | None:
    """This function will return the company of this name if it is the organization itself or supervised by it."""
    if organization.kind == OrganizationKind.ACCEPTING:
        return organization if organization.public_id == public_id else None
    return companies_supervised(supervising=organization, on=on).filter(public_id=public_id).first()


def workforce_of(*, company: Organization) -> Workforce | None:
    """This function will return the staff and trainees that a company has told, or None."""
    return Workforce.objects.select_related("recorded_for").filter(company=company).first()


def workforces_of(*, company_ids: Iterable[int]) -> dict[int, Workforce]:
    """This function will return what several companies have told, by the company's key."""
    return {found.company_id: found for found in Workforce.objects.filter(company_id__in=set(company_ids))}


def by_public_ids(*, public_ids: set[str]) -> list[Organization]:
    """This function will return organizations by public id, by name, for the program's own work."""
    return list(Organization.objects.filter(public_id__in=public_ids).order_by("sort_key", "id"))


def names(*, public_ids: set[str], language: str) -> dict[str, str]:
    """This function will return the names of organizations by public id for a reader; for the Secretariat's log."""
    found = Organization.objects.filter(public_id__in=public_ids)
    return {organization.public_id: organization.name_in(language) for organization in found}


def supervising_served_by(*, senders: Q, on: date) -> QuerySet[Organization]:
    """This function will return the supervising organizations that have an agreement in force with such senders.

    ``senders`` is a condition on the sending organization. Only admitted senders count, as anybody may know.
    """
    sending = Organization.objects.filter(senders, kind=OrganizationKind.SENDING, state=Admission.ADMITTED)
    agreed = Agreement.objects.filter(sending__in=sending, state=PartnerState.CONFIRMED, period__contains=on)
    return Organization.objects.filter(pk__in=agreed.values("supervising"))
