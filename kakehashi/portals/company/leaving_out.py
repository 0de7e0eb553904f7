"""Which pages a search leaves out for an organization: hidden from it, left out by it, seen or invited already."""

from typing import Any

from kakehashi.common import clock
from kakehashi.placements import queries as placements
from kakehashi.shortlists import queries as shortlists
from kakehashi.showcase import hiding, openings


def left_out(organization: Any, *, seen: bool = False, invited: bool = False) -> Any:
    """This function will return the ids of the pages that an organization's search leaves out today.

    With ``seen`` those too that it has opened, with ``invited`` those whose people it has invited.
    """
    on = clock.day_in_japan(clock.now())
    parts: list[Any] = [shortlists.pages_left_out(organization=organization)]
    if seen:
        parts.append(openings.pages_opened_by(organization=organization))
    if invited:
        parts.append(placements.pages_invited_by(organization=organization, on=on))
    return hiding.hidden_pages(organization=organization, on=on).union(*parts)
