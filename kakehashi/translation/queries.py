"""Reads parts, what is missing for publishing, and change requests."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Prefetch, QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _

from kakehashi.accounts.models import User
from kakehashi.organizations.models import Organization
from kakehashi.seekers import queries as seekers
from kakehashi.seekers import version_queries
from kakehashi.seekers.models import Consent, DesiredWork, Job, Seeker
from kakehashi.seekers.states import NEEDED_TO_PUBLISH, OPEN_CHOICES, ChoiceState, ConsentPurpose
from kakehashi.translation.differences import Piece, difference, mark_of
from kakehashi.translation.models import ChangeRequest, Part
from kakehashi.translation.name_proposals import NameProposal, name_proposal
from kakehashi.translation.presence import GONE_AFTER, Presence
from kakehashi.translation.sources import NAME, Source, sources_of
from kakehashi.translation.states import PartState, RequestState
from kakehashi.translation.whole import FOR_COUNTING, add_works, packed, unpack

NOT_STARTED = "not_started"
STATES_SHOWN = (NOT_STARTED, *PartState.values)


@dataclass(frozen=True, kw_only=True)
class NeededPart:
    """One part as the desk shows it. ``seen`` names what is stored now, so that a later change is noticed.

    ``name_proposal`` stands as long as the katakana of the name is what rules propose and nobody has approved it.
    """

    key: str
    section: str
    label: str
    source: str
    japanese: str
    proposal: str
    state: str
    required: bool
    source_then: str
    seen: str
    changed_at: datetime | None
    name_proposal: NameProposal | None = None
    changed_by_id: int | None = None
    written_by_id: int | None = None
    checked_by_id: int | None = None

    def difference(self) -> list[Piece]:
        """This function will return what the seeker changed since the Japanese was written."""
        return difference(before=self.source_then, after=self.source)


@dataclass(frozen=True, kw_only=True)
class Missing:
    """Something that has to be done before a page can be published; ``reason`` is one of the names below."""

    key: str
    label: str
    reason: str


NO_ORGANIZATION, NO_CONSENT, NOT_WRITTEN = "no_organization", "no_consent", "not_written"
NOT_TRANSLATED, NOT_APPROVED, OUTDATED = "not_translated", "not_approved", "outdated"
HELP_NOT_READ = "help_not_read"
REASONS = (NO_ORGANIZATION, NO_CONSENT, NOT_WRITTEN, NOT_TRANSLATED, NOT_APPROVED, OUTDATED, HELP_NOT_READ)


@dataclass(frozen=True, kw_only=True)
class DeskWork:
    """How much of one seeker's translation is to do, and since when; ``chosen`` means not accepted yet.

    ``unwritten`` counts what a page needs and the seeker has not written; ``checked`` says of each text that a
    translator has finished and nobody has approved since when that is so.
    """

    seeker: Seeker
    chosen: bool
    to_do: int
    outdated: int
    done: int
    unwritten: int
    since: datetime
    checked: tuple[datetime, ...] = ()


def whole_seeker(*, organization: Organization, public_id: str, chosen_too: bool = False) -> Seeker | None:
    """This function will return a seeker whom the organization has accepted, with all that a page is made of.

    It takes two queries. ``choice_state`` and ``chosen_at`` tell of the choice; ``chosen_too`` also finds somebody
    who is not accepted yet. None when the seeker is not theirs.
    """
    consents = Consent.objects.filter(seeker=OuterRef("pk"), withdrawn_at=None).values("purpose")
    states = OPEN_CHOICES if chosen_too else (ChoiceState.ACCEPTED,)
    theirs = Seeker.objects.filter(choices__organization=organization, choices__state__in=states).annotate(
        choice_state=F("choices__state"),
        chosen_at=F("choices__chosen_at"),
        consents_in_force=ArraySubquery(consents),
        help_waits=version_queries.HELP_WAITS,
    )
    people = packed(theirs.select_related("user"))
    seeker = people.filter(public_id=public_id).first()
    if seeker:
        add_works(unpack(seeker))
    return seeker


def load(*, seeker: Seeker) -> None:
    """This function will read everything that a staff information page is made of, each kind in one query, once."""
    jobs = Prefetch("jobs", Job.objects.select_related("work__occupation"))
    wishes = Prefetch("desired_works", DesiredWork.objects.select_related("work__occupation"))
    prefetch_related_objects([seeker], jobs, wishes, "schools", "licences", "languages", "stays", "translated_parts")


def parts_needed(*, seeker: Seeker) -> list[NeededPart]:
    """This function will return every part that needs Japanese, in the order of the staff information page."""
    stored = {part.key: part for part in seeker.translated_parts.all()}
    return [_needed(seeker, source, stored.get(source.key)) for source in sources_of(seeker)]


def approved_japanese(*, seeker: Seeker) -> Mapping[str, str]:
    """This function will return the Japanese of the parts that are approved and not outdated, by key."""
    return {part.key: part.japanese for part in parts_needed(seeker=seeker) if part.state == PartState.APPROVED}


def approved_name(*, seeker: Seeker) -> str:
    """This function will return the katakana name that the organization approved, empty while it works on it.

    What the seeker types later is not in it. Where nobody has begun a translation, it is the registered name.
    """
    part = Part.objects.filter(seeker=seeker, key=NAME).first()
    if part is None:
        return seeker.name_katakana
    return part.japanese if part.state == PartState.APPROVED else ""


def approved_after(*, seeker: Seeker, moment: datetime) -> bool:
    """This function will say whether Japanese of a seeker was approved after a moment, and still stands."""
    return Part.objects.filter(seeker=seeker, state=PartState.APPROVED, changed_at__gt=moment).exists()


def missing_for_publishing(*, seeker: Seeker) -> list[Missing]:
    """This function will list all that stands between a seeker and the published page: empty means nothing does."""
    return [*_missing_around(seeker), *_missing_facts(seeker), *_missing_parts(seeker)]


def change_requests_for_sender(*, organization: Organization) -> QuerySet[ChangeRequest]:
    """This function will return the change requests of the organization's accepted seekers, open ones and old ones."""
    return (
        ChangeRequest.objects.filter(
            seeker__choices__organization=organization, seeker__choices__state=ChoiceState.ACCEPTED
        )
        .select_related("seeker")
        .order_by("requested_at", "id")
    )


