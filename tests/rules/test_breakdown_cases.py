"""Every case of a breakdown in the files beside this one, each a sentence that the rules make true."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kakehashi.common.data_files import read_yaml
from kakehashi.rules import parameter
from kakehashi.rules.breakdown import breakdown_from, check

FOLDER = Path(__file__).parent / "cases" / "breakdowns"
CASES = [case for path in sorted(FOLDER.glob("*.yaml")) for case in read_yaml(path)]
COUNTRIES = ("VN", "PH", "ID", "KH", "LK", "BD", "MM", "NP", "UZ", "CN", "MN", "TH", "LA", "IN")
KEYS = ("kind", "amount", "currency", "due", "payer")


def written_out(case: dict[str, Any]) -> dict[str, Any]:
    """This function will write the short form of a case as the public interface has it."""
    items = [{"label": "", **dict(zip(KEYS, [*short, "trainee"], strict=False))} for short in case["items"]]
    return {
        "country": case["country"],
        "programme": case.get("programme", "titp"),
        "monthly_wage_jpy": 180000,
        "months": case.get("months", 36),
        "items": items,
        "rates": case.get("rates"),
        "job_order_max": case.get("job_order_max"),
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_breakdown(case):
    found = {one.rule: one for one in check(breakdown_from(written_out(case)), on=case["on"])}
    assert {rule: found[rule].satisfied for rule in case["finds"]} == case["finds"]
    for rule, words in case.get("says", {}).items():
        assert words in found[rule].computation


def test_every_case_has_its_own_name():
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("country", COUNTRIES)
def test_on_every_month_of_twenty_one_years_each_finding_has_a_computation_and_the_source_of_its_rule(country):
    case = {"country": country, "programme": "esd", "items": [["sending_fee", "100", "USD", "visa"]]}
    breakdown = breakdown_from(written_out(case))
    for month in range(21 * 12):
        day = date(2010 + month // 12, month % 12 + 1, 1)
        for one in check(breakdown, on=day):
            assert one.computation
            assert one.source in {value.source for value in parameter(one.rule).values}


def test_the_ban_on_deposits_is_confirmed_since_the_day_of_the_act():
    case = {"country": "VN", "items": [["other", "100", "USD", "visa"]]}
    given = written_out(case)
    given["items"][0]["label"] = "Tiền đặt cọc"
    first = date(2017, 11, 1)
    (before,) = [one for one in check(breakdown_from(given), on=first - timedelta(days=1)) if "deposits" in one.rule]
    (since,) = [one for one in check(breakdown_from(given), on=first) if "deposits" in one.rule]
    assert (before.satisfied, before.confidence) == (False, "secondary")
    assert (since.satisfied, since.confidence) == (False, "confirmed")
    assert "items[0], “Tiền đặt cọc”, 100 USD" in since.computation
