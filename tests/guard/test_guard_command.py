"""The command answers line by line, also lines that nobody can read."""

import io
import json
import subprocess
import sys

import pytest

from kakehashi.guard.command import answer_lines, contact_guard


def answers(*lines: bytes) -> list[dict[str, object]]:
    written = io.BytesIO()
    answer_lines([line + b"\n" for line in lines], written)
    return [json.loads(line) for line in written.getvalue().splitlines()]


def test_every_text_is_answered_in_order_and_blank_lines_are_skipped():
    held = {"held": [{"kind": "phone", "start": 3, "end": 13}]}
    assert answers(
        b'{"text": "\xf0\x9f\x93\x9e: 0912345678"}', b"", b"  \r", b'{"id": 7, "text": "\xe6\xba\xb6\xe6\x8e\xa5"}'
    ) == [held, {"held": []}]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b'{"text": "\xff"}', "the line is not UTF-8"),
        (b"{text: 1}", "the line is not JSON: Expecting property name enclosed in double quotes at 1"),
        (b'["text"]', "the line is not an object"),
        (b'{"words": "0912345678"}', "text is missing"),
        (b'{"text": null}', "text is not a string"),
    ],
)
def test_a_line_that_cannot_be_read_gets_the_reason_and_the_next_is_answered(line, error):
    assert answers(line, b'{"text": ""}') == [{"error": error}, {"held": []}]


def test_a_text_nested_too_deep_stops_nothing():
    assert [list(answer) for answer in answers(b"[" * 100_000, b'{"text": ""}')] == [["error"], ["held"]]


def test_half_a_surrogate_pair_counts_as_one_character():
    assert answers(b'{"text": "\\ud800 0912345678"}') == [{"held": [{"kind": "phone", "start": 2, "end": 12}]}]


def test_each_answer_is_handed_on_before_the_next_line_is_read():
    written = io.BytesIO()
    seen = []

    def lines():
        for _ in range(2):
            seen.append(len(written.getvalue()))
            yield b'{"text": ""}\n'

    answer_lines(lines(), written)
    assert seen == [0, len(b'{"held": []}\n')]


def test_it_takes_no_arguments(capsys):
    assert contact_guard(["file"]) == 2
    assert capsys.readouterr().err == "Usage: kakehashi contact-guard < TEXTS.jsonl\n"


def test_the_program_answers_without_the_framework():
    script = (
        "import sys; from kakehashi.__main__ import main; status = main(['contact-guard']);"
        "sys.exit(status or any(name.split('.')[0] in ('django', 'babel', 'psycopg') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=b'{"text": "t.me/namnguyen"}\n', capture_output=True, check=True
    )
    assert json.loads(done.stdout) == {"held": [{"kind": "link", "start": 0, "end": 14}]}
