"""The seeker's own staff information page as PDF, exactly as companies get it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.showcase import printing
from kakehashi.showcase.queries import page_of_seeker
from kakehashi.showcase.refusals import NotShown
from kakehashi.ui.files import as_pdf, being_made

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


@seeker_page("home")
@require_http_methods(["GET", "HEAD", "POST"])
def page_pdf(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will have the published page made as PDF on POST; GET hands it over, or waits for it."""
    page = page_of_seeker(seeker=seeker)
    if page is None or not page.is_shown:
        raise Http404
    if request.method == "POST":
        try:
            printing.ask_for_paper(page=page, by=seeker.user, now=clock.now())
        except NotShown:
            raise Http404 from None
        return redirect("seeker:page_pdf")
    paper = printing.paper_of(page=page)
    if paper is not None and paper.content is not None:
        return as_pdf(paper.content, name=page.code)
    making = printing.in_the_making(paper=paper, now=clock.now())
    answer = render(request, "seeker/page_pdf.html", {"making": making, "failed": paper is not None and not making})
    return being_made(answer) if making else answer
