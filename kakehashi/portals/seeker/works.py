"""The search in the official list that the pages for jobs and for wishes share."""

from typing import Any

from django.http import HttpRequest

from kakehashi.catalogue import queries
from kakehashi.common import clock
from kakehashi.portals.seeker.forms import FindWorkForm
from kakehashi.portals.seeker.pages import language

MOST_SHOWN = 30


def search(request: HttpRequest) -> dict[str, Any]:
    """This function will return what the search page shows: the form, the works that fit, or the categories."""
    text = request.GET.get("q", "")[:60]
    day = clock.now().date()
    form = FindWorkForm(initial={"q": text})
    if not text.strip():
        return {"form": form, "q": "", "categories": queries.categories_with_works(day=day)}
    found = queries.search_works(text=text, day=day, language=language())
    return {"form": form, "q": text, "works": found[:MOST_SHOWN], "count": len(found), "most": MOST_SHOWN}
