"""Stage (iii): two more years since 2017-11-01, for works that the list opens, with excellent organizations."""

from datetime import date

from kakehashi.rules.answers import answer, finding_from, not_asked_here
from kakehashi.rules.calendar_days import months_after
from kakehashi.rules.conditions import may_register, sending_organization
from kakehashi.rules.dated import parameter
from kakehashi.rules.facts import Facts, Stay
from kakehashi.rules.findings import Finding, Pathway, pathway
from kakehashi.rules.titp.doors import (
    ENTRY,
    FIRST,
    REGIME,
    SECOND,
    THIRD,
    inside_stage,
    longest_months,
    not_begun,
    open_for_newcomers,
    second_time,
    stage_before,
    test_of,
    to_be_told,
)
from kakehashi.rules.titp.second_stage import same_work
from kakehashi.rules.works import listed_works

_LAST_SECOND_STAGE = "titp.last_first_day_of_stage_2_for_stage_3"


def third_stage(facts: Facts, on: date, second: Pathway) -> Pathway:
    """This function will answer for stage (iii): two more years, since 2017-11-01, where the work allows it."""
    inside = facts.running("titp", on)
    closed = not_begun(THIRD, on)
    if closed is not None:
        found: list[Finding | None] = [closed]
    elif inside is not None and inside.stage == THIRD:
        found = [inside_stage(inside, THIRD, on)]
    else:
        finished = facts.last_past(SECOND, on) if inside is None else None
        asked = _after_second(facts, finished, on) if finished else _after_what_comes(facts, inside, on, second)
        found = [
            *asked,
            second_time(facts, THIRD, on),
            test_of(SECOND, on),
            not_asked_here("titp.excellent", "excellent_only", rests_on=["titp.stage_3_needs_excellent"], on=on),
        ]
    return pathway(programme="titp", stage=THIRD, months=longest_months(THIRD, on), findings=found)


def _after_second(facts: Facts, finished: Stay, on: date) -> list[Finding | None]:
    """This function will ask what stage (iii) asks of somebody who finished stage (ii)."""
    began = facts.first_day_of_second_stage(finished, longest_months(FIRST, on))
    inside_on_change = finished.until_on is not None and finished.until_on >= parameter("titp.day_of_change").day_on(on)
    return [
        _second_stage_in_time(began, on) if inside_on_change else open_for_newcomers(facts, on),
        may_register(birth_on=facts.birth_date, on=on),
        _completed(finished, on),
        same_work(facts, finished, on),
        _home_leave(finished, on),
        sending_organization(facts=facts, rests_on="titp.sending_organization_required", on=on),
        _third_allowed(finished.work, facts, on),
    ]


def _after_what_comes(facts: Facts, inside: Stay | None, on: date, second: Pathway) -> list[Finding | None]:
    """This function will ask what stage (iii) asks of somebody who has stage (ii) before them, or is in it."""
    if inside is None and facts.stays == () and on > parameter(ENTRY).day_on(on):
        return [open_for_newcomers(facts, on)]
    if facts.stays is None:
        timing = to_be_told("titp.year_of_stage_2", rests_on=_LAST_SECOND_STAGE, on=on)
    else:
        timing = _second_stage_in_time(_second_stage_begins(facts, inside, on), on)
    return [
        stage_before(second, on),
        timing,
        not_asked_here("titp.home_leave", "leave_to_come", rests_on=["titp.home_leave_months"], on=on),
        _third_allowed(facts.desired_work if inside is None else inside.work, facts, on),
    ]


def _completed(stay: Stay, on: date) -> Finding:
    """This function will say whether stage (ii) was finished."""
    done = stay.completed
    reason = "finished" if done else "not_told"
    return answer("titp.stage_2_finished", done, reason, rests_on=[REGIME], on=on, until=stay.until_on)


def _home_leave(stay: Stay, on: date) -> Finding:
    """This function will say whether the person was home for a month since stage (ii).

    That the month may also be taken within the first year of (iii) is unconfirmed, so less leaves it open.
    """
    months = parameter("titp.home_leave_months").number_on(on)
    if stay.until_on is None:
        return answer("titp.home_leave", None, "not_told", rests_on=["titp.home_leave_months"], on=on, months=months)
    enough_on = months_after(day=stay.until_on, months=months)
    if enough_on <= on:
        return answer("titp.home_leave", True, "taken", rests_on=["titp.home_leave_months"], on=on, months=months)
    later = parameter("titp.home_leave_within_stage_3")
    exists = later.values[0].starts_on <= on
    return answer(
        "titp.home_leave", None if exists else False, "taken_later" if exists else "too_short",
        rests_on=[later.name if exists else "titp.home_leave_months"], on=on,
        months=months, change="wait", changes_on=enough_on,
    )  # fmt: skip


def _second_stage_begins(facts: Facts, inside: Stay | None, on: date) -> date | None:
    """This function will return the day on which stage (ii) began or would begin."""
    if inside is None:
        done = facts.last_past(FIRST, on)
        return on if done else months_after(day=on, months=longest_months(FIRST, on))
    return facts.first_day_of_second_stage(inside, longest_months(FIRST, on))


def _second_stage_in_time(began: date | None, on: date) -> Finding:
    """This function will say whether a year of (ii) is done on 2027-04-01, which (iii) after that day asks for."""
    last = parameter(_LAST_SECOND_STAGE).day_on(on)
    if began is None:
        return answer("titp.year_of_stage_2", None, "not_told", rests_on=[_LAST_SECOND_STAGE], on=on, last_day=last)
    in_time = began <= last
    reason = "year_done" if in_time else "begins_too_late"
    return answer(
        "titp.year_of_stage_2", in_time, reason, rests_on=[_LAST_SECOND_STAGE], on=on, last_day=last, begins_on=began
    )


def _third_allowed(code: str | None, facts: Facts, on: date) -> Finding:
    """This function will say whether the list opens stage (iii) for the work."""
    if code is not None:
        allowed = listed_works()[code].third_stage()
        reason = "allowed" if allowed.value else "not_allowed"
        return finding_from("titp.third_stage", allowed.value, reason, values=[allowed], detail={"work": code})
    unlisted = facts.desired_other is not None
    reason = "not_on_list" if unlisted else "work_not_told"
    change = "choose_listed_work" if unlisted else "tell_more"
    rests_on = ["titp.stage_2_needs_listed_work"]
    return answer("titp.third_stage", False if unlisted else None, reason, rests_on=rests_on, on=on, change=change)
