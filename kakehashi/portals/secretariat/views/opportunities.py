"""Opportunities: the Secretariat checks each one before anybody sees it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.audit import queries as audit
from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.common import clock, files
from kakehashi.opportunities import actions, on_paper, pictures, queries, states
from kakehashi.opportunities.sheet import findings_of, sheet_of
from kakehashi.portals.secretariat import history, labels
from kakehashi.portals.secretariat.navigation import acting, secretariat_page
from kakehashi.portals.secretariat.views.decisions import decide, decide_with_reason
from kakehashi.ui.files import as_pdf
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.opportunities.models import Opportunity

HISTORY = 50


@secretariat_page("opportunities")
@require_safe
def opportunities(request: HttpRequest) -> HttpResponse:
    """This function will list the opportunities of one state; those that wait, unless another state is asked for."""
    asked = request.GET.get("state", "")
    state = asked if asked in labels.OPPORTUNITY_SEEN else states.OpportunityState.SUBMITTED
    page = page_of(queries.in_state(state=state), request)
    tabs = [
        {"state": each, "text": labels.OPPORTUNITY[each].text, "current": each == state}
        for each in labels.OPPORTUNITY_SEEN
    ]
    rows = [{"it": each, "prefecture": PREFECTURE.get(each.prefecture)} for each in page.rows]
    context = {"rows": rows, "page": page, "tabs": tabs, "label": labels.OPPORTUNITY[state]}
    return render(request, "secretariat/opportunities.html", context)


@secretariat_page("opportunities")
@require_safe
def opportunity(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one opportunity as it would be published, its history, and what can be decided."""
    found = _opportunity(public_id)
    today = clock.day_in_japan(clock.now())
    entries = audit.entries(thing="opportunity", thing_public_id=found.public_id)[:HISTORY]
    context = {
        "opportunity": found,
        "state": labels.OPPORTUNITY[found.state],
        "sheet": sheet_of(opportunity=found, on=today),
        "picture": pictures.picture_of(opportunity=found),
        "findings": findings_of(opportunity=found, on=today),
        "history": history.lines(entries, organizations_named=False),
        "moves": {move.name for move in (states.APPROVE, states.REFUSE) if found.state in move.sources},
    }
    return render(request, "secretariat/opportunity.html", context)


@secretariat_page("opportunities")
@require_POST
def approve(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show an opportunity to everyone."""
    found = _opportunity(public_id)
    return decide(
        request,
        lambda: actions.approve(opportunity=found, by=acting(request), now=clock.now()),
        done=_("Approved. Everyone can see it now. Both organizations have been told."),
        back=_page(found),
    )


@secretariat_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def refuse(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will refuse an opportunity with a reason, or take back one that is shown."""
    found = _opportunity(public_id)
    return decide_with_reason(
        request,
        lambda reason: actions.refuse(opportunity=found, reason=reason, by=acting(request), now=clock.now()),
        done=_("Refused. Both organizations have been told the reason."),
        back=_page(found),
        template="secretariat/opportunity_refuse.html",
        context={"opportunity": found},
    )


@secretariat_page("opportunities")
@require_safe
def opportunity_pdf(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will hand over an opportunity as a demand letter in Japanese."""
    del request
    found = _opportunity(public_id)
    return as_pdf(on_paper.pdf_of(opportunity=found), name=found.public_id)


@secretariat_page("opportunities")
@require_safe
def picture(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will send the picture of the workplace, to be looked at before anybody else sees it."""
    content = pictures.content_of(opportunity=_opportunity(public_id))
    if content is None:
        raise Http404
    return files.sent(request, content, name="workplace.jpg", content_type=files.JPEG)


def _opportunity(public_id: str) -> "Opportunity":
    """This function will return the opportunity of an address; a draft is the company's own and does not exist here."""
    found = queries.one(public_id=public_id)
    if found is None or found.state == states.OpportunityState.DRAFT:
        raise Http404
    return found


def _page(opportunity: "Opportunity") -> str:
    """This function will return the address of an opportunity's page."""
    return reverse("secretariat:opportunity", args=[opportunity.public_id])
