"""Checks one Japanese text while it is being typed."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from kakehashi.common.text import clean
from kakehashi.portals.sender.finding import whole_or_404
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.problems import parts_checked
from kakehashi.translation.forms import LONGEST, text_name

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("seekers")
@require_POST
def check_part(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will tell the problems of a typed text and save nothing: a piece of the page for htmx, else a page.

    ``part`` names the part; its text comes in the field that it has on the desk.
    """
    seeker = whole_or_404(organization, public_id)
    key = request.POST.get("part", "")
    japanese = clean(request.POST.get(text_name(key), ""))[:LONGEST]
    found = parts_checked(organization=organization, seeker=seeker, texts={key: japanese}, typed=request.POST)
    if key not in found:
        raise Http404
    context = {"values": found[key], "seeker": seeker, "japanese": japanese}
    fragment = request.headers.get("HX-Request") == "true"
    return render(request, "sender/parts/problems.html" if fragment else "sender/check_part.html", context)
