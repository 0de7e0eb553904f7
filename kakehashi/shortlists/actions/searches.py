"""Keeps searches, and mails those who asked for it when there are new pages."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.organizations.models import Organization
from kakehashi.shortlists import looked_for, messages, newcomers, policies
from kakehashi.shortlists.models import SavedSearch
from kakehashi.shortlists.refusals import TooMany
from kakehashi.shortlists.states import DUE_AFTER, Rhythm
from kakehashi.showcase.queries import Wanted

MOST_SEARCHES = 50


@transaction.atomic
def save_search(
    *, organization: Organization, name: str, query: str, wanted: Wanted, rhythm: str, by: User, now: datetime
) -> SavedSearch:
    """This function will keep a search for a member of the organization; the pages of today are not new to it.

    ``query`` is the query string of the search page. It raises NotAllowed or TooMany.
    """
    if not policies.may_keep(by=by, organization=organization):
        raise NotAllowed
    if SavedSearch.objects.filter(user=by, organization=organization).count() >= MOST_SEARCHES:
        raise TooMany
    return SavedSearch.objects.create(
        organization=organization,
        user=by,
        name=clean(name),
        query=query,
        wanted=looked_for.as_json(wanted, on=day_in_japan(now)),
        rhythm=rhythm,
        made_at=now,
        looked_at=now,
    )


@transaction.atomic
def change_search(*, saved: SavedSearch, name: str, rhythm: str, by: User, now: datetime) -> None:
    """This function will change the name, and how often it is mailed. Whoever keeps it may (NotAllowed)."""
    _own(saved, by)
    if saved.rhythm == Rhythm.OFF and rhythm != Rhythm.OFF:
        saved.looked_at = now
    saved.name, saved.rhythm = clean(name), rhythm
    saved.save(update_fields=["name", "rhythm", "looked_at"])


@transaction.atomic
def remove_search(*, saved: SavedSearch, by: User) -> None:
    """This function will forget a saved search. Whoever keeps it may (NotAllowed)."""
    _own(saved, by)
    saved.delete()


@transaction.atomic
def stop_mail(*, saved: SavedSearch) -> None:
    """This function will stop the mails of a saved search; whoever holds the link of one of them may."""
    saved.rhythm = Rhythm.OFF
    saved.save(update_fields=["rhythm"])


@transaction.atomic
def look_again(*, public_id: str, now: datetime) -> bool:
    """This function will mail of the pages that are new for a saved search, and say whether there were any.

    A search that is not due (any more), or whose keeper does not act for the organization now, is left as it is. The
    program does it; a second run at the same time sends nothing.
    """
    rows = SavedSearch.objects.select_related("organization", "user").select_for_update(of=("self",), no_key=True)
    saved = rows.filter(public_id=public_id).exclude(rhythm=Rhythm.OFF).first()
    if saved is None or saved.looked_at > now - DUE_AFTER[Rhythm(saved.rhythm)]:
        return False
    if not saved.user.email or not policies.may_keep(by=saved.user, organization=saved.organization):
        return False
    count = newcomers.number_of_new(saved=saved, now=now)
    saved.looked_at = now
    saved.save(update_fields=["looked_at"])
    if count:
        messages.mail_of_new_pages(saved=saved, count=count)
    return count > 0


def _own(saved: SavedSearch, by: User) -> None:
    if saved.user_id != by.pk or not policies.may_keep(by=by, organization=saved.organization):
        raise NotAllowed
