"""Stage (i): one year, for people with experience of the same work."""

from datetime import date

from kakehashi.rules.answers import answer, not_asked_here
from kakehashi.rules.conditions import experience, kind_of_work, may_register, sending_organization
from kakehashi.rules.dated import parameter
from kakehashi.rules.facts import Facts
from kakehashi.rules.findings import Finding, Pathway, pathway
from kakehashi.rules.titp.doors import (
    ENTRY,
    FIRST,
    inside_stage,
    is_care,
    longest_months,
    not_begun,
    open_for_newcomers,
    second_time,
    shorter_months,
)
from kakehashi.rules.works import listed_works

_PERSON = "titp.conditions_on_person"


def first_stage(facts: Facts, on: date) -> Pathway:
    """This function will answer for stage (i): one year."""
    inside = facts.running("titp", on)
    closed = not_begun(FIRST, on)
    if closed is not None:
        found: list[Finding | None] = [closed]
    elif inside is not None:
        found = [inside_stage(inside, FIRST, on)]
    elif on > parameter(ENTRY).day_on(on):
        found = [open_for_newcomers(facts, on)]
    else:
        found = [
            open_for_newcomers(facts, on),
            may_register(birth_on=facts.birth_date, on=on),
            kind_of_work(facts=facts, on=on),
            experience(facts=facts, on=on),
            _language_for_care(facts, on),
            sending_organization(facts=facts, rests_on="titp.sending_organization_required", on=on),
            second_time(facts, FIRST, on),
            _stage_alone(facts, on),
            *_to_be_shown_later(on),
        ]
    return pathway(programme="titp", stage=FIRST, months=longest_months(FIRST, on), findings=found)


def _language_for_care(facts: Facts, on: date) -> Finding | None:
    """This function will say whether the Japanese is enough for care; other works ask for none."""
    if not is_care(facts.desired_work):
        return None
    name = "titp.care_language_before_stage_1"
    level = parameter(name).values[0].value
    enough = facts.japanese_at_least(level)
    reason = {True: "enough", False: "too_low", None: "not_told"}[enough]
    change = {} if enough else {"change": "tell_more" if enough is None else "learn_japanese"}
    return answer("titp.care_language", enough, reason, rests_on=[name], on=on, level=level, **change)


def _stage_alone(facts: Facts, on: date) -> Finding | None:
    """This function will say that a work outside the list has stage (i) alone: one year or six months, then home."""
    listed = facts.desired_work is not None and listed_works()[facts.desired_work].listed_on(on) is not False
    if listed or (facts.desired_work is None and facts.desired_other is None):
        return None
    rests_on = ["titp.stage_1_months", "titp.stage_1_shorter_months"]
    months, shorter = longest_months(FIRST, on), shorter_months(on)
    return not_asked_here(
        "titp.stage_alone", "then_home", rests_on=rests_on, on=on, months=months, shorter_months=shorter
    )


def _to_be_shown_later(on: date) -> tuple[Finding, ...]:
    """This function will name the conditions that are looked at by others, later."""
    return tuple(
        not_asked_here(f"titp.{name}", "looked_at_later", rests_on=[rests_on], on=on)
        for name, rests_on in (
            ("recommendation", _PERSON),
            ("use_at_home", _PERSON),
            ("no_deposit", _PERSON),
            ("quota", "titp.quota_is_asked"),
            ("course_instead_of_experience", "titp.course_instead_of_experience"),
        )
        if on >= parameter(rests_on).values[0].starts_on
    )
