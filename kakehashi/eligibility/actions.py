"""Asks the rules, keeps the last answer of each seeker and the history of its changes, and tells of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from django.db import transaction
from django.db.models import QuerySet

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.eligibility import asking, gathering, messages
from kakehashi.eligibility.asking import Turn, Way
from kakehashi.eligibility.models import Answer, Change, Release
from kakehashi.eligibility.releases import values_now
from kakehashi.organizations.models import Organization
from kakehashi.organizations.queries import users_of
from kakehashi.rules import rules_version
from kakehashi.seekers.models import Seeker, SendingChoice
from kakehashi.seekers.states import ChoiceState

if TYPE_CHECKING:
    from kakehashi.rules import Outcome, Programme

BATCH = 500


@dataclass(frozen=True, kw_only=True)
class Asked:
    """How many seekers were asked about, and for how many an outcome changed."""

    seekers: int
    changed: int


def ask(*, seeker: Seeker, by: User | None, now: datetime) -> list[Turn]:
    """This function will ask the rules about a seeker, keep the answer, and return the outcomes that changed.

    The seeker and the accepted organization are told of a change, but not who made it (``by``). The first answer of
    a seeker changes nothing. A seeker who was erased meanwhile is left alone.
    """
    with transaction.atomic():
        found = _ask([seeker.pk], on=day_in_japan(now), now=now, by=by)
        if found:
            _tell_organizations(Change.objects.filter(seeker=seeker), by=by, now=now)
    return found.get(seeker.pk, [])


def ask_outdated(*, now: datetime) -> Asked:
    """This function will ask about everyone whose answer is of another day or other rules, and tell of changes.

    Rules that are used for the first time are noted with their values. Each batch is a transaction of its own, so a
    run that was broken off goes on where it ended. The organizations are told at the end, once, of all their seekers.
    """
    today, version = day_in_japan(now), rules_version()
    Release.objects.get_or_create(rules_version=version, defaults={"used_from": now, "values": values_now()})
    outdated = Seeker.objects.exclude(answer__asked_on=today, answer__rules_version=version).order_by("pk")
    asked = changed = last = 0
    while pks := list(outdated.filter(pk__gt=last).values_list("pk", flat=True)[:BATCH]):
        with transaction.atomic():
            changed += len(_ask(pks, on=today, now=now, by=None))
        asked, last = asked + len(pks), pks[-1]
    with transaction.atomic():
        _tell_organizations(Change.objects.all(), by=None, now=now)
    return Asked(seekers=asked, changed=changed)


def _ask(pks: Sequence[int], *, on: date, now: datetime, by: User | None) -> dict[int, list[Turn]]:
    """This function will ask about some seekers, locked until the end, and return what changed by seeker."""
    locked = Seeker.objects.filter(pk__in=pks).order_by("pk").select_for_update(of=("self",), no_key=True)
    seekers = list(gathering.with_what_they_told(locked))
    known = {answer.seeker_id: answer for answer in Answer.objects.filter(seeker__in=seekers)}
    fresh, found = [], {}
    for seeker in seekers:
        wishes = gathering.facts_of_wishes(seeker)
        ways = asking.ask(wishes, on=on)
        before = known.get(seeker.pk)
        turns = _turns(before, ways) if before else []
        fresh.append(
            Answer(
                pk=before.pk if before else None,
                seeker=seeker,
                asked_on=on,
                rules_version=rules_version(),
                facts_hash=asking.hash_of(wishes),
                ways=[way.as_stored() for way in ways],
            )
        )
        if turns:
            found[seeker.pk] = turns
            if by is None or by.pk != seeker.user_id:
                messages.changed(seeker=seeker, turns=turns, now=now)
    _keep(fresh, found, known=known, on=on)
    return found


def _turns(before: Answer, ways: Sequence[Way]) -> list[Turn]:
    """This function will compare a kept answer with a new one; mostly no outcome is another."""
    if [one["outcome"] for one in before.ways] == [way.outcome for way in ways]:
        return []
    return asking.turns(before=[asking.way_from(one) for one in before.ways], after=ways)


def _keep(fresh: Sequence[Answer], found: dict[int, list[Turn]], *, known: dict[int, Answer], on: date) -> None:
    """This function will store answers and changes; where only the day is another, only the day is written."""
    same, other, new = [], [], []
    for answer in fresh:
        before = known.get(answer.seeker_id)
        if before is None:
            new.append(answer)
        elif (before.ways, before.facts_hash) == (answer.ways, answer.facts_hash):
            same.append(answer.pk)
        else:
            other.append(answer)
    Answer.objects.bulk_create(new)
    Answer.objects.bulk_update(other, ["asked_on", "rules_version", "facts_hash", "ways"])
    Answer.objects.filter(pk__in=same).update(asked_on=on, rules_version=rules_version())
    Change.objects.bulk_create(
        Change(
            seeker_id=pk,
            found_on=on,
            rules_version=rules_version(),
            programme=turn.programme,
            stage=turn.stage,
            before=turn.before,
            after=turn.after,
            finding=asking.stored_finding(turn.finding),
        )
        for pk, turns in found.items()
        for turn in turns
    )


def _tell_organizations(changes: QuerySet[Change], *, by: User | None, now: datetime) -> None:
    """This function will tell each accepted organization of the changes of its seekers that it was not told of yet.

    It gets one notice for all of them. What nobody can be told, since no organization has accepted the seeker, counts
    as told.
    """
    untold = changes.filter(organization_told=False)
    accepted = SendingChoice.objects.filter(state=ChoiceState.ACCEPTED, seeker__in=untold.values("seeker"))
    organizations = Organization.objects.filter(pk__in=accepted.values("organization"))
    for organization in organizations:
        users = [user for user in users_of(organization=organization) if by is None or user.pk != by.pk]
        theirs = untold.filter(
            seeker__choices__organization=organization, seeker__choices__state=ChoiceState.ACCEPTED
        ).select_related("seeker")
        if users:
            _tell_organization(theirs, users=users, now=now)
    untold.update(organization_told=True)


def _tell_organization(changes: QuerySet[Change], *, users: list[User], now: datetime) -> None:
    """This function will tell the people of one organization, like changes put together and counted."""
    seekers: set[str] = set()
    counts: Counter[tuple[str, int | None, str, str, str, str]] = Counter()
    turns: dict[tuple[str, int | None, str, str, str, str], Turn] = {}
    for change in changes.order_by("pk").iterator(chunk_size=BATCH):
        turn = _turn(change)
        key = (turn.programme, turn.stage, turn.before, turn.after, turn.finding.rule, turn.finding.reason)
        seekers.add(change.seeker.public_id)
        counts[key] += 1
        turns.setdefault(key, turn)
    messages.changed_for_organization(
        users=users, seekers=sorted(seekers), turns=[(turns[key], count) for key, count in counts.items()], now=now
    )


def _turn(change: Change) -> Turn:
    """This function will return a kept change as one that was just found."""
    return Turn(
        programme=cast("Programme", change.programme),
        stage=change.stage,
        before=cast("Outcome", change.before),
        after=cast("Outcome", change.after),
        finding=asking.finding_from(change.finding),
    )
