"""Interview days: the list, one as a grid of times and companies, making and changing it, and its moves."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.catalogue.countries import JAPAN
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.interviews import actions, queries
from kakehashi.interviews.states import TABLE, Answer, EventState, Result
from kakehashi.placements.states import PlacementState
from kakehashi.portals.sender.day_forms import DayForm
from kakehashi.portals.sender.day_rows import TONES, grid
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.forms import ReasonForm
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.sentences import sentence
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.interviews.models import Event
    from kakehashi.organizations.models import Organization

_METHODS = ["GET", "HEAD", "POST"]
MOVES: dict[str, Callable[..., Any]] = {
    "open": actions.open_up,
    "fix": actions.fix,
    "end": actions.end,
    "release": actions.release,
}


def day_or_404(organization: "Organization", public_id: str) -> "Event":
    """This function will return the organization's day; another's does not exist."""
    found = queries.one_for_sender(organization=organization, public_id=public_id)
    if found is None:
        raise Http404
    return found


@sender_page("days")
@require_safe
def days(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will list the organization's interview days, the latest first."""
    page = page_of(queries.for_sender(organization=organization), request)
    rows = [{"day": one, "tone": TONES[EventState(one.state)]} for one in page.rows]
    return render(request, "sender/days/list.html", {"page": page, "rows": rows})


@sender_page("days")
@require_safe
def day(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show a day: where it stands, what can be done, and who is when with which company."""
    found = day_or_404(organization, public_id)
    people = list(queries.on(found))
    fixed = [one for one in people if one.placement.state == PlacementState.INTERVIEW_CONFIRMED]
    names, lines = grid(found, list(queries.slots_of(event=found, seats=queries.seats_for_sender(event=found))))
    context = {
        "day": found,
        "tone": TONES[EventState(found.state)],
        "moves": {move.name for move in TABLE if found.state in move.sources},
        "names": names,
        "lines": lines,
        "japan": JAPAN.time_zone,
        "people": len(people),
        "coming": sum(one.answer == Answer.YES for one in people),
        "cannot": sum(one.answer == Answer.NO for one in people),
        "silent": sum(one.answer == Answer.WAITING for one in people),
        "to_fix": any(
            one.answer == Answer.YES and one.placement.state == PlacementState.TIMES_PROPOSED for one in people
        ),
        "fixed": len(fixed),
        "judged": sum(one.result != Result.OPEN for one in fixed),
    }
    return render(request, "sender/days/day.html", context)


@sender_page("days")
@require_http_methods(_METHODS)
def new(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will make a day."""
    form = bound_or_kept(DayForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make(organization=organization, plan=form.plan(), by=person(request), now=clock.now())
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("The day is made. Now add times."))
            return redirect("sender:day", made.public_id)
    return render_form_page(request, form, "sender/days/form.html", {})


@sender_page("days")
@require_http_methods(_METHODS)
def change(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will change a day; everybody on it is told."""
    found = day_or_404(organization, public_id)
    names = ("day", "how", "place", "room", "interpreter", "bring")
    form = bound_or_kept(DayForm, request, initial={name: getattr(found, name) for name in names})

    def act() -> None:
        actions.change(event=found, plan=form.plan(), by=person(request), now=clock.now())

    return answered(request, found, form, "sender/days/form.html", act, _("Saved. Everybody concerned was told."))


@sender_page("days")
@require_http_methods(_METHODS)
def cancel(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will cancel a day, with a reason that everybody reads."""
    found = day_or_404(organization, public_id)
    form = bound_or_kept(ReasonForm, request)

    def act() -> None:
        actions.cancel(event=found, reason=form.cleaned_data["reason"], by=person(request), now=clock.now())

    done = _("The day is cancelled. Everybody was told.")
    return answered(request, found, form, "sender/days/cancel.html", act, done)


@sender_page("days")
@require_POST
def move(request: HttpRequest, organization: "Organization", public_id: str, move: str) -> HttpResponse:
    """This function will open a day, fix it, say that it took place, or release its results."""
    found = day_or_404(organization, public_id)
    done = {
        "open": _("The day is open. The companies were told."),
        "fix": _("The day is fixed for everybody who comes. They were told."),
        "end": _("The day took place. The companies record their results."),
        "release": _("The results are released. Everybody was told."),
    }
    try:
        left_out = MOVES[move](event=found, by=person(request), now=clock.now())
    except Refused as refused:
        messages.error(request, sentence(refused))
        return redirect("sender:day", public_id)
    messages.success(request, done[move])
    for one in left_out or ():
        messages.error(request, f"{one.candidate.placement.page_code}: {sentence(one.refused)}")
    return redirect("sender:day", public_id)


def answered(
    request: HttpRequest,
    found: "Event",
    form: Any,
    template: str,
    act: Callable[[], object],
    done: str,
    **context: Any,
) -> HttpResponse:
    """This function will act on a valid form and lead back to the day, or show the form with what is wrong."""
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, done)
            return redirect("sender:day", found.public_id)
    return render_form_page(request, form, template, {"day": found, **context})
