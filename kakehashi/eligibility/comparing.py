"""Compares what the rules say of registered seekers: on two days, or by released rules and by the files as they are."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from kakehashi.eligibility import asking, gathering
from kakehashi.eligibility.asking import Turn, Way
from kakehashi.eligibility.models import Answer
from kakehashi.rules import Outcome
from kakehashi.seekers.models import Seeker

MOST_AT_ONCE = 2_000
BATCH = 500
Key = tuple[str, int | None]


@dataclass(frozen=True, kw_only=True)
class WayNumbers:
    """How many seekers have each outcome in one programme and stage, on the first day and on the second."""

    programme: str
    stage: int | None
    before: Counter[Outcome]
    after: Counter[Outcome]


@dataclass(frozen=True, kw_only=True)
class Affected:
    """A seeker, by public id, with the ways whose outcome is another on the second day."""

    seeker: str
    turns: list[Turn]


@dataclass(frozen=True, kw_only=True)
class WhatIf:
    """What another day would change: of how many seekers, numbers by way, and whose ways change."""

    registered: int
    counted: int
    numbers: list[WayNumbers]
    affected: list[Affected]


def what_if(*, today: date, day: date) -> WhatIf:
    """This function will compare all ways of the registered seekers on two days, as they are registered now.

    It takes seven queries. Of more than ``MOST_AT_ONCE`` seekers those who registered last are counted.
    """
    numbers: dict[Key, WayNumbers] = {}
    affected = []
    seekers = list(gathering.with_what_they_told(Seeker.objects.order_by("-pk")[:MOST_AT_ONCE]))
    for seeker in seekers:
        wishes = gathering.facts_of_wishes(seeker)
        before, after = asking.ask(wishes, on=today), asking.ask(wishes, on=day)
        _count(numbers, before, after)
        if turns := asking.turns(before=before, after=after):
            affected.append(Affected(seeker=seeker.public_id, turns=turns))
    registered = Seeker.objects.count() if len(seekers) == MOST_AT_ONCE else len(seekers)
    return WhatIf(registered=registered, counted=len(seekers), numbers=[*numbers.values()], affected=affected)


def _count(numbers: dict[Key, WayNumbers], before: tuple[Way, ...], after: tuple[Way, ...]) -> None:
    """This function will add one seeker to the numbers."""
    for old, new in zip(before, after, strict=True):
        found = numbers.setdefault(
            (old.programme, old.stage),
            WayNumbers(programme=old.programme, stage=old.stage, before=Counter(), after=Counter()),
        )
        found.before[old.outcome] += 1
        found.after[new.outcome] += 1


@dataclass(frozen=True, kw_only=True)
class RulesChange:
    """What the rules as they are now would change: answers compared, seekers affected, and from what to what."""

    compared: int
    not_compared: int
    affected: int
    turns: Counter[tuple[str, int | None, str, str]]
    versions: frozenset[str]


def rules_change() -> RulesChange:
    """This function will ask each kept answer again, for the same day, and count the outcomes that come out otherwise.

    Only the rules may differ: answers whose seeker has changed something since are not compared. Nothing is stored.
    """
    compared = not_compared = affected = last = 0
    turns: Counter[tuple[str, int | None, str, str]] = Counter()
    versions: set[str] = set()
    while batch := list(Answer.objects.filter(seeker__gt=last).order_by("seeker")[:BATCH]):
        kept = {answer.seeker_id: answer for answer in batch}
        for seeker in gathering.with_what_they_told(Seeker.objects.filter(pk__in=kept)):
            answer, wishes = kept[seeker.pk], gathering.facts_of_wishes(seeker)
            versions.add(answer.rules_version)
            if asking.hash_of(wishes) != answer.facts_hash:
                not_compared += 1
                continue
            found = asking.turns(
                before=[asking.way_from(one) for one in answer.ways], after=asking.ask(wishes, on=answer.asked_on)
            )
            compared, affected = compared + 1, affected + bool(found)
            turns.update((one.programme, one.stage, one.before, one.after) for one in found)
        last = batch[-1].seeker_id
    return RulesChange(
        compared=compared, not_compared=not_compared, affected=affected, turns=turns, versions=frozenset(versions)
    )
