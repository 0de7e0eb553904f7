"""The links at the top of the pages about one's own account."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from kakehashi.common.access import COMPANY, SECRETARIAT, SEEKER, SENDER
from kakehashi.portals.account.routes import HOMES


@dataclass(frozen=True, kw_only=True)
class Item:
    """A link of the navigation, with the number of things that wait behind it."""

    text: str
    url: str
    current: bool
    count: int = 0


def navigation(request: HttpRequest) -> list[Item]:
    """This function will return the links: the person's own home first, then the pages of the account."""
    audience = request.visitor.audience  # type: ignore[attr-defined]  # set at the door
    homes = {
        SEEKER: _("Management Page"),
        SENDER: _("What waits for you"),
        COMPANY: _("What waits for you"),
        SECRETARIAT: _("What waits for you"),
    }
    links = [
        ("account:notices", _("Notices")),
        ("account:details", _("Your account")),
    ]
    if audience in homes:
        links.insert(0, (HOMES[audience], homes[audience]))
    return [Item(text=text, url=url, current=request.path == url) for name, text in links if (url := _address(name))]


def _address(name: str) -> str:
    """This function will return the address of a route, empty while it does not exist."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
