"""The list of Japanese Employment Opportunities with its filters, and the chances in a work for people of a country."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.catalogue.queries import works_on
from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.opportunities.finding_form import listed
from kakehashi.placements.chances import FEWEST_FOR_NINE_OF_TEN, chances
from kakehashi.placements.waits import FEWEST_CASES
from kakehashi.portals.public.chances_form import ChancesForm
from kakehashi.showcase.queries import FEWEST_TOLD
from kakehashi.ui.formats import country_name
from kakehashi.ui.pages import render_form_page


@access(ANYONE)
@require_safe
def opportunities(request: HttpRequest) -> HttpResponse:
    """This function will show the filters and one page of the open opportunities that fit, newest first."""
    found = listed(asked=request.GET, on=clock.day_in_japan(clock.now()))
    context = {
        "listed": found,
        "form": found.form,
        "error": not found.valid,
        "opportunities": [{"it": each, "prefecture": PREFECTURE.get(each.prefecture)} for each in found.rows],
    }
    return render(request, "public/opportunities.html", context, status=200 if found.valid else 422)


@access(ANYONE)
@require_safe
def chances_of(request: HttpRequest) -> HttpResponse:
    """This function will ask for a work and a country, and say what is known of the chances; never of one person."""
    now = clock.now()
    works = {one.code: one for one in works_on(day=clock.day_in_japan(now))}
    asked = bool(request.GET.get("work") or request.GET.get("country"))
    form = ChancesForm(data=request.GET if asked else None, works=works.values())
    context: dict[str, Any] = {
        "fewest": FEWEST_TOLD,
        "fewest_cases": FEWEST_CASES,
        "fewest_for_most": FEWEST_FOR_NINE_OF_TEN,
    }
    if asked and form.is_valid():
        work, country = form.cleaned_data["work"], form.cleaned_data["country"]
        context |= {
            "chances": chances(work_code=work, country=country, now=now),
            "work_code": work,
            "work": works[work].name_in(get_language() or "en"),
            "country": country_name(country),
        }
    return render_form_page(request, form, "public/chances.html", context)