def open_change_requests_for_sender(*, organization: Organization) -> QuerySet[ChangeRequest]:
    """This function will return the change requests that wait for the organization, the oldest first."""
    return change_requests_for_sender(organization=organization).filter(state=RequestState.REQUESTED)


def change_request_for_sender(*, organization: Organization, public_id: str) -> ChangeRequest | None:
    """This function will return one change request of the organization's accepted seekers, or None."""
    return change_requests_for_sender(organization=organization).filter(public_id=public_id).first()


def change_requests_of(*, seeker: Seeker) -> QuerySet[ChangeRequest]:
    """This function will return a seeker's change requests, newest first."""
    return ChangeRequest.objects.filter(seeker=seeker)


def part_for(*, seeker: Seeker, key: str) -> NeededPart | None:
    """This function will return one part of a seeker, or None when the seeker has no such words (any more)."""
    return next((part for part in parts_needed(seeker=seeker) if part.key == key), None)


def present_at_desk(*, seeker: Seeker, besides: User, now: datetime) -> QuerySet[Presence]:
    """This function will return who else has the desk of a seeker open now, since when, the first comer first."""
    others = Presence.objects.filter(seeker=seeker, seen_at__gte=now - GONE_AFTER).exclude(user=besides)
    return others.select_related("user").order_by("since", "id")


def desk_work(*, organization: Organization) -> list[DeskWork]:
    """This function will return who chose the organization or was accepted by it, the longest waiting first.

    Of the accepted ones it says how far the translation is. Only what publishing needs is counted; what the seeker
    has not written yet is not.
    """
    theirs = Seeker.objects.filter(choices__organization=organization, choices__state__in=OPEN_CHOICES).annotate(
        choice_state=F("choices__state"), chosen_at=F("choices__chosen_at"), decided_at=F("choices__decided_at")
    )
    people = [unpack(seeker, kinds=FOR_COUNTING) for seeker in packed(theirs, kinds=FOR_COUNTING).order_by("id")]
    return sorted((_desk_work(seeker) for seeker in people), key=lambda one: one.since)


