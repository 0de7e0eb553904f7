"""The pathways of people: each case in the files beside this one is a sentence that the rules make true."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from kakehashi.common.data_files import read_yaml
from kakehashi.rules import Answer, facts_from, parameters, pathways

FOLDER = Path(__file__).parent / "cases"
PEOPLE = read_yaml(Path(__file__).parent / "people.yaml")
CASES = [case for path in sorted((FOLDER / "pathways").glob("*.yaml")) for case in read_yaml(path)]
# Figures that stand beside the rules: no rule reads them, so their cases ask for the value alone.
FIGURES = {
    (case["parameter"], case["on"]) for path in sorted((FOLDER / "figures").glob("*.yaml")) for case in read_yaml(path)
}
ORDER = ["titp-1", "titp-2", "titp-3", "construction_measure", "shipbuilding_measure", "esd", "ssw"]


def ask(case) -> Answer:
    """This function will put the facts of a case, given as JSON gives them, to the rules."""
    facts = {**PEOPLE[case["person"]], **case.get("facts", {})}
    return pathways(facts=facts_from(facts, on=case["day"]), on=case["day"])


def by_name(answer: Answer):
    """This function will return the pathways by their names in the cases."""
    return {f"{one.programme}-{one.stage}" if one.stage else one.programme: one for one in answer.pathways}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    found = by_name(ask(case))
    for name, expected in case["outcomes"].items():
        outcome, months = expected if isinstance(expected, list) else (expected, None)
        assert (name, found[name].outcome, found[name].max_stay_months) == (name, outcome, months)
    for name, reasons in case.get("reasons", {}).items():
        told = {finding.rule: finding.reason for finding in found[name].findings}
        assert {rule: told.get(rule) for rule in reasons} == reasons


def test_all_programmes_and_stages_are_always_told_in_one_order():
    for case in CASES:
        assert list(by_name(ask(case))) == ORDER


def test_every_finding_has_a_source_and_a_confidence():
    for case in CASES:
        for pathway in ask(case).pathways:
            for finding in pathway.findings:
                assert finding.source, finding
                assert finding.confidence in {"confirmed", "secondary", "unconfirmed"}


def test_every_version_of_a_rule_has_a_case_on_its_first_day_and_on_the_day_before():
    days = {(name.split("-")[0], case["day"]) for case in CASES for name in case["outcomes"]}
    missing = []
    for name, found in parameters().items():
        programme = name.partition(".")[0]
        if programme not in {"titp", "construction_measure", "shipbuilding_measure", "esd", "ssw"}:
            continue
        for value in found.values:
            needed = (value.starts_on, value.starts_on - timedelta(days=1))
            if not FIGURES.issuperset((name, day) for day in needed):
                missing += [
                    f"{name}: no case of {programme} on {day}" for day in needed if (programme, day) not in days
                ]
    assert not missing, "\n".join(missing)


def test_no_rule_reads_what_has_cases_of_its_value_alone():
    rules = Path(__file__).parents[2] / "kakehashi" / "rules"
    text = "".join(path.read_text(encoding="utf-8") for path in rules.rglob("*.py"))
    assert sorted({name for name, day in FIGURES if f'"{name}"' in text}) == []


def test_every_last_day_and_first_day_has_a_case_on_it_and_beside_it():
    days = {(name.split("-")[0], case["day"]) for case in CASES for name in case["outcomes"]}
    missing = []
    for name, found in parameters().items():
        programme, _, what = name.partition(".")
        for value in found.values:
            if not isinstance(value.value, date) or what in ELSEWHERE:
                continue
            beside = timedelta(days=-1 if what.startswith(("first", "day_of")) else 1)
            needed = (value.value, value.value + beside)
            missing += [f"{name}: no case of {programme} on {day}" for day in needed if (programme, day) not in days]
    assert not missing, "\n".join(missing)


# Days that are not those of an answer: of the list, of a law, of an opinion, and of a stage that began long before.
ELSEWHERE = {
    "list_of_works_as_of", "last_first_day_of_stage_2_for_stage_3", "act_in_force", "ordinance_of",
    "last_call_for_plans",
}  # fmt: skip
