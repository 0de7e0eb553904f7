"""The papers of an interview day: for the rooms, for the waiting area, for calendars."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.interviews import calendars, on_paper, queries
from kakehashi.interviews.states import EventState
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.views.days import day_or_404
from kakehashi.ui.files import as_calendar, as_pdf

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("days")
@require_safe
def room(_request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will print, in Japanese, who comes when to which company, with room for points."""
    found = day_or_404(organization, public_id)
    released, people = found.state == EventState.RELEASED, list(queries.on(found))
    return as_pdf(on_paper.for_rooms(event=found, people=people, with_points=released), name=f"rooms-{found.day}")


@sender_page("days")
@require_safe
def waiting(_request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will print, in the seekers' language, who waits for which time, and what to bring."""
    found = day_or_404(organization, public_id)
    people = list(queries.with_ours(queries.on(found)).select_related("seeker", *queries.SEEN_WITH))
    return as_pdf(on_paper.for_waiting(event=found, people=people), name=f"waiting-{found.day}")


@sender_page("days")
@require_safe
def calendar(_request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will hand over the whole day as one calendar entry."""
    found = day_or_404(organization, public_id)
    data = calendars.for_sender(found, list(queries.on(found)), now=clock.now())
    return as_calendar(calendars.text_of([data], method="PUBLISH"), name=f"interview-day-{found.day}")
