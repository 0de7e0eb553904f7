"""Reads opportunities: the public ones, those of a company or its supervising organization, and one to decide on."""

from datetime import date

from django.db.models import Q, QuerySet

from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.states import MAY_BE_EDITED, PUBLISHED, OpportunityState
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import Admission, OrganizationKind


def shown(*, on: date) -> QuerySet[Opportunity]:
    """This function will return the opportunities that anyone may read on a day, newest first.

    They are approved and open, and both organizations are admitted.
    """
    return _whole().filter(
        state=OpportunityState.APPROVED,
        open_until__gte=on,
        company__state=Admission.ADMITTED,
        supervising__state=Admission.ADMITTED,
    )


def shown_in(*, work_code: str, on: date) -> QuerySet[Opportunity]:
    """This function will return the opportunities in one work that anyone may read on a day, newest first."""
    return shown(on=on).filter(work=work_code)


def shown_one(*, public_id: str, on: date) -> Opportunity | None:
    """This function will return a shown opportunity with the light facts of its picture, or None."""
    with_picture = shown(on=on).select_related("place_picture").defer("place_picture__content")
    return with_picture.filter(public_id=public_id).first()


def opportunities_of(*, organization: Organization, on: date) -> QuerySet[Opportunity]:
    """This function will return the opportunities for which an organization acts on a day, newest first.

    A company acts for its own; a supervising organization for those in its name at the companies that it supervises.
    """
    return _whole().filter(_acts_for(organization, on))


def opportunity_for(*, organization: Organization, public_id: str, on: date) -> Opportunity | None:
    """This function will return one opportunity for which an organization acts, or None."""
    return opportunities_of(organization=organization, on=on).filter(public_id=public_id).first()


def open_ones_of(*, organization: Organization, on: date) -> QuerySet[Opportunity]:
    """This function will return those of an organization's opportunities that are shown, to which it may invite."""
    return shown(on=on).filter(_acts_for(organization, on))


def waiting_for(*, organization: Organization, on: date) -> QuerySet[Opportunity]:
    """This function will return what waits for an organization: drafts, refused ones, and those asked about."""
    asked = Q(state__in=PUBLISHED, asked_at__isnull=False)
    return opportunities_of(organization=organization, on=on).filter(Q(state__in=MAY_BE_EDITED) | asked)


def asked_about(found: QuerySet[Opportunity]) -> QuerySet[Opportunity]:
    """This function will keep the published opportunities of which the organizations were asked if they hold."""
    return found.filter(state__in=PUBLISHED, asked_at__isnull=False)


def in_state(*, state: str) -> QuerySet[Opportunity]:
    """This function will return all opportunities in a state, the longest waiting first; for the Secretariat."""
    return _whole().filter(state=state).order_by("submitted_at", "id")


def one(*, public_id: str) -> Opportunity | None:
    """This function will return any opportunity by its public id, or None; for the Secretariat."""
    return _whole().filter(public_id=public_id).first()


def _whole() -> QuerySet[Opportunity]:
    return Opportunity.objects.select_related("company", "supervising", "work__occupation")


def _acts_for(organization: Organization, on: date) -> Q:
    """This function will return the condition that an organization acts for an opportunity on a day."""
    if organization.kind == OrganizationKind.ACCEPTING:
        return Q(company=organization)
    if organization.kind == OrganizationKind.SUPERVISING:
        companies = organizations.companies_supervised(supervising=organization, on=on)
        return Q(supervising=organization, company__in=companies)
    return Q(pk__in=())
