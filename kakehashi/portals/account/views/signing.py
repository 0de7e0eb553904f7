"""Fits the sign-in library's views to our pages: status 422 with errors, kept input, codes shown on a POST only."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views as account
from allauth.mfa.recovery_codes import views as codes
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from kakehashi.common.access import SIGNED_IN, access
from kakehashi.ui.errors import RETRY_AFTER
from kakehashi.ui.forms import FormMixin
from kakehashi.ui.language import kept_input
from kakehashi.ui.pages import MAIN_FORM

TOO_MANY = 429
View = Callable[..., HttpResponse]


def ours(view: View) -> View:
    """This function will make a view of the library answer as ours do, and refuse methods that no page uses."""

    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def fitted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if isinstance(response, TemplateResponse) and not response.is_rendered:
            _fit(request, response)
        if response.status_code == TOO_MANY:
            response["Retry-After"] = RETRY_AFTER
        return response

    return fitted


def _fit(request: HttpRequest, response: TemplateResponse) -> None:
    """This function will mark errors, and show what was typed before the language was switched."""
    page: dict[str, Any] = response.context_data if response.context_data is not None else {}
    form = page.get("form")
    if form is None:
        return
    page["main_form"] = MAIN_FORM
    typed = kept_input(request)
    if request.method == "GET" and typed and isinstance(form, FormMixin):
        form.keep(typed)
    if request.method == "POST" and form.is_bound and form.errors:
        page["error"] = True
        response.status_code = 422


@access(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """This function will show the codes for a lost app when the button is pressed, once; the library keeps count."""
    if request.method != "POST":
        return render(request, "mfa/recovery_codes/show.html")
    request.method = "GET"  # the library shows them on a GET, and writes that they were seen
    response: HttpResponse = codes.view_recovery_codes(request)
    return response


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def sign_out(request: HttpRequest) -> HttpResponse:
    """This function will sign somebody out, and let the browser forget what it kept of this site."""
    response: HttpResponse = account.logout(request)
    if request.method == "POST":
        response["Clear-Site-Data"] = '"cache", "storage"'
    return response
