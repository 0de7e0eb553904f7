"""What every stage asks first: does it exist, is it open, is the person inside already, how long is it."""

from datetime import date

from kakehashi.rules.answers import answer, not_asked_here
from kakehashi.rules.dated import parameter
from kakehashi.rules.facts import Facts, Stay
from kakehashi.rules.findings import Finding, Pathway
from kakehashi.rules.works import occupation_of

FIRST, SECOND, THIRD = 1, 2, 3
REGIME, FILING, ENTRY = "titp.stages", "titp.last_filing_day", "titp.last_entry_day"


def not_begun(stage: int, on: date) -> Finding | None:
    """This function will say that a stage does not exist yet on a day; nothing once it does."""
    first_day = next(value.starts_on for value in parameter(REGIME).values if stage <= (value.value or 0))
    if on >= first_day:
        return None
    return answer(
        "titp.open", False, "not_begun", rests_on=[f"titp.stage_{stage}_months"], on=first_day,
        first_day=first_day, change="wait", changes_on=first_day,
    )  # fmt: skip


def open_for_newcomers(facts: Facts, on: date) -> Finding:
    """This function will say whether training can begin on a day: the plan filed in time, the entry too.

    Plans filed by 2027-03-31 count if the training starts by 2027-06-30; before, every day is open.
    """
    days = [parameter(name).day_on(on) for name in (FILING, ENTRY)]
    last_filing, last_entry = days
    rests_on = [FILING, ENTRY]
    detail = {"last_filing_on": last_filing, "last_entry_on": last_entry}
    if on > last_entry:
        return answer("titp.open", False, "over", rests_on=rests_on, on=on, **detail)
    if facts.plan_filed_on is not None:
        in_time = facts.plan_filed_on <= last_filing
        reason = "plan_filed_in_time" if in_time else "plan_filed_too_late"
        filed = {"plan_filed_on": facts.plan_filed_on}
        return answer("titp.open", in_time, reason, rests_on=rests_on, on=on, **detail, **filed)
    if on > last_filing and facts.no_plan_filed_by is not None and facts.no_plan_filed_by > last_filing:
        return answer("titp.open", False, "no_plan_filed", rests_on=rests_on, on=on, **detail)
    if on > last_filing:
        return answer("titp.open", None, "plan_not_told", rests_on=rests_on, on=on, **detail, change="tell_more")
    return answer("titp.open", True, "open", rests_on=rests_on, on=on, **detail)


def to_be_told(rule: str, *, rests_on: str, on: date) -> Finding:
    """This function will say that it depends on earlier stays, of which nothing was told."""
    return answer(rule, None, "stays_not_told", rests_on=[rests_on], on=on, change="tell_more")


def inside_stage(stay: Stay, stage: int, on: date) -> Finding:
    """This function will say what a stage is to somebody who is in training: theirs, or one that lies behind them."""
    goes_on = stay.stage == stage
    return answer(
        "titp.inside", goes_on, "goes_on_under_plan" if goes_on else "already_in_later_stage",
        rests_on=["titp.those_inside_go_on"], on=on, in_stage=stay.stage, until=stay.until_on,
    )  # fmt: skip


def second_time(facts: Facts, stage: int, on: date) -> Finding | None:
    """This function will say that a stage is done a second time only in exceptions; nothing for newcomers."""
    behind = [stay for stay in facts.past("titp", on) if (stay.stage or 0) >= stage]
    if not behind:
        return None
    return answer("titp.again", None, "in_exceptions_only", rests_on=["titp.stage_may_be_repeated"], on=on, stage=stage)


def stage_before(before: Pathway, on: date) -> Finding:
    """This function will say whether the stage before can be reached, on which this one rests."""
    satisfied = {"possible": True, "not_possible": False, "depends": None}[before.outcome]
    return answer(
        "titp.stage_before", satisfied, before.outcome, rests_on=[REGIME], on=on,
        stage=before.stage, max_stay_months=before.max_stay_months,
    )  # fmt: skip


def test_of(stage: int, on: date) -> Finding:
    """This function will name the test that a stage ends with."""
    held = parameter("titp.tests").value_on(on).value[f"stage_{stage}"]
    return not_asked_here(
        "titp.test", "test_to_come", rests_on=["titp.tests"], on=on, stage=stage,
        level=held["level"], practical=held["practical"], written=held["written"],
    )  # fmt: skip


def longest_months(stage: int, on: date) -> int:
    """This function will return the longest time in a stage, in months; that of its first day before it exists."""
    name = f"titp.stage_{stage}_months"
    first = next(value.starts_on for value in parameter(name).values if value.value is not None)
    return parameter(name).number_on(max(on, first))


def shorter_months(on: date) -> int:
    """This function will return the shorter time that is usual where there is stage (i) alone, in months."""
    return parameter("titp.stage_1_shorter_months").number_on(on)


def is_care(work: str | None) -> bool:
    """This function will say whether a work is care, the one that asks for Japanese."""
    return work is not None and occupation_of(work) == parameter("titp.occupation_of_care").values[0].value
