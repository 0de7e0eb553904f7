"""One Japanese Employment Opportunity as a seeker reads it, and applying through the sending organization."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.opportunities import pictures, queries
from kakehashi.opportunities.sheet import Sheet, currency_of, sheet_of
from kakehashi.opportunities.translated import shown_texts
from kakehashi.placements import actions, refusals
from kakehashi.placements import queries as placements
from kakehashi.portals.seeker.forms import ApplyForm
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question
from kakehashi.portals.seeker.sentences import SENTENCES, sentence
from kakehashi.seekers.queries import accepted_organization
from kakehashi.showcase.queries import is_published
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.opportunities.models import Opportunity
    from kakehashi.organizations.models import Organization
    from kakehashi.seekers.models import Seeker


@seeker_page("opportunities")
@require_safe
def opportunity(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will show one opportunity with all its conditions, and whether the seeker can apply."""
    found = shown_opportunity(public_id)
    organization = accepted_organization(seeker=seeker)
    context = {
        **_row(found),
        "sheet": _sheet(found, seeker, organization),
        "picture": pictures.picture_of(opportunity=found),
        "country": seeker.country,
        "left": placements.places_left(opportunity=found),
        "open": placements.of_seeker(seeker=seeker).filter(opportunity=found).first(),
        "hindrance": _hindrance(seeker, organization),
        "organization": organization,
    }
    return render(request, "seeker/opportunity.html", context)


@seeker_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def apply(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will say that the application goes to the sending organization first, and hand it over."""
    found = shown_opportunity(public_id)
    form = bound_or_kept(ApplyForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.apply_to_opportunity(
                seeker=seeker, opportunity=found, **form.cleaned_data, by=seeker.user, now=clock.now()
            )
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("Your application went to your sending organization."))
            return redirect("seeker:placement", made.public_id)
    organization = accepted_organization(seeker=seeker)
    return question(
        request,
        form,
        title=_("Apply"),
        back=reverse("seeker:opportunity", args=[public_id]),
        template="seeker/apply.html",
        organization=organization,
        hindrance=_hindrance(seeker, organization),
        **_row(found),
    )


@seeker_page("opportunities")
@require_safe
def opportunity_home(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will show one opportunity in a few short screens, to be read at home together or printed."""
    found = shown_opportunity(public_id)
    sheet = _sheet(found, seeker, accepted_organization(seeker=seeker))
    return render(request, "seeker/opportunity_home.html", {**_row(found), "sheet": sheet})


def shown_opportunity(public_id: str) -> "Opportunity":
    """This function will return an opportunity that is shown today; 404 for any other."""
    found = queries.shown_one(public_id=public_id, on=_today())
    if found is None:
        raise Http404
    return found


def _sheet(found: "Opportunity", seeker: "Seeker", organization: "Organization | None") -> Sheet:
    """This function will show an opportunity in the language of the page, or that of the seeker's country."""
    languages = (get_language() or "en", COUNTRIES[seeker.country].language)
    texts = shown_texts(opportunity=found, languages=languages, organization=organization)
    currency = currency_of(country=seeker.country)
    return sheet_of(opportunity=found, on=_today(), currency=currency, translated=texts)


def _today() -> date:
    return clock.day_in_japan(clock.now())


def _row(found: "Opportunity") -> dict[str, Any]:
    """This function will return what a page shows of an opportunity."""
    return {"it": found, "place": PREFECTURE.get(found.prefecture)}


def _hindrance(seeker: "Seeker", organization: "Organization | None") -> str:
    """This function will say what stands in the way of any application, or nothing."""
    if organization is None:
        return str(SENTENCES[refusals.NoSendingOrganization])
    if not is_published(seeker=seeker):
        return str(SENTENCES[refusals.NotPublished])
    return ""
