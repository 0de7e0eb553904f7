"""What the decisions of this portal share: a reason on a page of its own, and a decision that came too late."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kakehashi.common.state import NotNow
from kakehashi.portals.secretariat.forms import ReasonForm
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


def decide(request: HttpRequest, act: Callable[[], Any], *, done: str, back: str) -> HttpResponse:
    """This function will decide and lead back with ``done``; a decision that came too late changes nothing."""
    try:
        act()
    except NotNow:
        too_late(request)
    else:
        messages.success(request, done)
    return redirect(back)


def decide_with_reason(
    request: HttpRequest, act: Callable[[str], Any], *, done: str, back: str, template: str, context: dict[str, Any]
) -> HttpResponse:
    """This function will ask for a reason and decide with it."""
    form = bound_or_kept(ReasonForm, request)
    if request.method == "POST" and form.is_valid():
        return decide(request, lambda: act(form.cleaned_data["reason"]), done=done, back=back)
    return render_form_page(request, form, template, {"back": back, **context})


def too_late(request: HttpRequest) -> None:
    """This function will say that somebody else was first."""
    messages.warning(request, _("A colleague has decided already. Nothing was changed. Look at it again."))
