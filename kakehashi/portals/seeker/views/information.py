"""The way into registered information: two parts, a task list for each, and a page to check the answers."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.eligibility.queries import all_wishes_possible
from kakehashi.placements import queries as placements
from kakehashi.portals.seeker import labels
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.views.stays import shown
from kakehashi.seekers import file_queries, queries, version_queries
from kakehashi.seekers.phones import for_reading
from kakehashi.showcase import queries as showcase

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


def tasks(sections: Iterable[queries.Section]) -> list[dict[str, Any]]:
    """This function will put sections into the rows of a task list."""
    rows = []
    for section in sections:
        text, route = labels.SECTIONS[section.key]
        status, tone = labels.PROGRESS[section.progress]
        row = {"key": section.key, "text": text, "href": reverse(route), "status": status, "tone": tone, "hint": ""}
        rows.append(row)
    return rows


@seeker_page("information")
@require_safe
def information(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will lead to the two parts, with how much of each is complete."""
    sections = queries.completeness(seeker=seeker)
    parts = {
        number: {"done": sum(one.complete for one in part), "all": len(part)}
        for number in (1, 2)
        if (part := [one for one in sections if one.part == number])
    }
    published = showcase.has_published_page(seeker=seeker)
    context = {
        "part_1": parts[1],
        "part_2": parts[2],
        "published": published,
        "help_waits": version_queries.help_waits(seeker=seeker),
        "placed": placements.is_placed(seeker=seeker),
        "said_sex": bool(seeker.sex),
        "photo": file_queries.photo_of(seeker=seeker),
        "documents": file_queries.documents_of(seeker=seeker).count(),
    }
    return render(request, "seeker/information.html", context)


@seeker_page("information")
@require_safe
def information_1(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show the task list of part 1."""
    return _part(request, seeker, 1)


@seeker_page("information")
@require_safe
def information_2(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show the task list of part 2."""
    return _part(request, seeker, 2)


def _part(request: HttpRequest, seeker: "Seeker", number: int) -> HttpResponse:
    """This function will show the task list of one part."""
    part = [one for one in queries.completeness(seeker=seeker) if one.part == number]
    rows = tasks(part)
    if number == 1 and not all_wishes_possible(seeker=seeker, on=clock.now().date()):
        wishes = next(row for row in rows if row["key"] == "desired_works")
        wishes["hint"] = _("One of your wishes is not possible now. Read why.")
    context = {
        "number": number,
        "tasks": rows,
        "done": sum(one.complete for one in part),
        "all": len(part),
        "check": reverse(f"seeker:check_{number}"),
        "published": showcase.has_published_page(seeker=seeker),
    }
    return render(request, "seeker/part.html", context)


@seeker_page("information")
@require_safe
def check_1(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show all answers of part 1 on one page."""
    context = {
        "seeker": seeker,
        "phone": for_reading(phone=seeker.phone) if seeker.phone else "",
        "people": [(one, for_reading(phone=one.phone)) for one in queries.contact_persons(seeker=seeker)],
        "licences": queries.licences(seeker=seeker),
        "schools": queries.schools(seeker=seeker),
        "jobs": queries.jobs(seeker=seeker),
        "wishes": queries.desired_works(seeker=seeker),
        "back": reverse("seeker:information_1"),
    }
    return render(request, "seeker/check_1.html", context)


@seeker_page("information")
@require_safe
def check_2(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show all answers of part 2 on one page."""
    choice = queries.current_choice(seeker=seeker)
    given = queries.consents(seeker=seeker)
    context = {
        "seeker": seeker,
        "choice": choice,
        "choice_label": labels.CHOICES[choice.state][0] if choice else "",
        "languages": queries.languages(seeker=seeker),
        "stays": shown(seeker),
        "consents": [(text.title, purpose in given) for purpose, text in labels.CONSENTS.items()],
        "back": reverse("seeker:information_2"),
    }
    return render(request, "seeker/check_2.html", context)
