"""The list of opportunities with its filters, and the job alert, as a seeker who is signed in sees them."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.common import clock
from kakehashi.opportunities import alerting
from kakehashi.opportunities.alert_form import AlertForm
from kakehashi.opportunities.finding_form import listed, works_for
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


@seeker_page("opportunities")
@require_safe
def opportunities(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show the filters and one page of the open opportunities that fit, newest first."""
    found = listed(asked=request.GET, on=clock.day_in_japan(clock.now()))
    context = {
        "listed": found,
        "form": found.form,
        "error": not found.valid,
        "rows": [{"it": each, "place": PREFECTURE.get(each.prefecture)} for each in found.rows],
        "country": seeker.country,
        "has_alert": alerting.alert_of(seeker=seeker) is not None,
    }
    return render(request, "seeker/opportunities.html", context, status=200 if found.valid else 422)


@seeker_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def alert(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask for works and places, and tell of new opportunities in them from now on."""
    now = clock.now()
    kept = alerting.alert_of(seeker=seeker)
    works = works_for(seeker=seeker, chosen=kept.works if kept else (), on=clock.day_in_japan(now))
    initial = {"works": kept.works, "prefectures": kept.prefectures} if kept else {}
    form = bound_or_kept(AlertForm, request, initial=initial, works=works)
    if request.method == "POST" and form.is_valid():
        alerting.keep_alert(seeker=seeker, **form.cleaned_data, by=seeker.user, now=now)
        messages.success(request, _("We tell you when an opportunity is published that fits."))
        return redirect("seeker:opportunities")
    return question(
        request,
        form,
        title=_("Job alert"),
        back=reverse("seeker:opportunities"),
        intro=[_("We write to you when a new opportunity fits: as a notice here, and by mail if we have an address.")],
        template="seeker/alert.html",
        is_on=kept is not None,
        only_some=bool(form["prefectures"].value() or form.errors),
    )


@seeker_page("opportunities")
@require_POST
def alert_stop(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will stop the job alert."""
    alerting.stop_alert(seeker=seeker, by=seeker.user)
    messages.success(request, _("The job alert is off. You get no more of these mails."))
    return redirect("seeker:opportunities")
