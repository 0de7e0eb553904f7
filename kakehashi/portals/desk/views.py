"""The contact form to the Secretariat: no account, no session, no trace of who wrote."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.complaints.actions import file_message
from kakehashi.complaints.forms import ContactForm
from kakehashi.portals.desk import limits
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

TOO_MANY = 429


@access(ANYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest) -> HttpResponse:
    """This function will show the form and keep the message that is sent with it."""
    form = bound_or_kept(ContactForm, request)
    full = False
    if request.method == "POST" and form.is_valid():
        now = clock.now()
        if limits.take_place(now=now):
            file_message(**form.cleaned_data, language=get_language() or "en", on=clock.day_in_japan(now))
            return redirect("desk:sent")
        full = True
        form.add_error(None, _("Many messages arrive just now. Your text is still here. Send it again in ten minutes."))
    response = render_form_page(request, form, "desk/contact.html", {"site_url": settings.BASE_URL})
    if full:
        response.status_code = TOO_MANY
    return response


@access(ANYONE)
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """This function will say that the message has arrived and what happens next."""
    return render(request, "desk/sent.html", {"site_url": settings.BASE_URL})
