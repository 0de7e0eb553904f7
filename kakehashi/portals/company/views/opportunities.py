"""The opportunities of a company: the list, one of them, writing, submitting and closing."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.opportunities import actions, queries, states
from kakehashi.opportunities.forms import OpportunityForm, initial_of
from kakehashi.opportunities.states import OpportunityState, Programme, Stage
from kakehashi.opportunities.terms import last_training_start
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.states import Admission
from kakehashi.placements import actions as placements
from kakehashi.placements import queries as placement_queries
from kakehashi.portals.company import labels
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.sentences import sentence
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of


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
    page = page_of(found, request)
    context = {
        "rows": [_labelled(one) for one in page.rows],
        "page": page,
        "state": labels.OPPORTUNITY.get(state, ""),
        "supervising": acts_for_others(request),
    }
    return render(request, "company/opportunities.html", context)


@company_page("opportunities")
@require_safe
def opportunity(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one opportunity, and what can be done with it now."""
    found = _found(request, public_id)
    on = clock.day_in_japan(clock.now())
    context = {
        "row": _labelled(found),
        "opportunity": found,
        "next": labels.OPPORTUNITY_NEXT[found.state],
        "prefecture": PREFECTURE[found.prefecture].name_in(get_language() or "en"),
        "programme": Programme(found.programme).label,
        "stage": Stage(found.stage).label if found.stage else "",
        "places_left": placement_queries.places_left(opportunity=found),
        "may_edit": found.state in states.MAY_BE_EDITED,
        "may_submit": found.state in states.SUBMIT.sources,
        "may_close": found.state in states.CLOSE.sources,
        "is_over": found.open_until < on,
    }
    return render(request, "company/opportunity.html", context)


@company_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_new(request: HttpRequest) -> HttpResponse:
    """This function will keep a new opportunity as a draft; without a partner the page says how to get one."""
    now = clock.now()
    partners = _partners(request, now)
    if not partners:
        return render(request, "company/opportunity_impossible.html", {"supervising": acts_for_others(request)})
    form = _form(request, partners=partners, now=now)
    if request.method == "POST" and form.is_valid():
        own, partner = organization_of(request), form.partner_chosen()
        company, supervising = (partner, own) if acts_for_others(request) else (own, partner)
        try:
            made = actions.draft(
                company=company, supervising=supervising, terms=form.terms(), by=user_of(request), now=now
            )
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("The draft is saved. Check it, then submit it to the Secretariat."))
            return redirect("company:opportunity", made.public_id)
    return _form_page(request, form, partner=partners[0] if len(partners) == 1 else None)


@company_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will change a draft or a refused opportunity."""
    now, found = clock.now(), _found(request, public_id)
    if found.state not in states.MAY_BE_EDITED:
        raise NotNow(transition="edit", state=found.state)
    partner = found.company if acts_for_others(request) else found.supervising
    form = _form(request, partners=[partner], now=now, initial=initial_of(found, partner=partner))
    if request.method == "POST" and form.is_valid():
        try:
            actions.edit(opportunity=found, terms=form.terms(), by=user_of(request), now=now)
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("The opportunity is saved."))
            return redirect("company:opportunity", found.public_id)
    return _form_page(request, form, partner=partner, opportunity=found)


@company_page("opportunities")
@require_POST
def opportunity_submit(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will hand an opportunity to the Secretariat."""
    found = _found(request, public_id)
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
    found = _found(request, public_id)
    if found.state not in states.CLOSE.sources:
        raise NotNow(transition=states.CLOSE.name, state=found.state)
    if request.method == "POST":
        placements.close_opportunity(opportunity=found, by=user_of(request), now=clock.now())
        messages.success(request, _("The opportunity is closed."))
        return redirect("company:opportunity", found.public_id)
    return render(request, "company/opportunity_close.html", {"row": _labelled(found), "opportunity": found})


def _found(request: HttpRequest, public_id: str) -> Any:
    """This function will return an opportunity for which the visitor's organization acts; 404 for any other."""
    on = clock.day_in_japan(clock.now())
    found = queries.opportunity_for(organization=organization_of(request), public_id=public_id, on=on)
    if found is None:
        raise Http404
    return found


def _partners(request: HttpRequest, now: Any) -> list[Any]:
    """This function will return the admitted organizations of the other side of a supervision."""
    on = clock.day_in_japan(now)
    if acts_for_others(request):
        found = organizations.companies_supervised(supervising=organization_of(request), on=on)
    else:
        found = organizations.supervisors_of(company=organization_of(request), on=on)
    return list(found.filter(state=Admission.ADMITTED))


def _form(request: HttpRequest, *, partners: list[Any], now: Any, **more: Any) -> OpportunityForm:
    label = _("Accepting company") if acts_for_others(request) else _("Supervising organization")
    day = clock.day_in_japan(now)
    return bound_or_kept(OpportunityForm, request, on=day, partners=partners, partner_label=label, **more)


def _form_page(request: HttpRequest, form: OpportunityForm, **more: Any) -> HttpResponse:
    """This function will show the form, with the last day of technical intern training and its source."""
    context = {"last_start": last_training_start(on=form.on), "supervising": acts_for_others(request), **more}
    return render_form_page(request, form, "company/opportunity_form.html", context)


def _labelled(one: Any) -> dict[str, Any]:
    """This function will return an opportunity with its words for the reader."""
    return {
        "opportunity": one,
        "work": one.work.name_in(get_language() or "en"),
        "state": labels.OPPORTUNITY[one.state],
        "tone": labels.OPPORTUNITY_TONE[one.state],
    }
