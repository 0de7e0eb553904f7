"""The questions of the public check that go through the official list: the desired work, work done, stays in Japan."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kakehashi.catalogue import queries as catalogue
from kakehashi.common.access import ANYONE, access
from kakehashi.eligibility.forms import ListedWorkForm
from kakehashi.portals.public.check import MOST_ENTRIES
from kakehashi.portals.public.check_forms import DoneForm, FindForm, JobForm, OtherWorkForm, StayForm
from kakehashi.portals.public.check_result import names_of
from kakehashi.portals.public.check_words import month_in_words, stay_title
from kakehashi.portals.public.views.check import answers_in, place_of, save, today, too_early
from kakehashi.ui.forms import PartialDate, bound_or_kept
from kakehashi.ui.pages import render_form_page

OTHER = "none"
MOST_SHOWN = 30
METHODS = ["GET", "HEAD", "POST"]
_LISTS = {"experience": "jobs", "stays": "trips"}


@access(ANYONE)
@require_http_methods(METHODS)
def work(request: HttpRequest) -> HttpResponse:
    """This function will ask for the desired work: search the list, choose one, say its field; or something else."""
    answers = answers_in(request)
    if early := too_early("work", answers):
        return early
    if request.method == "POST" and "unknown" in request.POST:
        return save(request, {**answers, "work": {"unknown": True}})
    chosen = _chosen(request)
    if chosen is None:
        return _find(request, answers, "work", _("Which work do you want to do in Japan?"))
    before = answers.get("work", {})
    listed = chosen != OTHER
    initial = {**before} if before.get("work", OTHER) == chosen else {"field": before.get("field")}
    initial.setdefault("other", request.GET.get("said", "")[:60])
    form = bound_or_kept(ListedWorkForm if listed else OtherWorkForm, request, initial=initial, work=chosen)
    if request.method == "POST" and form.is_valid():
        return save(request, {**answers, "work": {**form.cleaned_data, **({"work": chosen} if listed else {})}})
    title = names_of([chosen], on=today())[chosen] if listed else _("Something else")
    return _entry_page(request, form, answers, "work", title)


@access(ANYONE)
@require_http_methods(METHODS)
def jobs(request: HttpRequest) -> HttpResponse:
    """This function will show the work that was done so far, and ask whether that is all."""
    return _list(request, "experience")


@access(ANYONE)
@require_http_methods(METHODS)
def job(request: HttpRequest) -> HttpResponse:
    """This function will add a time of work, found in the list or told in own words."""
    answers = answers_in(request)
    if early := too_early("experience", answers):
        return early
    chosen = _chosen(request)
    if chosen is None:
        return _find(request, answers, "experience", _("Which work was it?"))
    form = bound_or_kept(JobForm, request, listed=chosen != OTHER, today=today(), initial=_said(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        entry = {"work": chosen} if chosen != OTHER else {"other": given["other"]}
        return _add(request, answers, "experience", {**entry, **_months(given)})
    title = names_of([chosen], on=today())[chosen] if chosen != OTHER else _("Something else")
    return _entry_page(request, form, answers, "experience", title)


@access(ANYONE)
@require_http_methods(METHODS)
def stays(request: HttpRequest) -> HttpResponse:
    """This function will show the stays in Japan so far, and ask whether these are all."""
    return _list(request, "stays")


@access(ANYONE)
@require_http_methods(METHODS)
def stay(request: HttpRequest) -> HttpResponse:
    """This function will add a stay in Japan under one of the programmes."""
    answers = answers_in(request)
    if early := too_early("stays", answers):
        return early
    chosen = _chosen(request)
    if chosen is None:
        return _find(request, answers, "stays", _("In which work were you?"))
    form = bound_or_kept(StayForm, request, today=today())
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        programme, _dash, stage = given["kind"].partition("-")
        entry = {"programme": programme, "stage": int(stage) if stage else None, "finished": given["finished"]}
        return _add(request, answers, "stays", {**entry, "work": "" if chosen == OTHER else chosen, **_months(given)})
    title = names_of([chosen], on=today())[chosen] if chosen != OTHER else _("A stay in Japan")
    return _entry_page(request, form, answers, "stays", title)


@access(ANYONE)
@require_POST
def remove(request: HttpRequest, name: str, place: int) -> HttpResponse:
    """This function will take one entry off a list; an empty list has to be answered again."""
    if name not in _LISTS:
        raise Http404
    answers = answers_in(request)
    entries = [*answers.get(_LISTS[name], ())]
    if place >= len(entries):
        raise Http404
    del entries[place]
    if not entries:
        answers.pop(name, None)
    request.session["check"] = {**answers, _LISTS[name]: entries}
    return redirect(_own(name))


# -- what the pages share ---------------------------------------------------------------------------------------------


def _own(name: str) -> str:
    """This function will return the address of a list."""
    return reverse("public:check_jobs" if name == "experience" else "public:check_stays")


def _list(request: HttpRequest, name: str) -> HttpResponse:
    """This function will show one of the two lists with its buttons; 422 for "that is all" under an empty list."""
    answers = answers_in(request)
    if early := too_early(name, answers):
        return early
    entries = answers.get(_LISTS[name], ())
    form = bound_or_kept(DoneForm, request, filled=bool(entries))
    if request.method == "POST" and form.is_valid():
        kept = {} if form.cleaned_data["none"] else {_LISTS[name]: entries}
        return save(request, {**answers, _LISTS[name]: [], **kept, name: True})
    names = names_of([entry.get("work") for entry in entries], on=today())
    context = {
        **place_of(name, answers),
        "question": name,
        "entries": [_shown(entry, names) for entry in entries],
        "none": name in answers and not entries,
        "full": len(entries) >= MOST_ENTRIES,
    }
    return render_form_page(request, form, f"public/check_{name}.html", context)


def _shown(entry: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str]:
    """This function will put an entry of a list into words."""
    return {
        "name": names.get(entry.get("work", ""), entry.get("other", "")),
        "title": stay_title(entry),
        "begins": month_in_words(entry["from"]),
        "ends": month_in_words(entry["until"]),
    }


def _add(request: HttpRequest, answers: Mapping[str, Any], name: str, entry: dict[str, Any]) -> HttpResponse:
    """This function will put an entry at the end of a list and show the list."""
    entries = [*answers.get(_LISTS[name], ()), entry][:MOST_ENTRIES]
    request.session["check"] = {**answers, _LISTS[name]: entries}
    return redirect(_own(name))


def _find(request: HttpRequest, answers: Mapping[str, Any], name: str, title: str) -> HttpResponse:
    """This function will search the official list; 422 when no word was written."""
    form = FindForm(request.GET) if "q" in request.GET else FindForm()
    context = {**place_of(name, answers), "title": title, "form": form, "question": name, "most": MOST_SHOWN}
    if form.is_valid():
        text = form.cleaned_data["q"]
        found = catalogue.search_works(text=text, day=today(), language=get_language() or "en")
        context |= {"q": text, "works": found[:MOST_SHOWN], "count": len(found)}
    else:
        context["known"] = _known(answers, name)
    if name != "work":
        context["back"] = _own(name)
    context["error"] = form.is_bound and bool(form.errors)
    return render(request, "public/check_find.html", context, status=422 if context["error"] else 200)


def _known(answers: Mapping[str, Any], name: str) -> list[tuple[str, str]]:
    """This function will return the works that were named already, to be chosen without a search."""
    named = [answers.get("work", {}).get("work")]
    if name != "work":
        named += [entry.get("work") for entry in answers.get("jobs", ())]
    return [*names_of(named, on=today()).items()]


def _chosen(request: HttpRequest) -> str | None:
    """This function will return the work of the address: a code of the list, "none", or nothing; else 404."""
    code = request.GET.get("work")
    if code is None or code == OTHER:
        return code
    if catalogue.work_by_code(code=code, day=today()) is None:
        raise Http404
    return code


def _said(request: HttpRequest) -> dict[str, str]:
    """This function will return the words that were searched for in vain, which need not be typed again."""
    return {"other": request.GET.get("said", "")[:60]}


def _months(given: Mapping[str, Any]) -> dict[str, str]:
    """This function will return the months of a form as the session holds them."""
    return {"from": _month(given["begins"]), "until": _month(given["ends"])}


def _month(found: PartialDate | None) -> str:
    """This function will write a month as 2019-04; nothing for nothing."""
    return f"{found.year}-{found.month:02}" if found and found.month else ""


def _entry_page(request: HttpRequest, form: Any, answers: Mapping[str, Any], name: str, title: str) -> HttpResponse:
    """This function will show the form for one work, job or stay, with the way back to the search."""
    back = {"work": "public:check_work", "experience": "public:check_job", "stays": "public:check_stay"}[name]
    context = {**place_of(name, answers), "title": title, "question": name, "back": reverse(back)}
    return render_form_page(request, form, "public/check_entry.html", context)
