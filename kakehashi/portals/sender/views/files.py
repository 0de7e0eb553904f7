"""Photo and documents of a seeker whom the organization has accepted; for everybody else they do not exist."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kakehashi.common import files
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.seekers import file_queries, papers

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.seekers.models import Document, Seeker


def files_shown(*, organization: "Organization", seeker: "Seeker", accepted: bool) -> dict[str, Any]:
    """This function will return what the page of a seeker shows of photo and documents: nothing before acceptance."""
    if not accepted:
        return {}
    documents = file_queries.documents_for_sender(organization=organization, seeker_public_id=seeker.public_id)
    photo = file_queries.photo_for_sender(organization=organization, seeker_public_id=seeker.public_id)
    return {"photo": photo, "documents": list(documents)}


@sender_page("seekers")
@require_safe
def photo(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will send the photo."""
    found = file_queries.photo_for_sender(organization=organization, seeker_public_id=public_id)
    data = files.content(found.picture.name) if found else None
    if data is None:
        raise Http404
    return files.sent(request, data, name=f"{public_id}.jpg", content_type=files.JPEG)


@sender_page("seekers")
@require_safe
def document(request: HttpRequest, organization: "Organization", public_id: str, document: str) -> HttpResponse:
    """This function will show a document, one page at a time."""
    found = _document(organization, public_id, document)
    context = {
        "seeker": found.seeker,
        "document": found,
        "sheet": papers.sheet_of(document=found, wanted=request.GET.get("page", "")),
    }
    return render(request, "sender/document.html", context)


@sender_page("seekers")
@require_safe
def picture(
    request: HttpRequest, organization: "Organization", public_id: str, document: str, number: int
) -> HttpResponse:
    """This function will send the picture of a page, the small one unless ``whole`` is asked for."""
    page = file_queries.page_of(document=_document(organization, public_id, document), number=number)
    data = papers.picture_of(page=page, whole="whole" in request.GET) if page else None
    if data is None:
        raise Http404
    return files.sent(request, data, name=f"{number}.jpg", content_type=files.JPEG)


@sender_page("seekers")
@require_safe
def paper(request: HttpRequest, organization: "Organization", public_id: str, document: str) -> HttpResponse:
    """This function will send all pages as one PDF."""
    found = _document(organization, public_id, document)
    data = papers.paper_of(document=found)
    if data is None:
        raise Http404
    return files.sent(request, data, name=f"{found.get_kind_display()}.pdf", content_type=files.PDF)


def _document(organization: "Organization", public_id: str, document: str) -> "Document":
    found = file_queries.document_for_sender(organization=organization, seeker_public_id=public_id, public_id=document)
    if found is None:
        raise Http404
    return found
