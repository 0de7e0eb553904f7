"""Who may do what about organizations."""

from datetime import date

from kakehashi.accounts.models import User, UserKind
from kakehashi.organizations import queries
from kakehashi.organizations.models import Membership, Organization
from kakehashi.organizations.states import Admission, MemberRole, OrganizationKind


def may_decide_admission(*, by: User) -> bool:
    """This function will say whether a person admits, refuses, suspends and reinstates: the Secretariat does."""
    return by.is_active and by.kind == UserKind.SECRETARIAT


def may_act_for(*, by: User, organization: Organization) -> bool:
    """This function will say whether a person acts for this organization now, and whether it is admitted."""
    return _membership(by, organization) is not None


def may_manage_members(*, by: User, organization: Organization) -> bool:
    """This function will say whether a person invites and removes members here: an owner does."""
    membership = _membership(by, organization)
    return membership is not None and membership.role == MemberRole.OWNER


def may_decide_second_person(*, by: User, organization: Organization) -> bool:
    """This function will say whether a person decides who approves translations: an owner of a sending organization."""
    return organization.kind == OrganizationKind.SENDING and may_manage_members(by=by, organization=organization)


def may_record_partners(*, by: User, supervising: Organization) -> bool:
    """This function will say whether a person records agreements and supervision: only the supervising organization."""
    return supervising.kind == OrganizationKind.SUPERVISING and may_act_for(by=by, organization=supervising)


def may_record_workforce(*, by: User, company: Organization, on: date) -> bool:
    """This function will say whether a person gives a company's numbers: its own people, or its supervisor's today."""
    if company.kind != OrganizationKind.ACCEPTING:
        return False
    if may_act_for(by=by, organization=company):
        return True
    supervisors = queries.supervisors_of(company=company, on=on)
    return any(may_act_for(by=by, organization=supervisor) for supervisor in supervisors)


def _membership(by: User, organization: Organization) -> Membership | None:
    """This function will return the person's membership of this organization, None while it is not admitted."""
    membership = queries.membership_of(user=by)
    if membership is None or membership.organization_id != organization.pk:
        return None
    return membership if membership.organization.state == Admission.ADMITTED else None
