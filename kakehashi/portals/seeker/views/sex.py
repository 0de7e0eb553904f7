"""The page that asks for the sex, which the official résumé needs; there is none before an offer is accepted."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.placements import queries as placements
from kakehashi.portals.seeker.navigation import FILES, seeker_page
from kakehashi.portals.seeker.pages import question, saved
from kakehashi.seekers import actions
from kakehashi.seekers.forms import SexForm
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


@seeker_page(FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def sex(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask for the sex, as the passport says it, of somebody who has accepted an offer."""
    if not placements.is_placed(seeker=seeker):
        raise Http404
    form = bound_or_kept(SexForm, request, initial={"sex": seeker.sex})
    if request.method == "POST" and form.is_valid():
        actions.save_sex(seeker=seeker, **form.cleaned_data, by=seeker.user, now=clock.now())
        return saved(request, "seeker:information")
    return question(request, form, title=_("Sex, as in the passport"), back=reverse("seeker:information"))
