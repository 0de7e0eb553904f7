"""Writing an opportunity: the first page makes the draft, then each part has a page of its own."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.opportunities import actions, states
from kakehashi.opportunities.forms import FORMS, WorkForm
from kakehashi.opportunities.parts import Part, missing_parts
from kakehashi.opportunities.terms import Terms, last_training_start, terms_of
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.states import Admission
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.sentences import sentence
from kakehashi.portals.company.views.acting import opportunity_of, organization_of, user_of
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


@company_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_new(request: HttpRequest) -> HttpResponse:
    """This function will keep a new opportunity as a draft; without a partner the page says how to get one."""
    now = clock.now()
    partners = _partners(request, now)
    if not partners:
        return render(request, "company/opportunity_impossible.html", {"supervising": acts_for_others(request)})
    form = _work_form(request, partners=partners, now=now)
    if request.method == "POST" and form.is_valid():
        own, partner = organization_of(request), form.partner_chosen()
        company, supervising = (partner, own) if acts_for_others(request) else (own, partner)
        try:
            made = actions.draft(
                company=company, supervising=supervising, terms=Terms(**form.changes()), by=user_of(request), now=now
            )
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("The draft is saved. Go on part by part; everything you save is kept."))
            return redirect(f"company:opportunity_{Part.DAY}", made.public_id)
    return _work_page(request, form, partner=partners[0] if len(partners) == 1 else None)


@company_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_work(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will change the first page of a draft or a refused opportunity; its partner stays."""
    now, found = clock.now(), editable(request, public_id)
    partner = found.company if acts_for_others(request) else found.supervising
    initial = WorkForm.initial_of(terms_of(found), partner=partner)
    form = _work_form(request, partners=[partner], now=now, initial=initial)
    if request.method == "POST" and form.is_valid() and _save(request, found, form, part=Part.WORK, now=now):
        return _onwards(request, found, part=Part.WORK)
    return _work_page(request, form, partner=partner, opportunity=found)


@company_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_part(request: HttpRequest, public_id: str, part: str) -> HttpResponse:
    """This function will change one part of a draft or a refused opportunity, and lead to the next one missing."""
    now, found = clock.now(), editable(request, public_id)
    form = bound_or_kept(FORMS[part], request, terms=terms_of(found))
    if request.method == "POST" and form.is_valid() and _save(request, found, form, part=part, now=now):
        return _onwards(request, found, part=part)
    context = {"opportunity": found, "title": Part(part).label, "declared_at": _declared_at(found, part)}
    return render_form_page(request, form, "company/opportunity_part.html", context)


def _save(request: HttpRequest, found: Any, form: Any, *, part: str, now: Any) -> bool:
    """This function will save one part; a refusal becomes an error of the form."""
    try:
        actions.edit(
            opportunity=found,
            terms=replace(terms_of(found), **form.changes()),
            declares_equal_pay=part == Part.WAGE,
            by=user_of(request),
            now=now,
        )
    except Refused as refused:
        form.add_error(None, sentence(refused))
        return False
    return True


def _onwards(request: HttpRequest, found: Any, *, part: str) -> HttpResponse:
    """This function will lead to the next part that is missing, or to the opportunity when none is."""
    messages.success(request, _("Saved."))
    order = list(Part)
    missing = missing_parts(opportunity=found)
    later = [one for one in missing if order.index(one) > order.index(Part(part))]
    if missing:
        return redirect(f"company:opportunity_{(later or missing)[0]}", found.public_id)
    return redirect("company:opportunity", found.public_id)


def editable(request: HttpRequest, public_id: str) -> Any:
    """This function will return an opportunity that can still be written; NotNow for one that is shown or checked."""
    found = opportunity_of(request, public_id)
    if found.state not in states.MAY_BE_EDITED:
        raise NotNow(transition="edit", state=found.state)
    return found


def _declared_at(found: Any, part: str) -> Any:
    return found.equal_pay_declared_at if part == Part.WAGE else None


def _partners(request: HttpRequest, now: Any) -> list[Any]:
    """This function will return the admitted organizations of the other side of a supervision."""
    on = clock.day_in_japan(now)
    if acts_for_others(request):
        found = organizations.companies_supervised(supervising=organization_of(request), on=on)
    else:
        found = organizations.supervisors_of(company=organization_of(request), on=on)
    return list(found.filter(state=Admission.ADMITTED))


def _work_form(request: HttpRequest, *, partners: list[Any], now: Any, **more: Any) -> WorkForm:
    label = _("Accepting company") if acts_for_others(request) else _("Supervising organization")
    day = clock.day_in_japan(now)
    return bound_or_kept(WorkForm, request, on=day, partners=partners, partner_label=label, **more)


def _work_page(request: HttpRequest, form: WorkForm, **more: Any) -> HttpResponse:
    """This function will show the first page, with the last day of technical intern training and its source."""
    context = {"last_start": last_training_start(on=form.on), "supervising": acts_for_others(request), **more}
    return render_form_page(request, form, "company/opportunity_form.html", context)
