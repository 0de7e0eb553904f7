"""What a sending organization prints: the page as companies will see it, the official résumé, a list of its seekers."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock, files
from kakehashi.portals.sender.finding import person, whole_or_404
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.showcase import contents, on_paper, photos, printing, queries
from kakehashi.showcase.sheet import sheet_of
from kakehashi.translation import resume
from kakehashi.ui.files import as_pdf, as_xlsx

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("seekers")
@require_safe
def page_pdf(_request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will print what companies would read now; it says so where that is not what they read."""
    seeker = whole_or_404(organization, public_id)
    page = queries.page_of_seeker(seeker=seeker)
    preview = contents.preview_of(seeker=seeker, organization=organization, now=clock.now())
    photo = photos.photo_to_show(seeker=seeker)
    shown = (
        page is not None
        and page.is_shown
        and not contents.differs(page=page, preview=preview)
        and not photos.differs(page=page, photo=photo)
    )
    if page is not None:
        preview.code = page.code
        preview.changed_at = page.changed_at if shown else preview.changed_at
    sheet = sheet_of(page=preview, works=contents.works_of(seeker=seeker))
    content = on_paper.pdf_of(
        sheet=sheet,
        mark="" if shown else _("Preview, not published"),
        photo=files.content(photo.picture.name) if photo else None,
    )
    return as_pdf(content, name=page.code if page else "preview")


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def resume_form(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will say what the draft of the official résumé is and is not; POST hands it over."""
    seeker = whole_or_404(organization, public_id)
    if request.method == "POST":
        content = resume.make_resume(seeker=seeker, by=person(request), organization=organization, now=clock.now())
        return as_pdf(content, name="resume-draft")
    return render(request, "sender/resume_form.html", {"seeker": seeker, "form_fields": resume.fields()})


@sender_page("seekers")
@require_POST
def seekers_roster(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will hand over the accepted seekers as a list; the log says that it was fetched."""
    now = clock.now()
    content = printing.list_seekers(by=person(request), organization=organization, now=now)
    return as_xlsx(content, name=f"seekers-{clock.day_in_japan(now)}")
