"""What the open desk sends by itself: the draft of one part, and that somebody is there; each answers a fragment."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from kakehashi.common import clock
from kakehashi.portals.sender import labels
from kakehashi.portals.sender.finding import person, whole_or_404
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.problems import parts_checked
from kakehashi.portals.sender.views.translate import conflicts_of, written_parts
from kakehashi.translation import actions, queries
from kakehashi.translation.forms import DeskForm, seen_name
from kakehashi.translation.refusals import ChangedMeanwhile

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization

CONFLICT, INVALID = 409, 422


@sender_page("seekers")
@require_POST
def draft(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will save the draft of one part; 409 with both texts when somebody else changed it meanwhile."""
    key = request.POST.get("part", "")
    seeker = whole_or_404(organization, public_id)
    parts = [part for part in written_parts(seeker) if part.key == key]
    if not parts:
        raise Http404
    form = DeskForm(data=request.POST, parts=parts)
    now = clock.now()
    context = {"part": parts[0], "now": now}
    if not form.is_valid():
        return render(request, "sender/parts/desk_not_saved.html", context | {"form": form}, status=INVALID)
    try:
        actions.save_parts(seeker=seeker, typed=form.typed(), approve=(), by=person(request), now=now)
    except ChangedMeanwhile as changed:
        conflict = dict(conflicts_of(form, changed.stored, organization))[key]
        context["values"] = {"part": parts[0], "conflict": conflict}
        return render(request, "sender/parts/desk_not_saved.html", context, status=CONFLICT)
    part = queries.part_for(seeker=whole_or_404(organization, public_id), key=key) or parts[0]
    context |= {"part": part, "seen_name": seen_name(key)}
    texts = {key: part.japanese}
    checked = parts_checked(organization=organization, seeker=seeker, texts=texts, typed=request.POST)
    context["checked"] = checked.get(key)
    context |= {"state": labels.PART[part.state], "tone": labels.PART_TONE[part.state]}
    return render(request, "sender/parts/desk_saved.html", context)


@sender_page("seekers")
@require_POST
def here(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will note that this person has the desk open, and say who else has."""
    seeker = whole_or_404(organization, public_id)
    now = clock.now()
    actions.stay_at_desk(seeker=seeker, by=person(request), now=now)
    others = queries.present_at_desk(seeker=seeker, besides=person(request), now=now)
    return render(request, "sender/parts/desk_others.html", {"others": others})
