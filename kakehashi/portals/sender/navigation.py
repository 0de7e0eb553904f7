"""The ways through a sending organization's pages, and the one decorator that every page of the portal shares."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.common.access import SENDER, access
from kakehashi.ui.errors import refused_kindly
from kakehashi.ui.navigation import groups

View = Callable[..., HttpResponse]

_GROUPS: tuple[tuple[str | Promise, tuple[tuple[str, str | Promise], ...]], ...] = (
    (
        _("What waits for you"),
        (("sender:home", _("All together")), ("sender:queue", _("By age")), ("sender:letters", _("Letters"))),
    ),
    (_("Seekers"), (("sender:seekers", _("Seekers")), ("sender:change_requests", _("Change requests")))),
    (
        _("Placements"),
        (
            ("sender:placements", _("Placements")),
            ("sender:days", _("Interview days")),
            ("sender:calls", _("Tell by phone")),
        ),
    ),
    (
        _("Translation"),
        (
            ("sender:opportunities", _("Opportunities")),
            ("sender:memory", _("Translation memory")),
            ("sender:glossary", _("Glossary")),
        ),
    ),
    (
        _("Our organization"),
        (
            ("sender:organization", _("Our page")),
            ("sender:costs", _("Costs")),
            ("sender:agreements", _("Agreements")),
            ("sender:members", _("Members")),
        ),
    ),
)


def sender_page(area: str) -> Callable[[View], View]:
    """This function will make a page of this portal: for sending organizations, with navigation.

    The view gets the organization that the person acts for after the request. A missing right becomes 403, and a
    move that is not possible any more 409.
    """

    def decorate(view: View) -> View:
        @access(SENDER)
        @refused_kindly
        @wraps(view)
        def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            request.navigation = groups(_GROUPS, area=area)  # type: ignore[attr-defined]  # read by ui.context
            organization = request.visitor.organization  # type: ignore[attr-defined]  # set at the door
            return view(request, organization, *args, **kwargs)

        return page

    return decorate
