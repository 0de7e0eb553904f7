"""Every case in the files beside this one, each a sentence that the rules make true."""

from pathlib import Path
from typing import Any

import pytest

from kakehashi import rules
from kakehashi.common.data_files import read_yaml
from kakehashi.rules import NoValueYet, conditions

FILES = ("experience", "programmes", "questions", "registration", "values")
FOLDER = Path(__file__).parent / "cases"
CASES = [
    case
    for path in [*(FOLDER / f"{name}.yaml" for name in FILES), *sorted((FOLDER / "figures").glob("*.yaml"))]
    for case in read_yaml(path)
]
RULES = [case for case in CASES if "rule" in case or "condition" in case]
VALUES = [case for case in CASES if "parameter" in case]
SOMEBODY = {"nationality": "VN", "birth_date": "2000-05-01"}


def ask(case: dict[str, Any]) -> rules.Finding:
    """This function will put the facts of a case to its rule, or what is told of a person to a condition."""
    if "rule" in case:
        answer: rules.Finding = getattr(rules, case["rule"])(**case["facts"])
        return answer
    facts = rules.facts_from(SOMEBODY | case["person"], on=case["on"])
    found: rules.Finding = getattr(conditions, case["condition"])(facts=facts, on=case["on"])
    return found


def plain(value: object) -> object:
    """This function will return tuples as the lists that the files hold."""
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("case", RULES, ids=lambda case: case["name"])
def test_rule(case):
    if case.get("raises"):
        with pytest.raises(NoValueYet, match="its first value holds from"):
            ask(case)
        return
    finding = ask(case)
    expected = dict(case["finding"])
    detail = expected.pop("detail", {})
    assert {name: getattr(finding, name) for name in expected} == expected
    assert {name: plain(finding.detail[name]) for name in detail} == detail


@pytest.mark.parametrize("case", VALUES, ids=lambda case: case["name"])
def test_value(case):
    asked = rules.parameter(case["parameter"])
    if case.get("raises"):
        with pytest.raises(NoValueYet):
            asked.value_on(case["on"])
        return
    held = asked.value_on(case["on"])
    assert held.value == case["value"]
    assert held.confidence == case.get("confidence", held.confidence)


def test_every_case_has_its_own_name():
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names))
