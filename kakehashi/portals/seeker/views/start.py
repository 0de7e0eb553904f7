"""The page on which a person says from when they could go to Japan."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kakehashi.common import clock
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question, saved
from kakehashi.seekers import actions
from kakehashi.seekers.forms import StartForm
from kakehashi.ui.forms import PartialDate, bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask for the year, with the month where it is known."""
    known = seeker.starts_from_year
    initial = {"begins": PartialDate(known, seeker.starts_from_month)} if known else {}
    form = bound_or_kept(StartForm, request, initial=initial, today=clock.now().date())
    if request.method == "POST" and form.is_valid():
        begins = form.cleaned_data["begins"]
        actions.save_start(seeker=seeker, year=begins.year, month=begins.month, by=seeker.user, now=clock.now())
        return saved(request, "seeker:information_1")
    return question(
        request,
        form,
        title=_("From when could you go to Japan?"),
        back=reverse("seeker:information_1"),
        template="seeker/start.html",
        none=seeker.start_open,
    )


@seeker_page("information")
@require_POST
def open_start(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will note that the person does not know it yet."""
    actions.save_start(seeker=seeker, year=None, month=None, by=seeker.user, now=clock.now())
    return saved(request, "seeker:information_1")
