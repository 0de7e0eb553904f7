"""Organizations apply for admission."""

from dataclasses import fields
from typing import Any

from allauth.core import ratelimit
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.accounts import confirming
from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.organizations import actions, queries
from kakehashi.organizations.audiences import terms_audience
from kakehashi.organizations.forms import ApplyForm
from kakehashi.organizations.refusals import PartnerNotAdmitted
from kakehashi.organizations.states import OrganizationKind
from kakehashi.ui.errors import refusal
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


@access(ANYONE)
@require_safe
def apply(request: HttpRequest) -> HttpResponse:
    """This function will ask which kind of organization applies."""
    return render(request, "public/apply.html")


@access(ANYONE)
@sensitive_post_parameters("password", "password_again")
@require_http_methods(["GET", "HEAD", "POST"])
def apply_as(request: HttpRequest, kind: str) -> HttpResponse:
    """This function will take an application; the answer is the same when the address has an account already."""
    if kind not in OrganizationKind.values:
        raise Http404
    chosen = OrganizationKind(kind)
    named = queries.admitted(kind=OrganizationKind.SUPERVISING) if chosen == OrganizationKind.ACCEPTING else ()
    form = bound_or_kept(ApplyForm, request, kind=chosen, supervising=named)
    if request.method == "POST" and form.is_valid():
        if not ratelimit.consume(request, action="apply"):
            return refusal(request, status=429)
        try:
            _file(request, chosen, form.cleaned_data)
        except PartnerNotAdmitted:
            form.add_error("applied_under", _("Choose a supervising organization that is admitted here"))
        else:
            return redirect("public:applied")
    context = {
        "kind": chosen,
        "nobody_supervises": chosen == OrganizationKind.ACCEPTING and not named,
        "audience": terms_audience(chosen),
    }
    return render_form_page(request, form, "public/apply_as.html", context)


def _file(request: HttpRequest, kind: OrganizationKind, given: dict[str, Any]) -> None:
    """This function will file the application, and mail the link that confirms the owner's address."""
    wanted = {field.name for field in fields(actions.Application)}
    told = {name: value for name, value in given.items() if name in wanted}
    told.setdefault("country", "JP")
    under = given.get("applied_under")
    supervising = queries.admitted_one(kind=OrganizationKind.SUPERVISING, public_id=under) if under else None
    with transaction.atomic():
        organization = actions.apply_for_admission(
            application=actions.Application(kind=kind, **told),
            person_name=given["person_name"],
            person_email=given["person_email"],
            password=given["password"],
            language=translation.get_language() or "en",
            applied_under=supervising,
            now=clock.now(),
        )
        if organization is not None:
            for owner in queries.users_of(organization=organization):
                confirming.mail_confirmation(request, user=owner)


@access(ANYONE)
@require_safe
def applied(request: HttpRequest) -> HttpResponse:
    """This function will say what happens after an application."""
    return render(request, "public/applied.html")
