"""Change requests: what a seeker wants to change on the published page, and the organization's answer."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.portals.sender import labels
from kakehashi.portals.sender.finding import change_request_or_404, person
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.problems import errors_of, part_refused
from kakehashi.portals.sender.sentences import sentence
from kakehashi.showcase import actions as showcase
from kakehashi.showcase.marking import marked
from kakehashi.showcase.refusals import ContactFound, NotReady
from kakehashi.translation import actions, queries
from kakehashi.translation.declining import ANSWER_WITHIN, answer_until, reason_in_words
from kakehashi.translation.differences import difference
from kakehashi.translation.forms import AcceptChangeForm, DeclineForm, reason_name
from kakehashi.translation.refusals import ProblemsFound
from kakehashi.translation.sources import NAME, NAMES, part_key
from kakehashi.translation.states import RequestState
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.translation.models import ChangeRequest


@sender_page("change_requests")
@require_safe
def change_requests(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will list change requests: those that wait, or all with ``show=all``."""
    everything = request.GET.get("show") == "all"
    read = queries.change_requests_for_sender if everything else queries.open_change_requests_for_sender
    page = page_of(read(organization=organization), request)
    today = clock.day_in_japan(clock.now())
    rows = [_row(one, today) for one in page.rows]
    return render(request, "sender/change_requests.html", {"page": page, "rows": rows, "everything": everything})


def _row(change: "ChangeRequest", today: date) -> dict[str, Any]:
    """This function will say of a request which text it is about and until when it should be answered."""
    is_open, until = change.state == RequestState.REQUESTED, answer_until(change)
    return {
        "request": change,
        "field": labels.TEXTS.get(change.key.rpartition(".")[2], ""),
        "until": until if is_open else None,
        "late": is_open and until < today,
        "state": labels.REQUEST[change.state],
        "tone": labels.REQUEST_TONE[change.state],
    }


@sender_page("change_requests")
@require_http_methods(["GET", "HEAD", "POST"])
def change_request(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show before, wanted and the Japanese; POST accepts with the new Japanese."""
    change = change_request_or_404(organization, public_id)
    part = queries.part_for(seeker=change.seeker, key=part_key(change.key))
    proposal = change.wanted if change.key == NAME else part.japanese if part else ""
    form = bound_or_kept(AcceptChangeForm, request, initial={"japanese": proposal})
    context = _told(change, part)
    if request.method == "POST" and form.is_valid():
        try:
            shown = showcase.accept_change_and_publish(
                request=change,
                japanese=form.cleaned_data["japanese"],
                by=person(request),
                organization=organization,
                now=clock.now(),
                reason=request.POST.get(reason_name(part_key(change.key)), ""),
            )
        except ProblemsFound as refused:
            for key, problems in refused.problems.items():
                context["refused"] = part_refused(key=key, problems=problems, typed=request.POST)
                form.add_error("japanese", errors_of(problems))
        except ContactFound as found:
            context["contacts"] = [(one, marked(one)) for one in found.contacts]
            form.add_error("japanese", _("Take the contact data out. It is marked below."))
        except NotReady as not_ready:
            context["missing"] = [(one, labels.MISSING[one.reason]) for one in not_ready.missing]
            form.add_error(None, _("The page cannot be published now. See below what is missing."))
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            if shown:
                messages.success(request, _("The change is accepted and published."))
                return redirect("sender:change_requests")
            if organization.second_person_approves:
                messages.success(request, _("The change is accepted. Somebody else has to approve the Japanese."))
                return redirect("sender:change_requests")
            messages.success(
                request, _("The change is accepted. Now say what the Japanese says, for the seeker's yes.")
            )
            return redirect("sender:word", change.seeker.public_id)
    return render_form_page(request, form, "sender/change_request.html", context)


def _told(change: "ChangeRequest", part: queries.NeededPart | None) -> dict[str, Any]:
    """This function will say what a change request is about and where it stands."""
    return {
        "change": change,
        "part": part,
        "title": labels.NAMES.get(change.key) or (part.label if part else ""),
        "is_name": change.key in NAMES,
        "open": change.state == RequestState.REQUESTED,
        "state": labels.REQUEST[change.state],
        "tone": labels.REQUEST_TONE[change.state],
        "pieces": difference(before=change.before, after=change.wanted),
        "until": answer_until(change),
        "days": ANSWER_WITHIN.days,
        "reason": reason_in_words(cause=change.cause, reason=change.reason),
    }


@sender_page("change_requests")
@require_http_methods(["GET", "HEAD", "POST"])
def decline_change(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will ask for a reason and decline a change request with it."""
    change = change_request_or_404(organization, public_id)
    form = bound_or_kept(DeclineForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.decline_change(request=change, **form.cleaned_data, by=person(request), now=clock.now())
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("You declined the change. The seeker was told your reason."))
            return redirect("sender:change_requests")
    return render_form_page(request, form, "sender/decline_change.html", {"change": change})
