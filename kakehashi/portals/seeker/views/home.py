"""The Management Page: where the seeker stands, what waits, and the ways on."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.confirming import queries as confirming
from kakehashi.conversations import queries as letters
from kakehashi.conversations.correspondents import as_seeker
from kakehashi.eligibility import words
from kakehashi.eligibility.queries import kept_answer
from kakehashi.interviews import queries as interviews
from kakehashi.placements import queries as placements
from kakehashi.placements.states import PLACED, WAITS_FOR_SEEKER
from kakehashi.portals.seeker import labels
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.standing import standing
from kakehashi.portals.seeker.views.placements import row
from kakehashi.seekers import queries, version_queries
from kakehashi.showcase.queries import page_of_seeker
from kakehashi.timing.states import LONGEST_PAUSE

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker

ORGANIZATION = "sending_organization"


@seeker_page("home")
@require_safe
def home(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show the state of everything, and what waits for the seeker."""
    sections = queries.completeness(seeker=seeker)
    choice = queries.latest_choice(seeker=seeker)
    organization = choice.organization if choice and choice.state == "accepted" else None
    mine = [one for one in sections if one.key != ORGANIZATION]
    to_do = [one.part for one in sections if not one.complete and (one in mine or choice is None or not choice.is_open)]
    page = page_of_seeker(seeker=seeker)
    asked = kept_answer(seeker=seeker)
    asked_of = confirming.asked_of(seeker=seeker) if organization else confirming.AskedOf()
    ours = list(placements.in_hand(seeker=seeker).annotate(day=interviews.day_to_answer()))
    published = page is not None and page.is_shown
    context = {
        "seeker": seeker,
        "choice": choice,
        "choice_label": labels.CHOICES[choice.state] if choice else None,
        "organization": organization,
        "missing_1": to_do.count(1),
        "missing_2": to_do.count(2),
        "entered": all(one.complete for one in mine),
        "published": published,
        "hidden": page is not None and published and not page.is_seen,
        "asked": asked,
        "turns": standing(seeker),
        "longest_pause": LONGEST_PAUSE.days,
        "ways": words.shown(asked.open, works=asked.works) if asked else [],
        "waiting": [row(one) for one in ours if one.state in WAITS_FOR_SEEKER],
        "days": [one for one in ours if one.day],
        "to_confirm": asked_of.texts_since,
        "questions": asked_of.questions,
        "sex_waits": not seeker.sex and any(one.state in PLACED for one in ours),
        "letters": letters.unread(as_seeker(seeker), on=clock.day_in_japan(clock.now())).count,
        "help_waits": version_queries.help_waits(seeker=seeker),
    }
    return render(request, "seeker/home.html", context)
