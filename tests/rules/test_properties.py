"""What holds of the rules whatever the facts."""

from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rules import (
    Facts,
    Finding,
    Job,
    listed_works,
    may_register,
    parameters,
    programme_for_start,
)
from kakehashi.rules.calendar_days import birthday, months_after
from kakehashi.rules.conditions import experience

DAYS = st.dates(date(2010, 7, 1), date(2030, 12, 31))
CODES = st.sampled_from(sorted(listed_works()))
WORKS = st.frozensets(CODES, max_size=6)


def asked(desired: str, worked: Iterable[str], day: date) -> Finding:
    """This function will ask about the experience of somebody who has done some works of the list."""
    jobs = tuple(Job(work=code) for code in worked)
    facts = Facts(nationality="VN", birth_date=date(1990, 1, 1), desired_work=desired, experience=jobs)
    return experience(facts=facts, on=day)


@given(CODES, WORKS, WORKS, DAYS)
def test_more_experience_never_takes_anything_away(desired, worked, more, day):
    if asked(desired, worked, day).satisfied:
        assert asked(desired, [*worked, *more], day).satisfied


@given(CODES, WORKS, DAYS)
def test_the_same_facts_and_day_get_the_same_answer_in_any_order(desired, worked, day):
    assert asked(desired, sorted(worked), day) == asked(desired, sorted(worked, reverse=True), day)


@given(st.dates(date(1950, 1, 1), date(2012, 12, 31)), DAYS)
def test_the_first_day_told_is_the_first_day_that_is_satisfied(birth_on, day):
    first_day = may_register(birth_on=birth_on, on=day).detail["first_day"]
    assert isinstance(first_day, date)
    if first_day > date(2010, 7, 1):
        assert may_register(birth_on=birth_on, on=first_day).satisfied is True
        assert may_register(birth_on=birth_on, on=first_day - timedelta(days=1)).satisfied is False


@given(DAYS, DAYS)
def test_waiting_never_makes_technical_intern_training_likelier(one, other):
    order = ["titp_usual", "titp_only_if_fast", "esd_or_ssw"]
    earlier, later = sorted((one, other))
    reasons = [programme_for_start(registers_on=day).reason for day in (earlier, later)]
    assert order.index(reasons[0]) <= order.index(reasons[1])


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 90))
def test_birthdays_and_months_agree(day, years):
    same = birthday(born_on=day, age=years)
    assert same - months_after(day=day, months=12 * years) in (timedelta(0), timedelta(days=1))


@given(DAYS)
def test_a_value_only_changes_on_a_day_that_the_data_names(day):
    before = day - timedelta(days=1)
    for found in parameters().values():
        if found.values[0].starts_on <= before and found.value_on(day) != found.value_on(before):
            assert day in {value.starts_on for value in found.values}
