"""Who may do what with an opportunity."""

from datetime import date

from kakehashi.accounts.models import User, UserKind
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.translated import one_to_translate
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import Admission, OrganizationKind


def may_offer(*, user: User, company: Organization, supervising: Organization, on: date) -> bool:
    """This function will say whether a person may act for a company's opportunity under a supervising organization.

    The person belongs to one of the two, both are admitted, they are of the right kind, and the supervision is in
    force on that day.
    """
    membership = organizations.membership_of(user=user)
    if membership is None or membership.organization_id not in {company.pk, supervising.pk}:
        return False
    kinds = (company.kind, supervising.kind)
    if kinds != (OrganizationKind.ACCEPTING, OrganizationKind.SUPERVISING):
        return False
    if {company.state, supervising.state} != {Admission.ADMITTED}:
        return False
    return organizations.companies_supervised(supervising=supervising, on=on).filter(pk=company.pk).exists()


def may_act_for(*, user: User, opportunity: Opportunity, on: date) -> bool:
    """This function will say whether a person may change, submit or close an opportunity on a day."""
    return may_offer(user=user, company=opportunity.company, supervising=opportunity.supervising, on=on)


def may_close(*, user: User, opportunity: Opportunity, on: date) -> bool:
    """This function will say whether a person may close: as ``may_act_for``, and the company's people at any time."""
    membership = organizations.membership_of(user=user)
    if membership is None or membership.organization.state != Admission.ADMITTED:
        return False
    own = membership.organization_id == opportunity.company_id
    return own or may_act_for(user=user, opportunity=opportunity, on=on)


def may_translate(*, user: User, organization: Organization, opportunity: Opportunity, on: date) -> bool:
    """This function will say whether a person may translate a shown opportunity for a sending organization on a day.

    They belong to it, and its agreement with the opportunity's supervising organization is in force.
    """
    membership = organizations.membership_of(user=user)
    if membership is None or membership.organization_id != organization.pk:
        return False
    return one_to_translate(organization=organization, public_id=opportunity.public_id, on=on) is not None


def may_decide(*, user: User) -> bool:
    """This function will say whether a person may approve and refuse opportunities: only the Secretariat."""
    return user.kind == UserKind.SECRETARIAT and user.is_active
