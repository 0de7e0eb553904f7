"""Where a seeker of the organization can go, as the seeker reads it."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.eligibility import queries, words
from kakehashi.portals.sender.finding import choice_or_404
from kakehashi.portals.sender.navigation import sender_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization

LAST_CHANGES = 10


@sender_page("seekers")
@require_safe
def pathways(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show all ways of a seeker who chose the organization, with what the rules found."""
    seeker = choice_or_404(organization, public_id).seeker
    asked = queries.answer_on(seeker=seeker, on=clock.day_in_japan(clock.now()))
    context = {
        "seeker": seeker,
        "on": asked.on,
        "ways": words.shown(asked.ways, works=asked.works),
        "changes": words.changes_in_words(queries.changes_of(seeker=seeker)[:LAST_CHANGES]),
    }
    return render(request, "sender/pathways.html", context)
