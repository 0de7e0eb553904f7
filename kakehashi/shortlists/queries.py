"""Reads what an organization keeps. Of a page that is not shown to it (any more) only the code is told."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet

from kakehashi.accounts.models import User
from kakehashi.organizations.models import Organization
from kakehashi.shortlists.models import Entry, LeftOut, Note, SavedSearch, Shortlist
from kakehashi.shortlists.states import DUE_AFTER
from kakehashi.showcase import queries as showcase
from kakehashi.showcase.models import StaffPage

COMPARED_AT_MOST = 4


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A page that is kept: its code, since when, and the page itself, or None when it is no longer shown."""

    code: str
    since: datetime
    page: StaffPage | None


def lists_of(*, organization: Organization, holding: StaffPage | None = None) -> QuerySet[Shortlist, Any]:
    """This function will return an organization's lists, the latest first, with ``size``.

    ``holds_it`` says of each whether a page stands on it.
    """
    found = Shortlist.objects.filter(organization=organization).annotate(size=Count("entries"))
    return found.annotate(holds_it=Exists(Entry.objects.filter(shortlist=OuterRef("pk"), page=holding)))


def names_of_lists(*, organization: Organization) -> QuerySet[Shortlist]:
    """This function will return an organization's lists with their names alone, the latest first."""
    return Shortlist.objects.filter(organization=organization).only("public_id", "name")


def list_for(*, organization: Organization, public_id: str) -> Shortlist | None:
    """This function will return the organization's list of this name, or None."""
    return Shortlist.objects.filter(organization=organization, public_id=public_id).first()


def size_of(*, shortlist: Shortlist) -> int:
    """This function will return how many pages stand on a list, shown or not."""
    return shortlist.entries.count()


def on_list(*, shortlist: Shortlist, on: date, start: int = 0, size: int = 200) -> list[Kept]:
    """This function will return who stands on a list, the latest first."""
    rows = shortlist.entries.values_list("page_id", "page__code", "added_at")[start : start + size]
    return _kept(list(rows), organization=shortlist.organization, on=on)


def shown_on_list(*, shortlist: Shortlist, on: date) -> list[StaffPage]:
    """This function will return the pages of a list that its organization may see on a day, the latest first."""
    return [one.page for one in on_list(shortlist=shortlist, on=on) if one.page is not None]


def notes_of(*, organization: Organization, page: StaffPage) -> QuerySet[Note]:
    """This function will return what an organization wrote about a page, the latest first, with who wrote it."""
    return Note.objects.filter(organization=organization, page=page).select_related("written_by")


def note_for(*, organization: Organization, public_id: str) -> Note | None:
    """This function will return the organization's note of this name, or None."""
    return Note.objects.filter(organization=organization, public_id=public_id).select_related("page").first()


def pages_left_out(*, organization: Organization) -> QuerySet[LeftOut, int]:
    """This function will return the database ids of the pages that an organization does not want to find."""
    return LeftOut.objects.filter(organization=organization).order_by().values_list("page_id", flat=True)


def left_out_by(*, organization: Organization, on: date, start: int = 0, size: int = 50) -> list[Kept]:
    """This function will return the pages that an organization does not want to find, the latest first."""
    rows = LeftOut.objects.filter(organization=organization).values_list("page_id", "page__code", "left_out_at")
    return _kept(list(rows[start : start + size]), organization=organization, on=on)


def kept_page(*, organization: Organization, code: str) -> StaffPage | None:
    """This function will return the page with this code if the organization leaves it out, shown or not, or None."""
    return StaffPage.objects.filter(code=code, pk__in=pages_left_out(organization=organization)).first()


def saved_searches_of(*, user: User, organization: Organization) -> QuerySet[SavedSearch]:
    """This function will return the searches that a member keeps for an organization, the latest first."""
    return SavedSearch.objects.filter(user=user, organization=organization)


def saved_search_for(*, user: User, organization: Organization, public_id: str) -> SavedSearch | None:
    """This function will return the member's saved search of this name, or None."""
    return saved_searches_of(user=user, organization=organization).filter(public_id=public_id).first()


def searches_to_look(*, now: datetime) -> list[str]:
    """This function will return the public ids of the saved searches whose next mail is due, the oldest first."""
    return [
        public_id
        for rhythm, after in DUE_AFTER.items()
        for public_id in SavedSearch.objects.filter(rhythm=rhythm, looked_at__lte=now - after)
        .order_by("looked_at")
        .values_list("public_id", flat=True)
    ]


def _kept(rows: Collection[tuple[int, str, datetime]], *, organization: Organization, on: date) -> list[Kept]:
    """This function will put the pages to their rows, those that the organization may see on a day."""
    ids = [page_id for page_id, _code, _since in rows]
    shown = showcase.shown_to(organization=organization, on=on).defer("words").in_bulk(ids)
    return [Kept(code=code, since=since, page=shown.get(page_id)) for page_id, code, since in rows]
