"""One placement of the company's side, with its history and what can be done next."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from kakehashi.catalogue.countries import COUNTRIES, JAPAN
from kakehashi.common import clock
from kakehashi.placements import queries
from kakehashi.placements.reasons import WORDS
from kakehashi.placements.timeline_words import papers_of, step_in_words
from kakehashi.portals.company import labels
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.rows import row_of, who
from kakehashi.portals.company.views.acting import party_in, placement_of


@company_page("placements")
@require_safe
def placement(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one placement: where it stands, what can be done now, and its history."""
    found = placement_of(request, public_id)
    party = party_in(request, found)
    interview = getattr(found, "interview", None)
    context = {
        "placement": found,
        "row": row_of(found),
        "who": who(found),
        "next": labels.NEXT[found.state],
        "hold": queries.hold_of(placement=found) if found.is_held else None,
        "moves": queries.possible_moves(placement=found, party=party),
        "work": found.opportunity.work.name_in(get_language() or "en"),
        "here": JAPAN.time_zone,
        "there": zone_of(found),
        "times": queries.proposed_times(placement=found),
        "interview": interview,
        "how": labels.HOW[interview.how] if interview else "",
        "day": queries.day_of(placement=found),
        "offer": getattr(found, "offer", None),
        "history": [_line(step) for step in reversed(queries.history(placement=found, party=party))],
        "supervising": acts_for_others(request),
        "papers": papers_of(placement=found, on=clock.day_in_japan(clock.now()), language=get_language() or "en"),
    }
    return render(request, "company/placement.html", context)


def zone_of(placement: Any) -> str:
    """This function will return the time zone of the country in which the sending organization is."""
    country = COUNTRIES.get(placement.sending.country, JAPAN)
    return country.time_zone


def _line(step: Any) -> dict[str, Any]:
    """This function will put one step of the history into the company side's words."""
    return {
        "at": step.at,
        "who": labels.PARTY[step.party],
        "what": labels.MOVE[step.name],
        "cause": labels.CAUSE.get(step.cause, ""),
        "reason": step.reason,
        "ground": WORDS[step.ground].plain if step.ground else "",
        "step": step_in_words(step),
    }
