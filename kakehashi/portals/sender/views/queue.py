"""Everything that seekers wait for, the oldest first, and how long it usually takes here."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.seekers import queries as seekers
from kakehashi.timing import queries as times
from kakehashi.timing.states import LONGEST_PAUSE, Step
from kakehashi.timing.words import STEPS

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization

MOST = 100
_PAGES = {
    Step.ACCEPT: "sender:seeker",
    Step.TRANSLATE: "sender:translate",
    Step.CHANGE: "sender:change_request",
    Step.RENEW: "sender:translate",
    Step.FORWARD: "sender:placement",
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One piece of work: for whom, what, where it is done, since when, until when."""

    name: str
    step: str | Promise
    href: str
    since: datetime
    due: datetime
    late: bool
    paused: bool


@sender_page("queue")
@require_safe
def queue(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will list what seekers wait for by age, with the day until which the site asks for it."""
    now = clock.now()
    turns = times.open_turns(organization_public_id=organization.public_id)
    shown = list(turns[:MOST])
    people = seekers.chosen_among(organization=organization, public_ids={turn.seeker_public_id for turn in shown})
    rows = []
    for turn in shown:
        step, person = Step(turn.step), people.get(turn.seeker_public_id)
        about = turn.seeker_public_id if step == Step.ACCEPT else turn.thing_public_id
        rows.append(
            Row(
                name=(person.name_passport or person.name_native) if person else "",
                step=STEPS[step],
                href=reverse(_PAGES[step], args=[about]),
                since=turn.began_at,
                due=turn.due_at,
                late=turn.is_late(now=now),
                paused=turn.paused_since is not None,
            )
        )
    context = {
        "rows": rows,
        "longest_pause": LONGEST_PAUSE.days,
        "more": max(0, turns.count() - MOST),
        "figures": [
            (STEPS[one.step], one) for one in times.figures(organization_public_id=organization.public_id, now=now)
        ],
    }
    return render(request, "sender/queue.html", context)
