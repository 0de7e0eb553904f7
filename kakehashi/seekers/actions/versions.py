"""Keeps what registered information said before it was changed, and that the seeker has read what others filled in."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.seekers import policies, version_queries
from kakehashi.seekers.models import Seeker, Version
from kakehashi.seekers.models.versions import What
from kakehashi.seekers.told import ANSWERS, SECTIONS, Place, Told, told


@contextmanager
def keeping(*, seeker: Seeker, section: str, by: User, now: datetime, sent_again: str = "") -> Iterator[list[Version]]:
    """This function will keep a version of everything in a section that is another after the block than before it.

    The list that it hands over is filled when the block ends. Whoever changes registered information does it inside,
    under the lock of the seeker's row. ``sent_again`` is the public id of a document whose pages are replaced.
    """
    kept: list[Version] = []
    before = told(seeker=seeker, section=section)
    yield kept
    after = told(seeker=seeker, section=section)
    kept += [
        _version(place=place, section=section, before=before.get(place), after=after.get(place))
        for place in {**before, **after}
        if before.get(place) != after.get(place) or (sent_again and sent_again in place)
    ]
    for version in kept:
        version.seeker, version.changed_at, version.changed_by = seeker, now, by
        if seeker.helper and by.pk == seeker.user_id:
            version.helper_name, version.helper_relation = seeker.helper.name, seeker.helper.relation
    _forget(seeker, section, before, after)
    Version.objects.bulk_create(kept)


@transaction.atomic
def confirm_help(*, seeker: Seeker, until: datetime, by: User, now: datetime) -> int:
    """This function will note that the seeker has read what others filled in up to a moment, and return how much.

    Seeker only (NotAllowed). What was filled in after that moment still waits.
    """
    if not policies.may_edit(user=by, seeker=seeker):
        raise NotAllowed
    state.locked(seeker)
    waiting = version_queries.to_confirm(seeker=seeker).filter(changed_at__lte=until)
    confirmed = waiting.update(confirmed_at=now)
    if confirmed:
        record("seeker.help_confirmed", by=by, thing="seeker", thing_public_id=seeker.public_id, now=now)
    return confirmed


def _version(
    *, place: Place, section: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> Version:
    """This function will say what became of one answer or entry; of an entry that is forgotten, no more than that."""
    asked = SECTIONS[section]
    entries = asked.entries if place != ANSWERS else None
    fields = entries.fields if entries else asked.fields
    old, new = before or {}, after or {}
    differ = [name for name in fields if old.get(name) != new.get(name) or before is None or after is None]
    version = Version(
        section=section,
        what=What.ADDED if before is None else What.REMOVED if after is None else What.CHANGED,
        entries=place[0],
        entry_public_id=place[1],
        entry_name=str((new or old)[entries.name]) if entries and entries.name else "",
        before={name: old[name] for name in differ if name in old},
        after={name: new[name] for name in differ if name in new},
    )
    if version.what == What.REMOVED and entries and entries.forgotten:
        version.entry_name, version.before = "", {}
    return version


def _forget(seeker: Seeker, section: str, before: Told, after: Told) -> None:
    """This function will erase what earlier versions say of entries that are gone and belong to somebody else."""
    entries = SECTIONS[section].entries
    gone = [public_id for related, public_id in before.keys() - after.keys() if related]
    if gone and entries and entries.forgotten:
        seeker.versions.filter(entries=entries.related, entry_public_id__in=gone).delete()
