"""The pages of earlier stays in Japan: the list, one stay, no stay."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question, saved
from kakehashi.seekers import actions, queries
from kakehashi.seekers.forms import StayForm
from kakehashi.ui.forms import PartialDate, bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker, Stay


@seeker_page("information")
@require_safe
def stays(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the earlier stays."""
    return render(request, "seeker/stays.html", {"stays": queries.stays(seeker=seeker), "none": seeker.no_stays})


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def stay(request: HttpRequest, seeker: "Seeker", public_id: str = "") -> HttpResponse:
    """This function will add a stay, or change one."""
    found = _stay(seeker, public_id) if public_id else None
    form = bound_or_kept(StayForm, request, initial=_initial(found), today=clock.now().date())
    if request.method == "POST" and form.is_valid():
        begins, ends = form.cleaned_data["begins"], form.cleaned_data["ends"]
        actions.save_stay(
            seeker=seeker,
            stay=found,
            purpose=form.cleaned_data["purpose"],
            from_year=begins.year,
            from_month=begins.month,
            until_year=ends.year,
            until_month=ends.month,
            by=seeker.user,
            now=clock.now(),
        )
        return saved(request, "seeker:stays")
    title = _("A stay in Japan") if found is None else _("Change this stay")
    return question(request, form, title=title, back=reverse("seeker:stays"))


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will ask whether a stay is to be removed, and remove it."""
    found = _stay(seeker, public_id)
    if request.method == "POST":
        actions.remove_stay(stay=found, by=seeker.user, now=clock.now())
        return saved(request, "seeker:stays")
    name = f"{found.get_purpose_display()}, {found.from_year}"
    return render(request, "seeker/remove.html", {"name": name, "back": reverse("seeker:stays")})


@seeker_page("information")
@require_POST
def none(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will note that the person never was in Japan."""
    actions.say_no_stays(seeker=seeker, by=seeker.user, now=clock.now())
    return saved(request, "seeker:information_2")


def _stay(seeker: "Seeker", public_id: str) -> "Stay":
    found = queries.stay_of(seeker=seeker, public_id=public_id)
    if found is None:
        raise Http404
    return found


def _initial(found: "Stay | None") -> dict[str, object]:
    if found is None:
        return {}
    return {
        "purpose": found.purpose,
        "begins": PartialDate(found.from_year, found.from_month),
        "ends": PartialDate(found.until_year, found.until_month),
    }
