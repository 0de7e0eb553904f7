"""The quota: its table has cases on every boundary, and what holds of it whatever the numbers."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.common.data_files import read_yaml
from kakehashi.rules import parameter, quota

CASES = read_yaml(Path(__file__).parent / "cases" / "quotas.yaml")
DAY = date(2026, 12, 1)
STAFF = st.integers(0, 5000)
PRESENT = st.integers(0, 2000)
STAGES = st.sampled_from([1, 2, 3])


def asked(**facts):
    given_ = {"staff": 45, "excellent": False, "stage": 1, "programme": "titp", "present": 0, "on": DAY}
    return quota(**given_ | facts)


@pytest.mark.parametrize("line", parameter("quota.titp_basic").value_on(DAY).value[1:], ids=str)
def test_every_line_of_the_table_has_a_case_on_its_first_number_and_on_the_one_before(line):
    numbers = {case["facts"]["staff"] for case in CASES}
    assert {line["staff_from"], line["staff_from"] - 1} <= numbers


@given(STAFF, st.booleans(), STAGES, PRESENT)
def test_more_staff_never_allow_fewer_people(staff, excellent, stage, present):
    fewer, more = (
        asked(staff=number, excellent=excellent, stage=stage, present=present) for number in (staff, staff + 1)
    )
    assert more.detail["allowed"] >= fewer.detail["allowed"]


@given(STAFF, STAGES, PRESENT)
def test_an_excellent_rating_never_allows_fewer_people(staff, stage, present):
    found = asked(staff=staff, stage=stage, present=present)
    assert found.detail["excellent_allowed"] >= found.detail["ordinary_allowed"]
    assert found.detail["allowed"] == found.detail["ordinary_allowed"]


@given(STAFF, st.sampled_from([True, False, None]), STAGES, PRESENT)
def test_as_many_as_remain_fit_and_one_more_does_not(staff, excellent, stage, present):
    found = asked(staff=staff, excellent=excellent, stage=stage, present=present)
    left = found.detail["remaining"]
    assert (found.satisfied is True) == (left > 0) or excellent is None
    if excellent is not None and left > 0:
        assert asked(staff=staff, excellent=excellent, stage=stage, present=present, more=left).satisfied is True
        assert asked(staff=staff, excellent=excellent, stage=stage, present=present, more=left + 1).satisfied is False


@given(st.dates(date(2010, 7, 1), date(2030, 12, 31)), STAGES)
def test_every_finding_names_its_source(day, stage):
    found = asked(stage=stage, on=day)
    assert found.source
    assert found.rule == "quota.people"


@pytest.mark.parametrize("wrong", [{"staff": -1}, {"present": -1}, {"more": -1}, {"stage": 4}, {"stage": None}])
def test_nonsense_is_refused(wrong):
    with pytest.raises(ValueError, match=r"below nothing|no stage"):
        asked(**wrong)
