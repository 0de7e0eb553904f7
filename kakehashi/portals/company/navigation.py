"""The ways through the pages of companies and supervising organizations, and what every page of the portal shares."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.common.access import COMPANY, access
from kakehashi.organizations.states import OrganizationKind
from kakehashi.ui.errors import refused_kindly
from kakehashi.ui.navigation import items

View = Callable[..., HttpResponse]

_ENTRIES: tuple[tuple[str, str | Promise], ...] = (
    ("company:home", _("What waits for you")),
    ("company:search", _("Staff information")),
    ("company:opportunities", _("Opportunities")),
    ("company:placements", _("Placements")),
    ("company:quota", _("Quota")),
    ("company:companies", _("Companies")),
    ("company:supervision", _("Supervision")),
    ("company:agreements", _("Agreements")),
    ("company:members", _("Members")),
)
_SUPERVISING_ONLY = frozenset({"company:companies"})
_COMPANIES_ONLY = frozenset({"company:supervision"})


def acts_for_others(request: HttpRequest) -> bool:
    """This function will say whether the visitor belongs to a supervising organization."""
    organization = request.visitor.organization  # type: ignore[attr-defined]  # set at the door
    return bool(organization.kind == OrganizationKind.SUPERVISING)


def company_page(area: str) -> Callable[[View], View]:
    """This function will make a page of this portal: for companies and supervising organizations, with navigation.

    A missing right becomes 403, and a move that is not possible any more 409.
    """

    def decorate(view: View) -> View:
        @access(COMPANY)
        @refused_kindly
        @wraps(view)
        def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            others = _COMPANIES_ONLY if acts_for_others(request) else _SUPERVISING_ONLY
            entries = [entry for entry in _ENTRIES if entry[0] not in others]
            request.navigation = items(entries, area=area)  # type: ignore[attr-defined]  # read by ui.context
            return view(request, *args, **kwargs)

        return page

    return decorate
