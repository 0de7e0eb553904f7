"""The pages of licences and certificates: the list, one of them, none."""

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
from kakehashi.seekers.forms import LicenceForm
from kakehashi.translation.sources import licence_key
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Licence, Seeker


@seeker_page("information")
@require_safe
def licences(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the licences and certificates."""
    context = {"licences": queries.licences(seeker=seeker), "none": seeker.no_licences}
    return render(request, "seeker/licences.html", context)


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def licence(request: HttpRequest, seeker: "Seeker", public_id: str = "") -> HttpResponse:
    """This function will add a licence, or change one; the name of a published one is asked of the organization."""
    found = _licence(seeker, public_id) if public_id else None
    asks = found is not None and must_ask(seeker=seeker, text=found.name)
    form = bound_or_kept(LicenceForm, request, initial=_initial(found), today=clock.now().date(), named=not asks)
    if request.method == "POST" and form.is_valid():
        actions.save_licence(
            seeker=seeker,
            licence=found,
            kind=form.cleaned_data["kind"],
            name=found.name if found and asks else form.cleaned_data["name"],
            issued_year=form.cleaned_data["issued_year"],
            by=seeker.user,
            now=clock.now(),
        )
        return saved(request, "seeker:licences")
    texts = [(found.name, reverse("seeker:change", args=[licence_key(found.public_id)]))] if found and asks else []
    title = _("A licence or certificate") if found is None else _("Change this licence or certificate")
    return question(
        request, form, title=title, back=reverse("seeker:licences"), template="seeker/item.html", texts=texts
    )


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will ask whether a licence is to be removed, and remove it."""
    found = _licence(seeker, public_id)
    if request.method == "POST":
        actions.remove_licence(licence=found, by=seeker.user, now=clock.now())
        return saved(request, "seeker:licences")
    return render(request, "seeker/remove.html", {"name": found.name, "back": reverse("seeker:licences")})


@seeker_page("information")
@require_POST
def none(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will note that the person has no licence."""
    actions.say_no_licences(seeker=seeker, by=seeker.user, now=clock.now())
    return saved(request, "seeker:information_1")


def _licence(seeker: "Seeker", public_id: str) -> "Licence":
    found = queries.licence_of(seeker=seeker, public_id=public_id)
    if found is None:
        raise Http404
    return found


def _initial(found: "Licence | None") -> dict[str, object]:
    return {"kind": found.kind, "name": found.name, "issued_year": found.issued_year} if found else {}
