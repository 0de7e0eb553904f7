"""What waits for the Secretariat, the oldest first."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.complaints import queries as complaints
from kakehashi.complaints.states import Subject
from kakehashi.confirming import queries as confirming
from kakehashi.conversations import queries as letters
from kakehashi.conversations.correspondents import as_secretariat
from kakehashi.guidance import queries as guidance
from kakehashi.opportunities import queries as opportunities
from kakehashi.opportunities.states import OpportunityState
from kakehashi.organizations import queries as organizations
from kakehashi.portals.secretariat.navigation import acting, secretariat_page
from kakehashi.timing.queries import late_turns

if TYPE_CHECKING:
    from kakehashi.accounts.models import User

LATE_AFTER = timedelta(days=5)


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One kind of thing that waits: how many, since when, and whether that is too long."""

    text: str
    hint: str
    url: str
    count: int
    since: date
    late: bool


@secretariat_page("home")
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """This function will show what waits by kind, with counts and since when."""
    today = clock.day_in_japan(clock.now())
    found = [
        *_late_work(today),
        *_applications(today),
        *_opportunities(today),
        *_messages(today),
        *_answers(today),
        *_not_reached(today),
        *_letters(acting(request), today),
    ]
    context = {"waiting": sorted(found, key=lambda each: each.since)}
    return render(request, "secretariat/home.html", context)


def _applications(today: date) -> list[Waiting]:
    """This function will return the applications for admission, if there are any."""
    days = [clock.day_in_japan(at) for at in organizations.waiting_for_admission().values_list("applied_at", flat=True)]
    url = reverse("secretariat:organizations") + "?state=applied"
    return _kind(_("Applications for admission"), "", url, days, today)


def _opportunities(today: date) -> list[Waiting]:
    """This function will return the opportunities to decide on, if there are any."""
    submitted = opportunities.in_state(state=OpportunityState.SUBMITTED).values_list("submitted_at", flat=True)
    days = [clock.day_in_japan(at) for at in submitted if at]
    return _kind(_("Opportunities to approve"), "", reverse("secretariat:opportunities"), days, today)


def _late_work(today: date) -> list[Waiting]:
    """This function will return the work of organizations for seekers that is late, if there is any."""
    days = [clock.day_in_japan(turn.began_at) for turn in late_turns(now=clock.now())]
    url = reverse("secretariat:late")
    return _kind(_("Late work of sending organizations"), _("They have been told"), url, days, today)


def _messages(today: date) -> list[Waiting]:
    """This function will return the messages to answer, if there are any, and how many are about money."""
    rows = list(complaints.waiting().values_list("received_on", "subject"))
    money = sum(subject == Subject.DEPOSIT for _day, subject in rows)
    hint = ngettext(
        "%(count)s is about a deposit, contract or payment", "%(count)s are about a deposit, contract or payment", money
    ) % {"count": money}
    url = reverse("secretariat:messages") + "?state=new"
    return _kind(_("Messages to answer"), hint if money else "", url, [day for day, _subject in rows], today)


def _answers(today: date) -> list[Waiting]:
    """This function will return the answers that a rule has overtaken, if there are any."""
    url = reverse("secretariat:questions")
    return _kind(_("Answers to check"), _("A rule under them has changed"), url, guidance.to_check(on=today), today)


def _not_reached(today: date) -> list[Waiting]:
    """This function will return the requests to publish without a seeker's word, if there are any."""
    days = [clock.day_in_japan(at) for at in confirming.unreached_to_decide().values_list("asked_at", flat=True)]
    return _kind(_("Seekers who cannot be reached"), "", reverse("secretariat:not_reached"), days, today)


def _letters(user: "User", today: date) -> list[Waiting]:
    """This function will return the letters that nobody of the Secretariat has opened, if there are any."""
    unread = letters.unread(as_secretariat(user), on=today)
    days = [clock.day_in_japan(unread.since)] * unread.count if unread.since else []
    return _kind(_("Letters to read"), "", reverse("secretariat:letters"), days, today)


def _kind(text: str, hint: str, url: str, days: list[date], today: date) -> list[Waiting]:
    """This function will make one line of things that came on these days; none when there are none."""
    if not days:
        return []
    since = min(days)
    late = today - since >= LATE_AFTER
    return [Waiting(text=text, hint=hint, url=url, count=len(days), since=since, late=late)]
