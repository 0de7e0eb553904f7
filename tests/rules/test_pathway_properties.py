"""What holds of the pathways whatever the facts."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.rules import Facts, Job, Stay, listed_works, parameter, parameters, pathways
from kakehashi.rules.calendar_days import birthday, months_after

DAYS = st.dates(date(2010, 1, 1), date(2030, 12, 31))
WORKS = st.sampled_from(["1-1-1", "3-8-1", "6-4-2", "7-2-2", "7-7-1", "7-7-2", "7-13-1", "7-16-1"])
FIELDS = st.sampled_from(["lodging", "care", "construction", "railway", "warehousing", "aviation"])


def unknown_or(strategy):
    return st.none() | strategy


@st.composite
def jobs(draw):
    listed = draw(st.booleans())
    return Job(
        work=draw(WORKS) if listed else None,
        other=None if listed else draw(st.sampled_from(["shoe making", "farm hand"])),
        from_on=draw(unknown_or(DAYS)),
    )


@st.composite
def stays(draw):
    programme = draw(st.sampled_from(["titp", "titp", "construction_measure", "shipbuilding_measure", "esd", "ssw"]))
    begins = draw(DAYS)
    return Stay(
        programme=programme,
        stage=draw(st.sampled_from([1, 2, 3])) if programme == "titp" else None,
        work=draw(unknown_or(WORKS)),
        from_on=draw(st.just(begins) | st.none()),
        until_on=draw(unknown_or(st.integers(0, 1800).map(lambda days: begins + timedelta(days=days)))),
        completed=draw(unknown_or(st.booleans())),
    )


@st.composite
def people(draw):
    work = draw(unknown_or(WORKS))
    return Facts(
        nationality=draw(st.sampled_from(["VN", "ID", "PH"])),
        birth_date=draw(st.dates(date(1970, 1, 1), date(2009, 12, 31))),
        desired_work=work,
        desired_field=draw(unknown_or(FIELDS)),
        desired_other=draw(unknown_or(st.sampled_from(["shoe making", "hotel reception"]))) if work is None else None,
        desired_kind=draw(unknown_or(st.sampled_from(["production", "service", "sales"]))),
        experience=draw(unknown_or(st.lists(jobs(), max_size=3).map(tuple))),
        stays=draw(unknown_or(st.lists(stays(), max_size=3).map(tuple))),
        japanese=draw(unknown_or(st.sampled_from(["N5", "N4", "N3", "N2", "N1"]))),
        has_sending_organization=draw(unknown_or(st.booleans())),
        plan_filed_on=draw(unknown_or(DAYS)),
    )


RANK = {"not_possible": 0, "depends": 1, "possible": 2}


def outcomes(facts, on):
    return [(one.programme, one.stage, one.outcome) for one in pathways(facts=facts, on=on).pathways]


def days_of_data():
    """This function will return the days that the data names: of a value, of a listing, the day after a last day."""
    found = set()
    for one in parameters().values():
        for value in one.values:
            found.add(value.starts_on)
            if isinstance(value.value, date):
                found |= {value.value, value.value + timedelta(days=1)}
    for work in listed_works().values():
        found |= {day for day in (work.listed_from, work.listed_until) if day}
    last = parameter("titp.last_first_day_of_stage_2_for_stage_3").values[0].value
    found.add(months_after(day=last, months=-12) + timedelta(days=1))
    return found


DATA = days_of_data()


def days_of_person(facts):
    """This function will return the days that the facts name, and those that a number of the data makes of them."""
    told = [stay.from_on for stay in facts.stays or ()] + [stay.until_on for stay in facts.stays or ()]
    told += [job.from_on for job in facts.experience or ()]
    found = {birthday(born_on=facts.birth_date, age=18)}
    for day in filter(None, told):
        found |= {day, day + timedelta(days=1), months_after(day=day, months=1), months_after(day=day, months=12)}
    return found


@settings(max_examples=300)
@given(people(), st.data())
def test_outcomes_only_change_on_days_that_the_data_or_the_facts_name(facts, data):
    named = DATA | days_of_person(facts)
    near = st.sampled_from(sorted(named)).flatmap(lambda day: st.integers(-3, 3).map(lambda n: day + timedelta(days=n)))
    day = data.draw(DAYS | near)
    if day not in named:
        assert outcomes(facts, day) == outcomes(facts, day - timedelta(days=1))


@settings(max_examples=200)
@given(people(), jobs(), DAYS)
def test_adding_experience_never_removes_a_pathway(facts, job, day):
    if facts.experience is None:
        return
    more = Facts(**{name: getattr(facts, name) for name in Facts.__slots__} | {"experience": (*facts.experience, job)})
    for (*_, before), (*_, after) in zip(outcomes(facts, day), outcomes(more, day), strict=True):
        assert RANK[after] >= RANK[before]


@settings(max_examples=100)
@given(people(), people(), DAYS)
def test_the_same_facts_and_day_give_the_same_answer_whoever_is_asked_between(facts, other, day):
    once = pathways(facts=facts, on=day)
    pathways(facts=other, on=day)
    assert pathways(facts=facts, on=day) == once


@settings(max_examples=300)
@given(people(), DAYS)
def test_months_are_told_unless_it_is_not_possible_and_no_outcome_rests_on_what_is_unconfirmed_alone(facts, day):
    for one in pathways(facts=facts, on=day).pathways:
        assert (one.max_stay_months is None) == (one.outcome == "not_possible")
        deciding = [finding for finding in one.findings if finding.decides]
        if one.outcome == "not_possible":
            assert any(found.satisfied is False and found.confidence != "unconfirmed" for found in deciding)
        if one.outcome == "possible":
            assert all(found.satisfied is True and found.confidence != "unconfirmed" for found in deciding)
