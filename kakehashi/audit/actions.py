"""Adds entries to the log, in the transaction of the thing that is logged."""

from datetime import datetime
from typing import Any, Protocol

from kakehashi.audit.models import Entry


class Actor(Protocol):
    """Whoever does something: a person with a public id and a kind."""

    public_id: str
    kind: str


def record(
    action: str,
    *,
    by: Actor | None,
    thing: str,
    thing_public_id: str = "",
    organization_public_id: str = "",
    now: datetime,
    **data: Any,
) -> None:
    """This function will add one entry; ``by`` is None for the program itself. ``data`` holds no personal data."""
    Entry.objects.create(
        at=now,
        action=action,
        by_public_id=by.public_id if by else "",
        by_role=by.kind if by else "program",
        organization_public_id=organization_public_id,
        thing=thing,
        thing_public_id=thing_public_id,
        data=data,
    )
