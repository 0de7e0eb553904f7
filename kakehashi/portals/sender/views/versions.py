"""What a seeker changed since they chose the organization."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kakehashi.portals.sender.finding import accepted_or_404
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.seekers import version_queries
from kakehashi.translation.version_words import in_words
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("seekers")
@require_safe
def versions(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show every change of registered information since the choice, newest first."""
    choice = accepted_or_404(organization, public_id)
    page = page_of(version_queries.versions_for_sender(choice=choice, organization=organization), request)
    context = {"seeker": choice.seeker, "since": choice.chosen_at, "page": page, "shown": in_words(page.rows)}
    return render(request, "sender/versions.html", context)
