"""Somebody on an interview day: their times, the answer that they gave by telephone, and taking them off."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.catalogue.countries import JAPAN
from kakehashi.common import clock
from kakehashi.interviews import actions, queries
from kakehashi.interviews.states import TO_COME, EventState
from kakehashi.portals.sender.day_forms import ToldForm
from kakehashi.portals.sender.day_rows import Person, person_of
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.forms import ReasonForm
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.views.days import answered
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.interviews.models import Candidate
    from kakehashi.organizations.models import Organization

_METHODS = ["GET", "HEAD", "POST"]


@sender_page("days")
@require_http_methods(_METHODS)
def person_on_day(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show somebody's times and answer, and note the answer of somebody who was called."""
    found = _candidate_or_404(organization, public_id)
    form = bound_or_kept(ToldForm, request)

    def act() -> None:
        comes, reason = form.cleaned_data["comes"] == "yes", form.cleaned_data["reason"]
        actions.answer(candidate=found, comes=comes, reason=reason, by=person(request), now=clock.now())

    context = {
        "candidate": found,
        "person": _shown(found, released=found.event.state == EventState.RELEASED),
        "seats": found.seats.select_related("slot"),
        "may_change": queries.is_on(found) and found.event.state in TO_COME,
        "released": found.event.state == EventState.RELEASED,
        "japan": JAPAN.time_zone,
    }
    return answered(request, found.event, form, "sender/days/person.html", act, _("The answer is noted."), **context)


@sender_page("days")
@require_http_methods(_METHODS)
def take_off(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will take somebody off a day, with a reason that the seeker and the company read."""
    found = _candidate_or_404(organization, public_id)
    form = bound_or_kept(ReasonForm, request)

    def act() -> None:
        actions.take_off(candidate=found, reason=form.cleaned_data["reason"], by=person(request), now=clock.now())

    done = _("The person is off the day. Everybody concerned was told.")
    context = {"candidate": found, "person": _shown(found)}
    return answered(request, found.event, form, "sender/days/take_off.html", act, done, **context)


def _shown(found: "Candidate", *, released: bool = False) -> Person:
    is_ours = found.is_ours  # type: ignore[attr-defined]  # annotated by the query
    return person_of(found, is_ours=is_ours, released=released)


def _candidate_or_404(organization: "Organization", public_id: str) -> "Candidate":
    found = queries.candidate_for_sender(organization=organization, public_id=public_id)
    if found is None:
        raise Http404
    return found
