"""The times of an interview day: added in a row, changed, taken away."""

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.interviews import actions, queries
from kakehashi.portals.sender.day_forms import OneTimeForm, TimesForm
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.sentences import sentence
from kakehashi.portals.sender.views.days import answered, day_or_404
from kakehashi.ui.formats import city
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.interviews.models import Event, Slot
    from kakehashi.organizations.models import Organization

_METHODS = ["GET", "HEAD", "POST"]


@sender_page("days")
@require_http_methods(_METHODS)
def add(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will add times in a row, as the clock runs at the place of the day."""
    found = day_or_404(organization, public_id)
    offered = queries.opportunities_for(organization=organization)
    form = bound_or_kept(TimesForm, request, event=found, opportunities=offered)

    def act() -> None:
        actions.make_slots(event=found, row=form.row(), by=person(request), now=clock.now())

    done = _("The times are added.")
    return answered(request, found, form, "sender/days/times.html", act, done, city=city(found.zone))


@sender_page("days")
@require_http_methods(_METHODS)
def one(request: HttpRequest, organization: "Organization", public_id: str, slot: str) -> HttpResponse:
    """This function will change one time; who sits there is told and asked again."""
    found = day_or_404(organization, public_id)
    it = _slot_or_404(found, slot)
    kept = {name: getattr(it, name) for name in ("kind", "minutes", "holds", "room", "interpreter")}
    starts = f"{it.starts_at.astimezone(ZoneInfo(found.zone)):%H:%M}"
    form = bound_or_kept(OneTimeForm, request, event=found, initial={**kept, "starts": starts})

    def act() -> None:
        actions.change_slot(slot=it, row=form.row(), by=person(request), now=clock.now())

    done = _("Saved. Everybody concerned was told.")
    return answered(request, found, form, "sender/days/times.html", act, done, city=city(found.zone), slot=it)


@sender_page("days")
@require_POST
def remove(request: HttpRequest, organization: "Organization", public_id: str, slot: str) -> HttpResponse:
    """This function will take away a time at which nobody sits."""
    found = day_or_404(organization, public_id)
    try:
        actions.remove_slot(slot=_slot_or_404(found, slot), by=person(request), now=clock.now())
    except Refused as refused:
        messages.error(request, sentence(refused))
    else:
        messages.success(request, _("The time is taken away."))
    return redirect("sender:day", public_id)


def _slot_or_404(event: "Event", public_id: str) -> "Slot":
    found = queries.slot_for_sender(event=event, public_id=public_id)
    if found is None:
        raise Http404
    return found
