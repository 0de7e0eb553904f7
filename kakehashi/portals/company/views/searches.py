"""Searches that a member keeps, and the mails about new pages."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.portals.company.forms.keeping import SavedSearchForm, SkipForm
from kakehashi.portals.company.forms.search import SearchForm
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.portals.company.works import works_of
from kakehashi.shortlists import actions, queries
from kakehashi.shortlists.refusals import TooMany
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


@company_page("saved_searches")
@require_safe
def saved_searches(request: HttpRequest) -> HttpResponse:
    """This function will show the searches that the member keeps."""
    kept = queries.saved_searches_of(user=user_of(request), organization=organization_of(request))
    return render(request, "company/saved_searches.html", {"searches": kept})


@company_page("saved_searches")
@require_http_methods(["GET", "HEAD", "POST"])
def saved_search_new(request: HttpRequest) -> HttpResponse:
    """This function will keep the search that stands in the address, as the search page writes it."""
    names = {*SearchForm.base_fields, *SkipForm.base_fields}
    asked = {name: value for name, value in request.GET.items() if name in names and value}
    day = clock.day_in_japan(clock.now())
    search = SearchForm(data=QueryDict(urlencode(asked)), works=works_of(day))
    if not search.is_valid():
        return redirect("company:search")
    form = bound_or_kept(SavedSearchForm, request, initial={"name": asked.get("words", "")})
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_search(
                organization=organization_of(request),
                query=urlencode(asked),
                wanted=search.wanted(),
                by=user_of(request),
                now=clock.now(),
                **form.cleaned_data,
            )
        except TooMany:
            form.add_error(None, _("You keep as many searches as you may. Remove one first."))
        else:
            messages.success(request, _("Saved"))
            return redirect("company:saved_searches")
    skip = SkipForm(data=QueryDict(urlencode(asked)))
    return _page(request, form, told=_told(search), skip=[field.label for field in skip if field.data])


@company_page("saved_searches")
@require_http_methods(["GET", "HEAD", "POST"])
def saved_search_edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will change the name of a saved search, and how often it is mailed."""
    saved = _saved(request, public_id)
    form = bound_or_kept(SavedSearchForm, request, initial={"name": saved.name, "rhythm": saved.rhythm})
    if request.method == "POST" and form.is_valid():
        actions.change_search(saved=saved, by=user_of(request), now=clock.now(), **form.cleaned_data)
        messages.success(request, _("Saved"))
        return redirect("company:saved_searches")
    return _page(request, form, saved=saved)


@company_page("saved_searches")
@require_safe
def saved_search_open(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will lead to the search page with what was kept."""
    saved = _saved(request, public_id)
    return redirect(f"{reverse('company:search')}?{saved.query}")


@company_page("saved_searches")
@require_POST
def saved_search_remove(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will forget a saved search."""
    actions.remove_search(saved=_saved(request, public_id), by=user_of(request))
    messages.success(request, _("The search is removed."))
    return redirect("company:saved_searches")


def _page(request: HttpRequest, form: Any, **context: Any) -> HttpResponse:
    return render_form_page(request, form, "company/saved_search.html", {"email": user_of(request).email, **context})


def _told(search: SearchForm) -> list[tuple[str, str]]:
    """This function will name what is looked for, as the search page's own filters say it."""
    return [(str(field.label), _value(field)) for field in search if field.data]


def _value(field: Any) -> str:
    """This function will return the words of a choice, or what was typed."""
    for value, label in getattr(field.field, "choices", ()):
        inner = label if isinstance(label, list | tuple) else [(value, label)]
        for each, words in inner:
            if str(each) == str(field.data):
                return str(words)
    return str(field.data)


def _saved(request: HttpRequest, public_id: str) -> Any:
    """This function will return a saved search of the member; 404 for a colleague's or another's."""
    user, organization = user_of(request), organization_of(request)
    found = queries.saved_search_for(user=user, organization=organization, public_id=public_id)
    if found is None:
        raise Http404
    return found
