"""The organization's seekers: who chose it, whom it has accepted, and what it decides about them."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.accounts import queries as people
from kakehashi.accounts.fresh import ask_again
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.eligibility import actions as eligibility
from kakehashi.portals.sender import labels
from kakehashi.portals.sender.finding import accepted_or_404, choice_or_404, person, whole_or_404
from kakehashi.portals.sender.forms import IdentityForm, ReasonForm
from kakehashi.portals.sender.information import information_of
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.rows import SHOWN, seeker_rows
from kakehashi.portals.sender.sentences import sentence
from kakehashi.portals.sender.views.files import files_shown
from kakehashi.seekers import actions
from kakehashi.seekers.states import ChoiceState
from kakehashi.showcase import actions as showcase
from kakehashi.showcase import queries as pages
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization

SHOW_LABELS = {
    "all": gettext_lazy("All"),
    "chosen": gettext_lazy("Chose you"),
    "to_do": gettext_lazy("To translate"),
    "outdated": gettext_lazy("Outdated Japanese"),
    "to_approve": gettext_lazy("For a second person"),
    "to_restate": gettext_lazy("To restate for the seeker"),
    "not_right": gettext_lazy("Not right"),
    "ready": gettext_lazy("Ready to publish"),
    "shown": gettext_lazy("Published"),
}


@sender_page("seekers")
@require_safe
def seekers(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will list who chose the organization and whom it accepted, narrowed by ``show``."""
    show = request.GET.get("show", "all")
    show = show if show in SHOWN else "all"
    rows = seeker_rows(organization=organization, show=show)
    page = page_of(rows, request)
    filters = [
        {"key": key, "text": text, "current": key == show}
        for key, text in SHOW_LABELS.items()
        if key != "to_approve" or organization.second_person_approves
    ]
    return render(request, "sender/seekers.html", {"page": page, "show": show, "filters": filters})


@sender_page("seekers")
@require_safe
def seeker(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show the registered information of one seeker, to be read, and what can be done."""
    found = whole_or_404(organization, public_id, chosen_too=True)
    state = found.choice_state  # type: ignore[attr-defined]  # the query adds it
    context = {
        "seeker": found,
        "state": labels.CHOICE[state],
        "tone": labels.CHOICE_TONE[state],
        "accepted": state == ChoiceState.ACCEPTED,
        "sections": information_of(seeker=found),
        "published": pages.is_published(seeker=found),
        **files_shown(organization=organization, seeker=found, accepted=state == ChoiceState.ACCEPTED),
    }
    return render(request, "sender/seeker.html", context)


@sender_page("seekers")
@require_POST
def accept(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will accept a seeker; a page that an earlier organization had published returns."""
    choice = choice_or_404(organization, public_id)
    returned = showcase.accept_seeker(choice=choice, by=person(request), now=clock.now())
    eligibility.ask(seeker=choice.seeker, by=person(request), now=clock.now())
    messages.success(request, _("The seeker is accepted. You can begin to translate."))
    if returned:
        messages.info(request, _("The staff information page is shown again. Please check it."))
    return redirect("sender:seeker", public_id=public_id)


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def decline(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will ask for a reason and decline a seeker with it."""
    choice = choice_or_404(organization, public_id)
    form = bound_or_kept(ReasonForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            reason = form.cleaned_data["reason"]
            actions.decline_seeker(choice=choice, reason=reason, by=person(request), now=clock.now())
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("You declined. The seeker was told your reason."))
            return redirect("sender:seekers")
    return render_form_page(request, form, "sender/decline_seeker.html", {"seeker": choice.seeker})


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def recovery(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will give a new recovery code after an identity check; the code is on this one answer only.

    Whoever issues it has typed their own password a moment ago. A seeker with a confirmed address needs no code.
    """
    choice = accepted_or_404(organization, public_id)
    if people.resets_by_mail(user=choice.seeker.user):
        status = 409 if request.method == "POST" else 200
        return render(request, "sender/recovery_by_mail.html", {"seeker": choice.seeker}, status=status)
    asked = ask_again(request)
    if asked:
        return asked
    form = bound_or_kept(IdentityForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            code = actions.issue_recovery_code(choice=choice, by=person(request), now=clock.now())
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            return render(request, "sender/recovery_code.html", {"seeker": choice.seeker, "code": code})
    return render_form_page(request, form, "sender/recovery.html", {"seeker": choice.seeker})
