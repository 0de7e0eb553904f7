"""The public check "Can I go?": its first page, the questions with one answer each, and the result."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.eligibility.forms import YES, PlanForm
from kakehashi.portals.public import check, check_result
from kakehashi.portals.public.check import Answers
from kakehashi.portals.public.check_forms import (
    AnotherDayForm,
    BirthForm,
    CountryForm,
    DayForm,
    JapaneseForm,
)
from kakehashi.portals.public.check_result import NotBorn
from kakehashi.ui.forms import Form, bound_or_kept
from kakehashi.ui.pages import render_form_page

KEY = "check"


def today() -> date:
    """This function will return the day on which the check is made, in Japan."""
    return clock.day_in_japan(clock.now())


def answers_in(request: HttpRequest) -> dict[str, Any]:
    """This function will return a copy of the answers so far, which lie in the session and nowhere else."""
    return dict(request.session.get(KEY, {}))


def save(request: HttpRequest, answers: Answers) -> HttpResponse:
    """This function will keep the answers and lead on to the first question without one, or to the result."""
    request.session[KEY] = dict(answers)
    following = check.first_open(answers)
    return redirect(address(following)) if following else redirect("public:check_result")


def address(question: str) -> str:
    """This function will return where a question is asked."""
    own = {"work": "public:check_work", "experience": "public:check_jobs", "stays": "public:check_stays"}
    return reverse(own[question]) if question in own else reverse("public:check_question", args=[question])


def place_of(question: str, answers: Answers) -> dict[str, Any]:
    """This function will say which question of how many this is, and where the one before it is asked."""
    questions = check.asked(answers)
    place = questions.index(question) if question in questions else len(questions)
    back = address(questions[place - 1]) if place else reverse("public:check")
    return {"number": place + 1, "total": max(len(questions), place + 1), "back": back}


def too_early(question: str, answers: Answers) -> HttpResponse | None:
    """This function will lead back to the first question without an answer, when a later one was called up."""
    order = check.QUESTIONS
    following = check.first_open(answers)
    if following is not None and order.index(following) < order.index(question):
        return redirect(address(following))
    return None


@access(ANYONE)
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """This function will say what the check is, and that nothing is kept with a name."""
    answers = answers_in(request)
    following = check.first_open(answers)
    context = {"begun": bool(answers), "next": address(following) if following else reverse("public:check_result")}
    return render(request, "public/check_start.html", {**context, "total": len(check.asked(answers))})


@access(ANYONE)
@require_POST
def again(request: HttpRequest) -> HttpResponse:
    """This function will forget all answers and begin with the first question."""
    request.session.pop(KEY, None)
    return redirect(address(check.QUESTIONS[0]))


@access(ANYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, name: str) -> HttpResponse:
    """This function will ask one of the questions that have a single answer, and keep it."""
    if name not in _FORMS:
        raise Http404
    answers = answers_in(request)
    if early := too_early(name, answers):
        return early
    if name == "plan" and not check.plan_matters(answers):
        return redirect("public:check_result")
    form = _FORMS[name](request, answers)
    if request.method == "POST" and form.is_valid():
        return save(request, {**answers, name: _plain(name, form.cleaned_data)})
    context = {**place_of(name, answers), "today": today() if name == "day" else None}
    return render_form_page(request, form, "public/check_question.html", context)


def _plain(name: str, given: dict[str, Any]) -> Any:
    """This function will turn an answer into what the session can hold."""
    if name == "plan":
        on = given["on"] if given["filed"] == YES else None
        return {"filed": given["filed"], "on": on.isoformat() if on else None}
    value = given[name]
    return value.isoformat() if isinstance(value, date) else value


def _day_in(answers: Answers, name: str) -> date | None:
    """This function will return an answer that is a day."""
    return date.fromisoformat(answers[name]) if name in answers else None


def _country(request: HttpRequest, answers: Answers) -> Form:
    return bound_or_kept(CountryForm, request, initial={"country": answers.get("country")})


def _birth(request: HttpRequest, answers: Answers) -> Form:
    return bound_or_kept(BirthForm, request, initial={"birth": _day_in(answers, "birth")}, today=today())


def _japanese(request: HttpRequest, answers: Answers) -> Form:
    return bound_or_kept(JapaneseForm, request, initial={"japanese": answers.get("japanese")})


def _day(request: HttpRequest, answers: Answers) -> Form:
    shown = _day_in(answers, "day") or today()
    return bound_or_kept(DayForm, request, initial={"day": shown}, born_on=_day_in(answers, "birth"))


def _plan(request: HttpRequest, answers: Answers) -> Form:
    plan = answers.get("plan", {})
    on = date.fromisoformat(plan["on"]) if plan.get("on") else None
    initial = {"filed": plan.get("filed"), "on": on}
    return bound_or_kept(PlanForm, request, initial=initial, day=_day_in(answers, "day") or today())


_FORMS: dict[str, Callable[[HttpRequest, Answers], Form]] = {
    "country": _country,
    "birth": _birth,
    "japanese": _japanese,
    "day": _day,
    "plan": _plan,
}


@access(ANYONE)
@require_safe
def result(request: HttpRequest) -> HttpResponse:
    """This function will answer for the day asked: what is possible, what is missing, what comes after.

    All that it needs stands in the address, so that it can be passed on. The exact birth date is used only for whoever
    typed it, and never leaves the session.
    """
    answers, token = answers_in(request), request.GET.get("a", "")
    own = check.token_of(answers, today=today()) if check.first_open(answers) is None else ""
    if not token:
        open_question = check.first_open(answers)
        return redirect(f"{reverse('public:check_result')}?a={own}" if own else address(open_question or "country"))
    content = check.content_of(token)
    if content is None:
        return render(request, "public/check_start.html", {"broken": True, "next": address("country")}, status=404)
    mine = token == own
    if mine:
        content["facts"]["birth_date"] = answers["birth"]
    form = _another_day(request)
    if form.is_bound and form.is_valid() and "on" not in request.GET:
        return redirect(f"{request.path}?a={token}&on={form.cleaned_data['on'].isoformat()}")
    asked_on = date.fromisoformat(content["day"])
    on = form.cleaned_data["on"] if form.is_bound and form.is_valid() else asked_on
    try:
        found = check_result.result_of(content, on=on, today=today())
    except NotBorn:
        form.add_error("on", _("Choose a day after you were born"))
        found = check_result.result_of(content, on=asked_on, today=today())
    told = check_result.told(content, answers=answers if mine else None, today=today())
    context = {
        "result": found,
        "told": [(*each, address(each[0])) for each in told],
        "mine": mine,
        "token": token,
        "asked_on": asked_on,
        "form": form,
        "error": form.is_bound and bool(form.errors),
    }
    return render(request, "public/check_result.html", context, status=422 if context["error"] else 200)


def _another_day(request: HttpRequest) -> AnotherDayForm:
    """This function will read the day of the address, written in one piece or in the three boxes of the form."""
    if "on" in request.GET:
        year, month, day = ([*request.GET["on"][:40].split("-"), "", "", ""])[:3]
        return AnotherDayForm({"on_year": year, "on_month": month, "on_day": day})
    if any(f"on_{part}" in request.GET for part in ("year", "month", "day")):
        return AnotherDayForm(request.GET)
    return AnotherDayForm()
