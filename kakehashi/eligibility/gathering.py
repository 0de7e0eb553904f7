"""Turns what seekers entered into the facts that the rules ask for; what they did not tell stays unknown."""

import calendar
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, cast

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from kakehashi import rules
from kakehashi.rules.calendar_days import months_between
from kakehashi.rules.facts import LEVELS, NO_JAPANESE, JapaneseLevel, Kind, NoJapanese
from kakehashi.seekers.models import DesiredWork, Job, LanguageSkill, Seeker, SendingChoice, Stay
from kakehashi.seekers.queries import JAPANESE
from kakehashi.seekers.states import PROGRAMMES, ChoiceState, StayPurpose

ACCEPTED = "accepted_choices"
_LAST_MONTH = 12


def with_what_they_told(seekers: QuerySet[Seeker]) -> QuerySet[Seeker]:
    """This function will read seekers with everything that the rules ask about, in six queries, whatever their number.

    The accepted choice is in ``accepted_choices``, a list of one or none.
    """
    return seekers.select_related("user").prefetch_related(*_what_they_told())


def read_what_was_told(seeker: Seeker) -> None:
    """This function will read the same for a seeker who was read before, in five queries."""
    prefetch_related_objects([seeker], *_what_they_told())


def _what_they_told() -> "tuple[Prefetch[Any], ...]":
    """This function will name what the rules ask about, each in an order that is always the same."""
    return (
        Prefetch("jobs", Job.objects.order_by("id")),
        Prefetch("desired_works", DesiredWork.objects.order_by("position", "id")),
        Prefetch("languages", LanguageSkill.objects.filter(language=JAPANESE)),
        Prefetch("stays", Stay.objects.order_by("id")),
        Prefetch("choices", SendingChoice.objects.filter(state=ChoiceState.ACCEPTED), to_attr=ACCEPTED),
    )


def facts_without_wish(
    seeker: Seeker,
    *,
    jobs: Iterable[Job],
    stays: Iterable[Stay],
    japanese: Iterable[LanguageSkill],
    chosen: bool | None,
) -> rules.Facts:
    """This function will put what a seeker told into facts; ``chosen`` says whether an organization accepted them."""
    worked = tuple(_job(job) for job in jobs)
    stayed = tuple(stays)
    return rules.Facts(
        nationality=seeker.country,
        birth_date=seeker.birth_on,
        experience=worked if worked or seeker.no_jobs else None,
        stays=tuple(_stay(stay) for stay in stayed if stay.programme) if stayed or seeker.no_stays else None,
        japanese=next((_level(skill.level) for skill in japanese if skill.language == JAPANESE), None),
        has_sending_organization=chosen,
        plan_filed_on=seeker.plan_filed_on,
        no_plan_filed_by=seeker.no_plan_filed_by,
    )


def facts_of_wishes(seeker: Seeker) -> list[rules.Facts]:
    """This function will return the facts of a seeker once for each wish, the strongest first; once if there is none.

    The seeker was read by ``with_what_they_told``. Without an accepted choice the organization counts as unknown:
    it can still be chosen, so it must not close a way.
    """
    facts = facts_without_wish(
        seeker,
        jobs=seeker.jobs.all(),
        stays=seeker.stays.all(),
        japanese=seeker.languages.all(),
        chosen=True if getattr(seeker, ACCEPTED) else None,
    )
    wished = [for_work(facts, wish.work_id, field=wish.field) for wish in seeker.desired_works.all()]
    if seeker.other_wish:
        wished.append(for_other(facts, seeker))
    return wished or [facts]


def for_work(facts: rules.Facts, code: str, *, field: str) -> rules.Facts:
    """This function will add the wish for a work of the list to facts, with its field where that was told."""
    wished = replace(facts, desired_field=field or None)
    return replace(wished, desired_work=code) if code in rules.listed_works() else replace(wished, desired_other=code)


def for_other(facts: rules.Facts, seeker: Seeker) -> rules.Facts:
    """This function will add the seeker's wish for a work outside the list; which it is may not be told yet."""
    return replace(
        facts,
        desired_other=seeker.other_wish or "?",
        desired_kind=cast("Kind | None", seeker.other_wish_kind or None),
        desired_field=seeker.other_wish_field or None,
    )


def _job(job: Job) -> rules.Job:
    """This function will turn a job into experience; where only a year is known, its first and last day count."""
    listed = job.work_id if job.work_id in rules.listed_works() else None
    return rules.Job(
        work=listed,
        other=None if listed else job.other_work or str(job.work_id),
        from_on=date(job.from_year, job.from_month or 1, 1),
        until_on=_last_day(job.until_year, job.until_month) if job.until_year else None,
    )


def _stay(stay: Stay) -> rules.Stay:
    """This function will turn a stay under a programme into one that the rules know.

    Where the stage of training was not told, its length tells it: who stayed longer than stage (i) can last was in
    (ii). A stay that goes on has its planned end; whether it was finished stays unknown until the person says so.
    """
    listed = stay.work_id if stay.work_id in rules.listed_works() else None
    return rules.Stay(
        programme=PROGRAMMES[stay.purpose],
        stage=(stay.stage or _stage(stay)) if stay.purpose == StayPurpose.TRAINING else None,
        work=listed,
        from_on=date(stay.from_year, stay.from_month or 1, 1),
        until_on=_last_day(stay.until_year, stay.until_month),
        completed=stay.completed,
    )


def _stage(stay: Stay) -> int:
    """This function will return the stage that a training has reached for certain, by the time that it lasted."""
    surely_from = _last_day(stay.from_year, stay.from_month)
    surely_until = date(stay.until_year, stay.until_month or 1, 1)
    months = months_between(surely_from, surely_until)
    first, second = (rules.parameter(f"titp.stage_{stage}_months").values for stage in (1, 2))
    longest_first = next(one.value for one in first if one.value)
    longest_second = longest_first + next(one.value for one in second if one.value)
    if months <= longest_first:
        return 1
    return 2 if months <= longest_second else 3


def _last_day(year: int, month: int | None) -> date:
    """This function will return the last day of a month, or of the year where the month is not known."""
    known = month or _LAST_MONTH
    return date(year, known, calendar.monthrange(year, known)[1])


def _level(level: str) -> JapaneseLevel | NoJapanese | None:
    """This function will return the level of Japanese where it is one that the rules know, or that there is none."""
    if level == NO_JAPANESE:
        return NO_JAPANESE
    return next((known for known in LEVELS if known == level), None)
