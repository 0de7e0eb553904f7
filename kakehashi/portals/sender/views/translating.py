"""How the organization translates: whether a second person approves."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.organizations import actions, policies
from kakehashi.organizations.refusals import NobodyElse
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.forms import SecondPersonForm
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.sentences import sentence
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("members")
@require_http_methods(["GET", "HEAD", "POST"])
def translating(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will show whether a second person approves Japanese; an owner's POST decides it."""
    is_owner = policies.may_decide_second_person(by=person(request), organization=organization)
    if request.method == "POST" and not is_owner:
        raise PermissionDenied
    form = bound_or_kept(SecondPersonForm, request, initial={"wanted": organization.second_person_approves})
    if request.method == "POST" and form.is_valid():
        wanted = form.cleaned_data["wanted"]
        try:
            actions.decide_second_person(organization=organization, wanted=wanted, by=person(request), now=clock.now())
        except NobodyElse as alone:
            form.add_error("wanted", sentence(alone))
        else:
            messages.success(request, _("Saved"))
            return redirect("sender:translating")
    return render_form_page(request, form, "sender/translating.html", {"is_owner": is_owner})
