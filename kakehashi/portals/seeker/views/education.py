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
from kakehashi.translation.sources import school_key
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
    """This function will add a school, or change one; the name of a published one is asked of the organization."""
    found = _school(seeker, public_id) if public_id else None
    asks = found is not None and must_ask(seeker=seeker, text=found.name)
    form = bound_or_kept(SchoolForm, request, initial=_initial(found), named=not asks)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        actions.save_school(
            seeker=seeker,
            school=found,
            kind=answers["kind"],
            name=found.name if found and asks else answers["name"],
            from_year=answers["from_year"],
            until_year=answers["until_year"],
            finished=answers["finished"] == "yes",
            by=seeker.user,
            now=clock.now(),
        )
        return saved(request, "seeker:education")
    texts = [(found.name, reverse("seeker:change", args=[school_key(found.public_id)]))] if found and asks else []
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


def _initial(found: "Schooling | None") -> dict[str, object]:
    if found is None:
        return {}
    return {
        "kind": found.kind,
        "name": found.name,
        "from_year": found.from_year,
        "until_year": found.until_year,
        "finished": "yes" if found.finished else "no",
    }
