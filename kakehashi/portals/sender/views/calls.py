"""Tell by phone: seekers without e-mail, what they have to hear, by when, and the tick."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kakehashi.common import clock
from kakehashi.messaging import kinds
from kakehashi.placements import actions, queries
from kakehashi.portals.sender.finding import call_or_404, person
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.views.placements import zone_of
from kakehashi.seekers import queries as seekers
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("calls")
@require_safe
def calls(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will list the calls to make, the most urgent first; who left us is named by code only."""
    now = clock.now()
    page = page_of(queries.calls_for(organization=organization), request)
    people = [call.placement.seeker for call in page.rows if call.placement.seeker]
    ours = set(seekers.choices_for_sender(organization=organization).filter(seeker__in=people).values_list("seeker"))
    rows = []
    for call in page.rows:
        seeker = call.placement.seeker
        kind = kinds.kind(call.kind)
        data = kind.fill(call.data)
        rows.append(
            {
                "call": call,
                "seeker": seeker if seeker and (seeker.pk,) in ours else None,
                "subject": str(kind.subject) % data,
                "body": str(kind.body) % data,
                "late": call.due_at < now,
            }
        )
    return render(request, "sender/calls.html", {"page": page, "rows": rows, "zone": zone_of(organization)})


@sender_page("calls")
@require_POST
def told(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will tick a call as made."""
    actions.mark_told(call=call_or_404(organization, public_id), by=person(request), now=clock.now())
    messages.success(request, _("The call is ticked off."))
    return redirect("sender:calls")
