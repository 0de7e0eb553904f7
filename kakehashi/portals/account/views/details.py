"""The person's own details, and the terms that they accept."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.accounts import actions, terms
from kakehashi.accounts.forms import AgreeForm, DetailsForm
from kakehashi.common import clock
from kakehashi.common.access import COMPANY, SECRETARIAT, SEEKER, SENDER, SIGNED_IN, access
from kakehashi.portals.account.navigation import navigation
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.language import remember
from kakehashi.ui.pages import render_form_page

TERMS_OF = {
    SEEKER: terms.SEEKER,
    SENDER: terms.SENDING_ORGANIZATION,
    COMPANY: terms.COMPANY,
    SECRETARIAT: terms.SECRETARIAT,
}


@access(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def details(request: HttpRequest) -> HttpResponse:
    """This function will show and save name, language and time zone, and lead to the rest of the account."""
    user: Any = request.user
    initial = {"name": user.name, "language": user.language, "time_zone": user.time_zone}
    form = bound_or_kept(DetailsForm, request, initial=initial, present_zone=user.time_zone)
    if request.method == "POST" and form.is_valid():
        actions.set_details(user=user, now=clock.now(), **form.cleaned_data)
        with translation.override(user.language):
            messages.success(request, _("Saved"))
        response = redirect("account:details")
        remember(response, user.language)
        return response
    seeker = request.visitor.audience == SEEKER  # type: ignore[attr-defined]  # set at the door
    return render_form_page(
        request, form, "account/details.html", {"navigation": navigation(request), "seeker": seeker}
    )


@access(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def accept_terms(request: HttpRequest) -> HttpResponse:
    """This function will show the terms in force for the person and keep that they accept them."""
    audience = TERMS_OF.get(request.visitor.audience)  # type: ignore[attr-defined]  # set at the door
    if audience is None:
        return redirect("account:home")
    version = terms.in_force(audience=audience)
    form = bound_or_kept(AgreeForm, request, initial={"version": version})
    if request.method == "POST" and form.is_valid():
        language = translation.get_language() or "en"
        accepted = form.cleaned_data["version"]
        if accepted == version:
            user: Any = request.user
            actions.accept_terms(user=user, audience=audience, version=version, language=language, now=clock.now())
            return redirect("account:home")
        form.add_error(None, _("The terms have changed since you opened this page. Read them again."))
    return render_form_page(request, form, "account/terms.html", terms_context(audience))


def terms_context(audience: str) -> dict[str, Any]:
    """This function will return both texts in force for an audience, in the reader's language."""
    version = terms.in_force(audience=audience)
    language = translation.get_language() or "en"
    return {
        "version": version,
        **{
            document: terms.text(audience=audience, document=document, version=version, language=language)
            for document in terms.DOCUMENTS
        },
    }
