"""Changes of published texts: asked of the sending organization, shown while they wait, and taken back."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kakehashi.common import clock
from kakehashi.common.state import NotNow
from kakehashi.portals.seeker import labels
from kakehashi.portals.seeker.forms import WantedForm, WantedNameForm
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question
from kakehashi.showcase import queries as showcase
from kakehashi.translation import actions, queries, registered
from kakehashi.translation.declining import answer_until, reason_in_words
from kakehashi.translation.differences import difference
from kakehashi.translation.refusals import NothingWanted, TooLong, UnknownPart
from kakehashi.translation.sources import NAMES
from kakehashi.translation.states import RequestState
from kakehashi.ui.forms import Form, bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


def must_ask(*, seeker: "Seeker", text: str) -> bool:
    """This function will say whether a text is published, so that a change goes through the organization."""
    return bool(text.strip()) and must_ask_for_names(seeker=seeker)


def must_ask_for_names(*, seeker: "Seeker") -> bool:
    """This function will say whether a page is published; then names too are changed by the organization alone."""
    return showcase.has_published_page(seeker=seeker)


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, seeker: "Seeker", key: str) -> HttpResponse:
    """This function will show what happens first, then ask what a published text should say, and send the wish."""
    now_says = _published_text(seeker, key)
    asked = list(queries.change_requests_of(seeker=seeker).filter(key=key)[:5])
    waiting = next((one for one in asked if one.state == RequestState.REQUESTED), None)
    initial = {"wanted": waiting.wanted if waiting else now_says}
    form: Form = (
        bound_or_kept(WantedNameForm, request, key=key, initial=initial)
        if key in NAMES
        else bound_or_kept(WantedForm, request, initial=initial)
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.request_change(seeker=seeker, key=key, **form.cleaned_data, by=seeker.user, now=clock.now())
        except NothingWanted:
            form.add_error("wanted", _("This is what it says already. Change something, or go back."))
        except TooLong as refused:
            sentence = _("This is too long. Write at most %(longest)s letters.")
            form.add_error("wanted", sentence % {"longest": refused.longest})
        else:
            messages.success(request, _("Your wish went to your sending organization."))
            return redirect("seeker:change", key)
    return question(
        request,
        form,
        title=str(labels.TEXTS[key.rpartition(".")[2]]),
        back=reverse("seeker:names" if key in NAMES else "seeker:information"),
        template="seeker/change.html",
        now_says=now_says,
        is_name=key in NAMES,
        waiting=waiting,
        waiting_until=answer_until(waiting) if waiting else None,
        pieces=difference(before=waiting.before, after=waiting.wanted) if waiting else [],
        decided=[
            {"it": one, "reason": reason_in_words(cause=one.cause, reason=one.reason)}
            for one in asked
            if one.state in (RequestState.DECLINED, RequestState.ACCEPTED)
        ],
    )


def _published_text(seeker: "Seeker", key: str) -> str:
    """This function will return what a published text of the seeker says; 404 for everything else."""
    try:
        text = registered.text_of(seeker=seeker, key=key)
    except UnknownPart:
        raise Http404 from None
    asked = must_ask_for_names(seeker=seeker) if key in NAMES else must_ask(seeker=seeker, text=text)
    if not asked:
        raise Http404
    return text


@seeker_page("information")
@require_POST
def take_back(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will take a wish back that the organization has not answered."""
    asked = queries.change_requests_of(seeker=seeker).filter(public_id=public_id).first()
    if asked is None:
        raise Http404
    try:
        actions.take_back_change(request=asked, by=seeker.user, now=clock.now())
    except NotNow:
        messages.warning(request, _("Your sending organization has already answered. Look below."))
    else:
        messages.success(request, _("You took your wish back. Nothing changes."))
    return redirect("seeker:change", asked.key)
