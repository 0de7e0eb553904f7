"""Where the seeker can go: every programme and stage with what the rules found, in the reader's language."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.eligibility import queries, words
from kakehashi.portals.seeker.navigation import seeker_page

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker

LAST_CHANGES = 10


@seeker_page("home")
@require_safe
def pathways(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show all ways with what speaks against each, what is missing, and what comes later."""
    asked = queries.answer_on(seeker=seeker, on=clock.day_in_japan(clock.now()))
    context = {
        "on": asked.on,
        "ways": words.shown(asked.ways, works=asked.works),
        "plan": {
            "asked": seeker.plan_filed_on or seeker.no_plan_filed_by or queries.plan_decides(asked),
            "filed_on": seeker.plan_filed_on,
            "none_by": seeker.no_plan_filed_by,
        },
        "changes": words.changes_in_words(queries.changes_of(seeker=seeker)[:LAST_CHANGES]),
    }
    return render(request, "seeker/pathways.html", context)
