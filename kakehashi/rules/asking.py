"""What the commands on files of JSON share: arguments, the day asked, reading the file; mistakes become sentences."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from kakehashi.rules.reading import day_in


class Unanswerable(Exception):
    """The command cannot be answered; the message says why, for standard error."""


class Parser(argparse.ArgumentParser):
    """Raises instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """This function will hand a mistake in the arguments on."""
        raise Unanswerable(f"{message}\n{self.format_usage().strip()}")


def day_asked(text: str) -> date:
    """This function will read a day such as 2026-12-01."""
    day = day_in(text)
    if day is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2026-12-01")
    return day


def json_in(name: str) -> Any:
    """This function will read the JSON of a file, or of standard input for "-"."""
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        text = content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Unanswerable(f"{name} cannot be read: {error}") from None
    try:
        return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_each_key_once)
    except (ValueError, RecursionError) as error:
        raise Unanswerable(f"{name} is not JSON: {error}") from None


def _no_constant(name: str) -> NoReturn:
    """This function will refuse NaN and the infinities, which are no JSON."""
    raise ValueError(f"{name} is not a value of JSON")


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """This function will build an object, and refuse a key that comes twice."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key} comes twice")
        found[key] = value
    return found
