"""Who supervises the company: supervising organizations record it, and here it is confirmed or declined."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.common.state import NotNow
from kakehashi.organizations import actions, queries
from kakehashi.organizations.periods import last_day
from kakehashi.organizations.states import DECLINE, PartnerState
from kakehashi.portals.company import labels
from kakehashi.portals.company.forms.moves import ReasonForm
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


@company_page("supervision")
@require_safe
def supervision(request: HttpRequest) -> HttpResponse:
    """This function will show who supervises the company; a supervising organization is led to its companies."""
    if acts_for_others(request):
        return redirect("company:companies")
    found = queries.supervisions_of(organization=organization_of(request))
    return render(request, "company/supervision.html", {"rows": [_row(one) for one in found]})


@company_page("supervision")
@require_POST
def supervision_confirm(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will confirm that an organization supervises the company."""
    found = _supervision(request, public_id)
    actions.confirm_supervision(supervision=found, by=user_of(request), now=clock.now())
    messages.success(request, _("It is confirmed. The supervising organization was told."))
    return redirect("company:supervision")


@company_page("supervision")
@require_http_methods(["GET", "HEAD", "POST"])
def supervision_decline(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will ask for a reason and say that an organization does not supervise the company."""
    found = _supervision(request, public_id)
    if found.state not in DECLINE.sources:
        raise NotNow(transition=DECLINE.name, state=found.state)
    form = bound_or_kept(ReasonForm, request)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.decline_supervision(supervision=found, reason=reason, by=user_of(request), now=clock.now())
        messages.success(request, _("You declined. The supervising organization was told your reason."))
        return redirect("company:supervision")
    return render_form_page(request, form, "company/supervision_decline.html", {"row": _row(found)})


def _supervision(request: HttpRequest, public_id: str) -> Any:
    """This function will return a supervision of this company; another's does not exist."""
    found = queries.supervision_for_company(company=organization_of(request), public_id=public_id)
    if found is None:
        raise Http404
    return found


def _row(found: Any) -> dict[str, Any]:
    """This function will return what the page shows of a supervision."""
    state = found.standing_on(clock.day_in_japan(clock.now()))
    return {
        "public_id": found.public_id,
        "name": found.supervising.name_in(get_language() or "en"),
        "first_day": found.period.lower,
        "last_day": last_day(found.period),
        "waits": found.state == PartnerState.WAITING,
        "state": labels.SUPERVISION[state],
        "tone": labels.PARTNER_TONE[state],
        "reason": found.reason,
    }
