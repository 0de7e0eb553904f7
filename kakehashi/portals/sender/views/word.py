"""The seeker's word, from the organization's side: restating, asking, and what to do when nobody can be reached."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.confirming import actions, queries
from kakehashi.confirming.forms import QuestionForm, RestateForm, UnreachedForm
from kakehashi.confirming.refusals import SentenceMissing
from kakehashi.confirming.ways import FEWEST_TRIES, read
from kakehashi.portals.sender import labels
from kakehashi.portals.sender.finding import person, whole_or_404
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.sentences import sentence
from kakehashi.translation import queries as translation
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def word(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will ask of each approved text what the Japanese says, and show what the seeker answered."""
    seeker = whole_or_404(organization, public_id)
    said = queries.texts_said(seeker=seeker)
    form = bound_or_kept(RestateForm, request, said=[one for one in said if not one.is_enough])
    if request.method == "POST" and form.is_valid():
        try:
            count = actions.restate(seeker=seeker, restated=form.restated(), by=person(request), now=clock.now())
        except SentenceMissing as silent:
            for key in silent.keys:
                form.add_error(f"sentence-{key}", _("Say in one sentence what the Japanese says."))
        except Refused as refused:
            form.add_error(None, sentence(refused))
            form.show_marks()
        else:
            words = ngettext("%(count)s text is ready.", "%(count)s texts are ready.", count)
            messages.success(request, words % {"count": count} if count else _("Nothing was changed."))
            return redirect("sender:word", public_id)
    states = [one.state for one in said]
    latest = queries.latest_unreached(seeker=seeker)
    context: dict[str, Any] = {
        "seeker": seeker,
        "rows": [_row(form, one) for one in said if not one.is_enough],
        "done": [{"said": one, "label": labels.WORD[one.state]} for one in said if one.is_enough],
        "nothing": not said,
        "all_waiting": bool(said) and queries.NOT_RESTATED not in states and "waiting" in states,
        "all_done": bool(said) and all(one.is_enough for one in said),
        "unreached": latest,
        "unreached_label": labels.UNREACHED[latest.state] if latest else None,
        "tries": read(latest.tries) if latest else [],
    }
    return render_form_page(request, form, "sender/word.html", context)


def _row(form: RestateForm, one: queries.Said) -> dict[str, Any]:
    key = one.part.key
    return {
        "said": one,
        "label": labels.WORD[one.state],
        "says": form[f"says-{key}"],
        "sentence": form[f"sentence-{key}"],
        "mark": form[f"mark-{key}"],
    }


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def not_reached(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will ask how and when the seeker was tried, and ask the Secretariat for its consent."""
    seeker = whole_or_404(organization, public_id)
    form = bound_or_kept(UnreachedForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.ask_secretariat(
                seeker=seeker,
                organization=organization,
                tries=form.tries(),
                reason=form.cleaned_data["reason"],
                by=person(request),
                now=clock.now(),
            )
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("The Secretariat was asked. The seeker was told as well."))
            return redirect("sender:word", public_id)
    return render_form_page(request, form, "sender/not_reached.html", {"seeker": seeker, "fewest": FEWEST_TRIES})


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, organization: "Organization", public_id: str, key: str) -> HttpResponse:
    """This function will show what was asked about one text, and ask the seeker something."""
    seeker = whole_or_404(organization, public_id)
    part = translation.part_for(seeker=seeker, key=key)
    if part is None:
        raise Http404
    form = bound_or_kept(QuestionForm, request)
    if request.method == "POST" and form.is_valid():
        actions.ask_seeker(seeker=seeker, key=key, text=form.cleaned_data["text"], by=person(request), now=clock.now())
        messages.success(request, _("The seeker was asked. The answer will stand beside the text."))
        return redirect("sender:ask", public_id, key)
    thread = queries.questions_of(seeker=seeker).filter(key=key)
    context = {"seeker": seeker, "part": part, "thread": list(thread)}
    return render_form_page(request, form, "sender/ask.html", context)
