"""The pages on which the company's side moves a placement on: times, result, refusal, offer, hold."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kakehashi.catalogue.countries import JAPAN
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.opportunities.forms import plain_hours
from kakehashi.placements import actions, states
from kakehashi.placements.forms import GroundForm
from kakehashi.placements.states import Party
from kakehashi.portals.company.forms.moves import OfferForm, ReasonForm, ResultForm, TimesForm
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.rows import who
from kakehashi.portals.company.sentences import sentence
from kakehashi.portals.company.views.acting import placement_for_move, user_of
from kakehashi.portals.company.views.placements import zone_of
from kakehashi.ui.formats import city
from kakehashi.ui.forms import Form, bound_or_kept
from kakehashi.ui.pages import render_form_page

_METHODS = ["GET", "HEAD", "POST"]


@company_page("placements")
@require_http_methods(_METHODS)
def placement_times(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will propose up to three times for the interview."""
    found, now = placement_for_move(request, public_id, move=states.PROPOSE_TIMES.name), clock.now()
    form = bound_or_kept(TimesForm, request, now=now)

    def propose() -> None:
        given = form.cleaned_data
        actions.propose_times(
            placement=found, times=form.times, how=given["how"], place=given["place"], by=user_of(request), now=now
        )

    cities = {"here": city(JAPAN.time_zone), "there": city(zone_of(found))}
    done = _("The times are with the sending organization.")
    return answer(request, found, form, "company/placement_times.html", propose, done, cities)


@company_page("placements")
@require_http_methods(_METHODS)
def placement_result(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will record the result of the interview: passed, or refused with a reason."""
    found, now = placement_for_move(request, public_id, move=states.PASS.name), clock.now()
    form = bound_or_kept(ResultForm, request)

    def record() -> None:
        note = form.cleaned_data["note"]
        if form.cleaned_data["result"] == "passed":
            actions.record_pass(placement=found, note=note, by=user_of(request), now=now)
        else:
            ground = form.cleaned_data["ground"]
            actions.refuse(placement=found, reason=note, ground=ground, by=user_of(request), now=now)

    return answer(request, found, form, "company/placement_result.html", record, _("The result is recorded."))


@company_page("placements")
@require_http_methods(_METHODS)
def placement_refuse(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will end a placement with the company's no and its reason."""
    found, now = placement_for_move(request, public_id, move=states.REFUSE.name), clock.now()
    form = bound_or_kept(GroundForm, request, move=states.REFUSE.name, party=Party.COMPANY)

    def refuse() -> None:
        actions.refuse(placement=found, **form.cleaned_data, by=user_of(request), now=now)

    return answer(request, found, form, "company/placement_refuse.html", refuse, _("The refusal is sent."))


@company_page("placements")
@require_http_methods(_METHODS)
def placement_offer(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will make an offer; the form begins with what the opportunity says."""
    found, now = placement_for_move(request, public_id, move=states.OFFER.name), clock.now()
    terms = found.opportunity
    names = ("monthly_wage", "monthly_deductions", "starts_on", "months")
    initial = {**{name: getattr(terms, name) for name in names}, "weekly_hours": plain_hours(terms.weekly_hours)}
    form = bound_or_kept(OfferForm, request, on=clock.day_in_japan(now), initial=initial)

    def offer() -> None:
        actions.make_offer(placement=found, **form.cleaned_data, by=user_of(request), now=now)

    return answer(request, found, form, "company/placement_offer.html", offer, _("The offer is made."))


@company_page("placements")
@require_http_methods(_METHODS)
def placement_hold(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will hold a placement, with a reason; only its supervising organization may."""
    found, now = placement_for_move(request, public_id, move=states.HOLD), clock.now()
    form = bound_or_kept(ReasonForm, request)

    def hold() -> None:
        actions.hold(placement=found, reason=form.cleaned_data["reason"], by=user_of(request), now=now)

    return answer(request, found, form, "company/placement_hold.html", hold, _("The placement is held."))


@company_page("placements")
@require_POST
def placement_lift(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will lift the hold of a placement; only its supervising organization may."""
    found = placement_for_move(request, public_id, move=states.LIFT_HOLD)
    try:
        actions.lift_hold(placement=found, by=user_of(request), now=clock.now())
    except Refused as refused:
        messages.error(request, sentence(refused))
    else:
        messages.success(request, _("The placement goes on."))
    return redirect("company:placement", found.public_id)


def answer(
    request: HttpRequest,
    placement: Any,
    form: Form,
    template: str,
    move: Callable[[], None],
    done: str,
    more: dict[str, Any] | None = None,
) -> HttpResponse:
    """This function will make the move of a valid form and lead back, or show the form with what is wrong."""
    if request.method == "POST" and form.is_valid():
        try:
            move()
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, done)
            return redirect("company:placement", placement.public_id)
    context = {"placement": placement, "who": who(placement), **(more or {})}
    return render_form_page(request, form, template, context)
