"""Interview days of the company's side: the list, one with its people and picks, results, sheet and calendar entry."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.catalogue.countries import JAPAN
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.interviews import actions, calendars, on_paper, queries
from kakehashi.interviews.refusals import NotPicked
from kakehashi.interviews.states import WITH_RESULTS, Answer, EventState, Result
from kakehashi.placements.states import PlacementState
from kakehashi.portals.company.forms.days import PickForm, ResultsForm
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.rows import who
from kakehashi.portals.company.sentences import sentence
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.ui.files import as_calendar, as_pdf
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

_METHODS = ["GET", "HEAD", "POST"]
MOST_PICKED = 10
TONES = {
    EventState.OPEN: "wait",
    EventState.FIXED: "good",
    EventState.HELD: "wait",
    EventState.RELEASED: "good",
    EventState.CANCELLED: "bad",
}


@company_page("days")
@require_safe
def days(request: HttpRequest) -> HttpResponse:
    """This function will list the days on which people are seen, or could be picked."""
    on = clock.day_in_japan(clock.now())
    page = page_of(queries.for_company(organization=organization_of(request), on=on), request)
    rows = [{"day": one, "tone": TONES[EventState(one.state)]} for one in page.rows]
    return render(request, "company/days/list.html", {"page": page, "rows": rows})


@company_page("days")
@require_http_methods(_METHODS)
def day(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show a day with the company's own people, and while it is open take its picks."""
    found, people = _day(request, public_id)
    if found.state != EventState.OPEN:
        if request.method == "POST":
            raise NotNow(transition="pick", state=found.state)
        return render(request, "company/days/day.html", _shown(found, people))
    on = clock.day_in_japan(clock.now())
    waiting = queries.waiting_for_a_day(organization=organization_of(request), event=found, on=on)
    page = page_of(waiting, request, size=MOST_PICKED)
    slots = queries.free_slots(event=found, opportunities={one.opportunity_id for one in page.rows})
    form = bound_or_kept(
        PickForm,
        request,
        people=[(one, who(one)) for one in page.rows],
        slots=[(slot, _words(found, slot)) for slot in slots],
        there={one.placement.public_id: one for one in people},
    )
    if request.method == "POST" and form.is_valid() and _pick(request, found, form):
        messages.success(request, _("The times are kept. The seekers are asked whether they come."))
        return redirect("company:day", public_id)
    return render_form_page(request, form, "company/days/day.html", {**_shown(found, people), "page": page})


def _pick(request: HttpRequest, found: Any, form: PickForm) -> bool:
    """This function will keep all picks of a form, or none and say what is wrong with the first."""
    try:
        actions.pick_all(event=found, picks=form.picked(), by=user_of(request), now=clock.now())
    except NotPicked as not_picked:
        form.add_error(None, f"{who(not_picked.placement)}: {sentence(not_picked.refused)}")
        return False
    return True


@company_page("days")
@require_http_methods(_METHODS)
def results(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will keep points, results and notes; nobody else reads them before the release."""
    found, people = _day(request, public_id)
    if found.state not in WITH_RESULTS:
        raise NotNow(transition="record_result", state=found.state)
    there = [one for one in people if one.placement.state == PlacementState.INTERVIEW_CONFIRMED]
    page = page_of(there, request, size=MOST_PICKED)
    form = bound_or_kept(ResultsForm, request, people=[(one, who(one.placement)) for one in page.rows])
    if request.method == "POST" and form.is_valid() and _judge(request, form):
        messages.success(request, _("The results are kept. Nobody else reads them before they are released."))
        return redirect("company:day", public_id)
    return render_form_page(request, form, "company/days/results.html", {"day": found, "page": page})


def _judge(request: HttpRequest, form: ResultsForm) -> bool:
    """This function will keep all results of a form, or none and say what is wrong with the first."""
    try:
        with transaction.atomic():
            for one in form.judged():
                actions.record_result(
                    candidate=one.candidate,
                    scores=one.scores,
                    result=one.result,
                    note=one.note,
                    by=user_of(request),
                    now=clock.now(),
                )
    except Refused as refused:
        form.add_error(f"{one.candidate.public_id}-note", sentence(refused))
        return False
    return True


@company_page("days")
@require_safe
def sheet(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will print the company's own people, with room for points."""
    found, people = _day(request, public_id)
    return as_pdf(on_paper.for_rooms(event=found, people=people, with_points=True), name=f"interview-day-{found.day}")


@company_page("days")
@require_safe
def calendar(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will hand over the entry for the company's calendar; people stand there by their codes."""
    found, people = _day(request, public_id)
    name = organization_of(request).public_id
    method: Any = "CANCEL" if found.state == EventState.CANCELLED else "REQUEST"
    data = calendars.for_company(found, people, organization_public_id=name, method=method, now=clock.now())
    return as_calendar(calendars.text_of([data], method=method), name=f"interview-day-{found.day}")


def _day(request: HttpRequest, public_id: str) -> tuple[Any, list[Any]]:
    """This function will return a day that the organization sees, with its own people; 404 for any other."""
    organization, on = organization_of(request), clock.day_in_japan(clock.now())
    found = queries.one_for_company(organization=organization, public_id=public_id, on=on)
    if found is None:
        raise Http404
    return found, list(queries.candidates_for_company(organization=organization, on=on, of=found))


def _shown(found: Any, people: list[Any]) -> dict[str, Any]:
    """This function will return what the page shows of a day."""
    released = found.state == EventState.RELEASED
    rows = [
        {
            "it": one,
            "who": who(one.placement),
            "answer": Result(one.result).label if one.result else Answer(one.answer).label,
            "tone": "info" if one.result else {"yes": "good", "no": "bad"}.get(one.answer, "wait"),
            "times": [
                {
                    "words": calendars.both_clocks(seat.slot.starts_at, JAPAN.time_zone, found.zone),
                    "slot": seat.slot,
                    "score": seat.score,
                }
                for seat in one.seats.all()
            ],
        }
        for one in people
    ]
    return {
        "day": found,
        "tone": TONES[EventState(found.state)],
        "rows": rows,
        "released": released,
        "may_judge": found.state in WITH_RESULTS,
        "may_pick": found.state == EventState.OPEN,
    }


def _words(found: Any, slot: Any) -> str:
    """This function will write a time in a list: in Japan first, and how many more can come."""
    when = calendars.both_clocks(slot.starts_at, JAPAN.time_zone, found.zone)
    free = _("%(free)s free") % {"free": max(0, slot.holds - slot.taken)}
    return f"{when} ({free})"
