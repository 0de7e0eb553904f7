"""What every change of registered information shares: the right, the lock, what stood before, the entry in the log."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db.models import Model

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.seekers import policies
from kakehashi.seekers.actions.versions import keeping
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.told import SECTIONS


@contextmanager
def changing(*, seeker: Seeker, section: str, by: User, now: datetime, sent_again: str = "") -> Iterator[None]:
    """This function will let the seeker alone change a section, and keep what stood there before, if it changed.

    The seeker's row is locked until the transaction ends, and ``seeker`` holds what the section says by then. It
    raises NotAllowed. ``sent_again`` is the public id of a document that changes though its fields stay.
    """
    fresh = begin(seeker=seeker, by=by)
    for name in SECTIONS[section].fields:
        setattr(seeker, name, getattr(fresh, name))
    with keeping(seeker=seeker, section=section, by=by, now=now, sent_again=sent_again) as kept:
        yield
    if kept:
        note(seeker=seeker, section=section, by=by, now=now)


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
    """This function will set exactly these fields, and save those that differ from what ``row`` holds."""
    changed = [name for name, value in fields.items() if _differs(row, name, value)]
    for name in changed:
        setattr(row, name, fields[name])
    if changed:
        row.save(update_fields=changed)


def _differs(row: Model, name: str, value: object) -> bool:
    """This function will compare without reading the row that a foreign key names."""
    column = row._meta.get_field(name).attname  # type: ignore[union-attr]  # each of them is a column
    return bool(getattr(row, column) != (value.pk if isinstance(value, Model) else value))
