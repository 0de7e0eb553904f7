"""The command `kakehashi breakdown-check FILE.json --on DAY`: a public interface, described in docs/breakdown.md."""

import argparse
import json
import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kakehashi.rules.asking import Parser, Unanswerable, day_asked, json_in
from kakehashi.rules.breakdown import breakdown_from, check
from kakehashi.rules.reading import BadFacts

_HERE = ZoneInfo("Asia/Tokyo")


def breakdown_check(arguments: list[str]) -> int:
    """This function will print what the rules say of a breakdown, as JSON; 0, or 2 with a sentence for bad input."""
    try:
        asked = _arguments(arguments)
        findings = check(breakdown_from(json_in(asked.file)), on=asked.on)
    except (Unanswerable, BadFacts) as refused:
        sys.stderr.write(f"{refused}\n")
        return 2
    answer = {"on": asked.on.isoformat(), "findings": [found.as_json() for found in findings]}
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
    return 0


def _arguments(arguments: list[str]) -> argparse.Namespace:
    """This function will read the arguments; without a day it is today in Japan."""
    parser = Parser(prog="kakehashi breakdown-check", description="Is this breakdown within the rules?")
    parser.add_argument("file", metavar="FILE.json", help="the breakdown; - reads standard input")
    parser.add_argument(
        "--on", type=day_asked, metavar="DAY", default=_today(), help="the day asked, such as 2026-12-01; else today"
    )
    return parser.parse_args(arguments)


def _today() -> date:
    """This function will return the day it is in Japan."""
    return datetime.now(_HERE).date()
