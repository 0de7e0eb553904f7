"""Requests to publish a page without the word of a seeker whom nobody could reach."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.confirming import actions, queries
from kakehashi.confirming.states import CONSENT
from kakehashi.confirming.ways import read
from kakehashi.portals.secretariat import labels
from kakehashi.portals.secretariat.navigation import acting, secretariat_page
from kakehashi.portals.secretariat.views.decisions import decide, decide_with_reason
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.confirming.models import Unreached


@secretariat_page("home")
@require_safe
def not_reached(request: HttpRequest) -> HttpResponse:
    """This function will list the requests that wait for a decision, the oldest first."""
    return render(request, "secretariat/not_reached.html", {"page": page_of(queries.unreached_to_decide(), request)})


@secretariat_page("home")
@require_safe
def one(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show how and when a seeker was tried, and what can be decided."""
    found = _request(public_id)
    context = {
        "it": found,
        "tries": read(found.tries),
        "count": len(found.marks),
        "label": labels.UNREACHED[found.state],
        "open": found.state in CONSENT.sources,
    }
    return render(request, "secretariat/not_reached_one.html", context)


@secretariat_page("home")
@require_POST
def consent(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will let the page be published without the seeker's word."""
    found = _request(public_id)
    return decide(
        request,
        lambda: actions.consent(request=found, by=acting(request), now=clock.now()),
        done=_("You consented. The organization and the seeker have been told."),
        back=_page(found),
    )


@secretariat_page("home")
@require_http_methods(["GET", "HEAD", "POST"])
def refuse(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will refuse with a reason; the page then waits for the seeker."""
    found = _request(public_id)
    return decide_with_reason(
        request,
        lambda reason: actions.refuse(request=found, reason=reason, by=acting(request), now=clock.now()),
        done=_("Refused. The organization has been told the reason, and the seeker that the page waits."),
        back=_page(found),
        template="secretariat/not_reached_refuse.html",
        context={"it": found},
    )


def _request(public_id: str) -> "Unreached":
    found = queries.one_unreached(public_id=public_id)
    if found is None:
        raise Http404
    return found


def _page(found: "Unreached") -> str:
    return reverse("secretariat:not_reached_one", args=[found.public_id])
