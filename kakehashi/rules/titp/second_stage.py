"""Stage (ii): two more years, in the same work at the same company, for works on the list."""

from datetime import date, timedelta

from kakehashi.rules.answers import answer, finding_from, not_asked_here
from kakehashi.rules.calendar_days import months_after
from kakehashi.rules.dated import parameter
from kakehashi.rules.facts import Facts, Stay, same_occupation
from kakehashi.rules.findings import Finding, Pathway, pathway
from kakehashi.rules.titp.doors import (
    ENTRY,
    FIRST,
    SECOND,
    inside_stage,
    is_care,
    longest_months,
    not_begun,
    open_for_newcomers,
    shorter_months,
    stage_before,
    test_of,
    to_be_told,
)
from kakehashi.rules.works import ListedWork, listed_works


def second_stage(facts: Facts, on: date, first: Pathway) -> Pathway:
    """This function will answer for stage (ii): two more years, same work, same company."""
    inside = facts.running("titp", on)
    closed = not_begun(SECOND, on)
    if closed is not None:
        found: list[Finding | None] = [closed]
    elif inside is not None and inside.stage != FIRST:
        found = [inside_stage(inside, SECOND, on)]
    elif first_stage_done := (facts.last_past(FIRST, on) if inside is None else None):
        found = [_finished(first_stage_done, on), *_after_first(facts, first_stage_done, on)]
    elif inside is None and on > parameter(ENTRY).day_on(on):
        told = facts.stays is not None
        found = [open_for_newcomers(facts, on) if told else to_be_told("titp.open", rests_on=ENTRY, on=on)]
    else:
        found = [stage_before(first, on), *_after_first(facts, inside, on)]
    return pathway(programme="titp", stage=SECOND, months=longest_months(SECOND, on), findings=found)


def _after_first(facts: Facts, stay: Stay | None, on: date) -> list[Finding | None]:
    """This function will ask what stage (ii) asks after (i), which is a stay, or still to come (``None``)."""
    work = facts.desired_work if stay is None else stay.work
    return [
        _door_after_gap(facts, stay, on),
        _listed(work, facts, stay, on),
        same_work(facts, stay, on),
        _on_the_day_of_change(on if stay is None else stay.from_on, on),
        test_of(FIRST, on),
        _third_level_for_care(work, facts, on),
    ]


def _finished(stay: Stay, on: date) -> Finding:
    """This function will say whether stage (i), which lies behind the person, was finished and is being gone on from.

    Who goes on stays at the company, so a time between leaves it open.
    """
    rests_on = ["titp.stage_2_in_same_work"]
    if not stay.completed:
        return answer("titp.stage_1_finished", None, "not_told", rests_on=rests_on, on=on, change="tell_more")
    at_once = stay.until_on is not None and on <= stay.until_on + timedelta(days=1)
    if at_once:
        return answer("titp.stage_1_finished", True, "finished", rests_on=rests_on, on=on, until=stay.until_on)
    return answer("titp.stage_1_finished", None, "time_between", rests_on=rests_on, on=on, until=stay.until_on)


def _door_after_gap(facts: Facts, stay: Stay | None, on: date) -> Finding | None:
    """This function will ask after the plan where stage (i) was over before the day of change; nothing otherwise."""
    change = parameter("titp.day_of_change").day_on(on)
    if stay is None or stay.until_on is None or stay.running_on(on) or stay.until_on >= change:
        return None
    return open_for_newcomers(facts, on)


def _listed(code: str | None, facts: Facts, stay: Stay | None, on: date) -> Finding:
    """This function will say whether the work is on the list of the day, without which there is stage (i) alone."""
    rule = "titp.work_listed"
    if code is not None:
        return _listing_of(listed_works()[code], on)
    unlisted = facts.desired_other is not None and stay is None
    reason = "not_on_list" if unlisted else "work_not_told"
    change = "choose_listed_work" if unlisted else "tell_more"
    return answer(
        rule, False if unlisted else None, reason, rests_on=["titp.stage_2_needs_listed_work"], on=on,
        change=change, stage_1_months=longest_months(FIRST, on), shorter_months=shorter_months(on),
    )  # fmt: skip


def _listing_of(work: ListedWork, on: date) -> Finding:
    """This function will say what is known of the listing of a work on a day."""
    listed = work.listed_on(on)
    reason = {True: "listed", False: "not_on_list", None: "list_not_read"}[listed]
    return finding_from(
        "titp.work_listed",
        listed,
        reason,
        values=[work.listing(on)],
        detail={"work": work.code, "listed_from": work.listed_from},
    )


def same_work(facts: Facts, stay: Stay | None, on: date) -> Finding:
    """This function will say that one goes on in the same work; a wish for another work leaves it open."""
    rests_on = ["titp.stage_2_in_same_work"]
    if stay is not None and stay.work is not None and facts.desired_work is not None:
        same = same_occupation(facts.desired_work, stay.work)
        reason = "same_work" if same else "other_work"
        return answer("titp.same_work", same or None, reason, rests_on=rests_on, on=on, work=stay.work)
    return not_asked_here("titp.same_work", "same_work_same_company", rests_on=rests_on, on=on)


def _on_the_day_of_change(began: date | None, on: date) -> Finding | None:
    """This function will say whether stage (i) is under way on 2027-04-01, for those who go on to (ii) after it.

    Who is in (i) on that day may go on with an accredited plan. Whether those may who begin between that day and the
    last day of entry was not found.
    """
    change = parameter("titp.day_of_change").day_on(on)
    if began is None or months_after(day=began, months=longest_months(FIRST, on)) < change:
        return None
    if began <= change:
        return answer("titp.transition", True, "in_stage_1_on_day", rests_on=["titp.from_1_to_2"], on=on, day=change)
    return answer(
        "titp.transition", None, "begun_after_day", rests_on=["titp.from_1_to_2_begun_later"], on=on, day=change
    )


def _third_level_for_care(work: str | None, facts: Facts, on: date) -> Finding | None:
    """This function will say whether the Japanese is that of stage (ii) in care, which study in Japan may stand for."""
    if not is_care(work):
        return None
    name = "titp.care_language_before_stage_2"
    level = parameter(name).values[0].value
    if facts.japanese_at_least(level):
        return answer("titp.care_language", True, "enough", rests_on=[name], on=on, level=level)
    return not_asked_here("titp.care_language", "level_or_study", rests_on=[name], on=on, level=level)
