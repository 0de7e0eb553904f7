"""Notes on a staff information page, inside the organization."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kakehashi.common import clock
from kakehashi.portals.company.forms.keeping import NoteForm
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.shortlists import actions, queries
from kakehashi.shortlists.refusals import TooMany
from kakehashi.showcase import queries as showcase
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


@company_page("search")
@require_http_methods(["GET", "HEAD", "POST"])
def page_note(request: HttpRequest, code: str) -> HttpResponse:
    """This function will keep a note on a page."""
    organization, now = organization_of(request), clock.now()
    page = showcase.page_by_code(code=code, organization=organization, on=clock.day_in_japan(now))
    if page is None:
        raise Http404
    form = bound_or_kept(NoteForm, request)
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        try:
            actions.write_note(organization=organization, page=page, text=text, by=user_of(request), now=now)
        except TooMany:
            form.add_error(None, _("There are as many notes as there may be. Remove one first."))
        else:
            messages.success(request, _("Saved"))
            return redirect("company:page", code)
    return render_form_page(request, form, "company/page_note.html", {"page": page})


@company_page("search")
@require_POST
def note_remove(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will remove a note."""
    note = queries.note_for(organization=organization_of(request), public_id=public_id)
    if note is None:
        raise Http404
    actions.remove_note(note=note, by=user_of(request))
    messages.success(request, _("The note is removed."))
    return redirect("company:page", note.page.code)
