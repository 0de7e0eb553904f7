"""The timeline: what comes when on each way, drawn from the rules of the day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rules import facts_from, parameter, pathways
from kakehashi.rules.timeline import TEXTS, event_text, timeline

DAY = date(2026, 12, 1)
WELDER = {
    "nationality": "VN",
    "birth_date": "2000-05-01",
    "desired_work": "7-7-2",
    "desired_field": "manufacturing",
    "experience": [{"work": "7-7-2", "from": "2019-01-01"}],
    "stays": [],
    "japanese": "N4",
    "has_sending_organization": True,
}
TRAINING = {
    "programme": "titp",
    "stage": 2,
    "work": "3-8-1",
    "from": "2012-06-01",
    "until": "2015-05-31",
    "completed": True,
}
SCAFFOLDER = {
    **WELDER,
    "birth_date": "1990-05-01",
    "desired_work": "3-8-1",
    "desired_field": "construction",
    "experience": [{"work": "3-8-1", "from": "2009-01-01"}],
    "stays": [TRAINING],
}


def events(on, **facts):
    return timeline(answer=pathways(facts=facts_from({**WELDER, **facts}, on=on), on=on))


def on_the_way(found, programme):
    return [(event.code, event.from_on, event.until_on) for event in found if event.programme == programme]


def test_a_newcomer_has_lectures_then_the_stages_with_their_tests():
    assert on_the_way(events(DAY), "titp") == [
        ("preparation", date(2026, 2, 1), DAY),
        ("entry", DAY, None),
        ("lectures", DAY, date(2027, 2, 1)),
        ("titp_1", DAY, date(2027, 12, 1)),
        ("titp_test", date(2027, 12, 1), None),
        ("titp_2", date(2027, 12, 1), date(2029, 12, 1)),
        ("titp_test", date(2029, 12, 1), None),
        ("after_training", date(2029, 12, 1), date(2034, 12, 1)),
    ]


def test_lectures_are_a_sixth_of_the_stage_or_a_twelfth_after_classes_abroad():
    lectures = next(event for event in events(DAY) if event.kind == "lectures")
    assert dict(lectures.detail) == {"months": 2, "shorter": 1, "hours": 160}


def test_home_leave_stands_between_the_second_stage_and_the_third():
    assert "home_leave" not in [code for code, _from, _until in on_the_way(events(date(2026, 1, 1)), "titp")]
    found = on_the_way(events(date(2020, 1, 1)), "titp")
    assert ("home_leave", date(2023, 1, 1), date(2023, 2, 1)) in found
    assert ("titp_3", date(2023, 2, 1), date(2025, 2, 1)) in found


def test_an_unlisted_work_ends_after_the_first_stage():
    found = events(DAY, desired_work=None, desired_other="shoes", desired_kind="production",
                   experience=[{"other": "shoes"}])  # fmt: skip
    codes = [code for code, _from, _until in on_the_way(found, "titp")]
    assert codes == ["preparation", "entry", "lectures", "titp_1", "titp_test"]


def test_the_three_days_of_2027_are_named_in_their_order():
    changes = [(event.code, event.from_on) for event in events(DAY) if event.kind == "change"]
    assert changes == [
        ("last_filing", date(2027, 3, 31)),
        ("esd_begins", date(2027, 4, 1)),
        ("last_entry", date(2027, 6, 30)),
    ]


def test_employment_for_skill_development_has_a_level_after_a_year_and_tests_at_its_end():
    begins = date(2027, 4, 1)
    assert on_the_way(events(begins), "esd")[2:] == [
        ("esd_work", begins, date(2030, 4, 1)),
        ("esd_language", date(2028, 4, 1), None),
        ("esd_test", date(2030, 4, 1), None),
        ("after_esd", date(2030, 4, 1), date(2035, 4, 1)),
    ]


def test_a_returned_scaffolder_of_2018_could_work_three_years_under_the_measure():
    found = events(date(2018, 5, 1), **SCAFFOLDER)
    assert on_the_way(found, "construction_measure") == [
        ("entry", date(2018, 5, 1), None),
        ("construction_measure_work", date(2018, 5, 1), date(2021, 5, 1)),
    ]
    assert ("construction_measure_last_entry", date(2021, 3, 31)) in [(each.code, each.from_on) for each in found]


def test_who_comes_back_for_the_third_stage_does_not_begin_anew():
    codes = [code for code, _from, _until in on_the_way(events(DAY, **SCAFFOLDER), "titp")]
    assert codes == ["preparation", "entry", "titp_3", "titp_test", "after_training"]


def test_who_is_inside_goes_on_until_the_planned_day():
    inside = {**TRAINING, "stage": 1, "from": "2026-08-01", "until": "2027-07-31", "completed": False}
    found = on_the_way(events(DAY, stays=[inside], desired_work="3-8-1"), "titp")
    assert found[0] == ("titp_1", DAY, date(2027, 7, 31))
    assert "entry" not in [code for code, _from, _until in found]


def test_somebody_too_young_sees_the_birthday():
    found = events(DAY, birth_date="2009-02-03")
    assert ("old_enough", date(2027, 2, 3)) in [(each.code, each.from_on) for each in found]
    assert on_the_way(found, "titp") == []


def test_the_days_are_counted_from_the_day_of_entry_where_it_is_given():
    answer = pathways(facts=facts_from(WELDER, on=DAY), on=DAY)
    found = timeline(answer=answer, begins_on=date(2027, 1, 15))
    assert next(event for event in found if event.code == "entry").from_on == date(2027, 1, 15)


@given(st.dates(date(2010, 1, 1), date(2030, 12, 31)), st.sampled_from([WELDER, SCAFFOLDER]))
def test_every_event_of_every_day_has_a_text_a_source_and_days_in_order(on, facts):
    for event in events(on, **facts):
        assert event_text(event, translate=str)
        assert event.source
        assert event.confidence in {"confirmed", "secondary", "unconfirmed"}
        assert event.from_on <= event.last_on


@given(st.dates(date(2017, 12, 1), date(2026, 11, 30)))
def test_nothing_on_a_way_begins_before_the_day_but_the_preparation(on):
    assert all(event.from_on >= on for event in events(on) if event.programme and event.kind != "preparation")


def test_the_same_answer_always_gives_the_same_timeline():
    answer = pathways(facts=facts_from(WELDER, on=DAY), on=DAY)
    assert timeline(answer=answer) == timeline(answer=replace(answer))


@pytest.mark.parametrize("code", [code for code in TEXTS if code.startswith(("construction", "shipbuilding"))])
def test_both_measures_are_told_in_the_same_manner(code):
    other = {"construction": "shipbuilding", "shipbuilding": "construction"}[code.split("_")[0]]
    assert TEXTS[code].replace(code.split("_")[0], other) == TEXTS[f"{other}_{code.split('_', 1)[1]}"]


def test_a_day_on_which_a_rule_changes_is_that_of_its_parameter():
    filing = parameter("titp.last_filing_day").values[-1].value
    before = [event.from_on for event in events(filing - timedelta(days=1)) if event.code == "last_filing"]
    assert before == [filing]
