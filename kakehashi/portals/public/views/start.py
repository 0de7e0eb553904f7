"""A newcomer says who they are; a seeker registers."""

from datetime import date

from allauth.core import ratelimit
from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.accounts import confirming, terms
from kakehashi.accounts.forms import RegistrationAccountForm, RegistrationStartForm
from kakehashi.common import clock
from kakehashi.common.access import ANYONE, SEEKER, access
from kakehashi.eligibility import actions as eligibility
from kakehashi.rules import may_register
from kakehashi.seekers import actions as seekers
from kakehashi.seekers.queries import find_seeker
from kakehashi.ui import once
from kakehashi.ui.errors import refusal
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.language import remember
from kakehashi.ui.pages import MAIN_FORM, render_form_page

BEGUN = "registration"
SHOWN = "registered"


@access(ANYONE)
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """This function will ask a newcomer who they are, and lead on."""
    return render(request, "public/start.html")


@access(ANYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """This function will ask for birth date, country and language, and tell the young from which day they can come."""
    if request.user.is_authenticated:
        return redirect("account:home")
    begun = request.session.get(BEGUN, {})
    initial = {
        "birth_on": date.fromisoformat(begun["birth_on"]) if begun else None,
        "country": begun.get("country", ""),
        "language": request.LANGUAGE_CODE,
    }
    form = bound_or_kept(RegistrationStartForm, request, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        finding = may_register(birth_on=given["birth_on"], on=clock.now().date())
        if not finding.satisfied:
            request.session.pop(BEGUN, None)
            return render(request, "public/too_young.html", {**finding.detail})
        request.session[BEGUN] = {**given, "birth_on": given["birth_on"].isoformat()}
        response = redirect("public:register_account")
        remember(response, given["language"])
        return response
    return render_form_page(request, form, "public/register.html")


@access(ANYONE)
@sensitive_post_parameters("password", "password_again")
@require_http_methods(["GET", "HEAD", "POST"])
def register_account(request: HttpRequest) -> HttpResponse:
    """This function will make the seeker's account and sign the seeker in.

    The answer is the same whether an e-mail address has an account already or not.
    """
    if request.user.is_authenticated:
        return redirect("account:home")
    begun = request.session.get(BEGUN)
    if begun is None:
        return redirect("public:register")
    form = bound_or_kept(RegistrationAccountForm, request)
    if request.method == "POST" and form.is_valid():
        if not ratelimit.consume(request, action="register"):
            return refusal(request, status=429)
        return _registered(request, begun, form.cleaned_data)
    context = {"audience": terms.SEEKER}
    return render_form_page(request, form, "public/register_account.html", context)


def _registered(request: HttpRequest, begun: dict[str, str], given: dict[str, str]) -> HttpResponse:
    """This function will register in one transaction, sign in, and keep what is shown once."""
    with transaction.atomic():
        made = seekers.register(
            email=given["email"],
            password=given["password"],
            language=begun["language"],
            birth_on=date.fromisoformat(begun["birth_on"]),
            country=begun["country"],
            now=clock.now(),
        )
        seeker = find_seeker(user=made.user)
        if seeker is not None:
            eligibility.ask(seeker=seeker, by=made.user, now=clock.now())
        confirming.mail_confirmation(request, user=made.user)
    request.session.pop(BEGUN, None)
    login(request, made.user)
    shown = {"username": made.username, "code": made.recovery_code, "email": given["email"]}
    once.keep(request, SHOWN, shown)
    return redirect("public:registered")


@access(SEEKER)
@require_http_methods(["GET", "HEAD", "POST"])
def registered(request: HttpRequest) -> HttpResponse:
    """This function will show user name and recovery code once; whoever leaves the page sees the code no more."""
    if request.method == "POST":
        once.drop(request, SHOWN)
        return redirect("seeker:home")
    return render(request, "public/registered.html", {"shown": once.show(request, SHOWN), "main_form": MAIN_FORM})
