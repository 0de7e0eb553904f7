"""The picture of a workplace: sending one, seeing it as it is kept, removing it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.common import clock, files
from kakehashi.common.refusals import Refused
from kakehashi.opportunities import actions, pictures
from kakehashi.opportunities.forms.picture import PictureForm
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.sentences import sentence
from kakehashi.portals.company.views.acting import opportunity_of, user_of
from kakehashi.portals.company.views.opportunity_parts import editable
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


@company_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_picture(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show the picture as it is kept, take a new one instead, or remove it."""
    found, by = editable(request, public_id), user_of(request)
    if request.method == "POST" and "remove" in request.POST:
        actions.remove_picture(opportunity=found, by=by, now=clock.now())
        return _saved(request, public_id)
    form = bound_or_kept(PictureForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_picture(opportunity=found, data=form.cleaned_data["file"], by=by, now=clock.now())
        except Refused as refused:
            form.add_error("file", sentence(refused))
        else:
            return _saved(request, public_id)
    context = {"opportunity": found, "picture": pictures.picture_of(opportunity=found)}
    return render_form_page(request, form, "company/opportunity_picture.html", context)


@company_page("opportunities")
@require_safe
def opportunity_picture_file(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will send the picture to those who act for the opportunity."""
    content = pictures.content_of(opportunity=opportunity_of(request, public_id))
    if content is None:
        raise Http404
    return files.sent(request, content, name="workplace.jpg", content_type=files.JPEG)


def _saved(request: HttpRequest, public_id: str) -> HttpResponse:
    messages.success(request, _("Saved."))
    return redirect("company:opportunity", public_id)
