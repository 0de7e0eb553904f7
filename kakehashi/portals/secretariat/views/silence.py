"""How organizations answer in placements: how quickly, and how often not at all."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.organizations import queries as organizations
from kakehashi.placements.figures import answers
from kakehashi.portals.secretariat.navigation import secretariat_page


@secretariat_page("home")
@require_safe
def silence(request: HttpRequest) -> HttpResponse:
    """This function will show the figures of the last 90 days, the organization with most silence first."""
    found = answers(now=clock.now())
    names = organizations.names(public_ids={one.public_id for one in found}, language=get_language() or "en")
    rows = [{"it": one, "name": names.get(one.public_id, "")} for one in found]
    return render(request, "secretariat/silence.html", {"rows": rows})
