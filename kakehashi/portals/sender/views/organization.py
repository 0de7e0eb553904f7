"""What the public sees of the organization."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.organizations import actions
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.forms import PublicDetailsForm
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("organization")
@require_http_methods(["GET", "HEAD", "POST"])
def organization(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will edit what the public sees; name, country and licence stay as they were admitted."""
    initial = {name: getattr(organization, name) for name in PublicDetailsForm.base_fields}
    form = bound_or_kept(PublicDetailsForm, request, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.edit_public_details(organization=organization, **form.cleaned_data, by=person(request), now=clock.now())
        messages.success(request, _("Saved. Everybody can read it now."))
        return redirect("sender:organization")
    return render_form_page(request, form, "sender/organization.html", {"organization": organization})
