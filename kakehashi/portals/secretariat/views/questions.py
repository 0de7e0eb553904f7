"""Questions and answers: the list, and one page on which a question is written in every language."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.guidance import actions, queries, resting
from kakehashi.guidance.forms import QuestionForm, initial_of
from kakehashi.guidance.refusals import ChangedAgain
from kakehashi.portals.secretariat.navigation import acting, secretariat_page
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.guidance.models import Question

NEW_ONES_LAST = 900
KEPT = ("audience", "genre", "position", "is_shown", "checked_on", "rests_on")


@secretariat_page("questions")
@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """This function will list every question, hidden ones too, with the languages that are missing."""
    today = clock.day_in_japan(clock.now())
    rows = [{**_row(each), "stale": resting.is_stale(each, on=today)} for each in queries.all_questions()]
    context = {
        "rows": sorted(rows, key=lambda row: not row["stale"]),
        "with_gaps": sum(bool(row["missing"]) for row in rows),
        "stale": sum(row["stale"] for row in rows),
    }
    return render(request, "secretariat/questions.html", context)


@secretariat_page("questions")
@require_http_methods(["GET", "HEAD", "POST"])
def question_new(request: HttpRequest) -> HttpResponse:
    """This function will add a question."""
    initial = {"position": NEW_ONES_LAST, "checked_on": clock.day_in_japan(clock.now()), "is_shown": True}
    return _write(request, None, initial)


@secretariat_page("questions")
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one question with its answers in every language, and keep what is changed."""
    found = queries.question(public_id=public_id)
    if found is None:
        raise Http404
    return _write(request, found, initial_of(found))


@secretariat_page("questions")
@require_POST
def checked(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will keep that an answer is still true under the rules of today."""
    found = queries.question(public_id=public_id)
    if found is None:
        raise Http404
    try:
        actions.mark_checked(question=found, seen=request.POST.get("seen", ""), by=acting(request), now=clock.now())
    except ChangedAgain:
        messages.warning(request, _("A rule has changed again just now. Look at it once more."))
        return redirect("secretariat:question", public_id)
    messages.success(request, _("Kept: the answer is still true."))
    return redirect("secretariat:questions")


def _write(request: HttpRequest, found: "Question | None", initial: dict[str, Any]) -> HttpResponse:
    """This function will show the form for a question, and keep it."""
    form = bound_or_kept(QuestionForm, request, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = {key: form.cleaned_data[key] for key in KEPT}
        actions.save_question(question=found, texts=form.texts(), by=acting(request), now=clock.now(), **given)
        messages.success(request, _("Saved."))
        return redirect("secretariat:questions")
    missing = _row(found)["missing"] if found else []
    languages = [
        {
            "code": code,
            "name": name,
            "missing": code in missing,
            "asked": form[f"asked_{code}"],
            "answer": form[f"answer_{code}"],
        }
        for code, name in settings.LANGUAGES
    ]
    context = {"question": found, "languages": languages, **(_changed(found) if found else {})}
    return render_form_page(request, form, "secretariat/question.html", context)


def _changed(question: "Question") -> dict[str, Any]:
    """This function will return what has changed in the rules under an answer, and the mark of what was seen."""
    today = clock.day_in_japan(clock.now())
    return {
        "changed": resting.changed_since_checked(question, on=today),
        "seen": resting.fingerprint(question.rests_on),
        "today": today,
    }


def _row(question: "Question") -> dict[str, Any]:
    """This function will return a question for the list: its words in the reader's language, and what is missing."""
    texts = {text.language: text for text in question.texts.all()}
    found = texts.get(get_language() or "en") or texts.get("en") or next(iter(texts.values()), None)
    missing = [code for code, _name in settings.LANGUAGES if code not in texts]
    return {"it": question, "text": found, "missing": missing}
