"""The rules in force: every dated parameter by programme, for today or for another day."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.guidance import queries as questions
from kakehashi.guidance import rules_in_force
from kakehashi.guidance.forms import DayForm
from kakehashi.portals.public.rule_works import with_names


@access(ANYONE)
@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """This function will list the programmes and what is coming, as of today or of the day asked for."""
    seen = _day_asked_for(request)
    groups = rules_in_force.groups(on=seen["on"])
    every = [rule for group in groups for rule in group.rules]
    context = {
        **seen,
        "groups": groups,
        "coming": rules_in_force.coming(after=seen["on"]),
        "days": rules_in_force.days_of_change(every),
    }
    return render(request, "public/rules.html", context, status=422 if seen["error"] else 200)


@access(ANYONE)
@require_safe
def programme(request: HttpRequest, stem: str) -> HttpResponse:
    """This function will show every rule of one programme with its history and what is coming."""
    seen = _day_asked_for(request)
    group = rules_in_force.group(stem=stem, on=seen["on"])
    if group is None:
        raise Http404
    context = {
        **seen,
        "group": with_names(group),
        "days": rules_in_force.days_of_change(group.rules),
        "others": rules_in_force.neighbours(stem=stem),
    }
    return render(request, "public/rules_programme.html", context, status=422 if seen["error"] else 200)


@access(ANYONE)
@require_safe
def of_answer(request: HttpRequest, key: str) -> HttpResponse:
    """This function will show the rules on which one answer rests."""
    seen = _day_asked_for(request)
    group = questions.rules_of_answer(key=key, language=get_language() or "en", on=seen["on"])
    if group is None:
        raise Http404
    context = {**seen, "group": with_names(group), "days": rules_in_force.days_of_change(group.rules), "answer": key}
    return render(request, "public/rules_programme.html", context, status=422 if seen["error"] else 200)


def _day_asked_for(request: HttpRequest) -> dict[str, Any]:
    """This function will return the day of the address, and the form that asks for one; today where it is no day."""
    today = clock.day_in_japan(clock.now())
    form = DayForm(request.GET) if "on" in request.GET else DayForm()
    on: date = form.cleaned_data["on"] if form.is_valid() and form.cleaned_data["on"] else today
    return {"form": form, "on": on, "today": today, "error": form.is_bound and bool(form.errors)}
