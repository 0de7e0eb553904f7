"""Saves and approves Japanese, notices changed words, and decides about change requests."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from kakehashi.accounts import queries as accounts
from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.messaging.actions import tell
from kakehashi.organizations import queries as organizations
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.names import katakana_name
from kakehashi.translation import messages, passing, policies, registered
from kakehashi.translation.differences import mark_of
from kakehashi.translation.models import ChangeRequest, Part
from kakehashi.translation.refusals import (
    ChangedMeanwhile,
    JapaneseMissing,
    NothingToApprove,
    NothingWanted,
    NotJapanese,
    NotKatakana,
    ReasonMissing,
    UnknownPart,
)
from kakehashi.translation.sources import NAME, SELF_PROMOTION, part_key, sources_of
from kakehashi.translation.states import (
    ACCEPT_CHANGE,
    APPROVE,
    DECLINE_CHANGE,
    EDIT,
    SOURCE_CHANGED,
    TAKE_BACK,
    PartState,
    RequestState,
)

JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, kw_only=True)
class Typed:
    """Japanese that somebody typed for a part; ``seen`` is what the page named when it was opened, or empty.

    ``reason`` says why warnings may pass; None where nobody could be asked.
    """

    key: str
    japanese: str
    seen: str = ""
    reason: str | None = None


def save_part(*, seeker: Seeker, key: str, japanese: str, by: User, now: datetime, seen: str = "") -> None:
    """This function will save the draft of one part; see ``save_parts``."""
    save_parts(seeker=seeker, typed=[Typed(key=key, japanese=japanese, seen=seen)], approve=(), by=by, now=now)


@transaction.atomic
def approve_part(*, seeker: Seeker, key: str, by: User, now: datetime, seen: str = "") -> None:
    """This function will approve the stored Japanese of one part; see ``save_parts``."""
    part = Part.objects.filter(seeker=seeker, key=key).first()
    typed = Typed(key=key, japanese=part.japanese if part else "", seen=seen)
    save_parts(seeker=seeker, typed=[typed], approve=(key,), by=by, now=now)


@transaction.atomic
def save_parts(
    *, seeker: Seeker, typed: Sequence[Typed], approve: Collection[str], by: User, now: datetime
) -> tuple[int, int]:
    """This function will save what was typed as drafts, approve the named parts, and return how many of each.

    A member of the organization that accepted the seeker may. All or nothing: it raises UnknownPart,
    ChangedMeanwhile when somebody else changed the Japanese or the seeker the words since ``seen``,
    NothingToApprove for empty Japanese, NotJapanese for sentences in another language and ProblemsFound for errors
    and for warnings without a reason. What was not touched is left as it is, whatever others did to it.
    """
    _lock_for_translator(seeker, by)
    sources = {source.key: source.text for source in sources_of(seeker)}
    stored = {part.key: part for part in Part.objects.filter(seeker=seeker)}
    unknown = [one.key for one in typed if one.key not in sources]
    if unknown:
        raise UnknownPart
    texts = [replace(one, japanese=clean(one.japanese)) for one in typed]
    _check_nothing_changed(texts, sources, stored, approve)
    empty = tuple(one.key for one in texts if one.key in approve and not one.japanese)
    if empty:
        raise NothingToApprove(keys=empty)
    foreign = tuple(one.key for one in texts if one.key in approve and _is_untranslated(one))
    if foreign:
        raise NotJapanese(keys=foreign)
    passing.let_pass(seeker=seeker, typed=[one for one in texts if one.key in approve], by=by, now=now)
    saved = [one for one in texts if _touched(one, stored.get(one.key), approve)]
    for one in saved:
        _write(seeker, one.key, sources[one.key], one.japanese, by, now)
    approved = [one.key for one in texts if one.key in approve]
    for key in approved:
        _approve(seeker, key, by, now)
    return len(saved), len(approved)


@transaction.atomic
def request_change(*, seeker: Seeker, key: str, wanted: str, by: User, now: datetime) -> ChangeRequest:
    """This function will ask the organization to change a published part; the members of it are told.

    The seeker may. An older open request for the same part is taken back. It raises UnknownPart, NothingWanted when
    the wish is empty or is what stands there already, and TooLong when it does not fit.
    """
    if not policies.may_request_change(user=by, seeker=seeker):
        raise NotAllowed
    before = registered.text_of(seeker=seeker, key=key)
    wanted = clean(wanted)
    if not wanted or wanted == before:
        raise NothingWanted
    registered.check_length(seeker=seeker, key=key, text=wanted)
    for older in ChangeRequest.objects.filter(seeker=seeker, key=key, state=RequestState.REQUESTED):
        state.apply(older, TAKE_BACK, also={"decided_at": now})
    request = ChangeRequest.objects.create(seeker=seeker, key=key, before=before, wanted=wanted, requested_at=now)
    organization = seekers.accepted_organization(seeker=seeker)
    record("change.requested", by=by, thing="change_request", thing_public_id=request.public_id, now=now)
    if organization:
        tell(
            messages.CHANGE_REQUESTED,
            to=accounts.recipients(users=organizations.users_of(organization=organization)),
            about="change_request",
            about_public_id=request.public_id,
            now=now,
        )
    return request


@transaction.atomic
def take_back_change(*, request: ChangeRequest, by: User, now: datetime) -> None:
    """This function will take back an open request; the seeker may."""
    if not policies.may_request_change(user=by, seeker=request.seeker):
        raise NotAllowed
    state.apply(request, TAKE_BACK, also={"decided_at": now})


@transaction.atomic
def accept_change(*, request: ChangeRequest, japanese: str, by: User, now: datetime) -> None:
    """This function will put the wanted words into the registered information, with their Japanese, approved.

    A member of the organization that accepted the seeker may; the seeker is told. It raises JapaneseMissing, for a
    name NotKatakana, and UnknownPart when the thing that was to change is gone. The published page follows in
    ``showcase.actions``.
    """
    seeker = request.seeker
    _lock_for_translator(seeker, by)
    japanese = clean(japanese)
    if not japanese:
        raise JapaneseMissing
    key = part_key(request.key)
    if key == NAME and not katakana_name(japanese):
        raise NotKatakana
    state.apply(request, ACCEPT_CHANGE, also={"decided_at": now, "decided_by": by})
    registered.replace_text(seeker=seeker, key=request.key, text=request.wanted)
    sources = {source.key: source.text for source in sources_of(Seeker.objects.get(pk=seeker.pk))}
    if key not in sources:
        raise UnknownPart
    _write(seeker, key, sources[key], japanese, by, now)
    _approve(seeker, key, by, now)
    _tell_of_decision(request, messages.CHANGE_ACCEPTED, "change.accepted", by, now)


@transaction.atomic
def decline_change(*, request: ChangeRequest, reason: str, by: User, now: datetime) -> None:
    """This function will leave everything as it is and tell the seeker why; ReasonMissing without a reason.

    A member of the organization that accepted the seeker may.
    """
    _lock_for_translator(request.seeker, by)
    reason = clean(reason)
    if not reason:
        raise ReasonMissing
    state.apply(request, DECLINE_CHANGE, also={"decided_at": now, "decided_by": by, "reason": reason})
    _tell_of_decision(request, messages.CHANGE_DECLINED, "change.declined", by, now, reason=reason)


def _lock_for_translator(seeker: Seeker, by: User) -> None:
    """This function will make two translators of one person wait for each other; NotAllowed for anybody else."""
    Seeker.objects.select_for_update(of=("self",), no_key=True).get(pk=seeker.pk)
    if not policies.may_translate(user=by, seeker=seeker):
        raise NotAllowed


def _check_nothing_changed(
    typed: Sequence[Typed], sources: dict[str, str], stored: dict[str, Part], approve: Collection[str]
) -> None:
    """This function will raise ChangedMeanwhile for parts that somebody touches and that differ from what was seen."""
    conflicts = {}
    for one in typed:
        part = stored.get(one.key)
        japanese = part.japanese if part else ""
        left_alone = _as_opened(one) and one.key not in approve
        if one.seen and not left_alone and one.seen != mark_of(japanese, sources[one.key]):
            conflicts[one.key] = japanese
    if conflicts:
        raise ChangedMeanwhile(stored=conflicts)


def _as_opened(one: Typed) -> bool:
    """This function will say whether the Japanese is still what the page showed when it was opened."""
    return bool(one.seen) and mark_of(one.japanese) == one.seen.partition("-")[0]


def _touched(one: Typed, part: Part | None, approve: Collection[str]) -> bool:
    """This function will say whether a text is to be written: it is other than when the page was opened."""
    if _as_opened(one):
        return False
    return one.japanese != (part.japanese if part else "") and (bool(one.japanese) or one.key not in approve)


def _write(seeker: Seeker, key: str, source: str, japanese: str, by: User, now: datetime) -> None:
    changes: dict[str, object] = {"source": source, "japanese": japanese, "changed_at": now, "changed_by": by}
    part = Part.objects.filter(seeker=seeker, key=key).first()
    if part is None:
        Part.objects.create(seeker=seeker, key=key, **changes)
        return
    state.apply(part, EDIT, also=changes)


def _is_untranslated(one: Typed) -> bool:
    """This function will say whether a text that must be sentences holds no kana and no kanji at all.

    Names of schools, employers and certificates may stay in Latin letters.
    """
    is_sentences = one.key == SELF_PROMOTION or one.key.endswith(".duties")
    return is_sentences and not JAPANESE.search(one.japanese)


def _approve(seeker: Seeker, key: str, by: User, now: datetime) -> None:
    """This function will approve stored Japanese for the words as they are now; approving twice changes nothing."""
    part = Part.objects.get(seeker=seeker, key=key)
    source = next(one.text for one in sources_of(Seeker.objects.get(pk=seeker.pk)) if one.key == key)
    if part.state == PartState.APPROVED and part.source == source:
        return
    if part.state == PartState.APPROVED:
        state.apply(part, SOURCE_CHANGED)
    state.apply(part, APPROVE, also={"source": source, "changed_at": now, "changed_by": by})
    if key == NAME:
        registered.confirm_name(seeker=seeker, katakana=part.japanese)
    kind = key.partition(".")[0]
    record("part.approved", by=by, thing="seeker", thing_public_id=seeker.public_id, now=now, part=kind)


def _tell_of_decision(request: ChangeRequest, kind: str, entry: str, by: User, now: datetime, **data: str) -> None:
    record(entry, by=by, thing="change_request", thing_public_id=request.public_id, now=now)
    tell(
        kind,
        to=accounts.recipients(users=[request.seeker.user]),
        about="change_request",
        about_public_id=request.public_id,
        now=now,
        **data,
    )
