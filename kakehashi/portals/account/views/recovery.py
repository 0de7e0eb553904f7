"""Coming in again with a recovery code, and making a new one."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from kakehashi.accounts import actions
from kakehashi.accounts.forms import PasswordForm, RecoverForm
from kakehashi.accounts.refusals import WrongCode
from kakehashi.common import clock
from kakehashi.common.access import ANYONE, SEEKER, access
from kakehashi.portals.account.navigation import navigation
from kakehashi.ui import once
from kakehashi.ui.errors import refusal
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import MAIN_FORM, render_form_page

SHOWN = "recovery_code"


@access(ANYONE)
@sensitive_post_parameters("code", "password", "password_again")
@require_http_methods(["GET", "HEAD", "POST"])
def recover(request: HttpRequest) -> HttpResponse:
    """This function will set a new password for whoever has a user name and its recovery code.

    Tries are counted by source, and by name and source together. The answer is the same for a name that nobody has.
    """
    form = bound_or_kept(RecoverForm, request)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        key = f"{given['username'].strip().lower()}:{get_adapter(request).get_client_ip(request)}"
        if not ratelimit.consume(request, action="recover", key=key):
            return refusal(request, status=429)
        try:
            recovered = actions.use_recovery_code(
                username=given["username"], code=given["code"], password=given["password"], now=clock.now()
            )
        except WrongCode:
            form.add_error(None, _("User name and recovery code do not belong together. Check both."))
        else:
            once.keep(request, SHOWN, {"username": recovered.user.username, "code": recovered.recovery_code})
            return redirect("account:recovered")
    return render_form_page(request, form, "account/recover.html")


@never_cache
@access(ANYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def recovered(request: HttpRequest) -> HttpResponse:
    """This function will show the new recovery code once; whoever leaves or reloads the page sees it no more."""
    if request.method == "POST":
        once.drop(request, SHOWN)
        return redirect("account:home" if request.user.is_authenticated else "account_login")
    context = {"shown": once.show(request, SHOWN), "main_form": MAIN_FORM}
    return render(request, "account/recovered.html", context)


@access(SEEKER)
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def new_code(request: HttpRequest) -> HttpResponse:
    """This function will give a seeker another recovery code when they type their password."""
    user: Any = request.user
    form = bound_or_kept(PasswordForm, request, user=user)
    if request.method == "POST":
        if not ratelimit.consume(request, action="reauthenticate", user=user):
            return refusal(request, status=429)
        if form.is_valid():
            code = actions.issue_recovery_code(user=user, by=user, now=clock.now())
            once.keep(request, SHOWN, {"username": user.username, "code": code})
            return redirect("account:recovered")
    return render_form_page(request, form, "account/new_code.html", {"navigation": navigation(request)})
