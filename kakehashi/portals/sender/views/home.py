"""The first page: what waits for the organization, the oldest first."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.confirming import queries as confirming
from kakehashi.conversations import queries as letters
from kakehashi.conversations.correspondents import as_member
from kakehashi.placements import queries as placements
from kakehashi.portals.sender import labels
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.rows import Row, seeker_rows
from kakehashi.translation import queries as translation
from kakehashi.translation.declining import answer_until

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One kind of thing that waits: how many, and since when the oldest does."""

    text: str | Promise
    href: str
    count: int
    since: datetime
    late: bool = False


@sender_page("home")
@require_safe
def home(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will show what waits, one line for each kind, the oldest first."""
    now = clock.now()
    waiting = [
        *_seekers(organization),
        *_questions(organization),
        *_changes(organization, now),
        *_placements(organization),
        *_calls(organization, now),
        *_letters_and_agreements(request, organization),
    ]
    waiting.sort(key=lambda one: one.since)
    return render(request, "sender/home.html", {"organization": organization, "waiting": waiting})


def _seekers(organization: "Organization") -> list[Waiting]:
    rows = seeker_rows(organization=organization, show="all")
    page = reverse("sender:seekers") + "?show="
    return [
        *_line(_("Seekers who chose you"), f"{page}chosen", [row.since for row in rows if row.chosen]),
        *_line(_("People to translate"), f"{page}to_do", [row.since for row in rows if row.to_do]),
        *_line(_("People with outdated Japanese"), f"{page}outdated", [row.since for row in rows if row.outdated]),
        *_line(
            _("Texts that wait for a second person"),
            f"{page}to_approve",
            [since for row in rows for since in row.to_approve],
        ),
        *_line(
            _("Texts to restate for the seeker"), f"{page}to_restate", [row.since for row in rows if row.to_restate]
        ),
        *_line(_("Texts that a seeker says are not right"), f"{page}not_right", _doubted(rows)),
        *_line(_("Pages ready to publish"), f"{page}ready", [row.since for row in rows if row.ready]),
    ]


def _doubted(rows: list[Row]) -> list[datetime]:
    return [row.since for row in rows for _text in range(row.word.not_right)]


def _questions(organization: "Organization") -> list[Waiting]:
    asked = confirming.open_questions_for_sender(organization=organization)
    return _line(_("Questions that wait for a seeker"), reverse("sender:seekers"), [one.asked_at for one in asked])


def _changes(organization: "Organization", now: datetime) -> list[Waiting]:
    requests = list(translation.open_change_requests_for_sender(organization=organization))
    since = [request.requested_at for request in requests]
    late = any(answer_until(request) < clock.day_in_japan(now) for request in requests)
    return _line(_("Change requests"), reverse("sender:change_requests"), since, late=late)


def _placements(organization: "Organization") -> list[Waiting]:
    found = placements.by_state(placements.waiting_for_sender(organization=organization))
    page = reverse("sender:placements")
    return [
        Waiting(text=labels.WAITING[one.state], href=f"{page}?state={one.state}", count=one.count, since=one.since)
        for one in found
    ]


def _calls(organization: "Organization", now: datetime) -> list[Waiting]:
    calls = list(placements.calls_for(organization=organization))
    late = any(call.due_at < now for call in calls)
    return _line(_("Phone calls to make"), reverse("sender:calls"), [call.created_at for call in calls], late=late)


def _letters_and_agreements(request: HttpRequest, organization: "Organization") -> list[Waiting]:
    me = as_member(user=person(request), organization=organization)
    unread, recorded = letters.unread_and_agreements(me, sending=organization, on=clock.day_in_japan(clock.now()))
    return [
        *_line(_("Letters to read"), reverse("sender:letters"), unread),
        *_line(_("Agreements to confirm"), reverse("sender:agreements"), recorded),
    ]


def _line(text: str | Promise, href: str, since: list[datetime], *, late: bool = False) -> list[Waiting]:
    return [Waiting(text=text, href=href, count=len(since), since=min(since), late=late)] if since else []
