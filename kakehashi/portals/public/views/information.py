"""Home, the explaining pages, occupations, questions and answers."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from kakehashi.catalogue import queries as catalogue
from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.guidance import queries as guidance
from kakehashi.guidance.explained import Explained, explained


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
def occupations(request: HttpRequest) -> HttpResponse:
    """This function will show the approved occupations and works by category, or those that fit a search."""
    day = clock.now().date()
    text = request.GET.get("q", "").strip()[:80]
    context = {"q": text, "day": day}
    if text:
        context["found"] = catalogue.search_works(text=text, day=day, language=get_language() or "en")
    else:
        context["categories"] = catalogue.categories_with_works(day=day)
    return render(request, "public/occupations.html", context)


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
    context = {"change": _explained("programme_change")}
    return render(request, "public/programme_change.html", context)


@access(ANYONE)
@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """This function will show the questions and answers by audience and genre."""
    context = {"sections": guidance.sections(language=get_language() or "en")}
    return render(request, "public/questions.html", context)


@access(ANYONE)
@require_safe
def contact(request: HttpRequest) -> HttpResponse:
    """This function will lead to the contact form, which runs in the report desk's own process."""
    del request
    return redirect(f"{settings.DESK_URL}/")
