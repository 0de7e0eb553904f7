"""Home, the explaining pages, questions and answers."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.guidance import queries as guidance
from kakehashi.guidance import rules_in_force
from kakehashi.guidance.explained import Explained, explained

# The day on which the programmes change, and the time around it of which every change is shown.
TURN = date(2027, 4, 1)
AROUND = (date(2027, 3, 1), date(2027, 7, 31))


def _explained(key: str) -> Explained:
    """This function will return an explaining text in the reader's language."""
    return explained(key, language=get_language() or "en")


@access(ANYONE)
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """This function will show in one look what this is, what nobody may ask for, what changes, where to begin."""
    context = {
        "intro": _explained("home_intro"),
        "deposit": _explained("deposit_rule"),
        "change": _explained("programme_change"),
    }
    return render(request, "public/home.html", context)


@access(ANYONE)
@require_safe
def acceptance_system(request: HttpRequest) -> HttpResponse:
    """This function will show who does what, as a drawing and in words."""
    system = _explained("acceptance_system")
    parties = {party["key"]: party for party in system.parts["parties"]}
    labels = {(link["from"], link["to"]): link["label"] for link in system.parts["links"]}
    chain = ("seeker", "sending_organization", "supervising_organization", "accepting_company")
    drawing = [
        {"party": parties[key], "down": labels.get((key, chain[place + 1])) if place + 1 < len(chain) else None}
        for place, key in enumerate(chain)
    ]
    watchers = [parties["secretariat"], parties["authorities"]]
    context = {"system": system, "drawing": drawing, "watchers": watchers}
    return render(request, "public/acceptance_system.html", context)


@access(ANYONE)
@require_safe
def programme_change(request: HttpRequest) -> HttpResponse:
    """This function will show what changes on 2027-04-01 and what that means for someone who starts today."""
    context = {
        "change": _explained("programme_change"),
        "turn": TURN,
        "first": AROUND[0],
        "last": AROUND[1],
        "days": rules_in_force.named_days(first=AROUND[0], last=AROUND[1]),
        "changes": rules_in_force.changes(first=AROUND[0], last=AROUND[1]),
    }
    return render(request, "public/programme_change.html", context)


@access(ANYONE)
@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """This function will show the questions and answers by audience and genre."""
    today = clock.day_in_japan(clock.now())
    context = {"sections": guidance.sections(language=get_language() or "en", on=today)}
    return render(request, "public/questions.html", context)


@access(ANYONE)
@require_safe
def contact(request: HttpRequest) -> HttpResponse:
    """This function will lead to the contact form, which runs in the report desk's own process."""
    del request
    return redirect(f"{settings.DESK_URL}/")
