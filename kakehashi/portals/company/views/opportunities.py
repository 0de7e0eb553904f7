"""The opportunities of a company: the list, one of them, submitting and closing."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.opportunities import pictures, queries, states
from kakehashi.opportunities.parts import Part, missing_parts
from kakehashi.opportunities.sheet import findings_of, sheet_of
from kakehashi.opportunities.states import OpportunityState
from kakehashi.placements import actions as placements
from kakehashi.placements import queries as placement_queries
from kakehashi.portals.company import labels
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.sentences import sentence
from kakehashi.portals.company.views.acting import opportunity_of, organization_of, user_of
from kakehashi.ui.paging import page_of

ASKED = "asked"


@company_page("opportunities")
@require_safe
def opportunities(request: HttpRequest) -> HttpResponse:
    """This function will list the opportunities for which the visitor's organization acts, newest first."""
    on = clock.day_in_japan(clock.now())
    found = queries.opportunities_of(organization=organization_of(request), on=on)
    asked = request.GET.get("state", "")
    state = asked if asked in OpportunityState.values else ""
    if state:
        found = found.filter(state=state)
    elif asked == ASKED:
        found = queries.asked_about(found)
    page = page_of(found, request)
    context = {
        "rows": [_labelled(one) for one in page.rows],
        "page": page,
        "state": labels.OPPORTUNITY.get(state, _("Asked whether they still hold") if asked == ASKED else ""),
        "supervising": acts_for_others(request),
    }
    return render(request, "company/opportunities.html", context)


@company_page("opportunities")
@require_safe
def opportunity(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one opportunity, and what can be done with it now."""
    found = opportunity_of(request, public_id)
    on = clock.day_in_japan(clock.now())
    context = {
        "row": _labelled(found),
        "opportunity": found,
        "next": labels.OPPORTUNITY_NEXT[found.state],
        "sheet": sheet_of(opportunity=found, on=on),
        "picture": pictures.picture_of(opportunity=found),
        "findings": findings_of(opportunity=found, on=on),
        "places_left": placement_queries.places_left(opportunity=found),
        "parts": _parts(found) if found.state in states.MAY_BE_EDITED else [],
        "moves": {move.name for move in states.TABLE if found.state in move.sources},
        "is_published": found.state in states.PUBLISHED,
        "is_over": found.open_until < on,
    }
    return render(request, "company/opportunity.html", context)


@company_page("opportunities")
@require_POST
def opportunity_submit(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will hand an opportunity to the Secretariat."""
    found = opportunity_of(request, public_id)
    try:
        placements.submit_opportunity(opportunity=found, by=user_of(request), now=clock.now())
    except Refused as refused:
        messages.error(request, sentence(refused))
    else:
        messages.success(request, _("The opportunity is with the Secretariat. You are told of the decision."))
    return redirect("company:opportunity", found.public_id)


@company_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_close(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will say what closing means, and close the opportunity with its open placements."""
    found = opportunity_of(request, public_id)
    if found.state not in states.CLOSE.sources:
        raise NotNow(transition=states.CLOSE.name, state=found.state)
    if request.method == "POST":
        placements.close_opportunity(opportunity=found, by=user_of(request), now=clock.now())
        messages.success(request, _("The opportunity is closed."))
        return redirect("company:opportunity", found.public_id)
    return render(request, "company/opportunity_close.html", {"row": _labelled(found), "opportunity": found})


def _parts(found: Any) -> list[dict[str, Any]]:
    """This function will return the parts of an opportunity that is being written, with what is still missing."""
    missing = missing_parts(opportunity=found)
    return [
        {"text": part.label, "url": reverse(f"company:opportunity_{part}", args=(found.public_id,)), "told": told}
        for part in Part
        for told in [part not in missing]
    ]


def _labelled(one: Any) -> dict[str, Any]:
    """This function will return an opportunity with its words for the reader."""
    return {
        "opportunity": one,
        "work": one.work.name_in(get_language() or "en"),
        "state": labels.OPPORTUNITY[one.state],
        "tone": labels.OPPORTUNITY_TONE[one.state],
    }
