"""The page of the photo: sending one, seeing it as it is kept, turning it, removing it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock, files
from kakehashi.common.refusals import Refused
from kakehashi.pictures.making import QUARTERS
from kakehashi.portals.seeker.file_words import sentence
from kakehashi.portals.seeker.navigation import FILES, seeker_page
from kakehashi.portals.seeker.pages import saved
from kakehashi.seekers import actions, file_queries, queries
from kakehashi.seekers.forms import PhotoForm
from kakehashi.seekers.states import ConsentPurpose
from kakehashi.showcase import actions as showcase
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


@seeker_page(FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def photo(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show the photo as it is kept, and take a new one instead."""
    form = bound_or_kept(PhotoForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_photo(seeker=seeker, data=form.cleaned_data["file"], by=seeker.user, now=clock.now())
        except Refused as refused:
            form.add_error("file", sentence(refused))
        else:
            return saved(request, "seeker:photo")
    context = {
        "photo": file_queries.photo_of(seeker=seeker),
        "shared": queries.has_consent(seeker=seeker, purpose=ConsentPurpose.SHOW_PHOTO),
        "consent": reverse("seeker:consent", args=[ConsentPurpose.SHOW_PHOTO]),
    }
    return render_form_page(request, form, "seeker/photo.html", context)


@seeker_page(FILES)
@require_safe
def picture(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will send the seeker's own photo, the small one unless ``whole`` is asked for."""
    found = file_queries.photo_of(seeker=seeker)
    name = (found.picture if "whole" in request.GET else found.preview).name if found else ""
    data = files.content(name) if name else None
    if data is None:
        raise Http404
    return files.sent(request, data, name="photo.jpg", content_type=files.JPEG)


@seeker_page(FILES)
@require_POST
def turn(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will turn the photo by a quarter."""
    way = request.POST.get("way", "")
    if way in QUARTERS:
        actions.turn_photo(seeker=seeker, way=way, by=seeker.user, now=clock.now())
    return redirect("seeker:photo")


@seeker_page(FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask whether the photo is to be removed, and remove it, from the published page as well."""
    if request.method == "POST":
        showcase.remove_photo(seeker=seeker, by=seeker.user, now=clock.now())
        return saved(request, "seeker:photo")
    return render(request, "seeker/remove.html", {"name": _("Your photo"), "back": reverse("seeker:photo")})
