"""The only code that notes which organization opened a page, and reads it for the seeker and for a search."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import Count, Max, Min, Q, QuerySet
from django.db.models.functions import TruncDate

from kakehashi.common.readonly import noting
from kakehashi.organizations.models import Organization
from kakehashi.showcase.models import Hiding, Opening, StaffPage

KEPT_FOR = timedelta(days=365)
# Whoever turns a page back and forth, or loads it again, opens it once.
ONE_LOOK = timedelta(minutes=10)
DAYS_SHOWN = 10
_NOTE = """
INSERT INTO showcase_opening (page_id, organization_public_id, in_list, opened_at)
SELECT page.id, %(organization)s, %(in_list)s, %(now)s FROM showcase_staffpage page
WHERE page.id = ANY(%(pages)s) AND NOT EXISTS (
    SELECT 1 FROM showcase_opening noted
    WHERE noted.page_id = page.id AND noted.organization_public_id = %(organization)s
        AND noted.in_list = %(in_list)s AND noted.opened_at > %(lately)s
)
"""


@dataclass(frozen=True, kw_only=True)
class Day:
    """How often an organization opened a page on one day."""

    day: date
    times: int


@dataclass(frozen=True, kw_only=True)
class Reader:
    """An organization that opened a page: since when, when last, how often, on which days, or in a list only."""

    organization: Organization
    first: datetime
    last: datetime
    times: int
    in_lists: int
    days: list[Day]
    is_hidden: bool


def note_opening(*, pages: Collection[StaffPage], organization: Organization, now: datetime) -> None:
    """This function will note that an organization opened these pages; within ten minutes it is the same look.

    A page that is erased at the same moment is left out.
    """
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, _given(pages, organization, now))


def note_look(*, pages: Collection[StaffPage], organization: Organization, now: datetime) -> None:
    """This function will note the same for an answer to GET, which may write in this way only."""
    with noting() as own, own.cursor() as cursor:
        cursor.execute(_NOTE, _given(pages, organization, now))


def note_listed(*, pages: Collection[StaffPage], organization: Organization, now: datetime) -> None:
    """This function will note that an organization fetched a list in which these pages stand."""
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, _given(pages, organization, now) | {"in_list": True})


def pages_opened_by(*, organization: Organization) -> QuerySet[Opening, int]:
    """This function will return the database ids of the pages that an organization has opened, lists not counted."""
    mine = Opening.objects.filter(organization_public_id=organization.public_id, in_list=False)
    return mine.values_list("page_id", flat=True)


def readers_of(*, page: StaffPage, zone: str, start: int = 0, size: int = 20) -> list[Reader]:
    """This function will return who opened a page, the latest first, with the latest ten days in a time zone each.

    It returns one more than ``size`` where there are more.
    """
    looks = Q(in_list=False)
    found = (
        Opening.objects.filter(page=page)
        .values("organization_public_id")
        .annotate(first=Min("opened_at"), last=Max("opened_at"), times=Count("id", looks), in_lists=Count("id", ~looks))
        .order_by("-last", "organization_public_id")[start : start + size + 1]
    )
    rows = {row["organization_public_id"]: row for row in found}
    organizations = {one.public_id: one for one in Organization.objects.filter(public_id__in=rows)}
    days = _days(page, list(rows), zone)
    hidden = set(
        Hiding.objects.filter(seeker_public_id=page.seeker_public_id).values_list("organization_public_id", flat=True)
    )
    return [
        Reader(
            organization=organizations[public_id],
            first=row["first"],
            last=row["last"],
            times=row["times"],
            in_lists=row["in_lists"],
            days=days.get(public_id, [])[:DAYS_SHOWN],
            is_hidden=public_id in hidden,
        )
        for public_id, row in rows.items()
        if public_id in organizations
    ]


def delete_old(*, now: datetime) -> int:
    """This function will delete what is older than a year, and say how many rows that were."""
    return Opening.objects.filter(opened_at__lt=now - KEPT_FOR).delete()[0]


def _given(pages: Collection[StaffPage], organization: Organization, now: datetime) -> dict[str, Any]:
    return {
        "pages": [page.pk for page in pages],
        "organization": organization.public_id,
        "in_list": False,
        "now": now,
        "lately": now - ONE_LOOK,
    }


def _days(page: StaffPage, public_ids: list[str], zone: str) -> dict[str, list[Day]]:
    """This function will count the openings of each organization by day, the latest first."""
    counted = (
        Opening.objects.filter(page=page, organization_public_id__in=public_ids, in_list=False)
        .values("organization_public_id", day=TruncDate("opened_at", tzinfo=ZoneInfo(zone)))
        .annotate(times=Count("id"))
        .order_by("-day")
    )
    days: dict[str, list[Day]] = {}
    for row in counted:
        days.setdefault(row["organization_public_id"], []).append(Day(day=row["day"], times=row["times"]))
    return days
