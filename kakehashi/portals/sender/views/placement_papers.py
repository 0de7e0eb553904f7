"""The pages on which the sending organization keeps its steps of the papers."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.placements import actions, paper_queries
from kakehashi.placements.forms import StepForm, TakeBackForm
from kakehashi.placements.states import Party
from kakehashi.placements.steps import Step, recordable, reversible
from kakehashi.portals.sender.finding import person, placement_or_404
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.sentences import sentence
from kakehashi.portals.sender.views.placements import words_of
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def steps(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will record a step of the papers, or the day for which it is expected."""
    found = placement_or_404(organization, public_id)
    done = paper_queries.done(placement=found)
    can = recordable(party=Party.SENDER, programme=found.opportunity.programme, done=done)
    form = bound_or_kept(StepForm, request, steps=can)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        act = actions.record_step if given["how"] == "done" else actions.expect_step
        try:
            act(placement=found, step=Step(given["step"]), day=given["day"], by=person(request), now=clock.now())
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("It is recorded. Everybody concerned was told."))
            return redirect("sender:placement", public_id=public_id)
    context = {"placement": found, "none_left": not can, **words_of(found)}
    return render_form_page(request, form, "sender/placement_steps.html", context)


@sender_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def step_back(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will take back a step that was recorded wrongly, with a reason."""
    found = placement_or_404(organization, public_id)
    can = reversible(party=Party.SENDER, done=paper_queries.done(placement=found))
    form = bound_or_kept(TakeBackForm, request, steps=can)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            actions.take_back_step(
                placement=found, step=Step(given["step"]), reason=given["reason"], by=person(request), now=clock.now()
            )
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("It is taken back. Everybody was told."))
            return redirect("sender:placement", public_id=public_id)
    context = {"placement": found, "none_left": not can, **words_of(found)}
    return render_form_page(request, form, "sender/placement_step_back.html", context)
