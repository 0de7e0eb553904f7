"""The pages of documents: the list, sending one, one document page by page, replacing and removing it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock, files
from kakehashi.common.refusals import Refused
from kakehashi.pictures.making import QUARTERS
from kakehashi.portals.seeker.file_words import STATES, sentence, why
from kakehashi.portals.seeker.navigation import FILES, seeker_page
from kakehashi.portals.seeker.pages import question, saved
from kakehashi.seekers import actions, file_queries, papers
from kakehashi.seekers.forms import DocumentForm, ReplaceForm
from kakehashi.seekers.states import MOST_FILES, DocumentState
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Document, Page, Seeker


@seeker_page(FILES)
@require_safe
def documents(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the documents with how far each is."""
    rows = [(one, *STATES[one.state]) for one in file_queries.documents_of(seeker=seeker)]
    room = file_queries.room_of(seeker=seeker)
    context = {"rows": rows, "room": room, "most": MOST_FILES}
    return render(request, "seeker/documents.html", context)


@seeker_page(FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will take a document; what was answered stays when the file cannot be used."""
    form = bound_or_kept(DocumentForm, request)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        try:
            made = actions.add_document(
                seeker=seeker,
                kind=answers["kind"],
                text=answers["note"],
                data=answers["file"],
                by=seeker.user,
                now=clock.now(),
            )
        except Refused as refused:
            form.add_error("file", sentence(refused))
        else:
            return saved(request, "seeker:document", made.public_id)
    intro = [_("Your sending organization sees it when it has accepted you. Companies never see it.")]
    return question(request, form, title=_("Add a document"), back=reverse("seeker:documents"), intro=intro)


@seeker_page(FILES)
@require_safe
def document(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will show a document as it is kept, one page at a time, or say how far it is."""
    found = _document(seeker, public_id)
    label, tone = STATES[found.state]
    context = {
        "document": found,
        "label": label,
        "tone": tone,
        "preparing": found.state == DocumentState.PREPARING,
        "why": why(found.reason) if found.reason else "",
        "sheet": papers.sheet_of(document=found, wanted=request.GET.get("page", "")),
    }
    return render(request, "seeker/document.html", context)


@seeker_page(FILES)
@require_safe
def picture(request: HttpRequest, seeker: "Seeker", public_id: str, number: int) -> HttpResponse:
    """This function will send the picture of a page, the small one unless ``whole`` is asked for."""
    page = _page(_document(seeker, public_id), number)
    data = papers.picture_of(page=page, whole="whole" in request.GET)
    if data is None:
        raise Http404
    return files.sent(request, data, name=f"{number}.jpg", content_type=files.JPEG)


@seeker_page(FILES)
@require_safe
def paper(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will send all pages as one PDF."""
    found = _document(seeker, public_id)
    data = papers.paper_of(document=found)
    if data is None:
        raise Http404
    return files.sent(request, data, name=f"{found.get_kind_display()}.pdf", content_type=files.PDF)


@seeker_page(FILES)
@require_POST
def turn(request: HttpRequest, seeker: "Seeker", public_id: str, number: int) -> HttpResponse:
    """This function will turn a page by a quarter."""
    page = _page(_document(seeker, public_id), number)
    way = request.POST.get("way", "")
    if way in QUARTERS:
        actions.turn_page(page=page, way=way, by=seeker.user, now=clock.now())
    return redirect(f"{reverse('seeker:document', args=[public_id])}?page={number}")


@seeker_page(FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def replace(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will take another file for a document."""
    found = _document(seeker, public_id)
    form = bound_or_kept(ReplaceForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.replace_document(document=found, data=form.cleaned_data["file"], by=seeker.user, now=clock.now())
        except Refused as refused:
            form.add_error("file", sentence(refused))
        else:
            return saved(request, "seeker:document", public_id)
    back = reverse("seeker:document", args=[public_id])
    return question(request, form, title=_("Send another file"), back=back, intro=[found.get_kind_display()])


@seeker_page(FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will ask whether a document is to be removed, and remove it."""
    found = _document(seeker, public_id)
    if request.method == "POST":
        actions.remove_document(document=found, by=seeker.user, now=clock.now())
        return saved(request, "seeker:documents")
    back = reverse("seeker:document", args=[public_id])
    return render(request, "seeker/remove.html", {"name": found.get_kind_display(), "back": back})


def _document(seeker: "Seeker", public_id: str) -> "Document":
    found = file_queries.document_of(seeker=seeker, public_id=public_id)
    if found is None:
        raise Http404
    return found


def _page(document: "Document", number: int) -> "Page":
    found = file_queries.page_of(document=document, number=number)
    if found is None:
        raise Http404
    return found
