"""Saves, checks and approves Japanese, and notices what others changed meanwhile."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.seekers.models import Seeker
from kakehashi.translation import memory, passing, policies, registered
from kakehashi.translation.differences import mark_of
from kakehashi.translation.models import Part
from kakehashi.translation.queries import load
from kakehashi.translation.refusals import (
    ChangedMeanwhile,
    NothingToApprove,
    NotJapanese,
    SecondPersonNeeded,
    UnknownPart,
)
from kakehashi.translation.sources import NAME, SELF_PROMOTION, sources_of
from kakehashi.translation.states import APPROVE, CHECK, EDIT, FINISHED, SOURCE_CHANGED, PartState

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


class Done(NamedTuple):
    """How many parts were saved, checked and approved."""

    saved: int
    checked: int
    approved: int


@transaction.atomic
def save_parts(
    *,
    seeker: Seeker,
    typed: Sequence[Typed],
    approve: Collection[str],
    by: User,
    now: datetime,
    check: Collection[str] = (),
) -> Done:
    """This function will save what was typed as drafts, check and approve the named parts, and count each.

    A member of the organization that accepted the seeker may. All or nothing: it raises UnknownPart,
    ChangedMeanwhile when somebody else changed the Japanese or the seeker the words since ``seen``,
    NothingToApprove for empty Japanese, NotJapanese for sentences in another language, and SecondPersonNeeded for
    the approval of one's own where the organization wants four eyes. What was not touched is left as it is,
    whatever others did to it.
    """
    lock_for_translator(seeker, by)
    now_told = Seeker.objects.get(pk=seeker.pk)
    load(seeker=now_told)
    sources = {source.key: source.text for source in sources_of(now_told)}
    stored = {part.key: part for part in Part.objects.filter(seeker=seeker)}
    unknown = [one.key for one in typed if one.key not in sources]
    if unknown:
        raise UnknownPart
    texts = [replace(one, japanese=clean(one.japanese)) for one in typed]
    finish = {*check, *approve}
    _check_nothing_changed(texts, sources, stored, finish)
    _check_finished(texts, finish)
    passing.let_pass(seeker=now_told, typed=[one for one in texts if one.key in finish], by=by, now=now)
    saved = [one for one in texts if _touched(one, stored.get(one.key), finish)]
    for one in saved:
        stored[one.key] = write(seeker, one.key, sources[one.key], one.japanese, by, now)
    checked = [one.key for one in texts if one.key in check]
    for key in checked:
        check_written(stored[key], sources[key], by, now)
    approved = [one.key for one in texts if one.key in approve]
    _check_second_person(seeker, [stored[key] for key in approved], by)
    approve_written(seeker, {key: stored[key] for key in approved}, sources, by, now)
    return Done(saved=len(saved), checked=len(checked), approved=len(approved))


def lock_for_translator(seeker: Seeker, by: User) -> None:
    """This function will make two translators of one person wait for each other; NotAllowed for anybody else."""
    Seeker.objects.select_for_update(of=("self",), no_key=True).get(pk=seeker.pk)
    if not policies.may_translate(user=by, seeker=seeker):
        raise NotAllowed


def _check_finished(typed: Sequence[Typed], finish: Collection[str]) -> None:
    """This function will raise NothingToApprove or NotJapanese for parts that cannot be finished as they are."""
    empty = tuple(one.key for one in typed if one.key in finish and not one.japanese)
    if empty:
        raise NothingToApprove(keys=empty)
    foreign = tuple(one.key for one in typed if one.key in finish and _is_untranslated(one))
    if foreign:
        raise NotJapanese(keys=foreign)


def _check_second_person(seeker: Seeker, parts: Sequence[Part], by: User) -> None:
    """This function will raise SecondPersonNeeded for parts that somebody else has to approve."""
    second = policies.wants_second_person(seeker=seeker)
    own = tuple(part.key for part in parts if not policies.may_approve(user=by, part=part, second_person=second))
    if own:
        raise SecondPersonNeeded(keys=own)


def _check_nothing_changed(
    typed: Sequence[Typed], sources: dict[str, str], stored: dict[str, Part], finish: Collection[str]
) -> None:
    """This function will raise ChangedMeanwhile for parts that somebody touches and that differ from what was seen."""
    conflicts = {}
    for one in typed:
        part = stored.get(one.key)
        japanese = part.japanese if part else ""
        left_alone = as_opened(one) and one.key not in finish
        if one.seen and not left_alone and not sees(one, japanese, sources[one.key]):
            conflicts[one.key] = japanese
    if conflicts:
        raise ChangedMeanwhile(stored=conflicts)


def sees(one: Typed, japanese: str, source: str) -> bool:
    """This function will say whether a page knows what is stored: it showed it, or the same was typed there."""
    now = mark_of(japanese, source)
    return one.seen == now or mark_of(one.japanese) + "-" + one.seen.partition("-")[2] == now


def as_opened(one: Typed) -> bool:
    """This function will say whether the Japanese is still what the page showed when it was opened."""
    return bool(one.seen) and mark_of(one.japanese) == one.seen.partition("-")[0]


def _touched(one: Typed, part: Part | None, finish: Collection[str]) -> bool:
    """This function will say whether a text is to be written: it is other than when the page was opened."""
    if as_opened(one):
        return False
    return one.japanese != (part.japanese if part else "") and (bool(one.japanese) or one.key not in finish)


def write(seeker: Seeker, key: str, source: str, japanese: str, by: User, now: datetime) -> Part:
    """This function will store Japanese as a draft of its writer; nobody has checked or approved it yet."""
    changes: dict[str, object] = {"source": source, "japanese": japanese, "changed_at": now, "changed_by": by}
    changes |= {"written_by": by, "checked_by": None, "approved_by": None}
    part = Part.objects.filter(seeker=seeker, key=key).first()
    if part is None:
        return Part.objects.create(seeker=seeker, key=key, **changes)
    state.apply(part, EDIT, also=changes)
    return part


def _is_untranslated(one: Typed) -> bool:
    """This function will say whether a text that must be sentences holds no kana and no kanji at all.

    Names of schools, employers and certificates may stay in Latin letters.
    """
    is_sentences = one.key == SELF_PROMOTION or one.key.endswith(".duties")
    return is_sentences and not JAPANESE.search(one.japanese)


def check_written(part: Part, source: str, by: User, now: datetime) -> None:
    """This function will note that a translator finished stored Japanese; what is finished already stays so."""
    _reopen(part, source)
    if part.state in FINISHED:
        return
    changes: dict[str, object] = {"source": source, "changed_at": now, "changed_by": by, "checked_by": by}
    state.apply(part, CHECK, also=changes)


def approve_written(
    seeker: Seeker, parts: Mapping[str, Part], sources: Mapping[str, str], by: User, now: datetime
) -> None:
    """This function will approve stored Japanese for the words as they are now, and remember the pairs.

    Approving twice changes nothing.
    """
    fresh = [part for key, part in parts.items() if _approve(seeker, part, sources[key], by, now)]
    memory.remember_parts(seeker=seeker, parts=fresh, now=now)


def _approve(seeker: Seeker, part: Part, source: str, by: User, now: datetime) -> bool:
    _reopen(part, source)
    if part.state == PartState.APPROVED:
        return False
    changes: dict[str, object] = {"source": source, "changed_at": now, "changed_by": by, "approved_by": by}
    state.apply(part, APPROVE, also=changes)
    if part.key == NAME:
        registered.confirm_name(seeker=seeker, katakana=part.japanese, by=by, now=now)
    kind = part.key.partition(".")[0]
    record("part.approved", by=by, thing="seeker", thing_public_id=seeker.public_id, now=now, part=kind)
    return True


def _reopen(part: Part, source: str) -> None:
    """This function will see to it that what was finished for other words than those of now is so no more."""
    if part.state in FINISHED and part.source != source:
        state.apply(part, SOURCE_CHANGED, also={"checked_by": None, "approved_by": None})
