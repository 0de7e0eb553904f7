"""Gives files out, holds what a file would bring until somebody says yes, and then does it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.refusals import NotAllowed
from kakehashi.organizations import policies as organizations
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker
from kakehashi.translation import actions, policies
from kakehashi.translation.exchange.judging import CHANGED, NEW, Row, judged_pairs, judged_texts
from kakehashi.translation.exchange.safe_xml import OTHER_PERSON, BadFile
from kakehashi.translation.exchange.tmx import Unit, files_of, units_of
from kakehashi.translation.exchange.xliff import FINAL, INITIAL, TRANSLATED, Text, as_xliff, texts_of
from kakehashi.translation.memory.actions import language_of, remember_imported
from kakehashi.translation.models import Pair, Upload
from kakehashi.translation.queries import NOT_STARTED, NeededPart, parts_needed
from kakehashi.translation.sources import NAME
from kakehashi.translation.states import PartState

MOST_IN_FILE = 100_000
KEPT_FOR = timedelta(days=1)
_STATES = {NOT_STARTED: INITIAL, PartState.APPROVED: FINAL}


@transaction.atomic
def export_memory(*, organization: Organization, by: User, now: datetime) -> list[bytes]:
    """This function will return the organization's own memory as TMX; its members may, else NotAllowed; it is logged.

    A large one is cut into files that can be brought in again one by one. What others share is not in it. Of more
    than 100,000 pairs those used last are.
    """
    _check_member(organization, by)
    pairs = Pair.objects.filter(organization=organization).order_by("-used_on", "id").defer("grams")[:MOST_IN_FILE]
    units = [
        Unit(
            language=pair.language,
            source=pair.source,
            japanese=pair.japanese,
            changed_on=pair.used_on,
            used_count=pair.used_count,
        )
        for pair in pairs
    ]
    _log("memory.exported", organization, by, now, count=len(units))
    return files_of(units)


@transaction.atomic
def export_texts(*, organization: Organization, seeker: Seeker, by: User, now: datetime) -> bytes:
    """This function will return a person's texts as XLIFF for a member of the organization that accepted the person.

    Anybody else gets NotAllowed. The name is not among them; the file is logged.
    """
    if not policies.may_translate(user=by, seeker=seeker):
        raise NotAllowed
    parts = [part for part in parts_needed(seeker=seeker) if part.source.strip() and part.key != NAME]
    language = language_of(seeker=seeker, text=seeker.self_promotion)
    _log("texts.exported", organization, by, now, seeker=seeker, count=len(parts))
    return as_xliff([_text(part) for part in parts], language=language, person=seeker.public_id)


@transaction.atomic
def hold_memory(*, organization: Organization, data: bytes, by: User, now: datetime) -> Upload:
    """This function will read a TMX file and hold what it would bring; BadFile where it cannot be read.

    A member of the organization may, else NotAllowed. A file that waits already gives way.
    """
    _check_member(organization, by)
    return _hold(organization, None, judged_pairs(organization=organization, units=units_of(data)), now)


@transaction.atomic
def hold_texts(*, organization: Organization, seeker: Seeker, data: bytes, by: User, now: datetime) -> Upload:
    """This function will do the same with an XLIFF file of a person; another person's file is a BadFile."""
    if not policies.may_translate(user=by, seeker=seeker):
        raise NotAllowed
    person, texts = texts_of(data)
    if person != seeker.public_id:
        raise BadFile(OTHER_PERSON)
    return _hold(organization, seeker, judged_texts(parts=parts_needed(seeker=seeker), texts=texts), now)


@transaction.atomic
def bring_in(*, upload: Upload, by: User, now: datetime) -> int:
    """This function will do what the page showed and return how many rows; texts become drafts, never approved.

    It raises NotAllowed, and ChangedMeanwhile when somebody has changed one of the texts since.
    """
    rows = [Row(**row) for row in upload.rows]
    wanted = [row for row in rows if row.kind in {NEW, CHANGED}]
    if upload.seeker:
        typed = [actions.Typed(key=row.key, japanese=row.japanese, seen=row.seen) for row in wanted]
        actions.save_parts(seeker=upload.seeker, typed=typed, approve=(), by=by, now=now)
        _log("texts.imported", upload.organization, by, now, seeker=upload.seeker, count=len(wanted))
    else:
        _check_member(upload.organization, by)
        for language in sorted({row.key for row in wanted}):
            found = [(row.source, row.japanese) for row in wanted if row.key == language]
            remember_imported(organization=upload.organization, language=language, found=found, now=now)
        _log("memory.imported", upload.organization, by, now, count=len(wanted))
    upload.delete()
    return len(wanted)


@transaction.atomic
def discard(*, upload: Upload, by: User) -> None:
    """This function will forget a file that waits; a member of the organization may, else NotAllowed."""
    _check_member(upload.organization, by)
    upload.delete()


def delete_old_uploads(*, now: datetime) -> int:
    """This function will delete files that nobody has said yes to for a day, and say how many."""
    return Upload.objects.filter(uploaded_at__lt=now - KEPT_FOR).delete()[0]


def upload_for(*, organization: Organization, public_id: str) -> Upload | None:
    """This function will return a file that waits for this organization, or None."""
    waiting = Upload.objects.filter(organization=organization, public_id=public_id)
    return waiting.select_related("seeker__user", "organization").first()


def _hold(organization: Organization, seeker: Seeker | None, rows: Sequence[Row], now: datetime) -> Upload:
    Upload.objects.filter(organization=organization, seeker=seeker).delete()
    return Upload.objects.create(
        organization=organization, seeker=seeker, rows=[row.as_json() for row in rows], uploaded_at=now
    )


def _text(part: NeededPart) -> Text:
    return Text(
        key=part.key,
        label=part.label,
        source=part.source,
        japanese=part.japanese,
        state=_STATES.get(part.state, TRANSLATED),
        outdated=part.state == PartState.OUTDATED,
    )


def _check_member(organization: Organization, by: User) -> None:
    if not organizations.may_act_for(by=by, organization=organization):
        raise NotAllowed


def _log(
    action: str, organization: Organization, by: User, now: datetime, *, count: int, seeker: Seeker | None = None
) -> None:
    record(
        action,
        by=by,
        thing="seeker" if seeker else "organization",
        thing_public_id=seeker.public_id if seeker else organization.public_id,
        organization_public_id=organization.public_id,
        now=now,
        count=count,
    )
