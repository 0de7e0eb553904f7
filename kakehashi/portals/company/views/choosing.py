"""What a company does with people it chose: puts them on a list, compares them, leaves them out of its results."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kakehashi.common import clock
from kakehashi.portals.company.comparing import rows_of
from kakehashi.portals.company.forms.keeping import COMPARE, LEAVE_OUT, LIST, MOST_AT_ONCE, ChooseForm
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.shortlists import actions, queries
from kakehashi.shortlists.refusals import NameTaken, TooMany
from kakehashi.showcase import openings
from kakehashi.showcase import queries as showcase
from kakehashi.showcase.sheet import sheets_of
from kakehashi.ui.pages import render_form_page

PER_PAGE = 50


@company_page("search")
@require_POST
def chosen(request: HttpRequest) -> HttpResponse:
    """This function will do with the chosen people what the pressed button says, and lead back."""
    organization, given = organization_of(request), request.POST.get("do", LIST)
    do = given if given in {COMPARE, LEAVE_OUT} else LIST
    pages = _pages(request, request.POST.getlist("page")[:MOST_AT_ONCE])
    lists = list(queries.names_of_lists(organization=organization))
    form = ChooseForm(data=request.POST, lists=lists, pages=len(pages), do=do)
    if form.is_valid():
        if do == COMPARE:
            codes = urlencode([("page", page.code) for page in pages])
            return redirect(f"{reverse('company:compare')}?{codes}")
        if do == LEAVE_OUT:
            actions.leave_out(organization=organization, pages=pages, by=user_of(request), now=clock.now())
            messages.success(request, _("You do not find them any more. Take it back under “Left out”."))
            return redirect(_back(request))
        if _put_on_list(request, form, pages):
            return redirect(_back(request))
    context = {"pages": pages, "back": _back(request), "do": do}
    return render_form_page(request, form, "company/chosen.html", context)


@company_page("search")
@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """This function will show up to four pages side by side; each of the people sees that it was opened."""
    codes = list(dict.fromkeys(request.GET.getlist("page")))[: queries.COMPARED_AT_MOST]
    pages = _pages(request, codes)
    if pages and request.method == "GET":
        openings.note_look(pages=pages, organization=organization_of(request), now=clock.now())
    shown = [page.code for page in pages]
    people = [
        {"page": page, "without": urlencode([("page", code) for code in shown if code != page.code])} for page in pages
    ]
    rows = rows_of(sheets_of(pages=pages))
    context = {
        "people": people,
        "rows": [row for row in rows if row.is_told],
        "untold": [row.label for row in rows if not row.is_told],
        "gone": len(codes) - len(pages),
    }
    return render(request, "company/compare.html", context)


@company_page("left_out")
@require_safe
def left_out(request: HttpRequest) -> HttpResponse:
    """This function will show whom the organization leaves out of its results, each with a way to take it back."""
    on, start = clock.day_in_japan(clock.now()), _start(request)
    kept = queries.left_out_by(organization=organization_of(request), on=on, start=start, size=PER_PAGE + 1)
    context = {
        "rows": kept[:PER_PAGE],
        "previous": f"?from={max(0, start - PER_PAGE)}" if start else "",
        "next": f"?from={start + PER_PAGE}" if len(kept) > PER_PAGE else "",
    }
    return render(request, "company/left_out.html", context)


@company_page("left_out")
@require_POST
def page_bring_back(request: HttpRequest, code: str) -> HttpResponse:
    """This function will let the organization find a page again."""
    organization = organization_of(request)
    page = queries.kept_page(organization=organization, code=code)
    if page is None:
        raise Http404
    actions.bring_back(organization=organization, page=page, by=user_of(request))
    messages.success(request, _("Taken back."))
    return redirect("company:left_out")


def _put_on_list(request: HttpRequest, form: ChooseForm, pages: list[Any]) -> bool:
    """This function will put people on the chosen list or on a new one, and say whether it worked."""
    organization, by, now = organization_of(request), user_of(request), clock.now()
    public_id, name = form.cleaned_data["list"], form.cleaned_data["name"]
    try:
        shortlist = (
            queries.list_for(organization=organization, public_id=public_id)
            if public_id
            else actions.make_list(organization=organization, name=name, by=by, now=now)
        )
        if shortlist is None:
            raise Http404
        count = actions.put_on_list(shortlist=shortlist, pages=pages, by=by, now=now)
    except NameTaken:
        form.add_error("name", _("You have a list of this name already"))
    except TooMany:
        form.add_error(None, _("The list is full, or you have as many lists as you may. Remove something first."))
    else:
        told = ngettext("%(count)s person is new on %(list)s.", "%(count)s people are new on %(list)s.", count)
        messages.success(request, told % {"count": count, "list": shortlist.name})
        return True
    return False


def _pages(request: HttpRequest, given: list[str]) -> list[Any]:
    on, codes = clock.day_in_japan(clock.now()), [code for code in given if code.isprintable()]
    return showcase.pages_by_codes(codes=codes, organization=organization_of(request), on=on)


def _back(request: HttpRequest) -> str:
    """This function will return the page of this portal that the form came from."""
    given = request.POST.get("next", "")
    is_ours = given.startswith(reverse("company:home")) and url_has_allowed_host_and_scheme(given, allowed_hosts=None)
    return given if is_ours else reverse("company:search")


def _start(request: HttpRequest) -> int:
    given = request.GET.get("from", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) <= 5 else 0  # noqa: PLR2004  # digits
