"""Counts the pages that a saved search finds and that were published since it was looked at last."""

from datetime import datetime

from kakehashi.common.clock import day_in_japan
from kakehashi.shortlists import looked_for, queries
from kakehashi.shortlists.models import SavedSearch
from kakehashi.showcase import hiding
from kakehashi.showcase import queries as showcase

AT_ONCE = 100
COUNTED_UP_TO = 1000


def number_of_new(*, saved: SavedSearch, now: datetime) -> int:
    """This function will return how many new pages the search finds for its organization, counted up to 1,000.

    It walks the results from the newest page on and stops at the first that is not new. Pages that are hidden from the
    organization, or that it leaves out itself, are none of them.
    """
    organization, today = saved.organization, day_in_japan(now)
    hidden = hiding.hidden_pages(organization=organization, on=today)
    left_out = hidden.union(queries.pages_left_out(organization=organization))
    wanted, after, count = looked_for.from_json({**saved.wanted, "order": "newest"}, on=today), "", 0
    while count < COUNTED_UP_TO:
        found = showcase.search(wanted=wanted, after=after, size=AT_ONCE, left_out=left_out)
        new = [page for page in found.pages if page.published_at > saved.looked_at]
        count, after = count + len(new), found.next
        if len(new) < AT_ONCE or not after:
            break
    return count
