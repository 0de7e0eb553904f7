"""Asks the rules what is possible for a seeker on a day, wish by wish, and reads the answers that were kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet

from kakehashi import rules
from kakehashi.catalogue.models import Work
from kakehashi.eligibility import gathering
from kakehashi.eligibility.asking import Way, ask, way_from
from kakehashi.eligibility.models import Answer, Change, Release
from kakehashi.eligibility.releases import Values
from kakehashi.rules import Finding, Pathway, Programme, programme_for_start
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker

# What the rules say of the work itself, by the pathway in which they say it; the rest is about the person.
_OF_THE_WORK: Mapping[tuple[Programme, int | None], tuple[str, ...]] = {
    ("titp", 1): ("titp.open", "titp.kind_of_work", "titp.experience_of_same_work", "titp.care_language"),
    ("titp", 2): ("titp.work_listed",),
    ("titp", 3): ("titp.year_of_stage_2", "titp.third_stage"),
    ("esd", None): ("esd.field",),
}
_ONLY_IF_AGAINST = {"titp.open", "titp.kind_of_work", "titp.year_of_stage_2"}
_FOR_NEWCOMERS: tuple[tuple[Programme, int | None], ...] = (("titp", 1), ("esd", None))


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """What the rules say of one wish: its work (None: not on the list) and field, what was found, if it can be done."""

    work: Work | None
    field: str
    findings: tuple[Finding, ...]
    possible: bool


def outlook_for_work(*, seeker: Seeker, work: Work | None, on: date, field: str = "") -> Outlook:
    """This function will say what is possible for a seeker in one work, with its field if that was told.

    ``None`` is a work that is not on the list: the one that the seeker wishes in own words.
    """
    facts = _told(seeker)
    wished = gathering.for_work(facts, work.code, field=field) if work else gathering.for_other(facts, seeker)
    return _outlook(facts=wished, work=work, named=work is not None or bool(seeker.other_wish), on=on)


def outlooks_of_wishes(*, seeker: Seeker, on: date) -> list[Outlook]:
    """This function will say what is possible for each wish of a seeker, in their order; another wish comes last."""
    facts = _told(seeker)
    outlooks = [
        _outlook(facts=gathering.for_work(facts, wish.work_id, field=wish.field), work=wish.work, named=True, on=on)
        for wish in seekers.desired_works(seeker=seeker)
    ]
    if seeker.other_wish:
        outlooks.append(_outlook(facts=gathering.for_other(facts, seeker), work=None, named=True, on=on))
    return outlooks


def all_wishes_possible(*, seeker: Seeker, on: date) -> bool:
    """This function will say whether nothing speaks against any wish of a seeker; true when there are none."""
    return all(outlook.possible for outlook in outlooks_of_wishes(seeker=seeker, on=on))


def programme_outlook(*, on: date) -> Finding:
    """This function will say what the change of programme means for somebody who begins on a day."""
    return programme_for_start(registers_on=on)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """All ways of a seeker with their findings, the day on which the rules were asked, and the works wished by code."""

    on: date
    ways: tuple[Way, ...]
    works: Mapping[str, Work]

    @property
    def open(self) -> list[Way]:
        """This function will return the ways that are possible or may be."""
        return [way for way in self.ways if way.outcome != "not_possible"]


def kept_answer(*, seeker: Seeker) -> Asked | None:
    """This function will return the answer that was kept for a seeker, if the rules that are in use gave it."""
    kept = Answer.objects.filter(seeker=seeker, rules_version=rules.rules_version()).first()
    if kept is None:
        return None
    return _asked(on=kept.asked_on, ways=tuple(way_from(one) for one in kept.ways))


def answer_on(*, seeker: Seeker, on: date) -> Asked:
    """This function will return the answer for a day: the one that was kept, or one that is asked for now."""
    kept = kept_answer(seeker=seeker)
    if kept is not None and kept.on == on:
        return kept
    gathering.read_what_was_told(seeker)
    return _asked(on=on, ways=ask(gathering.facts_of_wishes(seeker), on=on))


def plan_decides(asked: Asked) -> bool:
    """This function will say whether a way depends on a training plan of which nothing was told."""
    return any(finding.reason == "plan_not_told" for way in asked.ways for finding in way.findings)


def changes_of(*, seeker: Seeker) -> QuerySet[Change]:
    """This function will return how the outcomes of a seeker changed, newest first."""
    return Change.objects.filter(seeker=seeker)


def released_values() -> Values | None:
    """This function will return the values of the rules that were used last here; None before any were."""
    last = Release.objects.first()
    return last.values if last else None


def _asked(*, on: date, ways: tuple[Way, ...]) -> Asked:
    """This function will put an answer together with the works that it names."""
    return Asked(on=on, ways=ways, works=Work.objects.in_bulk({way.wish for way in ways if way.wish}))


def _told(seeker: Seeker) -> rules.Facts:
    """This function will gather what a seeker told, for questions about a work.

    As if a sending organization were found, and as a newcomer where stays in Japan were not told: here the work counts.
    """
    facts = gathering.facts_without_wish(
        seeker,
        jobs=seeker.jobs.all(),
        stays=seeker.stays.all(),
        japanese=seekers.languages(seeker=seeker),
        chosen=True,
    )
    return replace(facts, stays=facts.stays or ())


def _outlook(*, facts: rules.Facts, work: Work | None, named: bool, on: date) -> Outlook:
    """This function will ask the rules about one wish: it is possible while training or skill development is open."""
    answer = rules.pathways(facts=facts, on=on)
    by_stage = {(one.programme, one.stage): one for one in answer.pathways}
    return Outlook(
        work=work,
        field=facts.desired_field or "",
        findings=_of_the_work(by_stage, experience=named),
        possible=any(by_stage[key].outcome != "not_possible" for key in _FOR_NEWCOMERS),
    )


def _of_the_work(by_stage: Mapping[tuple[Programme, int | None], Pathway], *, experience: bool) -> tuple[Finding, ...]:
    """This function will pick what is said of the work; of stage (iii) only where stage (ii) is open, and one thing.

    Without ``experience`` nothing is said of it, since the work was not named yet.
    """
    found = {
        key: [
            finding
            for finding in by_stage[key].findings
            if finding.rule in names and not (finding.satisfied and finding.rule in _ONLY_IF_AGAINST)
        ]
        for key, names in _OF_THE_WORK.items()
    }
    second_is_open = by_stage["titp", 2].outcome != "not_possible"
    found["titp", 3] = found["titp", 3][: 1 if second_is_open else 0]
    return tuple(
        finding
        for findings in found.values()
        for finding in findings
        if experience or finding.rule != "titp.experience_of_same_work"
    )
