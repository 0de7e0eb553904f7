"""Messages to the Secretariat: read, answer, close. Nobody outside the Secretariat sees any of it."""

from typing import TYPE_CHECKING

from django.contrib import messages as notes
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.accounts import queries as accounts
from kakehashi.common import clock
from kakehashi.common.state import NotNow
from kakehashi.complaints import actions, queries, states
from kakehashi.complaints.forms import AnswerForm
from kakehashi.portals.secretariat import labels
from kakehashi.portals.secretariat.forms import MessageSearch
from kakehashi.portals.secretariat.navigation import acting, secretariat_page
from kakehashi.portals.secretariat.views.decisions import decide, too_late
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.complaints.models import ContactMessage


@secretariat_page("messages")
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """This function will list messages, the oldest first, narrowed by state and subject."""
    form = MessageSearch(request.GET)
    form.is_valid()
    wanted = form.cleaned_data
    found = queries.messages(state=wanted.get("state", ""), subject=wanted.get("subject", ""))
    page = page_of(found, request)
    rows = [{"it": each, "state": labels.MESSAGE[each.state]} for each in page.rows]
    return render(request, "secretariat/messages.html", {"form": form, "rows": rows, "page": page})


@secretariat_page("messages")
@require_http_methods(["GET", "HEAD", "POST"])
def message(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one message with its answers, and answer it."""
    found = _message(public_id)
    form = bound_or_kept(AnswerForm, request)
    if request.method == "POST" and form.is_valid():
        return _answer(request, found, form.cleaned_data["body"])
    answers = list(found.answers.all())
    names = accounts.staff_names(public_ids={answer.by_public_id for answer in answers})
    context = {
        "message": found,
        "state": labels.MESSAGE[found.state],
        "answers": [{"it": answer, "by": names.get(answer.by_public_id, "")} for answer in answers],
        "mail_address": queries.mail_address(message=found),
        "moves": {move.name for move in states.TABLE if found.state in move.sources},
    }
    return render_form_page(request, form, "secretariat/message.html", context)


@secretariat_page("messages")
@require_POST
def close(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will close a message."""
    found = _message(public_id)
    return decide(
        request,
        lambda: actions.close_message(message=found, by=acting(request), now=clock.now()),
        done=_("Closed."),
        back=_page(found),
    )


@secretariat_page("messages")
@require_POST
def reopen(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will open a closed message again."""
    found = _message(public_id)
    return decide(
        request,
        lambda: actions.reopen_message(message=found, by=acting(request), now=clock.now()),
        done=_("Open again."),
        back=_page(found),
    )


def _answer(request: HttpRequest, found: "ContactMessage", body: str) -> HttpResponse:
    """This function will keep the answer and say whether it is mailed."""
    try:
        actions.answer_message(message=found, body=body, by=acting(request), now=clock.now())
    except NotNow:
        too_late(request)
        return redirect(_page(found))
    if queries.mail_address(message=found):
        notes.success(request, _("Your answer is kept and mailed."))
    else:
        notes.success(request, _("Your answer is kept. It was not mailed, as no e-mail address was left."))
    return redirect(_page(found))


def _message(public_id: str) -> "ContactMessage":
    """This function will return the message of an address, or answer that there is none."""
    found = queries.message(public_id=public_id)
    if found is None:
        raise Http404
    return found


def _page(message: "ContactMessage") -> str:
    """This function will return the address of a message's page."""
    return reverse("secretariat:message", args=[message.public_id])
