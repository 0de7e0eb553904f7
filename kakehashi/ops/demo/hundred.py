"""Adds the hundred example people to a told story, a few at a time, each in a transaction of their own."""

from datetime import datetime, timedelta

from django.db import connection, transaction

from kakehashi.accounts import queries as people
from kakehashi.accounts.models import User
from kakehashi.messaging.models import Notice
from kakehashi.messaging.tasks import drop_waiting_mail
from kakehashi.ops.demo import parties, story
from kakehashi.ops.demo.crowd import Row, read_people
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.hashing import quick_hashing
from kakehashi.ops.demo.lives import live
from kakehashi.ops.demo.parties import Acting
from kakehashi.organizations import queries as organizations

OWNERS = {
    "song_lam": "owner@song-lam.example",
    "mekong": "owner@mekong.example",
    "luzon": "owner@luzon.example",
    "nusantara": "owner@nusantara.example",
}
# One number that nothing else locks: two workers never tell of the same person.
LOCK = 4_120_100
OLD_NEWS = timedelta(days=5)


def missing() -> list[Row]:
    """This function will return the people of the files who are not in the database yet, in their order."""
    rows = read_people()
    names = [row["username"] for row in rows]
    there = set(User.objects.filter(username__in=names).values_list("username", flat=True))
    return [row for row in rows if row["username"] not in there]


def tell_some(*, now: datetime, most: int) -> bool:
    """This function will tell of at most so many of the missing people, and say whether some are left.

    It does nothing where the story is not told. It may be stopped and started at any moment.
    """
    if not story.is_told():
        return False
    rows = missing()
    with quick_hashing():
        for row in rows[:most]:
            _tell(row, now=now)
    return len(rows) > most


@transaction.atomic
def _tell(row: Row, *, now: datetime) -> None:
    """This function will tell of one person, unless somebody else did meanwhile; old news is read, none is mailed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    if people.user_by_username(username=row["username"]) is not None:
        return
    last = Notice.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    live(row=row, sending=_sending(row["sending"], now=now), now=now)
    new = Notice.objects.filter(pk__gt=last)
    drop_waiting_mail(notices=list(new.values_list("public_id", flat=True)))
    new.filter(created_at__lt=now - OLD_NEWS).update(read_at=now - OLD_NEWS)


def _sending(key: str, *, now: datetime) -> Acting:
    """This function will return a sending organization of the story; the Indonesian one is made when first named."""
    owner = people.person_with_email(email=OWNERS[key])
    if owner is None:
        return parties.make_nusantara(days=Days(now=now))
    membership = organizations.membership_of(user=owner)
    if membership is None:
        raise RuntimeError(f"{owner} acts for no organization")
    return Acting(organization=membership.organization, by=owner)
