"""Staff information pages to keep: one as PDF, made in the queue, and many as a list for a spreadsheet."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from kakehashi.common import clock
from kakehashi.portals.company.forms.keeping import SkipForm
from kakehashi.portals.company.forms.search import SearchForm
from kakehashi.portals.company.leaving_out import left_out
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.portals.company.works import works_of
from kakehashi.showcase import openings, printing
from kakehashi.showcase import queries as showcase
from kakehashi.showcase.refusals import NotShown
from kakehashi.ui.files import as_pdf, as_xlsx, being_made


@company_page("search")
@require_http_methods(["GET", "HEAD", "POST"])
def page_pdf(request: HttpRequest, code: str) -> HttpResponse:
    """This function will have a shown page made as PDF on POST; GET hands it over, or waits for it."""
    organization, now = organization_of(request), clock.now()
    page = showcase.page_by_code(code=code, organization=organization, on=clock.day_in_japan(now))
    if page is None:
        raise Http404
    if request.method == "POST":
        openings.note_opening(pages=[page], organization=organization, now=now)
        try:
            printing.ask_for_paper(
                page=page, by=user_of(request), organization_public_id=organization.public_id, now=now
            )
        except NotShown:
            raise Http404 from None
        return redirect("company:page_pdf", code=code)
    paper = printing.paper_of(page=page)
    if paper is not None and paper.content is not None:
        openings.note_look(pages=[page], organization=organization, now=now)
        return as_pdf(paper.content, name=page.code)
    making = printing.in_the_making(paper=paper, now=clock.now())
    context = {"page": page, "making": making, "failed": paper is not None and not making}
    answer = render(request, "company/page_pdf.html", context)
    return being_made(answer) if making else answer


@company_page("search")
@require_POST
def pages_roster(request: HttpRequest) -> HttpResponse:
    """This function will hand over what a search finds as a list, the first 500; the log says that it was fetched."""
    day = clock.day_in_japan(clock.now())
    form = SearchForm(data=request.POST, works=works_of(day))
    if not form.is_valid():
        return redirect("company:search")
    organization = organization_of(request)
    content = printing.list_pages(
        wanted=form.wanted(),
        left_out=left_out(organization, **SkipForm(data=request.POST).skipped()),
        by=user_of(request),
        organization=organization,
        now=clock.now(),
    )
    return as_xlsx(content, name=f"staff-information-{day}")
