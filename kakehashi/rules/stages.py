"""How far technical intern training can go in a work."""

from dataclasses import dataclass
from datetime import date

from kakehashi.rules.answers import answer
from kakehashi.rules.dated import parameter
from kakehashi.rules.findings import Confidence, Finding

RULE = "titp.stages_open"


@dataclass(frozen=True, kw_only=True)
class ListedWork:
    """A work of the official list as the rules need it.

    ``listed_from`` is the first day for which a list with the work was read, ``listed_until`` the first day without.
    """

    code: str
    listed_from: date
    listed_until: date | None
    stage3_allowed: bool
    stage3_confidence: Confidence


def stages_open(*, work: ListedWork | None, on: date) -> Finding:
    """This function will say how far technical intern training can go in a work, asked on a day.

    A listed work opens stage (ii), and (iii) where the list allows it; (iii) exists since 2017-11-01. A work that is
    not listed, given as ``None``, leaves stage (i) alone: one year or six months, then home. Since 2027-04-01 no
    new plan can be filed, so nothing is open. For days before the first list that was read, a listed work is answered
    with "cannot be said". Satisfied means that stage (ii) is open; the number ``stages`` names all that are.
    """
    last_filing = parameter("titp.last_filing_day")
    if on > last_filing.day_on(on):
        days = {"last_filing_on": last_filing.day_on(on)}
        return answer(RULE, "not_satisfied", "no_new_plans", rests_on=[last_filing], on=on, stages=(), **days)
    if work is None or (work.listed_until is not None and on >= work.listed_until):
        return _only_stage_1(on)
    if on < work.listed_from:
        first = parameter("titp.stage_1_months")
        return answer(
            RULE,
            "cannot_be_said",
            "list_of_that_day_not_read",
            rests_on=[first],
            on=on,
            stages=(1,),
            list_read_from=work.listed_from,
            stage_1_months=first.number_on(on),
        )
    return _stages_of_listed(work, on)


def _only_stage_1(on: date) -> Finding:
    """This function will answer for a work that is not on the list of the day."""
    first, shorter = parameter("titp.stage_1_months"), parameter("titp.stage_1_shorter_months")
    return answer(
        RULE,
        "not_satisfied",
        "only_stage_1",
        rests_on=[first, shorter],
        on=on,
        stages=(1,),
        stage_1_months=first.number_on(on),
        stage_1_shorter_months=shorter.number_on(on),
    )


def _stages_of_listed(work: ListedWork, on: date) -> Finding:
    """This function will say which stages are open in a work that is on the list of the day."""
    first, second, third = (parameter(f"titp.stage_{stage}_months") for stage in (1, 2, 3))
    up_to_third = work.stage3_allowed and third.value_on(on).value is not None
    return answer(
        RULE,
        "satisfied",
        "up_to_stage_3" if up_to_third else "up_to_stage_2",
        rests_on=[first, second, parameter("titp.list_of_works_as_of")],
        on=on,
        stages=(1, 2, 3) if up_to_third else (1, 2),
        stage_1_months=first.number_on(on),
        stage_2_months=second.number_on(on),
        stage_3_months=third.number_on(on) if up_to_third else None,
        stage_3_confidence=work.stage3_confidence,
    )
