"""What the seeker changed, who helps to fill in, and reading what somebody else filled in."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.common import clock
from kakehashi.portals.seeker import helping, labels
from kakehashi.portals.seeker.navigation import FILES, seeker_page
from kakehashi.portals.seeker.pages import question
from kakehashi.seekers import actions, version_queries
from kakehashi.translation.version_words import in_words, latest
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker

ON_A_PAGE = 20


@seeker_page(FILES)
@require_safe
def versions(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show every change of registered information, newest first."""
    page = page_of(version_queries.versions_of(seeker=seeker), request, size=ON_A_PAGE)
    context = {
        "page": page,
        "shown": in_words(page.rows, own_labels=labels.TEXTS_OF_NAMES),
        "zone": COUNTRIES[seeker.country].time_zone,
    }
    return render(request, "seeker/versions.html", context)


@seeker_page(FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def helper(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask who helps, and mark what is filled in from then on."""
    now = seeker.helper
    form = bound_or_kept(
        helping.HelperForm, request, initial={"name": now.name, "relation": now.relation} if now else {}
    )
    if request.method == "POST" and form.is_valid():
        helping.begin_help(request, **form.cleaned_data)
        return redirect("seeker:information")
    intro = [
        _("You stay in charge. We mark everything that this person fills in."),
        _("Afterwards you read it and say that it is right. Keep your password to yourself."),
    ]
    title = _("Somebody helps me fill this in")
    return question(
        request, form, title=title, back=reverse("seeker:information"), intro=intro, template="seeker/helper.html"
    )


@seeker_page(FILES)
@require_POST
def stop(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will end the help in this session, and lead to what is to be read."""
    helping.end_help(request)
    messages.success(request, _("From now on you fill in yourself."))
    return redirect("seeker:help_read" if version_queries.help_waits(seeker=seeker) else "seeker:information")


@seeker_page(FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def read(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show what somebody else filled in since it was last confirmed, and keep that it is right.

    Only what was shown is confirmed; whoever confirms fills in alone from then on.
    """
    if request.method == "POST":
        until = _moment(request.POST.get("until", ""))
        if until:
            actions.confirm_help(seeker=seeker, until=until, by=seeker.user, now=clock.now())
            helping.end_help(request)
            messages.success(request, _("Thank you. You said that everything is right."))
            return redirect("seeker:information")
        return redirect("seeker:help_read")
    waiting = list(version_queries.to_confirm(seeker=seeker))
    shown = latest(waiting, own_labels=labels.TEXTS_OF_NAMES)
    context = {
        "until": waiting[0].changed_at.isoformat() if waiting else "",
        "helpers": list(dict.fromkeys(one.helper_name for one in waiting)),
        "rows": [(one, reverse(labels.PLACES[one.section])) for one in shown],
    }
    return render(request, "seeker/help_read.html", context)


def _moment(text: str) -> datetime | None:
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None
