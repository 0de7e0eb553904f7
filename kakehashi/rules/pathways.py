"""Can I go, and under which programme? All programmes and stages that exist or ever existed, for a person and a day."""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from kakehashi.rules import esd, measures, ssw, titp
from kakehashi.rules.dated import parameters
from kakehashi.rules.facts import Facts
from kakehashi.rules.findings import Pathway

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """The pathways of a person: asked on a day, by rules of a version."""

    on: date
    rules: str
    pathways: tuple[Pathway, ...]

    def as_json(self) -> dict[str, Any]:
        """This function will return the answer in the shape of the public interface."""
        return {
            "on": self.on.isoformat(),
            "rules": self.rules,
            "pathways": [pathway.as_json() for pathway in self.pathways],
        }


def pathways(*, facts: Facts, on: date) -> Answer:
    """This function will say which programmes and stages are open to a person, and why.

    The person is judged as they are on the day of entry if it was told, else on the day asked, by the rules of that
    day. The same facts and day always give the same answer, whenever asked.
    """
    judged = facts.judged_on(on)
    found = tuple(
        pathway for programme in (titp, measures, esd, ssw) for pathway in programme.pathways(facts=facts, on=judged)
    )
    return Answer(on=on, rules=rules_version(), pathways=found)


@cache
def rules_version() -> str:
    """This function will name the rules in use: the day on which they were last checked, and a digest of the files."""
    digest = hashlib.sha256()
    for path in sorted(_FOLDER.rglob("*")):
        if path.suffix in {".py", ".yaml", ".csv"}:
            digest.update(path.read_bytes())
    checked = max(found.last_checked for found in parameters().values())
    return f"{checked.isoformat()}-{digest.hexdigest()[:8]}"
