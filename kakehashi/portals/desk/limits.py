"""How many messages the desk takes at a time; counted for everyone together, because nobody is told apart here."""

from datetime import datetime

from django.core.cache import cache

WINDOW = 10 * 60
PLACES = 60


def take_place(*, now: datetime) -> bool:
    """This function will count a message in the present ten minutes and say whether there was a place for it.

    The count is in the cache that all processes share. It names no address and no person, and goes after ten minutes.
    Two messages at the very same moment may be counted as one; the limit keeps floods away and need not be exact.
    """
    key = f"desk-messages-{int(now.timestamp()) // WINDOW}"
    taken = cache.get(key, 0)
    if taken >= PLACES:
        return False
    cache.set(key, taken + 1, timeout=WINDOW)
    return True
