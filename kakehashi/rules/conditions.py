"""Conditions on the person."""

from collections.abc import Collection
from datetime import date

from kakehashi.rules.answers import answer
from kakehashi.rules.calendar_days import birthday
from kakehashi.rules.dated import parameter
from kakehashi.rules.findings import Finding, Outcome

_OCCUPATION_PARTS = 2


def may_register(*, birth_on: date, on: date) -> Finding:
    """This function will say whether a person is old enough to register on a day, and if not, from which day.

    Since 2010-07-01; for earlier days it raises NoValueYet. Source: the conditions for trainees, which ask for
    18 years or more.
    """
    rests_on = parameter("registration.minimum_age")
    age = rests_on.number_on(on)
    first_day = birthday(born_on=birth_on, age=age)
    enough = first_day <= on
    return answer(
        "registration.minimum_age",
        "satisfied" if enough else "not_satisfied",
        "old_enough" if enough else "too_young",
        rests_on=[rests_on],
        on=on,
        minimum_age=age,
        first_day=first_day,
    )


def experience_of_same_work(*, desired_work: str | None, worked_works: Collection[str] | None, on: date) -> Finding:
    """This function will say whether a person has the experience of the same work that stage (i) asks for.

    The condition speaks of the same occupation or work, so a work of the same occupation satisfies it too (7-7-1 for
    7-7-2). Works are given by their codes; ``None`` means that nothing was told, for the wish that it is not on the
    list: then nobody but the sending organization can judge. Since 2010-07-01 for technical intern training; whether
    employment for skill development asks for it was not found, so from 2027-04-01 nothing can be said.
    """
    rests_on = parameter("titp.experience_of_same_work_required")
    outcome, reason = _experience(desired_work, worked_works, asked=rests_on.value_on(on).value is True)
    return answer(
        "titp.experience_of_same_work",
        outcome,
        reason,
        rests_on=[rests_on],
        on=on,
        desired_work=desired_work,
        works_told=None if worked_works is None else len(set(worked_works)),
    )


def _experience(desired: str | None, worked: Collection[str] | None, *, asked: bool) -> tuple[Outcome, str]:
    """This function will judge the experience: outcome and reason."""
    if not asked:
        return "cannot_be_said", "not_known_for_programme"
    if desired is None:
        return "cannot_be_said", "work_not_on_list"
    if worked is None:
        return "cannot_be_said", "experience_not_told"
    if desired in worked:
        return "satisfied", "same_work"
    if _occupation(desired) in {_occupation(code) for code in worked}:
        return "satisfied", "same_occupation"
    return "not_satisfied", "no_experience_of_same_work"


def _occupation(work: str) -> str:
    """This function will return the code of the occupation of a work: 7-7 for 7-7-2."""
    return "-".join(work.split("-")[:_OCCUPATION_PARTS])
