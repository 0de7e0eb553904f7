"""What if it were another day: how the ways of the registered seekers would change, with numbers."""

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.eligibility import comparing
from kakehashi.eligibility.words import turn_of, way_name
from kakehashi.portals.secretariat.forms import DayForm
from kakehashi.portals.secretariat.navigation import secretariat_page
from kakehashi.rules.sentences import OUTCOMES
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.rules import Outcome


@secretariat_page("what_if")
@require_safe
def what_if(request: HttpRequest) -> HttpResponse:
    """This function will ask for a day, and show what it changes against today; nothing is stored, nobody is told."""
    tried = any(name in request.GET for name in ("day_day", "day_month", "day_year"))
    form = DayForm(data=request.GET) if tried else DayForm()
    context = {"most": comparing.MOST_AT_ONCE}
    if tried and form.is_valid():
        context |= _compared(request, form.cleaned_data["day"])
    return render_form_page(request, form, "secretariat/what_if.html", context)


def _compared(request: HttpRequest, day: date) -> dict[str, Any]:
    """This function will compare the day with today, and put numbers and names into words."""
    today = clock.day_in_japan(clock.now())
    found = comparing.what_if(today=today, day=day)
    page = page_of(found.affected, request)
    return {
        "today": today,
        "day": day,
        "found": found,
        "numbers": [
            {
                "name": way_name(programme=one.programme, stage=one.stage),
                "pairs": [
                    (_(text), one.before[cast("Outcome", key)], one.after[cast("Outcome", key)])
                    for key, text in OUTCOMES.items()
                ],
            }
            for one in found.numbers
        ],
        "outcomes": [_(text) for text in OUTCOMES.values()],
        "page": page,
        "affected": [{"id": one.seeker, "turns": [turn_of(turn) for turn in one.turns]} for one in page.rows],
    }
