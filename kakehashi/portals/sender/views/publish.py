"""The page as companies will see it, publishing it, and taking it down."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.confirming import queries as confirming
from kakehashi.portals.sender import labels
from kakehashi.portals.sender.finding import accepted_or_404, person, whole_or_404
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.showcase import actions, contents, photos, queries
from kakehashi.showcase.marking import marked
from kakehashi.showcase.refusals import ContactFound, NotReady, NotShown
from kakehashi.showcase.sheet import sheet_of
from kakehashi.translation import queries as translation
from kakehashi.ui.forms import Form

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show what companies would read now and what is missing; POST publishes."""
    seeker = whole_or_404(organization, public_id)
    refused = False
    if request.method == "POST":
        try:
            page = actions.publish_staff_page(
                seeker=seeker, by=person(request), organization=organization, now=clock.now()
            )
        except (NotReady, ContactFound):
            refused = True
        else:
            messages.success(request, _("Companies can read the page. Its code is %(code)s.") % {"code": page.code})
            return redirect("sender:publish", public_id=public_id)
    now = clock.now()
    page_now = queries.page_of_seeker(seeker=seeker)
    preview = contents.preview_of(seeker=seeker, organization=organization, now=now)
    if page_now:
        preview.code = page_now.code
    shown = page_now is not None and page_now.is_shown
    photo = photos.photo_to_show(seeker=seeker)
    missing = [*translation.missing_for_publishing(seeker=seeker), *confirming.missing_word(seeker=seeker)]
    context = {
        "seeker": seeker,
        "sheet": sheet_of(page=preview, works=contents.works_of(seeker=seeker)),
        "page": page_now,
        "shown": shown,
        "differs": shown
        and page_now is not None
        and (contents.differs(page=page_now, preview=preview) or photos.differs(page=page_now, photo=photo)),
        "photo": photo,
        "photo_address": reverse("sender:seeker_photo", args=[seeker.public_id]),
        "missing": [(one, labels.TO_DO[one.reason]) for one in missing],
        "contacts": [(one, marked(one)) for one in contents.contacts_in(seeker=seeker)],
        "error": refused,
    }
    return render(request, "sender/publish.html", context, status=422 if refused else 200)


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def take_down(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will say what taking the page down means, and do it on POST."""
    choice = accepted_or_404(organization, public_id)
    if request.method == "POST":
        try:
            actions.take_down_for(seeker=choice.seeker, by=person(request), organization=organization, now=clock.now())
            messages.success(request, _("Companies cannot see the page any more. The seeker was told."))
        except NotShown:
            messages.info(request, _("The page was not published."))
        return redirect("sender:publish", public_id=public_id)
    return render(request, "sender/take_down.html", {"seeker": choice.seeker, "form": Form()})
