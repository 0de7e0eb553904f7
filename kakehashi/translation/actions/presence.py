"""Notes who has a desk open, and forgets who has closed it."""

from datetime import datetime
from typing import Any

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.refusals import NotAllowed
from kakehashi.seekers.models import Seeker
from kakehashi.translation import policies
from kakehashi.translation.presence import GONE_AFTER, AtDesk, Presence


@transaction.atomic
def stay_at_desk(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will note that somebody has the desk of a seeker open now, and erase who has closed theirs.

    A member of the organization that accepted the seeker may, else NotAllowed. Nothing is logged.
    """
    if not policies.may_translate(user=by, seeker=seeker):
        raise NotAllowed
    note_presence(Presence, now=now, seeker=seeker, user=by)


def note_presence(kind: type[AtDesk], *, now: datetime, **who: Any) -> None:
    """This function will note who is at which desk of a kind, and erase who has closed theirs; in a transaction."""
    rows = kind._default_manager
    gone = rows.filter(seen_at__lt=now - GONE_AFTER).select_for_update(skip_locked=True)
    rows.filter(pk__in=[row.pk for row in gone]).delete()
    present, is_new = rows.get_or_create(**who, defaults={"since": now, "seen_at": now})
    if not is_new:
        present.seen_at = now
        present.save(update_fields=["seen_at"])