def _desk_work(seeker: Any) -> DeskWork:
    if seeker.choice_state == ChoiceState.CHOSEN:
        return DeskWork(seeker=seeker, chosen=True, to_do=0, outdated=0, done=0, unwritten=0, since=seeker.chosen_at)
    stored = {part.key: part for part in seeker.translated_parts.all()}
    states, outdated_since, checked = [], [], []
    unwritten = sum(
        (
            not (seeker.no_jobs or seeker.jobs.all()),
            not (seeker.no_education or seeker.schools.all()),
        )
    )
    for source in sources_of(seeker, required_only=True):
        part = stored.get(source.key)
        if source.text.strip():
            states.append(state_shown(source=source.text, part=part))
            if part and states[-1] == PartState.OUTDATED:
                outdated_since.append(part.changed_at)
            if part and states[-1] == PartState.CHECKED:
                checked.append(part.changed_at)
        else:
            unwritten += 1
    outdated, done = states.count(PartState.OUTDATED), states.count(PartState.APPROVED)
    return DeskWork(
        seeker=seeker,
        chosen=False,
        to_do=len(states) - outdated - done,
        outdated=outdated,
        done=done,
        unwritten=unwritten,
        since=min(outdated_since, default=seeker.decided_at or seeker.chosen_at),
        checked=tuple(checked),
    )


def _needed(seeker: Seeker, source: Source, part: Part | None) -> NeededPart:
    japanese = part.japanese if part else ""
    state = state_shown(source=source.text, part=part)
    open_name = source.key == NAME and not seeker.name_katakana and state != PartState.APPROVED
    proposed = name_proposal(seeker=seeker, japanese=japanese) if open_name else None
    return NeededPart(
        key=source.key,
        section=source.section,
        label=source.label,
        source=source.text,
        japanese=japanese,
        proposal=japanese
        or (seeker.name_katakana if source.key == NAME else "")
        or (proposed.text if proposed else ""),
        state=state,
        required=source.required,
        source_then=part.source if part else source.text,
        seen=mark_of(japanese, source.text),
        changed_at=part.changed_at if part else None,
        name_proposal=proposed,
        changed_by_id=part.changed_by_id if part else None,
        written_by_id=part.written_by_id if part else None,
        checked_by_id=part.checked_by_id if part else None,
    )


def state_shown(*, source: str, part: Part | None) -> str:
    """This function will return a part's state; it is outdated as soon as the seeker's words are other ones."""
    if part is None or not part.japanese:
        return NOT_STARTED
    return str(PartState.OUTDATED) if part.source != source else str(part.state)


def _missing_around(seeker: Seeker) -> list[Missing]:
    """This function will list what is missing beside words; ``whole_seeker`` has looked at all of it already."""
    given = getattr(seeker, "consents_in_force", None)
    missing = []
    if given is None:
        given = seekers.consents(seeker=seeker)
        if seekers.accepted_organization(seeker=seeker) is None:
            missing.append(Missing(key="organization", label=_("Sending organization"), reason=NO_ORGANIZATION))
    labels = {
        ConsentPurpose.SHARE_WITH_ORGANIZATION: _("Consent: the sending organization reads the information"),
        ConsentPurpose.PUBLISH_TO_COMPANIES: _("Consent: companies see the staff information page"),
        ConsentPurpose.TRANSFER_TO_JAPAN: _("Consent: the information goes to Japan"),
    }
    missing += [
        Missing(key=f"consent.{purpose}", label=labels[purpose], reason=NO_CONSENT)
        for purpose in NEEDED_TO_PUBLISH
        if purpose not in given
    ]
    if version_queries.help_waits(seeker=seeker):
        missing.append(Missing(key="help", label=_("What somebody else filled in"), reason=HELP_NOT_READ))
    return missing


def _missing_facts(seeker: Seeker) -> list[Missing]:
    facts = (
        ("desired_works", _("Desired works"), bool(seeker.other_wish or seeker.desired_works.all())),
        ("jobs", _("Work history"), seeker.no_jobs or bool(seeker.jobs.all())),
        ("schools", _("Education"), seeker.no_education or bool(seeker.schools.all())),
    )
    return [Missing(key=key, label=label, reason=NOT_WRITTEN) for key, label, there in facts if not there]


def _missing_parts(seeker: Seeker) -> list[Missing]:
    reasons = {
        NOT_STARTED: NOT_TRANSLATED,
        str(PartState.DRAFT): NOT_APPROVED,
        str(PartState.CHECKED): NOT_APPROVED,
        str(PartState.OUTDATED): OUTDATED,
    }
    missing = []
    for part in parts_needed(seeker=seeker):
        if not part.required or part.state == PartState.APPROVED:
            continue
        reason = reasons[part.state] if part.source.strip() else NOT_WRITTEN
        missing.append(Missing(key=part.key, label=part.label, reason=reason))
    return missing
