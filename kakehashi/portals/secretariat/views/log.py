"""The log: who did what, on what, when, in the reader's language."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kakehashi.audit import queries
from kakehashi.portals.secretariat import history
from kakehashi.portals.secretariat.forms import LogSearch
from kakehashi.portals.secretariat.navigation import secretariat_page
from kakehashi.ui.paging import SIZE, with_query


@secretariat_page("log")
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """This function will show the newest entries, or those before the place that the address names."""
    form = LogSearch(request.GET)
    form.is_valid()
    wanted = form.cleaned_data
    found = queries.entries(
        action=wanted.get("action", ""),
        thing=wanted.get("thing", ""),
        thing_public_id=wanted.get("id", ""),
        before_id=_place(request),
    )
    rows = list(found[: SIZE + 1])
    older = with_query(request, before=rows[SIZE - 1].pk) if len(rows) > SIZE else ""
    context = {"form": form, "lines": history.lines(rows[:SIZE]), "older": older}
    return render(request, "secretariat/log.html", context)


def _place(request: HttpRequest) -> int | None:
    """This function will return the place after which the page begins; none for anything that is no number."""
    asked = request.GET.get("before", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < len(str(2**63)) else None
