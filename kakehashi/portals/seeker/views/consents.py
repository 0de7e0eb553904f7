"""The pages of consents: one purpose each, yes and no with equal weight, and taking a yes back."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.placements import actions as placements
from kakehashi.portals.seeker import labels
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import language
from kakehashi.seekers import actions, queries
from kakehashi.seekers.states import CONSENT_VERSION

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


@seeker_page("information")
@require_safe
def consents(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the purposes, what was said to each, and a way to take a yes back at once."""
    given = queries.consents(seeker=seeker)
    rows = [
        {"purpose": str(purpose), "text": text, "consent": given.get(purpose)}
        for purpose, text in labels.CONSENTS.items()
    ]
    return render(request, "seeker/consents.html", {"rows": rows})


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def consent(request: HttpRequest, seeker: "Seeker", purpose: str) -> HttpResponse:
    """This function will explain one purpose and store the answer, yes or no."""
    text = _text(purpose)
    if request.method == "POST":
        if request.POST.get("answer") == "yes":
            actions.give_consent(seeker=seeker, purpose=purpose, language=language(), by=seeker.user, now=clock.now())
            messages.success(request, _("Saved. You said yes. You can take it back at any time."))
            return redirect("seeker:consents")
        if request.POST.get("answer") == "no":
            return _no(request, seeker, purpose)
    given = queries.consents(seeker=seeker).get(purpose)
    missing = request.method == "POST"
    context = {"purpose": purpose, "text": text, "given": given, "version": CONSENT_VERSION, "error": missing}
    return render(request, "seeker/consent.html", context, status=422 if missing else 200)


@seeker_page("information")
@require_POST
def withdraw(request: HttpRequest, seeker: "Seeker", purpose: str) -> HttpResponse:
    """This function will take a yes back, and with it everything that rests on it."""
    _text(purpose)
    placements.withdraw_consent(seeker=seeker, purpose=purpose, by=seeker.user, now=clock.now())
    messages.success(request, _("You took your yes back. It holds from now on."))
    return redirect("seeker:consents")


def _no(request: HttpRequest, seeker: "Seeker", purpose: str) -> HttpResponse:
    """This function will store a no; where there was a yes, it is taken back with what rests on it."""
    if queries.consents(seeker=seeker).get(purpose):
        placements.withdraw_consent(seeker=seeker, purpose=purpose, by=seeker.user, now=clock.now())
    else:
        actions.refuse_consent(seeker=seeker, purpose=purpose, by=seeker.user, now=clock.now())
    messages.success(request, _("Saved. You said no. You can change your mind at any time."))
    return redirect("seeker:consents")


def _text(purpose: str) -> labels.ConsentText:
    if purpose not in labels.CONSENTS:
        raise Http404
    return labels.CONSENTS[purpose]
