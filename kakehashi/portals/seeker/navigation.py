"""The ways through a seeker's pages, and the one decorator that every page of the portal shares."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kakehashi.common import clock
from kakehashi.common.access import SEEKER, access
from kakehashi.eligibility import actions as eligibility
from kakehashi.portals.seeker.helping import show_help
from kakehashi.seekers import queries
from kakehashi.ui.errors import refused_kindly
from kakehashi.ui.navigation import items

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker

INFORMATION = "information"
FILES = "files"  # photo, documents, what changed: a part of the information that no rule asks about
View = Callable[..., HttpResponse]

_ENTRIES: tuple[tuple[str, str | Promise], ...] = (
    ("seeker:home", _("Management Page")),
    ("seeker:information", _("Registered information")),
    ("seeker:opportunities", _("Opportunities")),
    ("seeker:placements", _("Placements")),
    ("seeker:letters", _("Letters")),
    ("account:notices", _("Notices")),
)


def seeker_page(area: str) -> Callable[[View], View]:
    """This function will make a page of the seeker portal: for seekers, with navigation and their own information.

    The view gets the seeker after the request. When registered information was saved, the rules are asked again.
    An account without registered information (any more) gets 404.
    A missing right becomes 403, and a move that is not possible any more 409.
    """

    def decorate(view: View) -> View:
        @access(SEEKER)
        @refused_kindly
        @wraps(view)
        def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            seeker = queries.find_seeker(user=request.user)  # type: ignore[arg-type]  # seekers are signed in
            if seeker is None:
                raise Http404
            request.navigation = items(_ENTRIES, area=INFORMATION if area == FILES else area)  # type: ignore[attr-defined]  # read by ui.context
            show_help(request, seeker, on_page=area in {INFORMATION, FILES})
            response = view(request, seeker, *args, **kwargs)
            if area == INFORMATION and request.method == "POST" and response.status_code == HTTPStatus.FOUND:
                _ask_again(request, seeker)
            return response

        return page

    return decorate


def _ask_again(request: HttpRequest, seeker: "Seeker") -> None:
    """This function will ask the rules after something was saved, and say so when another way is open now."""
    if eligibility.ask(seeker=seeker, by=seeker.user, now=clock.now()):
        messages.info(request, gettext("Where you can go has changed. The Management Page shows what and why."))
