"""Entries of the log as lines of a page: who, what, on what, why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import get_language

from kakehashi.accounts import queries as accounts
from kakehashi.audit import phrases
from kakehashi.organizations import queries as organizations

if TYPE_CHECKING:
    from kakehashi.audit.models import Entry

# The Secretariat has a page for these; seekers and placements belong to others and have none here.
_PAGES = {
    "organization": "secretariat:organization",
    "opportunity": "secretariat:opportunity",
    "message": "secretariat:message",
    "question": "secretariat:question",
    "unreached": "secretariat:not_reached_one",
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One entry of the log in the reader's language."""

    at: datetime
    who: str
    what: str
    thing: str
    thing_id: str
    url: str
    organization: str
    reason: str


def lines(entries: Iterable["Entry"], *, organizations_named: bool = True) -> list[Line]:
    """This function will put entries into words, in one query for people and one for organizations, if those are named.

    Seekers are not named: the log is about what was done, and holds no personal data.
    """
    rows = list(entries)
    people = accounts.staff_names(public_ids={row.by_public_id for row in rows if row.by_public_id})
    ids = {row.organization_public_id for row in rows if row.organization_public_id and organizations_named}
    language = get_language() or "en"
    names = organizations.names(public_ids=ids, language=language) if organizations_named else {}
    return [_line(row, people, names) for row in rows]


def _line(row: "Entry", people: dict[str, str], names: dict[str, str]) -> Line:
    role = phrases.role_in_words(row)
    name = people.get(row.by_public_id, "")
    route = _PAGES.get(row.thing, "")
    return Line(
        at=row.at,
        who=f"{name} ({role})" if name else role,
        what=phrases.in_words(row),
        thing=phrases.thing_in_words(row),
        thing_id=row.thing_public_id,
        url=reverse(route, args=[row.thing_public_id]) if route and row.thing_public_id else "",
        organization=names.get(row.organization_public_id, ""),
        reason=str(row.data.get("reason", "")),
    )
