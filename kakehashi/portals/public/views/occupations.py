"""The approved occupations: the list by category, its search, and a page for each work."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kakehashi.catalogue import queries
from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.guidance.explained import explained
from kakehashi.guidance.rule_sources import sources
from kakehashi.guidance.rule_words import WORDS
from kakehashi.opportunities import queries as opportunities
from kakehashi.placements.waits import usual_wait
from kakehashi.rules import fields_of_works, listed_works, parameter
from kakehashi.showcase import queries as showcase
from kakehashi.ui.formats import long_date

MOST_FOUND = 50
MOST_OPPORTUNITIES = 50
LONGEST_SEARCH = 80


@access(ANYONE)
@require_safe
def occupations(request: HttpRequest) -> HttpResponse:
    """This function will show the categories with their numbers, or the works that fit a search."""
    day = clock.day_in_japan(clock.now())
    text = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    context: dict[str, Any] = {"q": text, "day": day, "most": MOST_FOUND}
    if text:
        found = queries.search_works(text=text, day=day, language=get_language() or "en")
        context |= {"found": found[:MOST_FOUND], "count": len(found)}
    else:
        context["categories"] = queries.categories_with_counts(day=day)
    return render(request, "public/occupations.html", context)


@access(ANYONE)
@require_safe
def category(request: HttpRequest, code: str) -> HttpResponse:
    """This function will show the occupations and works of one category."""
    day = clock.day_in_japan(clock.now())
    found = queries.category_with_works(code=code, day=day)
    if found is None:
        raise Http404
    return render(request, "public/occupation_category.html", {"category": found, "day": day})


@access(ANYONE)
@require_safe
def work(request: HttpRequest, code: str) -> HttpResponse:
    """This function will show what is known of one work: names, stages, where it leads, places and waiting."""
    now = clock.now()
    day = clock.day_in_japan(now)
    found = queries.work_with_code(code=code)
    if found is None:
        raise Http404
    shown = opportunities.shown_in(work_code=found.code, on=day)[:MOST_OPPORTUNITIES]
    last_filing = parameter("titp.last_filing_day").day_on(day)
    context = {
        "work": found,
        "has_left": found.valid_until is not None and found.valid_until <= day,
        "last_filing": last_filing,
        "takes_new_people": day <= last_filing,
        "change": _change(),
        "fields": _fields(found.code),
        "opportunities": [{"it": each, "prefecture": PREFECTURE.get(each.prefecture)} for each in shown],
        "wishing": showcase.number_wishing(work_code=found.code),
        "fewest": showcase.FEWEST_TOLD,
        "wait": usual_wait(work_code=found.code, now=now),
        **_of_the_list(found.code),
    }
    return render(request, "public/work.html", context)


def _change() -> dict[str, str]:
    """This function will return what the first page says of the change of 2027: title and body."""
    points: list[dict[str, str]] = explained("home_intro", language=get_language() or "en").parts["points"]
    return points[1]


@dataclass(frozen=True, kw_only=True)
class Sourced:
    """Something said of a work: in words, how sure it is, and who says so (what is shown, where it leads)."""

    text: str | Promise
    confidence: str
    sources: tuple[tuple[str, str], ...]


def _of_the_list(code: str) -> dict[str, Sourced]:
    """This function will say since when a work is known to be listed, and which stages it opens, with sources."""
    listed = listed_works().get(code)
    if listed is None:
        return {}
    since = _("Added to the list on %(day)s.") if listed.added else _("Read in a list of %(day)s. It may be older.")
    third = listed.third_stage()
    stages = _("Stages (i), (ii) and (iii)") if third.value else _("Stages (i) and (ii), no stage (iii)")
    return {
        "listed": Sourced(
            text=since % {"day": long_date(listed.listed_from)},
            confidence=listed.listed_confidence,
            sources=sources(listed.listed_source),
        ),
        "stages": Sourced(text=stages, confidence=third.confidence, sources=sources(third.source)),
    }


def _fields(code: str) -> list[Sourced]:
    """This function will return the fields of specified skilled work that a source names for a work."""
    return [
        Sourced(text=WORDS.get(field, field), confidence=known.confidence, sources=sources(known.source))
        for field, known in fields_of_works().get(code, ())
    ]
