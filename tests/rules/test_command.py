"""The command `kakehashi eligibility`, a public interface: its shape, and what it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kakehashi.__main__ import main

ROOT = Path(__file__).parents[2]
FACTS = {
    "nationality": "VN",
    "birth_date": "1990-05-01",
    "desired_work": "7-7-2",
    "desired_field": None,
    "experience": [{"work": "7-7-2", "from": "2019-01-01", "until": "2022-03-31"}],
    "stays": [],
    "japanese": "N4",
    "has_sending_organization": True,
    "plan_filed_on": None,
    "entry_on": None,
}


def written(tmp_path, facts):
    path = tmp_path / "facts.json"
    path.write_text(facts if isinstance(facts, str) else json.dumps(facts), encoding="utf-8")
    return str(path)


def answered(capsys, *arguments):
    assert main(["eligibility", *arguments]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return json.loads(told.out)


def refused(capsys, *arguments):
    assert main(["eligibility", *arguments]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


def test_the_answer_has_the_documented_shape(tmp_path, capsys):
    answer = answered(capsys, written(tmp_path, FACTS), "--on", "2026-12-01")
    assert list(answer) == ["on", "rules", "pathways"]
    assert answer["on"] == "2026-12-01"
    assert [(one["programme"], one["stage"], one["outcome"], one["max_stay_months"]) for one in answer["pathways"]] == [
        ("titp", 1, "possible", 12),
        ("titp", 2, "possible", 24),
        ("titp", 3, "not_possible", None),
        ("construction_measure", None, "not_possible", None),
        ("shipbuilding_measure", None, "not_possible", None),
        ("esd", None, "not_possible", None),
        ("ssw", None, "possible", 60),
    ]
    for one in answer["pathways"]:
        assert list(one) == ["programme", "stage", "outcome", "max_stay_months", "findings"]
        for finding in one["findings"]:
            assert list(finding) == ["rule", "satisfied", "reason", "detail", "source", "confidence"]


def test_missing_and_null_are_alike(tmp_path, capsys):
    few = {"nationality": "VN", "birth_date": "1990-05-01"}
    nulls = {**dict.fromkeys(FACTS), "desired_other": None, "desired_kind": None, **few}
    short = answered(capsys, written(tmp_path, few), "--on", "2027-04-01")
    assert answered(capsys, written(tmp_path, nulls), "--on", "2027-04-01") == short


@pytest.mark.parametrize("language", ["en", "ja", "vi"])
def test_with_a_language_every_pathway_and_finding_has_a_sentence(language, tmp_path, capsys):
    answer = answered(capsys, written(tmp_path, FACTS), "--on", "2026-12-01", "--language", language)
    sentences = [one["sentence"] for one in answer["pathways"]]
    sentences += [finding["sentence"] for one in answer["pathways"] for finding in one["findings"]]
    assert all(sentences)
    assert not [one for one in sentences if "%(" in one]
    if language != "en":
        english = answered(capsys, written(tmp_path, FACTS), "--on", "2026-12-01", "--language", "en")
        assert not {one["sentence"] for one in english["pathways"]} & set(sentences)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"nationality": None}, "nationality"),
        ({"nationality": "XX"}, "nationality"),
        ({"nationality": "vn"}, "nationality"),
        ({"birth_date": None}, "birth_date"),
        ({"birth_date": "1990-13-01"}, "birth_date"),
        ({"birth_date": "19900501"}, "birth_date"),
        ({"birth_date": "1990-W01-1"}, "birth_date"),
        ({"birth_date": "1890-01-01"}, "birth_date"),
        ({"desired_work": None, "desired_other": "\ud800"}, "desired_other"),
        ({"entry_on": "9999-12-31"}, "entry_on"),
        ({"experience": [{"work": "7-7-2", "from": "1989-01-01"}]}, "experience[0].from"),
        ({"stays": [{"programme": "titp", "stage": 1.0}]}, "stays[0].stage"),
        ({"birth_date": "2026-12-02"}, "birth_date"),
        ({"birth_date": 1990}, "birth_date"),
        ({"desired_work": "9-9-9"}, "desired_work"),
        ({"desired_work": 7}, "desired_work"),
        ({"desired_field": "shops"}, "desired_field"),
        ({"desired_field": ["lodging"]}, "desired_field"),
        ({"desired_other": " "}, "desired_other"),
        ({"desired_kind": "office"}, "desired_kind"),
        ({"experience": {}}, "experience"),
        ({"experience": ["7-7-2"]}, "experience[0]"),
        ({"experience": [{}]}, "experience[0].work"),
        ({"experience": [{"work": "7-7-2", "other": "welding"}]}, "experience[0].work"),
        ({"experience": [{"work": "7-7-2", "from": "2022-01-02", "until": "2022-01-01"}]}, "experience[0].until"),
        ({"experience": [{"work": "7-7-2", "years": 3}]}, "experience[0].years"),
        ({"stays": [{"programme": "au pair"}]}, "stays[0].programme"),
        ({"stays": [{"programme": "titp", "stage": 4}]}, "stays[0].stage"),
        ({"stays": [{"programme": "titp", "stage": None}]}, "stays[0].stage"),
        ({"stays": [{"programme": "titp", "stage": True}]}, "stays[0].stage"),
        ({"stays": [{"programme": "esd", "stage": 1}]}, "stays[0].stage"),
        ({"stays": [{"programme": "titp", "stage": 1, "completed": "yes"}]}, "stays[0].completed"),
        ({"stays": [{"programme": "titp", "stage": 1, "from": "2022-01-02", "until": "2022-01-01"}]}, "stays[0].until"),
        ({"japanese": "N6"}, "japanese"),
        ({"japanese": 4}, "japanese"),
        ({"has_sending_organization": "true"}, "has_sending_organization"),
        ({"has_sending_organization": 1}, "has_sending_organization"),
        ({"plan_filed_on": "soon"}, "plan_filed_on"),
        ({"plan_filed_on": "2027-02-01", "entry_on": "2027-01-01"}, "entry_on"),
        ({"religion": "none"}, "religion"),
    ],
)
def test_bad_facts_are_refused_by_their_key(change, key, tmp_path, capsys):
    assert refused(capsys, written(tmp_path, FACTS | change), "--on", "2026-12-01").startswith(f"{key}: ")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "3", "null", '{"nationality": NaN}', '{"nationality": "VN", "nationality": "ID"}', "[" * 100_000],
)
def test_what_is_not_an_object_of_json_is_refused(text, tmp_path, capsys):
    assert refused(capsys, written(tmp_path, text), "--on", "2026-12-01").strip()


def test_bad_arguments_are_refused_with_a_sentence(tmp_path, capsys):
    facts = written(tmp_path, FACTS)
    assert "--on" in refused(capsys, facts)
    assert "not a day" in refused(capsys, facts, "--on", "tomorrow")
    assert "not a day" in refused(capsys, facts, "--on", "2026-02-30")
    assert "cannot be read" in refused(capsys, str(tmp_path / "nothing.json"), "--on", "2026-12-01")
    assert "klingon" in refused(capsys, facts, "--on", "2026-12-01", "--language", "klingon")
    assert main([]) == 2
    assert "eligibility" in capsys.readouterr().err


def test_the_command_runs_from_any_folder_without_settings(tmp_path):
    call = [sys.executable, "-P", "-m", "kakehashi", "eligibility", "-", "--on", "2026-12-01"]
    found = subprocess.run(
        call, input=json.dumps(FACTS), capture_output=True, text=True, cwd=tmp_path, env={"PYTHONPATH": str(ROOT)},
        check=True,
    )  # fmt: skip
    assert json.loads(found.stdout)["pathways"][0]["outcome"] == "possible"
    assert found.stderr == ""


def test_the_example_of_the_documentation_is_answered_as_it_says(tmp_path, capsys):
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    example = page.split("For a welder with experience, no earlier stay and N4:")[1].split("| pathway |")[0]
    told = {}
    for day in ("2026-12-01", "2027-04-01"):
        answer = answered(capsys, written(tmp_path, json.loads(example)), "--on", day)
        told[day] = [(one["outcome"], one["max_stay_months"]) for one in answer["pathways"]]
    closed = ("not_possible", None)
    assert told == {
        "2026-12-01": [("possible", 12), ("possible", 24), closed, closed, closed, closed, ("possible", 60)],
        "2027-04-01": [("depends", 12), ("depends", 24), closed, closed, closed, ("depends", 36), ("possible", 60)],
    }
