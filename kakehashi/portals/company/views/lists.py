"""An organization's lists of staff information pages: made, read, changed, and taken along as XLSX and PDF."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.portals.company.forms.keeping import ChooseForm, ListForm
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.shortlists import actions, queries
from kakehashi.shortlists.refusals import NameTaken, TooMany
from kakehashi.showcase import printing
from kakehashi.showcase.sheet import sheets_of
from kakehashi.ui.files import as_pdf, as_xlsx, being_made
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

PER_PAGE = 50


@company_page("lists")
@require_http_methods(["GET", "HEAD", "POST"])
def lists(request: HttpRequest) -> HttpResponse:
    """This function will show the organization's lists; POST makes a new one."""
    organization = organization_of(request)
    form = bound_or_kept(ListForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_list(
                organization=organization, name=form.cleaned_data["name"], by=user_of(request), now=clock.now()
            )
        except NameTaken:
            form.add_error("name", _("You have a list of this name already"))
        except TooMany:
            form.add_error(None, _("You have as many lists as you may. Remove one first."))
        else:
            return redirect("company:list", made.public_id)
    return render_form_page(request, form, "company/lists.html", {"lists": queries.lists_of(organization=organization)})


@company_page("lists")
@require_safe
def list_(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show who stands on a list; of those who are no longer shown it tells the code alone."""
    found, organization = _list(request, public_id), organization_of(request)
    on, start = clock.day_in_japan(clock.now()), _start(request)
    kept = queries.on_list(shortlist=found, on=on, start=start, size=PER_PAGE + 1)
    shown = kept[:PER_PAGE]
    sheets = {one.page.code: one for one in sheets_of(pages=[row.page for row in shown if row.page])}
    context = {
        "list": found,
        "size": queries.size_of(shortlist=found),
        "rows": [{"it": row, "sheet": sheets.get(row.code)} for row in shown],
        "chooser": ChooseForm(lists=queries.names_of_lists(organization=organization)),
        "previous": f"?from={max(0, start - PER_PAGE)}" if start else "",
        "next": f"?from={start + PER_PAGE}" if len(kept) > PER_PAGE else "",
    }
    return render(request, "company/list.html", context)


@company_page("lists")
@require_http_methods(["GET", "HEAD", "POST"])
def list_edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will give a list another name."""
    found = _list(request, public_id)
    form = bound_or_kept(ListForm, request, initial={"name": found.name})
    if request.method == "POST" and form.is_valid():
        try:
            actions.rename_list(shortlist=found, name=form.cleaned_data["name"], by=user_of(request))
        except NameTaken:
            form.add_error("name", _("You have a list of this name already"))
        else:
            messages.success(request, _("Saved"))
            return redirect("company:list", public_id)
    return render_form_page(request, form, "company/list_edit.html", {"list": found})


@company_page("lists")
@require_http_methods(["GET", "HEAD", "POST"])
def list_remove(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will ask once more, then remove a list."""
    found = _list(request, public_id)
    if request.method == "POST":
        actions.remove_list(shortlist=found, by=user_of(request))
        messages.success(request, _("The list is removed."))
        return redirect("company:lists")
    return render(request, "company/list_remove.html", {"list": found})


@company_page("lists")
@require_POST
def list_take_off(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will take a page off a list."""
    found = _list(request, public_id)
    code = request.POST.get("page", "")
    if code.isprintable() and actions.take_off_list(shortlist=found, code=code, by=user_of(request)):
        messages.success(request, _("Taken off the list."))
    return redirect("company:list", public_id)


@company_page("lists")
@require_POST
def list_xlsx(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will hand over those of a list who are shown as a list for a spreadsheet; the log says so."""
    found, now = _list(request, public_id), clock.now()
    day = clock.day_in_japan(now)
    pages = queries.shown_on_list(shortlist=found, on=day)
    content = printing.list_these(pages=pages, by=user_of(request), organization=organization_of(request), now=now)
    return as_xlsx(content, name=f"shortlist-{day}")


@company_page("lists")
@require_http_methods(["GET", "HEAD", "POST"])
def list_pdf(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will have those of a list who are shown made as PDF on POST; GET hands it over, or waits for it."""
    found, now = _list(request, public_id), clock.now()
    pages = queries.shown_on_list(shortlist=found, on=clock.day_in_japan(now))
    organization = organization_of(request)
    if request.method == "POST" and pages:
        printing.ask_for_list(name=found.name, pages=pages, by=user_of(request), organization=organization, now=now)
        return redirect("company:list_pdf", public_id)
    paper = printing.paper_of_list(name=found.name, pages=pages, organization=organization)
    if paper is not None and paper.content is not None:
        return as_pdf(paper.content, name=f"shortlist-{clock.day_in_japan(now)}")
    making = printing.in_the_making(paper=paper, now=now)
    context = {"list": found, "making": making, "failed": paper is not None and not making, "nobody": not pages}
    answer = render(request, "company/list_pdf.html", context)
    return being_made(answer) if making else answer


def _list(request: HttpRequest, public_id: str) -> Any:
    """This function will return a list of the visitor's organization; 404 for any other."""
    found = queries.list_for(organization=organization_of(request), public_id=public_id)
    if found is None:
        raise Http404
    return found


def _start(request: HttpRequest) -> int:
    given = request.GET.get("from", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) <= 3 else 0  # noqa: PLR2004  # digits
