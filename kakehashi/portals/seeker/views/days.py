"""The seeker's interview days: the list, one with its times and the answer, and the entry for a calendar."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.catalogue.countries import COUNTRIES, JAPAN
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.interviews import actions, calendars, queries
from kakehashi.interviews.states import TO_COME, Answer, Choice, EventState
from kakehashi.portals.seeker.forms import ComeForm
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question
from kakehashi.portals.seeker.sentences import sentence
from kakehashi.ui.files import as_calendar
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.interviews.models import Candidate
    from kakehashi.seekers.models import Seeker

TONES = {Answer.WAITING: "wait", Answer.YES: "good", Answer.NO: "neutral"}


@seeker_page("placements")
@require_safe
def days(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the seeker's interview days, the latest first."""
    page = page_of(queries.of_seeker(seeker=seeker), request)
    return render(request, "seeker/days.html", {"page": page, "rows": [_row(one, seeker) for one in page.rows]})


@seeker_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def day(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will show one day with its times, and ask whether the seeker comes."""
    found = _mine(seeker, public_id)
    form = bound_or_kept(ComeForm, request)
    if request.method == "POST" and form.is_valid():
        comes, reason = form.cleaned_data["comes"] == "yes", form.cleaned_data["reason"]
        try:
            actions.answer(candidate=found, comes=comes, reason=reason, by=seeker.user, now=clock.now())
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("Thank you. Your organization knows your answer."))
            return redirect("seeker:day", public_id)
    title = found.placement.opportunity.company.name
    return question(
        request, form, title=title, back=reverse("seeker:days"), template="seeker/day.html", **_row(found, seeker)
    )


@seeker_page("placements")
@require_safe
def calendar(_request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will hand over the entry for the seeker's calendar, also that it is called off."""
    found = _mine(seeker, public_id)
    method: Any = "REQUEST" if queries.is_on(found) else "CANCEL"
    data = calendars.for_seeker(found, method=method, now=clock.now())
    return as_calendar(calendars.text_of([data], method=method), name=f"interview-{found.event.day}")


def _mine(seeker: "Seeker", public_id: str) -> "Candidate":
    found = queries.one_of_seeker(seeker=seeker, public_id=public_id)
    if found is None:
        raise Http404
    return found


def _row(found: "Candidate", seeker: "Seeker") -> dict[str, Any]:
    """This function will return what a page shows of a day."""
    event, zone = found.event, COUNTRIES.get(seeker.country, JAPAN).time_zone
    on = queries.is_on(found)
    label: str | Promise = Answer(found.answer).label
    tone = TONES[Answer(found.answer)]
    if not on:
        label, tone = _("Called off"), "neutral"
    elif event.state == EventState.RELEASED:
        label, tone = _("The results are there"), "info"
    return {
        "it": found,
        "label": label,
        "tone": tone,
        "on": on,
        "may_answer": on and event.state in TO_COME,
        "reserve": found.choice == Choice.RESERVE,
        "zone": zone,
        "other": event.zone if event.zone != zone else JAPAN.time_zone,
        "seats": found.seats.all(),
        "released": event.state == EventState.RELEASED,
    }
