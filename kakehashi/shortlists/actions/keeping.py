"""Makes lists, puts pages on them and takes them off, writes notes, and leaves pages out of an organization's results.

Whoever calls has found the pages for the organization. Members of the organization may; others get NotAllowed.
"""

from collections.abc import Collection
from datetime import datetime

from django.db import IntegrityError, transaction

from kakehashi.accounts.models import User
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.organizations.models import Organization
from kakehashi.shortlists import policies
from kakehashi.shortlists.models import Entry, LeftOut, Note, Shortlist
from kakehashi.shortlists.refusals import NameTaken, TooMany
from kakehashi.showcase.models import StaffPage

MOST_LISTS = 100
MOST_ON_A_LIST = 200
MOST_NOTES = 50


@transaction.atomic
def make_list(*, organization: Organization, name: str, by: User, now: datetime) -> Shortlist:
    """This function will make an empty list. It raises NameTaken or TooMany."""
    _allow(by, organization)
    if Shortlist.objects.filter(organization=organization).count() >= MOST_LISTS:
        raise TooMany
    return _named(Shortlist(organization=organization, made_at=now), name)


@transaction.atomic
def rename_list(*, shortlist: Shortlist, name: str, by: User) -> None:
    """This function will give a list another name. It raises NameTaken."""
    _allow(by, shortlist.organization)
    _named(shortlist, name)


@transaction.atomic
def remove_list(*, shortlist: Shortlist, by: User) -> None:
    """This function will remove a list; pages and notes stay."""
    _allow(by, shortlist.organization)
    shortlist.delete()


@transaction.atomic
def put_on_list(*, shortlist: Shortlist, pages: Collection[StaffPage], by: User, now: datetime) -> int:
    """This function will put pages on a list and say how many are new there. It raises TooMany when it is full."""
    _allow(by, shortlist.organization)
    locked = Shortlist.objects.select_for_update(no_key=True).get(pk=shortlist.pk)
    there = set(locked.entries.values_list("page_id", flat=True))
    new = [page for page in pages if page.pk not in there]
    if len(there) + len(new) > MOST_ON_A_LIST:
        raise TooMany
    Entry.objects.bulk_create(Entry(shortlist=locked, page=page, added_at=now) for page in new)
    return len(new)


@transaction.atomic
def take_off_list(*, shortlist: Shortlist, code: str, by: User) -> bool:
    """This function will take the page with this code off a list, be it shown or not, and say whether it was there."""
    _allow(by, shortlist.organization)
    return shortlist.entries.filter(page__code=code).delete()[0] > 0


@transaction.atomic
def write_note(*, organization: Organization, page: StaffPage, text: str, by: User, now: datetime) -> Note:
    """This function will keep a note on a page, which nobody outside the organization reads. It raises TooMany."""
    _allow(by, organization)
    if Note.objects.filter(organization=organization, page=page).count() >= MOST_NOTES:
        raise TooMany
    return Note.objects.create(organization=organization, page=page, text=clean(text), written_by=by, written_at=now)


@transaction.atomic
def remove_note(*, note: Note, by: User) -> None:
    """This function will remove a note; any member may, also what a colleague wrote."""
    _allow(by, note.organization)
    note.delete()


@transaction.atomic
def leave_out(*, organization: Organization, pages: Collection[StaffPage], by: User, now: datetime) -> None:
    """This function will leave pages out of all that the organization searches from now on."""
    _allow(by, organization)
    rows = [LeftOut(organization=organization, page=page, left_out_at=now) for page in pages]
    LeftOut.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def bring_back(*, organization: Organization, page: StaffPage, by: User) -> None:
    """This function will let the organization find a page again."""
    _allow(by, organization)
    LeftOut.objects.filter(organization=organization, page=page).delete()


def _allow(by: User, organization: Organization) -> None:
    if not policies.may_keep(by=by, organization=organization):
        raise NotAllowed


def _named(shortlist: Shortlist, name: str) -> Shortlist:
    """This function will save a list under a name that the organization has once."""
    shortlist.name = clean(name)
    try:
        with transaction.atomic():
            shortlist.save()
    except IntegrityError as taken:
        raise NameTaken from taken
    return shortlist
