"""The command `kakehashi breakdown-check`, a public interface: its shape, and what it refuses."""

import io
import json
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kakehashi.__main__ import main

ROOT = Path(__file__).parents[2]
ITEM = {"kind": "sending_fee", "label": "Phí dịch vụ", "amount": "3600.00", "currency": "USD", "payer": "trainee",
        "due": "visa"}  # fmt: skip
GIVEN = {
    "country": "VN",
    "programme": "titp",
    "monthly_wage_jpy": 180000,
    "months": 36,
    "items": [ITEM, ITEM | {"kind": "lectures", "amount": "0"}],
    "rates": {"USD": "155.0"},
    "job_order_max": {"amount": "350000", "currency": "LKR"},
}
WITHOUT = object()


def with_change(path, value):
    """This function will return the example with one place in it changed, or taken out."""
    changed = json.loads(json.dumps(GIVEN))
    place = changed
    for step in path[:-1]:
        place = place[step]
    if value is WITHOUT:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return changed


def written(tmp_path, given):
    path = tmp_path / "breakdown.json"
    path.write_bytes(given if isinstance(given, bytes) else json.dumps(given).encode())
    return str(path)


def answered(capsys, *arguments):
    assert main(["breakdown-check", *arguments]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return json.loads(told.out)


def refused(capsys, *arguments):
    assert main(["breakdown-check", *arguments]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


def test_the_answer_has_the_documented_shape_with_a_breach_too(tmp_path, capsys):
    answer = answered(capsys, written(tmp_path, GIVEN), "--on", "2026-12-01")
    assert list(answer) == ["on", "findings"]
    assert answer["on"] == "2026-12-01"
    for finding in answer["findings"]:
        assert list(finding) == ["rule", "satisfied", "computation", "source", "confidence"]
    assert [(one["rule"], one["satisfied"], one["confidence"]) for one in answer["findings"]] == [
        ("costs.deposits_allowed", True, "confirmed"),
        ("costs.vn_fee", False, "secondary"),
        ("costs.vn_education", True, "secondary"),
        ("costs.vn_collected_from", True, "secondary"),
    ]


def test_what_may_be_missing_may_be_null(tmp_path, capsys):
    few = {key: value for key, value in GIVEN.items() if key not in {"rates", "job_order_max"}}
    short = answered(capsys, written(tmp_path, few), "--on", "2026-12-01")
    assert (
        answered(capsys, written(tmp_path, few | {"rates": None, "job_order_max": None}), "--on", "2026-12-01") == short
    )


def test_a_dash_reads_standard_input_and_without_a_day_it_is_today_in_japan(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(GIVEN).encode())))
    days = [datetime.now(ZoneInfo("Asia/Tokyo")).date()]
    answer = answered(capsys, "-")
    days.append(datetime.now(ZoneInfo("Asia/Tokyo")).date())
    assert answer["on"] in {day.isoformat() for day in days}


