"""A new recovery code for a seeker who lost the way in: find, check who it is, issue, show once."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.accounts import actions, queries
from kakehashi.common import clock
from kakehashi.common.refusals import NotAllowed
from kakehashi.portals.secretariat.forms import IdentityForm, UserNameForm
from kakehashi.portals.secretariat.navigation import acting, secretariat_page
from kakehashi.seekers import queries as seekers
from kakehashi.ui import once
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.accounts.models import User

SHOWN_ONCE = "recovery_code_to_show"


@secretariat_page("recovery")
@require_http_methods(["GET", "HEAD", "POST"])
def recovery(request: HttpRequest) -> HttpResponse:
    """This function will find a seeker by user name."""
    form = bound_or_kept(UserNameForm, request)
    if request.method == "POST" and form.is_valid():
        found = queries.seeker_by_username(username=form.cleaned_data["username"])
        if found:
            return redirect("secretariat:recovery_person", found.public_id)
        form.add_error("username", _("No seeker has this user name. Check the spelling"))
    return render_form_page(request, form, "secretariat/recovery.html")


@secretariat_page("recovery")
@require_http_methods(["GET", "HEAD", "POST"])
def person(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show what to ask the person, and issue the code once that was checked."""
    found = _seeker(public_id)
    form = bound_or_kept(IdentityForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            issued = actions.issue_recovery_code(user=found, by=acting(request), now=clock.now())
        except NotAllowed:
            raise Http404 from None
        once.keep(request, SHOWN_ONCE, {"of": found.public_id, "code": issued})
        return redirect("secretariat:recovery_code", found.public_id)
    seeker = seekers.find_seeker(user=found)
    choice = seekers.current_choice(seeker=seeker) if seeker else None
    context = {"person": found, "seeker": seeker, "organization": choice.organization if choice else None}
    return render_form_page(request, form, "secretariat/recovery_person.html", context)


@secretariat_page("recovery")
@require_safe
def code(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show the code once, in whatever language; it is kept nowhere, and a second look says so."""
    found = _seeker(public_id)
    kept = (once.show(request, SHOWN_ONCE) if request.method == "GET" else None) or {}
    issued = kept.get("code", "") if kept.get("of") == found.public_id else ""
    return render(request, "secretariat/recovery_code.html", {"person": found, "code": issued})


def _seeker(public_id: str) -> "User":
    """This function will return the seeker of an address; other people's accounts do not exist here."""
    found = queries.active_seeker(public_id=public_id)
    if found is None:
        raise Http404
    return found
