"""The first page of the company's side: what waits, and what happened last."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.conversations import queries as letters
from kakehashi.conversations.correspondents import as_member
from kakehashi.opportunities import queries as opportunities
from kakehashi.opportunities.states import PUBLISHED, OpportunityState
from kakehashi.organizations import queries as organizations
from kakehashi.placements import queries as placements
from kakehashi.portals.company import labels
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.rows import row_of
from kakehashi.portals.company.views.acting import organization_of, user_of

LATEST = 10


@dataclass(frozen=True, kw_only=True)
class Task:
    """One kind of thing that waits: how many, since when, where."""

    text: str | Promise
    url: str
    count: int
    since: datetime | None
    hint: str = ""


@company_page("home")
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """This function will show what waits, the oldest kind first, holds, and the latest moves."""
    organization = request.visitor.organization  # type: ignore[attr-defined]  # set at the door
    now = clock.now()
    on = clock.day_in_japan(now)
    mine: Any = placements.for_company(organization=organization, on=on)
    tasks = [*_of_placements(organization, on, now), *_of_opportunities(organization, on), *_to_confirm(organization)]
    tasks += _letters(request)
    tasks.sort(key=lambda task: task.since or now)
    latest = list(mine[:LATEST])
    held = list(mine.filter(is_held=True).prefetch_related("holds"))
    context = {
        "organization": organization,
        "supervising": acts_for_others(request),
        "tasks": tasks,
        "held": [_held(placement) for placement in held],
        "latest": [row_of(placement) for placement in latest],
    }
    return render(request, "company/home.html", context)


def _of_placements(organization: Any, on: Any, now: datetime) -> list[Task]:
    """This function will return what waits in placements; an interview waits when its time has come."""
    waiting = [
        placement
        for placement in placements.waiting_for_company(organization=organization, on=on)
        if not _lies_ahead(placement, now)
    ]
    first_of = {placement.state: placement for placement in reversed(waiting)}
    return [
        Task(
            text=labels.WAITING[kind.state],
            url=(
                reverse("company:placement", args=(first_of[kind.state].public_id,))
                if kind.count == 1
                else f"{reverse('company:placements')}?state={kind.state}"
            ),
            count=kind.count,
            since=kind.since,
        )
        for kind in placements.by_state(waiting)
    ]


def _lies_ahead(placement: Any, now: datetime) -> bool:
    interview = getattr(placement, "interview", None)
    confirmed = placement.state == "interview_confirmed" and interview is not None and interview.confirmed_for
    return bool(confirmed and confirmed > now)


def _of_opportunities(organization: Any, on: Any) -> list[Task]:
    """This function will return the refused opportunities, the drafts, and those asked about."""
    found = list(opportunities.waiting_for(organization=organization, on=on))
    kinds = (
        (OpportunityState.REFUSED, _("Change refused opportunities"), "decided_at"),
        (OpportunityState.DRAFT, _("Submit drafts of opportunities"), "created_at"),
        ("asked", _("Say whether opportunities still hold"), "asked_at"),
    )
    tasks = []
    for state, text, since in kinds:
        waiting = [one for one in found if (one.state == state if state != "asked" else _is_asked(one))]
        if waiting:
            url = f"{reverse('company:opportunities')}?state={state}"
            if len(waiting) == 1:
                url = reverse("company:opportunity", args=(waiting[0].public_id,))
            tasks.append(
                Task(
                    text=text,
                    url=url,
                    count=len(waiting),
                    since=min(getattr(one, since) or one.created_at for one in waiting),
                )
            )
    return tasks


def _is_asked(opportunity: Any) -> bool:
    return opportunity.asked_at is not None and opportunity.state in PUBLISHED


def _to_confirm(organization: Any) -> list[Task]:
    """This function will return the supervision that waits for the company's answer."""
    recorded = list(organizations.supervisions_to_confirm(company=organization).values_list("recorded_at", flat=True))
    if not recorded:
        return []
    url = reverse("company:supervision")
    return [Task(text=_("Confirm who supervises you"), url=url, count=len(recorded), since=recorded[0])]


def _letters(request: HttpRequest) -> list[Task]:
    """This function will return the letters that nobody of the organization has opened."""
    me = as_member(user=user_of(request), organization=organization_of(request))
    unread = letters.unread(me, on=clock.day_in_japan(clock.now()))
    if not unread.count:
        return []
    return [Task(text=_("Letters to read"), url=reverse("company:letters"), count=unread.count, since=unread.since)]


def _held(placement: Any) -> dict[str, Any]:
    """This function will return a held placement with its hold."""
    hold = next((hold for hold in placement.holds.all() if hold.lifted_at is None), None)
    return {"row": row_of(placement), "hold": hold}