def test_every_forbidden_item_has_its_own_finding_whoever_pays_it(tmp_path, capsys):
    labels = ["Tiền đặt cọc", "Vé máy bay", "b o n d"]
    items = [ITEM | {"label": label, "payer": "company"} for label in labels]
    answer = answered(capsys, written(tmp_path, GIVEN | {"items": items}), "--on", "2026-12-01")
    banned = [one for one in answer["findings"] if one["rule"] == "costs.deposits_allowed"]
    assert [(one["satisfied"], one["computation"].split(",")[0]) for one in banned] == [
        (False, "items[0]"),
        (False, "items[2]"),
    ]


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        *(((key,), WITHOUT, key) for key in ("country", "programme", "monthly_wage_jpy", "months", "items")),
        *((("items", 1, key), WITHOUT, f"items[1].{key}") for key in ITEM),
        (("country",), "XX", "country"),
        (("country",), "vn", "country"),
        (("country",), None, "country"),
        (("programme",), "TITP", "programme"),
        (("programme",), ["titp"], "programme"),
        (("monthly_wage_jpy",), "180000", "monthly_wage_jpy"),
        (("monthly_wage_jpy",), 180000.5, "monthly_wage_jpy"),
        (("monthly_wage_jpy",), True, "monthly_wage_jpy"),
        (("monthly_wage_jpy",), 0, "monthly_wage_jpy"),
        (("monthly_wage_jpy",), -1, "monthly_wage_jpy"),
        (("months",), 36.0, "months"),
        (("months",), 0, "months"),
        (("items",), {}, "items"),
        (("items", 1), "fee", "items[1]"),
        (("items", 1, "kind"), "deposit", "items[1].kind"),
        (("items", 1, "kind"), True, "items[1].kind"),
        (("items", 1, "payer"), "broker", "items[1].payer"),
        (("items", 1, "due"), "soon", "items[1].due"),
        (("items", 1, "due"), [], "items[1].due"),
        (("items", 1, "label"), 7, "items[1].label"),
        (("items", 1, "label"), "\ud800", "items[1].label"),
        (("items", 1, "label"), "x" * 1001, "items[1].label"),
        (("items", 1, "currency"), "usd", "items[1].currency"),
        (("items", 1, "currency"), "US$", "items[1].currency"),
        (("items", 1, "currency"), "ＵＳＤ", "items[1].currency"),
        (("items", 1, "amount"), "-1", "items[1].amount"),
        (("items", 1, "amount"), 1200, "items[1].amount"),
        (("items", 1, "amount"), True, "items[1].amount"),
        (("items", 1, "amount"), "1,200", "items[1].amount"),
        (("items", 1, "amount"), "1e3", "items[1].amount"),
        (("items", 1, "amount"), "NaN", "items[1].amount"),
        (("items", 1, "amount"), "Infinity", "items[1].amount"),
        (("items", 1, "amount"), "１２", "items[1].amount"),
        (("items", 1, "amount"), "", "items[1].amount"),
        (("items", 1, "amount"), "1" * 16, "items[1].amount"),
        (("items", 1, "refundable"), True, "items[1].refundable"),
        (("rates",), [], "rates"),
        (("rates", "USD"), 155.0, "rates.USD"),
        (("rates", "USD"), "0", "rates.USD"),
        (("rates", "usd"), "1", "rates.usd"),
        (("rates", "JPY"), "2", "rates.JPY"),
        (("job_order_max",), "350000", "job_order_max"),
        (("job_order_max", "amount"), WITHOUT, "job_order_max.amount"),
        (("job_order_max", "amount"), "-1", "job_order_max.amount"),
        (("job_order_max", "currency"), None, "job_order_max.currency"),
        (("discount",), "1", "discount"),
    ],
)
def test_bad_input_is_refused_by_its_key(path, value, key, tmp_path, capsys):
    told = refused(capsys, written(tmp_path, with_change(path, value)), "--on", "2026-12-01")
    assert told.startswith(f"{key}: ")
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"months": NaN}',
        b'{"months": 1, "months": 2}',
        b"\xff{}",
        b"[" * 99_999,
        b"1" * 5000,
    ],
    ids=range(9),
)
def test_what_is_no_breakdown_in_json_is_refused(content, tmp_path, capsys):
    assert refused(capsys, written(tmp_path, content), "--on", "2026-12-01").strip()


def test_bad_arguments_are_refused_with_a_sentence(tmp_path, capsys):
    file = written(tmp_path, GIVEN)
    assert "not a day" in refused(capsys, file, "--on", "tomorrow")
    assert "not a day" in refused(capsys, file, "--on", "2026-02-30")
    assert "--on" in refused(capsys, file, "--on")
    assert "cannot be read" in refused(capsys, str(tmp_path / "nothing.json"))
    assert "FILE.json" in refused(capsys)


def test_the_example_of_the_documentation_is_answered_as_it_says(tmp_path, capsys):
    page = (ROOT / "docs" / "breakdown.md").read_text(encoding="utf-8")
    given, told = (block.split("```")[0] for block in page.split("```json\n")[1:3])
    answer = answered(capsys, written(tmp_path, json.loads(given)), "--on", "2026-12-01")
    assert answer == json.loads(told)
