"""Saves and approves the texts of an opportunity in the seekers' language, and notes who has its desk open."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.opportunities import policies, translated
from kakehashi.opportunities.models import Opportunity, OpportunityPresence, TranslatedText
from kakehashi.opportunities.translation_checks import problems_of
from kakehashi.organizations.models import Organization
from kakehashi.translation import memory
from kakehashi.translation.actions import Done, Typed, note_presence
from kakehashi.translation.actions.parts import as_opened, sees
from kakehashi.translation.policies import may_approve
from kakehashi.translation.refusals import ChangedMeanwhile, ProblemsFound, SecondPersonNeeded, UnknownPart
from kakehashi.translation.states import APPROVE, EDIT, PartState


@transaction.atomic
def save_texts(
    *,
    opportunity: Opportunity,
    organization: Organization,
    typed: Sequence[Typed],
    approve: Collection[str] = (),
    by: User,
    now: datetime,
) -> Done:
    """This function will save what was typed as drafts, approve the named texts for seekers, and count both.

    A member of a sending organization may that has an agreement with the supervising organization, else NotAllowed.
    All or nothing: it raises UnknownPart, ChangedMeanwhile, ProblemsFound for errors and for warnings without a
    reason, and SecondPersonNeeded where the organization wants four eyes. What is approved enters its memory.
    """
    current = state.locked(opportunity)
    if not policies.may_translate(user=by, organization=organization, opportunity=current, on=day_in_japan(now)):
        raise NotAllowed
    sources = translated.sources_of(opportunity=current)
    if any(one.key not in sources for one in typed):
        raise UnknownPart
    texts = [replace(one, japanese=clean(one.japanese)) for one in typed]
    rows = translated.stored_texts(opportunity=current, organization=organization)
    stored = {row.key: row.words for row in rows}
    _check_nothing_changed(texts, sources, stored, approve)
    chosen = [one for one in texts if one.key in approve]
    _check_words(chosen, sources)
    saved = [one for one in texts if one.japanese != stored.get(one.key, "") and not as_opened(one)]
    for one in saved:
        _write(current, organization, one, sources[one.key], by, now)
    _check_second_person(chosen, rows.all(), organization, by)
    for one in chosen:
        _approve(rows.get(key=one.key), one, sources[one.key], by, now)
    return Done(saved=len(saved), checked=0, approved=len(chosen))


@transaction.atomic
def stay_at_desk(*, opportunity: Opportunity, organization: Organization, by: User, now: datetime) -> None:
    """This function will note that somebody has an organization's desk of an opportunity open now.

    Who may translate it may, else NotAllowed. Nothing is logged, and who has closed theirs is erased.
    """
    if not policies.may_translate(user=by, organization=organization, opportunity=opportunity, on=day_in_japan(now)):
        raise NotAllowed
    note_presence(OpportunityPresence, now=now, opportunity=opportunity, organization=organization, user=by)


def _check_nothing_changed(
    typed: Sequence[Typed], sources: dict[str, str], stored: dict[str, str], approve: Collection[str]
) -> None:
    """This function will raise ChangedMeanwhile for texts that somebody touches and that differ from what was seen."""
    touched = [one for one in typed if one.seen and (one.key in approve or not as_opened(one))]
    words = {one.key: stored.get(one.key, "") for one in touched}
    conflicts = {one.key: words[one.key] for one in touched if not sees(one, words[one.key], sources[one.key])}
    if conflicts:
        raise ChangedMeanwhile(stored=conflicts)


def _check_words(chosen: Sequence[Typed], sources: dict[str, str]) -> None:
    """This function will raise ProblemsFound for what stands against showing a text to seekers."""
    found = {one.key: problems_of(japanese=sources[one.key], words=one.japanese) for one in chosen}
    reasons = {one.key: clean(one.reason or "") for one in chosen}
    against = {
        key: problems
        for key, problems in found.items()
        if problems and (not reasons[key] or any(problem.severity == "error" for problem in problems))
    }
    if against:
        raise ProblemsFound(problems=against)


def _check_second_person(
    chosen: Sequence[Typed], rows: Collection[TranslatedText], organization: Organization, by: User
) -> None:
    """This function will raise SecondPersonNeeded for texts that somebody else has to approve."""
    second, keys = organization.second_person_approves, {one.key for one in chosen}
    own = tuple(row.key for row in rows if row.key in keys and not may_approve(user=by, part=row, second_person=second))
    if own:
        raise SecondPersonNeeded(keys=own)


def _write(
    opportunity: Opportunity, organization: Organization, one: Typed, source: str, by: User, now: datetime
) -> None:
    columns: dict[str, object] = {"source": source, "words": one.japanese, "changed_at": now, "written_by": by}
    columns |= {"reason": "", "approved_at": None, "approved_by": None}
    rows = translated.stored_texts(opportunity=opportunity, organization=organization)
    row = rows.filter(key=one.key).first()
    if row is None:
        language = translated.language_of(organization=organization)
        TranslatedText.objects.create(
            opportunity=opportunity, organization=organization, language=language, key=one.key, **columns
        )
        return
    state.apply(row, EDIT, also=columns)


def _approve(row: TranslatedText, one: Typed, source: str, by: User, now: datetime) -> None:
    """This function will show a text to seekers and remember its sentences; approving twice changes nothing."""
    if row.state == PartState.APPROVED and row.source == source:
        return
    if row.state == PartState.APPROVED:
        state.apply(row, EDIT)
    reason = clean(one.reason or "")[:300]
    state.apply(row, APPROVE, also={"source": source, "reason": reason, "approved_at": now, "approved_by": by})
    memory.remember(
        organization=row.organization,
        language=row.language,
        source=row.words,
        japanese=source,
        private=(),
        now=now,
    )
    record(
        "opportunity.translated",
        by=by,
        thing="opportunity",
        thing_public_id=row.opportunity.public_id,
        organization_public_id=row.organization.public_id,
        now=now,
        text=row.key,
    )
