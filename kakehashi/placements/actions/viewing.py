"""Keeps how members see their placements, and writes the lists that they take along."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.organizations.models import Organization
from kakehashi.paper.spreadsheet import Column, xlsx
from kakehashi.placements.models import KeptView

MOST_IN_A_LIST = 5_000


def keep_view(*, user: User, asked: dict[str, str]) -> None:
    """This function will keep how a member wants to see the placements from now on; nobody else reads it."""
    KeptView.objects.update_or_create(user=user, defaults={"asked": asked})


def list_placements(
    *,
    columns: Sequence[tuple[str, int]],
    rows: Sequence[Sequence[str]],
    by: User,
    organization: Organization,
    now: datetime,
) -> bytes:
    """This function will write placements as a list for a spreadsheet, and log that it was fetched.

    The caller has found the rows for the organization, and left out what it must not read.
    """
    record(
        "placement.listed",
        by=by,
        thing="organization",
        organization_public_id=organization.public_id,
        now=now,
        count=len(rows),
    )
    return xlsx(
        title=_("Placements"), columns=[Column(heading=name, width=width) for name, width in columns], rows=rows
    )
