"""The seeker's word: is the Japanese right, and answers to the translator's questions."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.common.state import NotNow
from kakehashi.confirming import actions, queries
from kakehashi.confirming.forms import AnswerForm, ReplyForm
from kakehashi.confirming.refusals import ReadAgain
from kakehashi.confirming.states import QuestionState, WordState
from kakehashi.portals.seeker import labels
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question
from kakehashi.seekers import queries as seekers
from kakehashi.showcase import contents
from kakehashi.showcase.sheet import sheet_of
from kakehashi.translation import queries as translation
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker

EVERYTHING = "everything"


@seeker_page("home")
@require_http_methods(["GET", "HEAD", "POST"])
def word(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show own words and what the Japanese says, and keep a yes or a no for each text or all."""
    organization = seekers.accepted_organization(seeker=seeker)
    whole = translation.whole_seeker(organization=organization, public_id=seeker.public_id) if organization else None
    said = [one for one in queries.texts_said(seeker=whole) if one.word] if whole else []
    if organization is None or whole is None or not said:
        return render(request, "seeker/word_none.html")
    form = bound_or_kept(AnswerForm, request, said=said)
    if request.method == "POST" and form.is_valid():
        given = _everything(form) if EVERYTHING in request.POST else form.answers()
        try:
            done = actions.answer_texts(seeker=seeker, answers=given, by=seeker.user, now=clock.now())
        except ReadAgain:
            form.add_error(None, _("Something changed a moment ago. Please read it again, then answer."))
            form.show_marks()
        else:
            messages.success(request, _("Thank you. Your sending organization was told.") if done else _what(given))
            return redirect("seeker:home" if done else "seeker:word")
    preview = contents.preview_of(seeker=whole, organization=organization, now=clock.now())
    rows = [_row(form, one) for one in said]
    context: dict[str, Any] = {
        "open": [row for row in rows if row["said"].state != WordState.CONFIRMED],
        "done": [row for row in rows if row["said"].state == WordState.CONFIRMED],
        "all_said": said,
        "sheet": sheet_of(page=preview, works=contents.works_of(seeker=whole)),
        "asked": list(queries.questions_of(seeker=seeker)),
    }
    return render_form_page(request, form, "seeker/word.html", context)


def _everything(form: AnswerForm) -> list[actions.Answer]:
    """This function will return a yes to every text that was shown."""
    return [
        actions.Answer(key=one.part.key, mark=form.cleaned_data[f"mark-{one.part.key}"], is_right=True)
        for one in form.said
    ]


def _row(form: AnswerForm, one: queries.Said) -> dict[str, Any]:
    key = one.part.key
    names = (f"right-{key}", f"reason-{key}")
    return {
        "said": one,
        "answered": any(form[name].value() or form[name].errors for name in names),
        "right": form[f"right-{key}"],
        "reason": form[f"reason-{key}"],
        "mark": form[f"mark-{key}"],
    }


def _what(given: list[actions.Answer]) -> str:
    if not given:
        return _("Nothing was answered yet.")
    if any(not one.is_right for one in given):
        return _("Thank you. Your sending organization reads it and corrects the Japanese.")
    return _("Saved. You can answer the rest now or later.")


@seeker_page("home")
@require_http_methods(["GET", "HEAD", "POST"])
def asked(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will show a question with what was asked before about the same text, and keep the answer."""
    found = queries.question_of(seeker=seeker, public_id=public_id)
    if found is None:
        raise Http404
    form = bound_or_kept(ReplyForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer_question(question=found, text=form.cleaned_data["text"], by=seeker.user, now=clock.now())
        except NotNow:
            messages.warning(request, _("You have answered already. Look below."))
        else:
            messages.success(request, _("Thank you. Your translator reads your answer."))
        return redirect("seeker:asked", public_id)
    part = translation.part_for(seeker=seeker, key=found.key)
    return question(
        request,
        form,
        title=str(labels.TEXTS[found.key.rpartition(".")[2]]),
        back=reverse("seeker:home"),
        template="seeker/asked.html",
        own_words=part.source if part else "",
        thread=list(queries.questions_of(seeker=seeker).filter(key=found.key)),
        open=found.state == QuestionState.OPEN,
    )
