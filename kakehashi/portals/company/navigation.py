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
from kakehashi.ui.navigation import groups

View = Callable[..., HttpResponse]

Pages = tuple[tuple[str, str | Promise], ...]
_GROUPS: tuple[tuple[str | Promise, Pages], ...] = (
    (_("What waits for you"), (("company:home", _("What waits for you")),)),
    (
        _("People"),
        (
            ("company:search", _("Staff information")),
            ("company:lists", _("Lists")),
            ("company:saved_searches", _("Saved searches")),
            ("company:left_out", _("Left out")),
        ),
    ),
    (_("Opportunities"), (("company:opportunities", _("Opportunities")),)),
    (_("Placements"), (("company:placements", _("Placements")), ("company:days", _("Interview days")))),
    (_("Letters"), (("company:letters", _("Letters")),)),
    (_("Quota"), (("company:quota", _("Quota")),)),
    (_("Companies"), (("company:companies", _("Companies")),)),
    (_("Supervision"), (("company:supervision", _("Supervision")),)),
    (_("Agreements"), (("company:agreements", _("Agreements")),)),
    (_("Members"), (("company:members", _("Members")),)),
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
            shown = [(text, pages) for text, pages in _GROUPS if pages[0][0] not in others]
            request.navigation = groups(shown, area=area)  # type: ignore[attr-defined]  # read by ui.context
            return view(request, *args, **kwargs)

        return page

    return decorate
