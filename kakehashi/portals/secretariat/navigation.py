"""The ways through the pages of the Secretariat, and the one decorator that every page of the portal shares."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.common.access import SECRETARIAT, access
from kakehashi.ui.navigation import items

if TYPE_CHECKING:
    from kakehashi.accounts.models import User

View = Callable[..., HttpResponse]

_ENTRIES: tuple[tuple[str, str | Promise], ...] = (
    ("secretariat:home", _("What waits for you")),
    ("secretariat:organizations", _("Organizations")),
    ("secretariat:opportunities", _("Opportunities")),
    ("secretariat:messages", _("Messages")),
    ("secretariat:letters", _("Letters")),
    ("secretariat:questions", _("Questions and answers")),
    ("secretariat:what_if", _("What if?")),
    ("secretariat:recovery", _("Recovery codes")),
    ("secretariat:log", _("Log")),
)


def secretariat_page(area: str) -> Callable[[View], View]:
    """This function will make a page of the portal: for the Secretariat, with its navigation."""

    def decorate(view: View) -> View:
        @access(SECRETARIAT)
        @wraps(view)
        def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            request.navigation = items(_ENTRIES, area=area)  # type: ignore[attr-defined]  # read by ui.context
            return view(request, *args, **kwargs)

        return page

    return decorate


def acting(request: HttpRequest) -> "User":
    """This function will return the person of the Secretariat who is asking; the door lets in nobody else."""
    return cast("User", request.user)
