"""The pages of stays in Japan: the list, what a stay was, in which work, when; no stay."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.catalogue.queries import work_by_code
from kakehashi.common import clock
from kakehashi.eligibility.words import field_name
from kakehashi.portals.seeker import works
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question, saved
from kakehashi.portals.seeker.stay_forms import KindForm, StayKind, answers_of, initial_of, kind_of, times_form
from kakehashi.seekers import actions, queries
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.catalogue.models import Work
    from kakehashi.seekers.models import Seeker, Stay

UNLISTED = "none"


def shown(seeker: "Seeker") -> list[dict[str, Any]]:
    """This function will put the stays of a seeker into words, each with whether something is still to be told."""
    today = clock.day_in_japan(clock.now())
    return [
        {
            "stay": one,
            "name": StayKind(purpose=one.purpose, stage=one.stage).name,
            "field": field_name(one.field),
            "missing": queries.missing_of(stay=one, on=today),
        }
        for one in queries.stays(seeker=seeker)
    ]


@seeker_page("information")
@require_safe
def stays(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the stays, each with what is still to be told of it."""
    return render(request, "seeker/stays.html", {"stays": shown(seeker), "none": seeker.no_stays})


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask what a stay was, and lead on to its work or to its times."""
    del seeker
    form = bound_or_kept(KindForm, request)
    if request.method == "POST" and form.is_valid():
        kind = _kind(form.cleaned_data["kind"])
        return redirect("seeker:stay_find" if kind.by_work else "seeker:stay_times", kind.key)
    return question(request, form, title=_("A stay in Japan"), back=reverse("seeker:stays"))


@seeker_page("information")
@require_safe
def find(request: HttpRequest, seeker: "Seeker", kind: str = "", public_id: str = "") -> HttpResponse:
    """This function will search the official list for the work of a stay, a new one or one that was told."""
    if public_id:
        target = back = reverse("seeker:stay", args=[_stay(seeker, public_id).public_id])
    else:
        target, back = reverse("seeker:stay_times", args=[_kind(kind).key]), reverse("seeker:stay_new")
    return render(request, "seeker/find_stay_work.html", {**works.search(request), "target": target, "back": back})


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def times(request: HttpRequest, seeker: "Seeker", kind: str) -> HttpResponse:
    """This function will ask when a new stay was, and add it; its work was found on the page before."""
    chosen = _kind(kind)
    if chosen.by_work and "work" not in request.GET:
        return redirect("seeker:stay_find", chosen.key)
    find_work = reverse("seeker:stay_find", args=[chosen.key]) if chosen.by_work else ""
    return _times(request, seeker, None, chosen, find_work=find_work, change=reverse("seeker:stay_new"))


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def stay(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will change a stay: its times here, what it was and its work on pages of their own."""
    found = _stay(seeker, public_id)
    kind = StayKind(purpose=found.purpose, stage=found.stage)
    find_work = reverse("seeker:stay_work", args=[public_id]) if kind.by_work else ""
    return _times(
        request, seeker, found, kind, find_work=find_work, change=reverse("seeker:stay_kind", args=[public_id])
    )


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def change_kind(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will change what a stay was; what does not belong to the new kind is forgotten."""
    found = _stay(seeker, public_id)
    before = StayKind(purpose=found.purpose, stage=found.stage)
    form = bound_or_kept(KindForm, request, initial={"kind": before.key})
    if request.method == "POST" and form.is_valid():
        kind = _kind(form.cleaned_data["kind"])
        actions.save_stay_kind(stay=found, purpose=kind.purpose, stage=kind.stage, by=seeker.user, now=clock.now())
        return saved(request, "seeker:stay", public_id)
    return question(request, form, title=_("Change this stay"), back=reverse("seeker:stay", args=[public_id]))


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will ask whether a stay is to be removed, and remove it."""
    found = _stay(seeker, public_id)
    if request.method == "POST":
        actions.remove_stay(stay=found, by=seeker.user, now=clock.now())
        return saved(request, "seeker:stays")
    name = f"{StayKind(purpose=found.purpose, stage=found.stage).name}, {found.from_year}"
    return render(request, "seeker/remove.html", {"name": name, "back": reverse("seeker:stays")})


@seeker_page("information")
@require_POST
def none(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will note that the person never was in Japan."""
    actions.say_no_stays(seeker=seeker, by=seeker.user, now=clock.now())
    return saved(request, "seeker:information_2")


def _times(
    request: HttpRequest, seeker: "Seeker", found: "Stay | None", kind: StayKind, *, find_work: str, change: str
) -> HttpResponse:
    """This function will ask when a stay was, with what it was and its work above, and save all of it.

    ``work`` in the address is a code of the list, or ``none``.
    """
    code = request.GET.get("work", "")
    work = _work(code) if code else (found.work if found else None)
    form_class, told = times_form(kind)
    initial = initial_of(found) if found else {}
    form = bound_or_kept(form_class, request, initial=initial, today=clock.day_in_japan(clock.now()), **told)
    if request.method == "POST" and form.is_valid():
        actions.save_stay(
            seeker=seeker,
            stay=found,
            purpose=kind.purpose,
            stage=kind.stage,
            work=work,
            **answers_of(form),
            by=seeker.user,
            now=clock.now(),
        )
        return saved(request, "seeker:stays")
    return question(
        request,
        form,
        title=_("Change this stay") if found else _("A stay in Japan"),
        back=reverse("seeker:stays") if found else (find_work or change),
        template="seeker/stay.html",
        name=kind.name,
        change=change,
        work=work,
        find=find_work,
    )


def _kind(key: str) -> StayKind:
    kind = kind_of(key)
    if kind is None:
        raise Http404
    return kind


def _work(code: str) -> "Work | None":
    """This function will return the work with this code, None for a work that is not on the list, or 404."""
    if code == UNLISTED:
        return None
    work = work_by_code(code=code, day=clock.now().date())
    if work is None:
        raise Http404
    return work


def _stay(seeker: "Seeker", public_id: str) -> "Stay":
    found = queries.stay_of(seeker=seeker, public_id=public_id)
    if found is None:
        raise Http404
    return found
