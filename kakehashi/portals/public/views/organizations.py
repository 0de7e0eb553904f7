"""Sending organizations by country, and each one's page with its costs."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kakehashi.catalogue.countries import SENDING_COUNTRIES
from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.costs import queries as costs
from kakehashi.costs.checking import Checked, checked
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.states import OrganizationKind
from kakehashi.timing.queries import figures
from kakehashi.timing.words import STEPS


@dataclass(frozen=True, kw_only=True)
class Row:
    """An organization in the list, with the breakdown that holds now."""

    organization: object
    breakdown: costs.Version | None


@access(ANYONE)
@require_safe
def sending_organizations(request: HttpRequest) -> HttpResponse:
    """This function will list the admitted sending organizations by country, countries with none too."""
    admitted = list(organizations.admitted(kind=OrganizationKind.SENDING))
    breakdowns = costs.breakdowns_in_force(organizations=admitted)
    by_country: dict[str, list[Row]] = {country.code: [] for country in SENDING_COUNTRIES}
    for organization in admitted:
        row = Row(organization=organization, breakdown=breakdowns.get(organization.public_id))
        by_country.setdefault(organization.country, []).append(row)
    countries = sorted(((code, rows) for code, rows in by_country.items() if rows), key=lambda pair: -len(pair[1]))
    context = {"countries": countries, "without": [code for code, rows in by_country.items() if not rows]}
    return render(request, "public/sending_organizations.html", context)


@access(ANYONE)
@require_safe
def sending_organization(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one admitted sending organization: how to call it, its licence, all its costs."""
    found = organizations.admitted_one(kind=OrganizationKind.SENDING, public_id=public_id)
    if found is None:
        raise Http404
    versions = costs.versions(organization=found)
    breakdown = next((version for version in versions if version.replaced_at is None), None)
    context = {
        "organization": found,
        "breakdown": breakdown,
        "checked": _checked(found.country, breakdown),
        "figures": [(STEPS[one.step], one) for one in figures(organization_public_id=found.public_id, now=clock.now())],
        "earlier": [version for version in versions if version.replaced_at is not None],
    }
    return render(request, "public/sending_organization.html", context)


def _checked(country: str, breakdown: costs.Version | None) -> list[Checked]:
    """This function will check the breakdown in force against the rules of the day."""
    if breakdown is None:
        return []
    today = clock.day_in_japan(clock.now())
    return checked(country=country, currency=breakdown.currency, items=breakdown.items, on=today)
