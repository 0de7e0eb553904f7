"""What every change of registered information shares: the right, the lock, and the entry in the log."""

from datetime import datetime

from django.db.models import Model

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.seekers import policies
from kakehashi.seekers.models import Seeker


def begin(*, seeker: Seeker, by: User) -> Seeker:
    """This function will refuse everyone but the seeker, and lock the seeker's row until the transaction ends."""
    if not policies.may_edit(user=by, seeker=seeker):
        raise NotAllowed
    return state.locked(seeker)


def note(*, seeker: Seeker, section: str, by: User, now: datetime) -> None:
    """This function will write into the log that a section changed, never what it says."""
    record(
        "seeker.information_changed",
        by=by,
        thing="seeker",
        thing_public_id=seeker.public_id,
        now=now,
        section=section,
    )


def set_fields(*, row: Model, **fields: object) -> None:
    """This function will set and save exactly these fields."""
    for name, value in fields.items():
        setattr(row, name, value)
    row.save(update_fields=list(fields))
