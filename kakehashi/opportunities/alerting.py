"""Everything that changes a job alert, and telling of what is new."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.opportunities import alert_messages, queries
from kakehashi.opportunities.alert import Alert
from kakehashi.opportunities.models import Opportunity
from kakehashi.seekers.models import Seeker

# What is being decided at this moment may not be seen yet; it is told of at the next run.
SETTLED_AFTER = timedelta(minutes=2)
AT_ONCE = 500


def alert_of(*, seeker: Seeker) -> Alert | None:
    """This function will return the job alert of a seeker, or None."""
    return Alert.objects.filter(seeker=seeker).first()


def is_on(*, public_id: str) -> bool:
    """This function will say whether an alert is there; for whoever holds the link that stops it."""
    return Alert.objects.filter(public_id=public_id).exists()


@transaction.atomic
def keep_alert(
    *, seeker: Seeker, works: Collection[str], prefectures: Collection[str], by: User, now: datetime
) -> Alert:
    """This function will tell the seeker from now on of new opportunities in these works and places; empty is any.

    The seeker only (NotAllowed). What is shown already is not told again.
    """
    _allow(seeker, by)
    wanted = {"works": sorted(works), "prefectures": sorted(prefectures)}
    kept, _made = Alert.objects.update_or_create(
        seeker=seeker, defaults=wanted, create_defaults={**wanted, "told_until": now}
    )
    return kept


def stop_alert(*, seeker: Seeker, by: User) -> None:
    """This function will end the alert of a seeker; the seeker only (NotAllowed)."""
    _allow(seeker, by)
    Alert.objects.filter(seeker=seeker).delete()


def stop_by_link(*, public_id: str) -> None:
    """This function will end an alert for whoever holds the signed link of its mail; done twice, nothing happens."""
    Alert.objects.filter(public_id=public_id).delete()


def tell_of_new(*, now: datetime) -> int:
    """This function will tell every seeker with an alert of what fits and was published since; and say how many.

    Each opportunity is told once. What was published and taken back since is not told. Who is told and what is noted
    go together, some seekers at a time, so that a run that breaks off goes on where it stood.
    """
    until = now - SETTLED_AFTER
    oldest = Alert.objects.order_by("told_until").values_list("told_until", flat=True).first()
    new = _published(oldest, until, now) if oldest is not None else []
    told, last = 0, 0
    while new:
        with transaction.atomic():
            behind = Alert.objects.filter(told_until__lt=until, pk__gt=last).order_by("pk")
            alerts = list(behind.select_for_update(of=("self",)).select_related("seeker__user")[:AT_ONCE])
            if not alerts:
                break
            told += sum(_tell(alert, new, now) for alert in alerts)
            last = alerts[-1].pk
            Alert.objects.filter(pk__in=[alert.pk for alert in alerts]).update(told_until=until)
    return told


def _published(since: datetime, until: datetime, now: datetime) -> list[Opportunity]:
    """This function will return what is shown and was published in a time; the one place that knows when that was."""
    rows = queries.shown(on=day_in_japan(now)).filter(decided_at__gt=since, decided_at__lte=until)
    return list(rows.order_by("decided_at", "id"))


def _tell(alert: Alert, new: list[Opportunity], now: datetime) -> bool:
    found = [each for each in new if each.decided_at and each.decided_at > alert.told_until and _fits(alert, each)]
    if found:
        alert_messages.tell_of(found, alert=alert, now=now)
    return bool(found)


def _fits(alert: Alert, opportunity: Opportunity) -> bool:
    return (not alert.works or opportunity.work_id in alert.works) and (
        not alert.prefectures or opportunity.prefecture in alert.prefectures
    )


def _allow(seeker: Seeker, by: User) -> None:
    if seeker.user_id != by.pk:
        raise NotAllowed
