"""What can be done with an opportunity: pause it, show it again, extend it, say that it holds, copy it, print it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.opportunities import actions, on_paper, states
from kakehashi.opportunities.forms import DeadlineForm
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.sentences import sentence
from kakehashi.portals.company.views.acting import opportunity_of, user_of
from kakehashi.ui.files import as_pdf
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


@company_page("opportunities")
@require_POST
def opportunity_pause(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will hold an opportunity back for a while."""
    return _move(request, public_id, actions.pause, done=_("Paused. It is not shown, and nobody can apply."))


@company_page("opportunities")
@require_POST
def opportunity_resume(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show an opportunity again."""
    return _move(request, public_id, actions.resume, done=_("It is shown again. Seekers can apply."))


@company_page("opportunities")
@require_POST
def opportunity_holds(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will keep that the opportunity still holds."""
    return _move(request, public_id, actions.say_it_holds, done=_("Thank you. We ask again in about a month."))


@company_page("opportunities")
@require_POST
def opportunity_copy(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will make a draft with the same terms and lead to it."""
    made = actions.copy(opportunity=opportunity_of(request, public_id), by=user_of(request), now=clock.now())
    messages.success(request, _("This is the copy, a draft. Check the days, and declare the wage again."))
    return redirect("company:opportunity", made.public_id)


@company_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_extend(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will move the last day to apply to a later one."""
    found = opportunity_of(request, public_id)
    if found.state not in states.PUBLISHED:
        raise NotNow(transition="extend", state=found.state)
    form = bound_or_kept(DeadlineForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.extend(opportunity=found, **form.cleaned_data, by=user_of(request), now=clock.now())
        except Refused as refused:
            form.add_error("open_until", sentence(refused))
        else:
            messages.success(request, _("The last day to apply is moved."))
            return redirect("company:opportunity", found.public_id)
    return render_form_page(request, form, "company/opportunity_extend.html", {"opportunity": found})


@company_page("opportunities")
@require_safe
def opportunity_pdf(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will hand over the opportunity as a demand letter in Japanese."""
    found = opportunity_of(request, public_id)
    return as_pdf(on_paper.pdf_of(opportunity=found), name=found.public_id)


def _move(request: HttpRequest, public_id: str, act: Callable[..., Any], *, done: str) -> HttpResponse:
    """This function will make a move and lead back to the opportunity."""
    found = opportunity_of(request, public_id)
    act(opportunity=found, by=user_of(request), now=clock.now())
    messages.success(request, done)
    return redirect("company:opportunity", found.public_id)
