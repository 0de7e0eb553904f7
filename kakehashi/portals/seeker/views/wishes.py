"""The pages of desired works: the list with what is possible, finding a work, one work, another wish."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.catalogue.queries import work_by_code
from kakehashi.common import clock
from kakehashi.eligibility.forms import ListedWorkForm
from kakehashi.eligibility.queries import Outlook, outlook_for_work, outlooks_of_wishes, programme_outlook
from kakehashi.eligibility.words import field_name, said
from kakehashi.portals.seeker import works
from kakehashi.portals.seeker.forms import OtherWishForm
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import is_draft, question, saved
from kakehashi.portals.seeker.views.changes import must_ask
from kakehashi.seekers import actions, queries
from kakehashi.seekers.refusals import TooManyWishes
from kakehashi.seekers.states import MOST_WISHES
from kakehashi.translation.sources import OTHER_WISH
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.catalogue.models import Work
    from kakehashi.seekers.models import Seeker


def in_words(outlook: Outlook) -> dict[str, Any]:
    """This function will put what the rules say of one wish into words."""
    return {
        "work": outlook.work,
        "field": field_name(outlook.field),
        "possible": outlook.possible,
        "said": [said(finding) for finding in outlook.findings],
    }


@seeker_page("information")
@require_safe
def wishes(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the wishes in their order, each with what is possible and why."""
    today = clock.now().date()
    outlooks = [in_words(one) for one in outlooks_of_wishes(seeker=seeker, on=today)]
    listed = sum(one["work"] is not None for one in outlooks)
    context = {
        "outlooks": outlooks,
        "listed": listed,
        "may_add": listed < MOST_WISHES,
        "most": MOST_WISHES,
        "other": seeker.other_wish,
        "programme": said(programme_outlook(on=today)),
    }
    return render(request, "seeker/wishes.html", context)


@seeker_page("information")
@require_safe
def find(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will search the official list for a wish."""
    del seeker
    return render(request, "seeker/find_wish.html", {**works.search(request), "back": reverse("seeker:wishes")})


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def wish(request: HttpRequest, seeker: "Seeker", code: str) -> HttpResponse:
    """This function will say what is possible in a work before it is wished, and add it as a wish.

    Its field is asked for the newer programmes; for a work that is wished already it is changed here. A work in which
    the person has no experience is not added: the page says why, and what to do.
    """
    work = _work(code)
    wished = queries.wish_of(seeker=seeker, code=code)
    told = wished.field if wished else ""
    form = bound_or_kept(ListedWorkForm, request, initial={"field": told}, work=code)
    outlook = outlook_for_work(seeker=seeker, work=work, on=clock.now().date(), field=told)
    if request.method == "POST" and form.is_valid() and not outlook.possible:
        form.add_error(None, next(said(one).text for one in outlook.findings if one.satisfied is False))
    elif request.method == "POST" and form.is_valid():
        try:
            actions.add_desired_work(seeker=seeker, work=work, **form.cleaned_data, by=seeker.user, now=clock.now())
        except TooManyWishes:
            sentence = _("You have chosen %(most)s works already. Remove one first.")
            form.add_error(None, sentence % {"most": MOST_WISHES})
        else:
            return saved(request, "seeker:wishes")
    return question(
        request,
        form,
        title=str(work.name_in(request.LANGUAGE_CODE)),
        back=reverse("seeker:wishes" if wished else "seeker:wish_find"),
        template="seeker/wish.html",
        outlook=in_words(outlook),
        work=work,
        wished=wished is not None,
        told=queries.jobs(seeker=seeker).exists(),
    )


@seeker_page("information")
@require_POST
def first(request: HttpRequest, seeker: "Seeker", code: str) -> HttpResponse:
    """This function will make a wish the strongest one."""
    _wished(seeker, code)
    actions.put_first(seeker=seeker, work_code=code, by=seeker.user, now=clock.now())
    return saved(request, "seeker:wishes")


@seeker_page("information")
@require_POST
def remove(request: HttpRequest, seeker: "Seeker", code: str) -> HttpResponse:
    """This function will take a wish away."""
    _wished(seeker, code)
    actions.remove_desired_work(seeker=seeker, work_code=code, by=seeker.user, now=clock.now())
    return saved(request, "seeker:wishes")


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def other(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will say what is possible for a work that is not on the list, and ask which it is.

    Words that are on the published page are changed by asking; its kind and field are not words, and change here.
    """
    published = must_ask(seeker=seeker, text=seeker.other_wish)
    initial = {"text": seeker.other_wish, "kind": seeker.other_wish_kind, "field": seeker.other_wish_field}
    form = bound_or_kept(OtherWishForm, request, initial=initial, draft=is_draft(request), published=published)
    if request.method == "POST" and form.is_valid():
        given = {"text": seeker.other_wish, **form.cleaned_data}
        actions.save_other_wish(seeker=seeker, **given, by=seeker.user, now=clock.now())
        return saved(request, "seeker:wishes")
    outlook = outlook_for_work(seeker=seeker, work=None, on=clock.now().date())
    return question(
        request,
        form,
        title=pgettext("work", "Something else"),
        back=reverse("seeker:wishes"),
        template="seeker/wish_other.html",
        outlook=in_words(outlook),
        published=seeker.other_wish if published else "",
        ask=reverse("seeker:change", args=[OTHER_WISH]),
    )


@seeker_page("information")
@require_POST
def forget_other(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will take the other wish away; a published one only through the organization."""
    if must_ask(seeker=seeker, text=seeker.other_wish):
        messages.warning(request, _("This wish is on your page. Ask your sending organization to change it."))
        return redirect("seeker:change", OTHER_WISH)
    actions.save_other_wish(seeker=seeker, text="", by=seeker.user, now=clock.now())
    return saved(request, "seeker:wishes")


def _work(code: str) -> "Work":
    work = work_by_code(code=code, day=clock.now().date())
    if work is None:
        raise Http404
    return work


def _wished(seeker: "Seeker", code: str) -> None:
    if not queries.desired_works(seeker=seeker).filter(work__code=code).exists():
        raise Http404
