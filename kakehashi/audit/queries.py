"""Reads the log."""

from datetime import datetime

from django.db.models import QuerySet

from kakehashi.audit.models import Entry


def entries(
    *, action: str = "", thing: str = "", thing_public_id: str = "", before_id: int | None = None
) -> QuerySet[Entry]:
    """This function will return entries, newest first, narrowed by what is given; for the Secretariat."""
    found = Entry.objects.order_by("-id")
    if action:
        found = found.filter(action=action)
    if thing:
        found = found.filter(thing=thing)
    if thing_public_id:
        found = found.filter(thing_public_id=thing_public_id)
    if before_id is not None:
        found = found.filter(id__lt=before_id)
    return found


def count_since(*, action: str, organization_public_id: str, since: datetime) -> int:
    """This function will count how often something was done for an organization since a moment, for limits."""
    done = Entry.objects.filter(action=action, organization_public_id=organization_public_id, at__gt=since)
    return done.count()
