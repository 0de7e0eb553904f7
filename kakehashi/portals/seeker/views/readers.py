"""Who has opened the seeker's page, and hiding the page from a named organization."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.organizations.states import OrganizationKind
from kakehashi.portals.seeker.forms import PressForm
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import language, question
from kakehashi.showcase import hiding, queries
from kakehashi.showcase import openings as noted
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.seekers.models import Seeker

PER_PAGE = 10
LONGEST_NAME = 80


@seeker_page("home")
@require_safe
def openings(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show which organizations opened the page, when first and last, and how often by day."""
    start = _start(request)
    page = queries.page_of_seeker(seeker=seeker)
    zone = seeker.user.time_zone
    rows = noted.readers_of(page=page, zone=zone, start=start, size=PER_PAGE) if page else []
    context = {
        "published": page is not None and page.is_seen,
        "rows": rows[:PER_PAGE],
        "previous": f"?from={max(0, start - PER_PAGE)}" if start else "",
        "next": f"?from={start + PER_PAGE}" if len(rows) > PER_PAGE else "",
    }
    return render(request, "seeker/openings.html", context)


@seeker_page("home")
@require_safe
def hidden(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show from whom the page is hidden, and find other organizations by name."""
    name = "".join(one for one in request.GET.get("name", "")[:LONGEST_NAME] if one.isprintable()).strip()
    already = hiding.hidden_from(seeker=seeker)
    found = [one for one in hiding.possible_readers(name=name) if one not in already]
    context = {"hidden": already, "name": name, "found": found, "most": hiding.MOST_FOUND}
    return render(request, "seeker/hidden.html", context)


@seeker_page("home")
@require_http_methods(["GET", "HEAD", "POST"])
def hide(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will say what hiding from this organization means, then hide the page from it."""
    organization = _organization(public_id)
    name = organization.name_in(language())
    form = bound_or_kept(PressForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            hiding.hide_from(seeker=seeker, organization=organization, by=seeker.user, now=clock.now())
        except hiding.TooManyHidden:
            form.add_error(None, _("You cannot hide your page from more organizations. Show it to one of them first."))
        else:
            sentence = _("Your page is hidden from %(organization)s.")
            messages.success(request, sentence % {"organization": name})
            return redirect("seeker:hidden")
    return question(
        request,
        form,
        title=_("Hide your page from %(organization)s") % {"organization": name},
        back=reverse("seeker:hidden"),
        template="seeker/hide.html",
        organization=organization,
        supervising=organization.kind == OrganizationKind.SUPERVISING,
    )


@seeker_page("home")
@require_POST
def show_again(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will let an organization read the page again."""
    found = {one.public_id: one for one in hiding.hidden_from(seeker=seeker)}.get(public_id)
    if found is None:
        raise Http404
    hiding.show_again(seeker=seeker, organization=found, by=seeker.user, now=clock.now())
    messages.success(
        request, _("%(organization)s can read your page again.") % {"organization": found.name_in(language())}
    )
    return redirect("seeker:hidden")


def _organization(public_id: str) -> "Organization":
    found = hiding.possible_reader(public_id=public_id)
    if found is None:
        raise Http404
    return found


def _start(request: HttpRequest) -> int:
    given = request.GET.get("from", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) <= 5 else 0  # noqa: PLR2004  # digits
