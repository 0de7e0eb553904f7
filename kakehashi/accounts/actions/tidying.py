"""Deletes what nobody needs any more: sessions that have ended."""

from datetime import datetime, timedelta
from typing import Final

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction

# A listed session that was used a moment ago may be about to be stored.
LEFT_ALONE: Final = timedelta(days=1)


@transaction.atomic
def delete_ended_sessions(*, now: datetime) -> int:
    """This function will delete sessions that have expired, and their lines on people's lists; it returns how many.

    The program does it once a day.
    """
    count, _by_kind = Session.objects.filter(expire_date__lt=now).delete()
    gone = UserSession.objects.exclude(session_key__in=Session.objects.values("session_key"))
    gone.filter(last_seen_at__lt=now - LEFT_ALONE).delete()
    return count
