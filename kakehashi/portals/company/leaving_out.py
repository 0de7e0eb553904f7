"""Which pages a search leaves out for an organization: hidden from it, hidden by it, seen or invited already."""

from typing import Any

from kakehashi.common import clock
from kakehashi.showcase import hiding


def left_out(organization: Any) -> Any:
    """This function will return the ids of the pages that an organization's search leaves out today."""
    on = clock.day_in_japan(clock.now())
    return hiding.hidden_pages(organization=organization, on=on)
