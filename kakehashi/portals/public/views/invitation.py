"""An invited colleague joins an organization."""

from typing import Any

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from kakehashi.accounts import queries as people
from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.organizations import actions, queries
from kakehashi.organizations.audiences import terms_audience
from kakehashi.organizations.forms import PersonForm
from kakehashi.organizations.refusals import ActsForAnother, InvitationOver, NotYourInvitation, SignInFirst
from kakehashi.ui.errors import refusal
from kakehashi.ui.forms import Form, bound_or_kept
from kakehashi.ui.pages import render_form_page


@access(ANYONE)
@sensitive_post_parameters("password", "password_again")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """This function will let the holder of the mailed link join: signed in, or as a new person with a password.

    An unknown, used, withdrawn or old link gets one and the same page, status 410.
    """
    if not ratelimit.consume(request, action="invitation"):
        return refusal(request, status=429)
    found = queries.invitation_by_token(token=token)
    if found is None or not queries.is_open(found, now=clock.now()):
        return render(request, "public/invitation_over.html", status=410)
    signed_in = request.user.is_authenticated
    context = {
        "organization": found.organization,
        "email": found.email,
        "signed_in": signed_in,
        "has_account": not signed_in and people.person_with_email(email=found.email) is not None,
        "audience": terms_audience(found.organization.kind),
    }
    form = bound_or_kept(Form if signed_in else PersonForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            return _join(request, token, form.cleaned_data)
        except InvitationOver:
            return render(request, "public/invitation_over.html", status=410)
        except SignInFirst:
            form.add_error(None, _("This address has an account. Sign in, then open the link again."))
        except NotYourInvitation:
            form.add_error(None, _("The invitation is for another address. Sign out, then open the link again."))
        except ActsForAnother:
            form.add_error(None, _("You act for somebody else here already. Ask for an invitation to another address."))
    return render_form_page(request, form, "public/invitation.html", context)


def _join(request: HttpRequest, token: str, given: dict[str, Any]) -> HttpResponse:
    """This function will accept the invitation and sign a new person in."""
    person: Any = request.user if request.user.is_authenticated else None
    user = actions.accept_invitation(
        token=token,
        by=person,
        name=given.get("person_name", ""),
        password=given.get("password", ""),
        language=translation.get_language() or "en",
        now=clock.now(),
    )
    if person is None:
        login(request, user)
    messages.success(request, _("Welcome. You can act for your organization now."))
    return redirect("account:home")
