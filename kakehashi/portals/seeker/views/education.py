"""The pages of education: the list, one school, no school."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question, saved
from kakehashi.portals.seeker.views.changes import must_ask
from kakehashi.seekers import actions, queries
from kakehashi.seekers.forms import SchoolForm
from kakehashi.translation.sources import OF_A_SCHOOL, school_key
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Schooling, Seeker


@seeker_page("information")
@require_safe
def education(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the schools."""
    context = {"schools": queries.schools(seeker=seeker), "none": seeker.no_education}
    return render(request, "seeker/education.html", context)


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def school(request: HttpRequest, seeker: "Seeker", public_id: str = "") -> HttpResponse:
    """This function will add a school, or change one; published texts are changed by asking the organization."""
    found = _school(seeker, public_id) if public_id else None
    asked = _published_texts(seeker, found) if found else {}
    form = bound_or_kept(SchoolForm, request, initial=_initial(found), without=asked)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        actions.save_school(
            seeker=seeker,
            school=found,
            kind=answers["kind"],
            **{name: asked.get(name) or answers[name] for name in OF_A_SCHOOL},
            from_year=answers["from_year"],
            until_year=answers["until_year"],
            finished=answers["finished"] == "yes",
            by=seeker.user,
            now=clock.now(),
        )
        return saved(request, "seeker:education")
    texts = [
        (text, reverse("seeker:change", args=[school_key(found.public_id, name)]))
        for name, text in asked.items()
        if found
    ]
    title = _("A school") if found is None else _("Change this school")
    return question(
        request, form, title=title, back=reverse("seeker:education"), template="seeker/item.html", texts=texts
    )


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will ask whether a school is to be removed, and remove it."""
    found = _school(seeker, public_id)
    if request.method == "POST":
        actions.remove_school(school=found, by=seeker.user, now=clock.now())
        return saved(request, "seeker:education")
    context = {"name": found.name, "back": reverse("seeker:education")}
    return render(request, "seeker/remove.html", context)


@seeker_page("information")
@require_POST
def none(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will note that the person went to no school."""
    actions.say_no_education(seeker=seeker, by=seeker.user, now=clock.now())
    return saved(request, "seeker:information_1")


def _school(seeker: "Seeker", public_id: str) -> "Schooling":
    found = queries.school_of(seeker=seeker, public_id=public_id)
    if found is None:
        raise Http404
    return found


def _published_texts(seeker: "Seeker", found: "Schooling") -> dict[str, str]:
    """This function will return the texts of a school that are changed by asking, by their fields."""
    texts = {name: str(getattr(found, name)) for name in OF_A_SCHOOL}
    return {name: text for name, text in texts.items() if must_ask(seeker=seeker, text=text)}


def _initial(found: "Schooling | None") -> dict[str, object]:
    if found is None:
        return {}
    return {
        "kind": found.kind,
        "name": found.name,
        "field": found.field,
        "from_year": found.from_year,
        "until_year": found.until_year,
        "finished": "yes" if found.finished else "no",
    }
