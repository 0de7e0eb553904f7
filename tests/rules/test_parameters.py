"""The parameters are complete: each value has a source and a confidence, and each later value has a case."""

from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest

from kakehashi.common.data_files import read_yaml
from kakehashi.rules import Confidence, NoValueYet, UnknownParameter, dated, parameter, parameters

CASES = Path(__file__).parent / "cases"
EVERY_VALUE = [(name, value) for name, found in parameters().items() for value in found.values]


@pytest.mark.parametrize(("name", "value"), EVERY_VALUE, ids=[f"{name} {v.starts_on}" for name, v in EVERY_VALUE])
def test_every_value_has_a_source_and_a_confidence(name, value):
    assert value.source.strip(), name
    assert value.confidence in get_args(Confidence)


def test_every_parameter_says_what_it_is_in_which_unit_and_when_it_was_checked():
    for found in parameters().values():
        assert found.description
        assert found.unit
        assert found.last_checked >= date(2026, 11, 22)


def test_every_value_that_follows_another_has_a_case_on_its_first_day_and_on_the_day_before():
    cases = [case for path in CASES.rglob("*.yaml") for case in read_yaml(path)]
    asked = {(case["parameter"], case["on"]) for case in cases if "parameter" in case}
    rule_days = {
        case.get("day") or case.get("facts", {}).get("on") for case in cases if "person" in case or "facts" in case
    }
    for found in parameters().values():
        for value in found.values[1:]:
            days = {value.starts_on - timedelta(days=1), value.starts_on}
            assert days <= rule_days or {(found.name, day) for day in days} <= asked, (found.name, value.starts_on)


def test_what_is_only_drafted_is_marked():
    cap = parameter("esd.most_fee_in_months_of_wage")
    assert [value.confidence for value in cap.values] == ["unconfirmed"]


def test_a_day_before_the_first_value_is_refused_with_the_day_from_which_there_is_one():
    with pytest.raises(NoValueYet, match=r"titp.stage_1_months has no value on 2010-06-30: .* 2010-07-01"):
        parameter("titp.stage_1_months").value_on(date(2010, 6, 30))


def test_a_name_that_no_file_holds_is_refused():
    with pytest.raises(UnknownParameter):
        parameter("titp.nothing")


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ([], "order of their days"),
        ([{"from": date(2020, 1, 1), "value": 1, "source": "", "confidence": "secondary"}], "needs a source"),
        ([{"from": date(2020, 1, 1), "value": 1, "source": "x", "confidence": "sure"}], "known confidence"),
        ([{"from": date(2020, 1, 1), "value": 1, "confidence": "secondary"}], "'source' is missing"),
    ],
)
def test_a_file_of_the_wrong_shape_is_refused(values, wrong):
    entry = {"description": "d", "unit": "u", "last_checked": date(2026, 11, 22), "values": values}
    with pytest.raises(dated.BadParameter, match=wrong):
        dated._parameter("test.it", entry)


def test_a_number_is_not_made_of_an_ended_value():
    with pytest.raises(dated.BadParameter, match="not a number"):
        parameter("titp.stage_3_months").number_on(date(2017, 10, 31))
    with pytest.raises(dated.BadParameter, match="not a date"):
        parameter("titp.stage_1_months").day_on(date(2026, 11, 22))
