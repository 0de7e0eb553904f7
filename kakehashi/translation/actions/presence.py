"""Notes who has a desk open, and forgets who has closed it."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.refusals import NotAllowed
from kakehashi.seekers.models import Seeker
from kakehashi.translation import policies
from kakehashi.translation.presence import GONE_AFTER, Presence


@transaction.atomic
def stay_at_desk(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will note that somebody has the desk of a seeker open now, and erase who has closed theirs.

    A member of the organization that accepted the seeker may, else NotAllowed. Nothing is logged.
    """
    if not policies.may_translate(user=by, seeker=seeker):
        raise NotAllowed
    gone = Presence.objects.filter(seen_at__lt=now - GONE_AFTER).select_for_update(skip_locked=True)
    Presence.objects.filter(pk__in=[row.pk for row in gone]).delete()
    present, is_new = Presence.objects.get_or_create(seeker=seeker, user=by, defaults={"since": now, "seen_at": now})
    if not is_new:
        present.seen_at = now
        present.save(update_fields=["seen_at"])
