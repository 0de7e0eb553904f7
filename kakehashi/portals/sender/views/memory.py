"""The translation memory: where a word was used before, and whether others may use what the organization has."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kakehashi.common import clock
from kakehashi.common.text import clean
from kakehashi.organizations import policies as organizations
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.translation.memory import concordance
from kakehashi.translation.memory.actions import share_memory
from kakehashi.translation.memory.search import is_shared, size_of

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization

LONGEST_SEARCH = 200


@sender_page("memory")
@require_safe
def memory(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will show where words were used, in the seekers' languages or in Japanese."""
    words = clean(request.GET.get("words", ""))[:LONGEST_SEARCH]
    context = {
        "words": words,
        "uses": concordance(organization=organization, language="", words=words) if words else [],
        "size": size_of(organization=organization),
        "is_shared": is_shared(organization=organization),
        "is_owner": organizations.may_manage_members(by=person(request), organization=organization),
    }
    return render(request, "sender/memory.html", context)


@sender_page("memory")
@require_POST
def share(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will open the memory to other organizations, or close it; an owner may."""
    shared = request.POST.get("shared") == "yes"
    share_memory(organization=organization, shared=shared, by=person(request), now=clock.now())
    done = _("Other organizations can use your memory now.") if shared else _("Only you use your memory now.")
    messages.success(request, done)
    return redirect("sender:memory")
