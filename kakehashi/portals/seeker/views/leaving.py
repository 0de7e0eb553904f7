"""Cancellation: what happens is said first; then everything of the person goes, and a page says goodbye."""

from typing import TYPE_CHECKING

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.conversations import actions
from kakehashi.placements import queries
from kakehashi.placements.states import OPEN
from kakehashi.portals.seeker.forms import UnderstoodForm
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question
from kakehashi.showcase.queries import has_published_page
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


@seeker_page("home")
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will say what cancelling means, then cancel, sign out and say goodbye."""
    form = bound_or_kept(UnderstoodForm, request)
    if request.method == "POST" and form.is_valid():
        actions.cancel_membership(seeker=seeker, by=seeker.user, now=clock.now())
        logout(request)
        return redirect("seeker:farewell")
    return question(
        request,
        form,
        title=_("Cancellation"),
        back=reverse("seeker:home"),
        template="seeker/cancel.html",
        published=has_published_page(seeker=seeker),
        open=queries.of_seeker(seeker=seeker).filter(state__in=OPEN).count(),
        placed=queries.is_placed(seeker=seeker),
    )


@access(ANYONE)
@require_safe
def farewell(request: HttpRequest) -> HttpResponse:
    """This function will say goodbye, to anyone: it knows nobody."""
    return render(request, "seeker/farewell.html")
