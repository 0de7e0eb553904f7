"""Every finding that the rules can make has a sentence, and every sentence a finding."""

import re
from pathlib import Path

from kakehashi.rules import facts_from, parameter, pathways
from kakehashi.rules.sentences import FIELDS, SENTENCES, sentence
from tests.rules.test_pathways import CASES, PEOPLE

RULES = Path(__file__).parents[2] / "kakehashi" / "rules"


def test_every_finding_of_the_cases_can_be_said():
    for case in CASES:
        facts = facts_from({**PEOPLE[case["person"]], **case.get("facts", {})}, on=case["day"])
        for pathway in pathways(facts=facts, on=case["day"]).pathways:
            for finding in pathway.findings:
                assert sentence(finding, translate=str, write_day=str)


def test_the_places_in_a_sentence_are_those_of_its_finding():
    places = {name for text in SENTENCES.values() for name in re.findall(r"%\((\w+)\)s", text)}
    written = "".join(path.read_text(encoding="utf-8") for path in RULES.rglob("*.py") if path.name != "sentences.py")
    assert sorted(name for name in places if f"{name}=" not in written and f'"{name}"' not in written) == []


def test_every_field_has_a_name():

    named = {*parameter("esd.fields").values[-1].value, *parameter("ssw.fields").values[-1].value}
    assert named == set(FIELDS)
