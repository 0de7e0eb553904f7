"""Agreements with supervising organizations: they record them, and here they are confirmed or declined."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.organizations import actions, queries
from kakehashi.organizations.periods import last_day
from kakehashi.organizations.states import DECLINE, PartnerState
from kakehashi.portals.sender import labels
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.forms import ReasonForm
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.sentences import sentence
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.organizations.models import Agreement, Organization


@sender_page("agreements")
@require_safe
def agreements(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will list the agreements that were recorded with the organization, and what can be answered."""
    page = page_of(queries.agreements_of(organization=organization), request)
    return render(request, "sender/agreements.html", {"page": page, "rows": [_row(one) for one in page.rows]})


@sender_page("agreements")
@require_POST
def confirm(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will confirm an agreement: from now on it is in force on its days."""
    found = _agreement(organization, public_id)
    actions.confirm_agreement(agreement=found, by=person(request), now=clock.now())
    messages.success(request, _("The agreement is confirmed. The supervising organization was told."))
    return redirect("sender:agreements")


@sender_page("agreements")
@require_http_methods(["GET", "HEAD", "POST"])
def decline(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will ask for a reason and decline an agreement with it."""
    found = _agreement(organization, public_id)
    if found.state not in DECLINE.sources:
        raise NotNow(transition=DECLINE.name, state=found.state)
    form = bound_or_kept(ReasonForm, request)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            actions.decline_agreement(agreement=found, reason=reason, by=person(request), now=clock.now())
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("You declined. The supervising organization was told your reason."))
            return redirect("sender:agreements")
    return render_form_page(request, form, "sender/decline_agreement.html", {"row": _row(found)})


def _agreement(organization: "Organization", public_id: str) -> "Agreement":
    """This function will return an agreement of this organization; another's does not exist."""
    found = queries.agreement_for_sender(sending=organization, public_id=public_id)
    if found is None:
        raise Http404
    return found


def _row(agreement: "Agreement") -> dict[str, Any]:
    """This function will return what the list shows of an agreement."""
    state = agreement.standing_on(clock.day_in_japan(clock.now()))
    return {
        "public_id": agreement.public_id,
        "name": agreement.supervising.name_in(get_language() or "en"),
        "first_day": agreement.period.lower,
        "last_day": last_day(agreement.period),
        "waits": agreement.state == PartnerState.WAITING,
        "state": labels.AGREEMENT[state],
        "tone": labels.AGREEMENT_TONE[state],
        "reason": agreement.reason,
    }
