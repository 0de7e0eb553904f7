"""The command `kakehashi contact-guard`: a public interface, described in docs/guard.md."""

import json
import sys
from collections.abc import Iterable
from typing import Any, BinaryIO

from kakehashi.guard import find_contacts


def contact_guard(arguments: list[str]) -> int:
    """This function will answer each line of standard input with what is held back; 2 when it is given arguments."""
    if arguments:
        sys.stderr.write("Usage: kakehashi contact-guard < TEXTS.jsonl\n")
        return 2
    try:
        answer_lines(sys.stdin.buffer, sys.stdout.buffer)
    except BrokenPipeError:
        sys.stderr.close()  # nobody reads on; the interpreter would complain of it at its end
    return 0


def answer_lines(lines: Iterable[bytes], answers: BinaryIO) -> None:
    """This function will write one answer for each line that is not blank, and hand it on before the next is read."""
    for line in lines:
        if line.strip():
            answers.write(json.dumps(_answer(line), ensure_ascii=False).encode() + b"\n")
            answers.flush()


def _answer(line: bytes) -> dict[str, Any]:
    """This function will answer one line: what is held, or why it could not be read."""
    try:
        text = _text(line)
    except (ValueError, RecursionError) as error:
        return {"error": str(error) or "the line cannot be read"}
    return {"held": [{"kind": one.kind, "start": one.start, "end": one.end} for one in find_contacts(text)]}


def _text(line: bytes) -> str:
    """This function will read the text of a line, or raise ValueError with a sentence."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("the line is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"the line is not JSON: {error.msg} at {error.pos}") from None
    if not isinstance(row, dict):
        raise ValueError("the line is not an object")  # noqa: TRY004  one error for every line that cannot be read
    text = row.get("text")
    if not isinstance(text, str):
        raise ValueError("text is missing" if "text" not in row else "text is not a string")  # noqa: TRY004  the same
    return text
