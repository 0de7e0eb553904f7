"""Files of the trade: the memory as TMX and a person's texts as XLIFF, out, and in after a look at what they bring."""

import io
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.portals.sender import labels_of_files as labels
from kakehashi.portals.sender.finding import person, whole_or_404
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.sentences import sentence
from kakehashi.translation.exchange import actions
from kakehashi.translation.exchange.judging import CHANGED, KINDS, NEW
from kakehashi.translation.exchange.safe_xml import LARGEST, TOO_LARGE, BadFile
from kakehashi.translation.refusals import ChangedMeanwhile
from kakehashi.ui.forms import Form, bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.translation.models import Upload

MOST_SHOWN = 200


class FileForm(Form):
    """A file to read."""

    file = forms.FileField(label=gettext_lazy("File"), help_text=gettext_lazy("At most 4 MB."))

    def data_of_file(self) -> bytes:
        """This function will return what the file holds; one that is too large is not read at all."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise BadFile(TOO_LARGE)
        return bytes(file.read())


@sender_page("memory")
@require_POST
def memory_export(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will give the organization's memory out as a file; a large one as several, packed together."""
    files = actions.export_memory(organization=organization, by=person(request), now=clock.now())
    if len(files) == 1:
        return _download(files[0], name="memory.tmx", kind="application/x-tmx+xml")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, data in enumerate(files, start=1):
            archive.writestr(f"memory-{number}.tmx", data)
    return _download(packed.getvalue(), name="memory.zip", kind="application/zip")


@sender_page("memory")
@require_http_methods(["GET", "HEAD", "POST"])
def memory_import(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will read a TMX file and lead to the page that shows what it would bring."""
    form = bound_or_kept(FileForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            held = actions.hold_memory(
                organization=organization, data=form.data_of_file(), by=person(request), now=clock.now()
            )
        except BadFile as bad:
            form.add_error("file", str(labels.BAD_FILE[bad.reason]))
        else:
            return redirect("sender:upload", public_id=held.public_id)
    return render_form_page(request, form, "sender/memory_import.html")


@sender_page("seekers")
@require_POST
def texts_export(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will give the texts of an accepted seeker out as a file."""
    seeker = whole_or_404(organization, public_id)
    data = actions.export_texts(organization=organization, seeker=seeker, by=person(request), now=clock.now())
    return _download(data, name=f"{seeker.public_id}.xlf", kind="application/xliff+xml")


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def texts_import(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will read an XLIFF file of an accepted seeker and lead to what it would bring."""
    seeker = whole_or_404(organization, public_id)
    form = bound_or_kept(FileForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            held = actions.hold_texts(
                organization=organization,
                seeker=seeker,
                data=form.data_of_file(),
                by=person(request),
                now=clock.now(),
            )
        except BadFile as bad:
            form.add_error("file", str(labels.BAD_FILE[bad.reason]))
        else:
            return redirect("sender:upload", public_id=held.public_id)
    return render_form_page(request, form, "sender/texts_import.html", {"seeker": seeker})


@sender_page("memory")
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show what a file would bring, and bring it in with POST."""
    held = _upload_or_404(organization, public_id)
    if request.method == "POST":
        return _bring_in(request, held)
    counts = Counter(row["kind"] for row in held.rows)
    rows = sorted(held.rows, key=lambda row: KINDS.index(row["kind"]))[:MOST_SHOWN]
    context = {
        "upload": held,
        "counts": [(labels.KIND[kind], labels.KIND_TONE[kind], counts[kind]) for kind in KINDS],
        "rows": [
            {
                **row,
                "kind": labels.KIND[row["kind"]],
                "tone": labels.KIND_TONE[row["kind"]],
                "reason": labels.REFUSED.get(row["reason"], ""),
            }
            for row in rows
        ],
        "more": len(held.rows) - len(rows),
        "to_do": counts[NEW] + counts[CHANGED],
    }
    return render(request, "sender/upload.html", context)


@sender_page("memory")
@require_POST
def upload_discard(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will forget a file."""
    held = _upload_or_404(organization, public_id)
    actions.discard(upload=held, by=person(request))
    messages.success(request, _("Nothing was changed."))
    return _back(held)


def _bring_in(request: HttpRequest, held: "Upload") -> HttpResponse:
    try:
        count = actions.bring_in(upload=held, by=person(request), now=clock.now())
    except ChangedMeanwhile:
        messages.error(request, _("Somebody changed one of the texts meanwhile. Choose the file again."))
        return _back(held)
    except Refused as refused:
        messages.error(request, sentence(refused))
        return _back(held)
    done = ngettext("%(count)s text was brought in.", "%(count)s texts were brought in.", count)
    messages.success(request, done % {"count": count})
    return _back(held)


def _back(held: "Upload") -> HttpResponse:
    if held.seeker:
        return redirect("sender:translate", public_id=held.seeker.public_id)
    return redirect("sender:memory")


def _upload_or_404(organization: "Organization", public_id: str) -> "Upload":
    """This function will return a file that waits for this organization, and whose person is still with it."""
    held = actions.upload_for(organization=organization, public_id=public_id)
    if held is None:
        raise Http404
    if held.seeker:
        whole_or_404(organization, held.seeker.public_id)
    return held


def _download(data: bytes, *, name: str, kind: str) -> HttpResponse:
    return HttpResponse(
        data,
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"},
    )
