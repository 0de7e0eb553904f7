"""The page that asks whether a training plan was filed, which decides while technical intern training closes."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.eligibility.forms import NO, UNKNOWN, YES, PlanForm
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question, saved
from kakehashi.seekers import actions
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask whether and when a training plan was filed for the person."""
    now = clock.now()
    initial = {"filed": _told(seeker), "on": seeker.plan_filed_on}
    form = bound_or_kept(PlanForm, request, initial=initial, day=clock.day_in_japan(now))
    if request.method == "POST" and form.is_valid():
        filed = {YES: True, NO: False, UNKNOWN: None}[form.cleaned_data["filed"]]
        actions.save_plan(seeker=seeker, filed=filed, on=form.cleaned_data["on"], by=seeker.user, now=now)
        return saved(request, "seeker:pathways")
    return question(request, form, title=_("Training plan"), back=reverse("seeker:pathways"))


def _told(seeker: "Seeker") -> str:
    """This function will return what the person said before, nothing where they said nothing."""
    if seeker.plan_filed_on:
        return YES
    return NO if seeker.no_plan_filed_by else ""
