"""How fast the rules answer, in one process and from the command line."""

import copy
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from kakehashi.ops.bench.measurement import Measurement, milliseconds, per_second
from kakehashi.rules import facts_from, listed_works, pathways

PERSONS = 4000
SEED = 20261122
_ROOT = Path(__file__).parents[3]
_FIRST, _DAYS = date(2010, 7, 1), 7300
_TIMED = (
    "import json,sys,time;from datetime import date;from kakehashi.rules import facts_from,pathways;"
    "told=json.load(open(sys.argv[1]));on=date(2026,12,1);started=time.perf_counter();"
    "json.dumps(pathways(facts=facts_from(told,on=on),on=on).as_json());print((time.perf_counter()-started)*1000)"
)


def measure() -> Iterator[Measurement]:
    """This function will measure persons a second through the Python interface, and one call from nothing.

    The floor of the persons is a deep copy of the same facts; that of a call is a Python that starts and ends.
    """
    people = _people()
    yield Measurement(
        name="rules.persons_per_second",
        value=round(per_second(lambda: [_answer(told, on) for told, on in people], count=PERSONS), 1),
        unit="persons/s",
        floor=round(per_second(lambda: [copy.deepcopy(told) for told, _ in people], count=PERSONS), 1),
        rows=PERSONS,
    )
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder) / "facts.json"
        facts.write_text(json.dumps(people[0][0]), encoding="utf-8")
        bare = milliseconds(lambda: _python("-c", ""), times=5)
        command = ("-m", "kakehashi", "eligibility", str(facts), "--on", "2026-12-01")
        first_calls = sorted(float(_python("-c", _TIMED, str(facts))) for _ in range(5))
        yield Measurement(
            name="rules.command", value=round(milliseconds(lambda: _python(*command), times=5), 1), unit="ms",
            floor=round(bare, 1), rows=1,
        )  # fmt: skip
        yield Measurement(
            name="rules.first_call_after_import", value=round(first_calls[2], 1), unit="ms",
            floor=round(milliseconds(lambda: _answer(*people[0]), times=50), 3), rows=1,
        )  # fmt: skip


def _answer(told: dict[str, Any], on: date) -> object:
    """This function will ask the rules about one person."""
    return pathways(facts=facts_from(told, on=on), on=on)


def _python(*arguments: str) -> str:
    """This function will run the same Python with these arguments and return what it wrote."""
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    call = [sys.executable, "-P", *arguments]
    return subprocess.run(call, env=environment, check=True, capture_output=True, text=True).stdout  # noqa: S603  a command of our own


def _people() -> list[tuple[dict[str, Any], date]]:
    """This function will make people with work, wishes and stays, the same ones each time."""
    chance = random.Random(SEED)  # noqa: S311  data to measure with
    works = sorted(listed_works())
    return [(_person(chance, works), _FIRST + timedelta(days=chance.randrange(_DAYS))) for _ in range(PERSONS)]


def _person(chance: random.Random, works: list[str]) -> dict[str, Any]:
    """This function will make one person with up to three jobs and up to one stay."""
    work = chance.choice(works)
    jobs = [{"work": chance.choice([work, *works]), "from": "2008-01-01", "until": "2010-01-01"} for _ in range(3)]
    stay = {
        "programme": "titp",
        "stage": chance.choice([1, 2, 3]),
        "work": work,
        "from": "2012-06-01",
        "until": "2015-05-31",
        "completed": chance.choice([True, False]),
    }
    return {
        "nationality": chance.choice(["VN", "ID", "PH", "MM", "KH"]),
        "birth_date": date(1980 + chance.randrange(20), 1 + chance.randrange(12), 5).isoformat(),
        "desired_work": work,
        "desired_field": chance.choice([None, "construction", "care", "lodging"]),
        "experience": jobs[: chance.randrange(4)],
        "stays": [stay][: chance.randrange(2)],
        "japanese": chance.choice([None, "N5", "N4", "N3"]),
        "has_sending_organization": chance.choice([None, True, True]),
    }
