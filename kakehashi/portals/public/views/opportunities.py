"""One Japanese Employment Opportunity as everybody sees it: never with a company's contact data."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.opportunities import queries


@access(ANYONE)
@require_safe
def opportunity(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one opportunity, with the wage before and after deductions."""
    found = queries.shown_one(public_id=public_id, on=clock.day_in_japan(clock.now()))
    if found is None:
        raise Http404
    context = {"opportunity": found, "prefecture": PREFECTURE.get(found.prefecture)}
    return render(request, "public/opportunity.html", context)
