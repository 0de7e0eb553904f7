"""The measures for former trainees in construction and in shipbuilding, both over.

From 2015-04-01; applications until 2020-07-31, entry until 2021-03-31. Work until 2021-03-31 at first, and since
2017-11-01 until 2023-03-31 for those who had entered in time. Who finished training in the trade could come back:
for up to two years, and for up to three after a year or more at home.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kakehashi.rules.answers import answer, not_asked_here
from kakehashi.rules.calendar_days import months_after, months_between
from kakehashi.rules.conditions import may_register
from kakehashi.rules.dated import parameter
from kakehashi.rules.facts import Facts, Stay
from kakehashi.rules.findings import Finding, Pathway, pathway
from kakehashi.rules.works import category_of

_FINISHED_STAGE = 2
_A_YEAR = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class _Days:
    """The days of a measure as they stand on the day asked."""

    first: date
    last_application: date
    last_entry: date
    last_work: date


def pathways(*, facts: Facts, on: date) -> tuple[Pathway, ...]:
    """This function will answer for both measures, for a person judged on a day."""
    return _measure("construction_measure", facts, on), _measure("shipbuilding_measure", facts, on)


def _measure(name: Literal["construction_measure", "shipbuilding_measure"], facts: Facts, on: date) -> Pathway:
    """This function will answer for one measure."""
    days = _days(name, on)
    inside = facts.running(name, on)
    entered = inside.from_on if inside and inside.from_on else on
    training = _training(name, facts, entered)
    if on < days.first or on > days.last_work or (inside is None and on > days.last_entry):
        found: list[Finding | None] = [_open(name, days, facts, on)]
    elif inside is not None:
        found = [_goes_on(name, inside, days, on)]
    else:
        found = [
            _open(name, days, facts, on),
            may_register(birth_on=facts.birth_date, on=on),
            _former_trainee(name, facts, training, on),
            _shipyard(training, on) if name == "shipbuilding_measure" else None,
            _a_month_at_home(name, training, on),
            not_asked_here(f"{name}.organizations", "looked_at_later", rests_on=[f"{name}.organizations"], on=on),
        ]
    return pathway(programme=name, stage=None, months=_months(name, training, entered, days), findings=found)


def _days(name: str, on: date) -> _Days:
    """This function will return the days of a measure; for days before it, those of its first day."""
    day = max(on, parameter(f"{name}.first_day").values[0].starts_on)
    return _Days(
        first=parameter(f"{name}.first_day").day_on(day),
        last_application=parameter(f"{name}.last_application_day").day_on(day),
        last_entry=parameter(f"{name}.last_entry_day").day_on(day),
        last_work=parameter(f"{name}.last_day_of_work").day_on(day),
    )


def _open(name: str, days: _Days, facts: Facts, on: date) -> Finding:
    """This function will say whether people may enter on a day: begun, applied in time, entry in time."""
    rule, rests_on = f"{name}.open", [f"{name}.last_application_day", f"{name}.last_entry_day"]
    detail = {"last_application_on": days.last_application, "last_entry_on": days.last_entry}
    if on < days.first:
        return answer(
            rule, False, "not_begun", rests_on=[f"{name}.first_day"], on=on, first_day=days.first,
            change="wait", changes_on=days.first,
        )  # fmt: skip
    if on > days.last_entry:
        return answer(rule, False, "over", rests_on=rests_on, on=on, **detail, last_day_of_work=days.last_work)
    if facts.plan_filed_on is not None:
        in_time = facts.plan_filed_on <= days.last_application
        return answer(rule, in_time, "applied_in_time" if in_time else "applied_too_late", rests_on=rests_on, on=on,
                      **detail, plan_filed_on=facts.plan_filed_on)  # fmt: skip
    if on > days.last_application:
        return answer(rule, None, "application_not_told", rests_on=rests_on, on=on, **detail, change="tell_more")
    return answer(rule, True, "open", rests_on=rests_on, on=on, **detail)


def _goes_on(name: str, inside: Stay, days: _Days, on: date) -> Finding:
    """This function will say that who is in it may work until the last day."""
    return answer(
        f"{name}.inside", True, "goes_on", rests_on=[f"{name}.last_day_of_work"], on=on,
        last_day_of_work=days.last_work, until=inside.until_on,
    )  # fmt: skip


def _training(name: str, facts: Facts, on: date) -> Stay | None:
    """This function will return the last training that counts, or else perhaps counts, and was not broken off."""
    behind = [
        stay
        for stay in facts.past("titp", on)
        if (stay.stage or 0) >= _FINISHED_STAGE and stay.completed is not False and _counts(name, stay) is not False
    ]
    return max(behind, key=lambda stay: (_counts(name, stay) is True, stay.until_on or date.min), default=None)


def _counts(name: str, stay: Stay) -> bool | None:
    """This function will say whether a training is in the trade: by its work or category; ``None`` for perhaps."""
    if stay.work is None:
        return None
    counted, perhaps = (
        parameter(f"{name}.{which}").values[0].value for which in ("works_of_training", "works_perhaps_counted")
    )
    if stay.work in counted or category_of(stay.work) in counted:
        return True
    return None if stay.work in perhaps else False


def _former_trainee(name: str, facts: Facts, training: Stay | None, on: date) -> Finding:
    """This function will say whether the person finished training in the trade, which both measures ask for."""
    rule, rests_on = f"{name}.former_trainee", [f"{name}.former_trainees_only"]
    if training is None:
        return _no_training(name, facts, on)
    days = {"work": training.work, "until": training.until_on}
    if training.work is None:
        return answer(rule, None, "work_not_told", rests_on=rests_on, on=on, **days)
    if _counts(name, training) is None:
        return answer(rule, None, "perhaps_counted", rests_on=[f"{name}.works_perhaps_counted"], on=on, **days)
    done = training.completed
    return answer(rule, done, "finished" if done else "not_told", rests_on=rests_on, on=on, **days)


def _no_training(name: str, facts: Facts, on: date) -> Finding:
    """This function will say why no training counts: none was told of, there was none, or it is not finished yet."""
    rule, rests_on = f"{name}.former_trainee", [f"{name}.former_trainees_only"]
    if facts.stays is None:
        return answer(rule, None, "not_told", rests_on=rests_on, on=on, change="tell_more")
    inside = facts.running("titp", on)
    if inside is None or _counts(name, inside) is False:
        return answer(rule, False, "no_such_training", rests_on=rests_on, on=on)
    after = inside.until_on + timedelta(days=1) if inside.until_on else None
    return answer(rule, False, "not_finished_yet", rests_on=rests_on, on=on, change="wait", changes_on=after)


def _shipyard(training: Stay | None, on: date) -> Finding | None:
    """This function will say that the training has to have been at a shipyard, for which the facts have no room."""
    if training is None:
        return None
    rests_on = ["shipbuilding_measure.works_of_training"]
    return not_asked_here("shipbuilding_measure.shipyard", "not_told", rests_on=rests_on, on=on, work=training.work)


def _a_month_at_home(name: str, training: Stay | None, on: date) -> Finding | None:
    """This function will say whether the person was home for the month that was asked since 2017-11-01.

    There was a transition of which the conditions were not read, so less than the month leaves it open.
    """
    asked = parameter(f"{name}.months_at_home_asked")
    if training is None or training.until_on is None or on < asked.values[0].starts_on:
        return None
    enough_on = months_after(day=training.until_on, months=asked.number_on(on))
    if enough_on <= on:
        return answer(f"{name}.home", True, "long_enough", rests_on=[asked.name], on=on, since=training.until_on)
    return answer(
        f"{name}.home", None, "too_short", rests_on=[asked.name], on=on,
        since=training.until_on, change="wait", changes_on=enough_on,
    )  # fmt: skip


def _months(name: str, training: Stay | None, entered: date, days: _Days) -> int:
    """This function will return the longest stay for entry on a day: two years or three, cut at the last day.

    Where the day of return was not told it is the longer.
    """
    home_since = training.until_on if training else None
    a_year = home_since is None or months_after(day=home_since, months=_A_YEAR) <= entered
    longest = parameter(f"{name}.months_after_a_year_at_home" if a_year else f"{name}.months_otherwise")
    number: int = longest.values[0].value
    return min(number, months_between(entered, days.last_work + timedelta(days=1)))
