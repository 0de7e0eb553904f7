"""The page that asks whether the organizations in Japan may have answers for the papers, and says who got what."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.placements import actions, paper_queries, queries
from kakehashi.placements.release_fields import labels_for
from kakehashi.placements.states import PLACED, PREPARING, Party
from kakehashi.portals.seeker.forms import UnderstoodForm
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question
from kakehashi.portals.seeker.sentences import sentence
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.placements.models import Placement
    from kakehashi.seekers.models import Seeker


@seeker_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def placement_papers(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will ask for the consent, release on POST, and show who got what and when."""
    found = _mine(seeker, public_id)
    form = bound_or_kept(UnderstoodForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.release_papers(placement=found, language=get_language() or "en", by=seeker.user, now=clock.now())
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("The answers are released. You can take this back at any time."))
            return redirect("seeker:placement_papers", public_id)
    releases = paper_queries.releases_of(placement=found)
    context: dict[str, Any] = {
        "it": found,
        "receivers": [
            (found.opportunity.supervising, labels_for(Party.SUPERVISING)),
            (found.opportunity.company, labels_for(Party.COMPANY)),
        ],
        "releases": [(one, labels_for(Party(one.party))) for one in reversed(releases)],
        "is_given": any(one.ended_at is None for one in releases),
        "can_give": found.state in PREPARING,
        "zone": COUNTRIES[seeker.country].time_zone,
    }
    back = reverse("seeker:placement", args=[public_id])
    return question(
        request, form, title=_("Answers for the papers"), back=back, template="seeker/placement_papers.html", **context
    )


@seeker_page("placements")
@require_POST
def papers_back(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will take the consent back; the copies are emptied at once."""
    actions.take_papers_back(placement=_mine(seeker, public_id), by=seeker.user, now=clock.now())
    messages.success(request, _("You took it back. The organizations see these answers no longer."))
    return redirect("seeker:placement_papers", public_id)


def _mine(seeker: "Seeker", public_id: str) -> "Placement":
    """This function will return the seeker's placement with a place, or one of which something was released."""
    found = queries.one_of_seeker(seeker=seeker, public_id=public_id)
    if found is None or (found.state not in PLACED and not paper_queries.releases_of(placement=found)):
        raise Http404
    return found
