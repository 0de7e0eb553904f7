"""Asks the rules for a seeker with several wishes, and compares two answers; nothing is read or stored here."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kakehashi import rules
from kakehashi.rules import Finding, Outcome, Programme

_BEST_FIRST: tuple[Outcome, ...] = ("possible", "depends", "not_possible")


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """What the rules say of one programme and stage for the wish with which it goes best; ``wish`` is its work."""

    programme: Programme
    stage: int | None
    outcome: Outcome
    max_stay_months: int | None
    wish: str
    findings: tuple[Finding, ...]

    @property
    def key(self) -> str:
        """This function will name programme and stage: titp.1, ssw."""
        return self.programme if self.stage is None else f"{self.programme}.{self.stage}"

    def as_stored(self) -> dict[str, Any]:
        """This function will return the way as it is kept."""
        return {
            "programme": self.programme,
            "stage": self.stage,
            "outcome": self.outcome,
            "max_stay_months": self.max_stay_months,
            "wish": self.wish,
            "findings": [stored_finding(finding) for finding in self.findings],
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """That the outcome of a way changed, and the finding that says why."""

    programme: Programme
    stage: int | None
    before: Outcome
    after: Outcome
    finding: Finding


def ask(wishes: Sequence[rules.Facts], *, on: date) -> tuple[Way, ...]:
    """This function will ask the rules about each wish, and return each way as it is for the wish that goes best.

    Where two wishes do equally well, the stronger one counts.
    """
    answers = [(facts, rules.pathways(facts=facts, on=on).pathways) for facts in wishes]
    ways = []
    for place in range(len(answers[0][1])):
        facts, best = min(
            ((facts, pathways[place]) for facts, pathways in answers), key=lambda one: _BEST_FIRST.index(one[1].outcome)
        )
        ways.append(
            Way(
                programme=best.programme,
                stage=best.stage,
                outcome=best.outcome,
                max_stay_months=best.max_stay_months,
                wish=facts.desired_work or "",
                findings=tuple(_as_known_here(finding) for finding in best.findings),
            )
        )
    return tuple(ways)


def hash_of(wishes: Sequence[rules.Facts]) -> str:
    """This function will return a mark of the facts: another one as soon as anything in them is different."""
    return hashlib.sha256(repr(wishes).encode()).hexdigest()


def turns(*, before: Sequence[Way], after: Sequence[Way]) -> list[Turn]:
    """This function will return the ways whose outcome changed; a way that one answer does not know has not changed."""
    known = {way.key: way for way in before}
    return [
        Turn(
            programme=way.programme,
            stage=way.stage,
            before=known[way.key].outcome,
            after=way.outcome,
            finding=_why(known[way.key], way),
        )
        for way in after
        if way.key in known and known[way.key].outcome != way.outcome
    ]


def _why(before: Way, after: Way) -> Finding:
    """This function will return the finding that made the outcome what it is, if possible one that is new.

    A way that became possible is explained by what no longer keeps it open or closes it.
    """
    old = {(one.rule, one.reason, one.satisfied) for one in before.findings}
    deciding = [one for one in after.findings if one.decides]
    closing = [one for one in deciding if one.satisfied is False and one.confidence != "unconfirmed"]
    leaving_open = [one for one in deciding if one.satisfied is None or one.confidence == "unconfirmed"]
    groups = {"not_possible": closing, "depends": leaving_open, "possible": deciding}
    found = groups[after.outcome] or list(after.findings)
    return next((one for one in found if (one.rule, one.reason, one.satisfied) not in old), found[0])


def _as_known_here(finding: Finding) -> Finding:
    """This function will say "not chosen yet" where the rules were not told of a sending organization."""
    if (finding.rule, finding.reason) != ("person.sending_organization", "not_told"):
        return finding
    return replace(finding, reason="not_chosen", detail={"change": "choose_sending_organization"})


def stored_finding(finding: Finding) -> dict[str, Any]:
    """This function will return a finding as it is kept: the public shape, and whether it decides."""
    return {**finding.as_json(), "decides": finding.decides}


def finding_from(stored: Mapping[str, Any]) -> Finding:
    """This function will return a finding that was kept."""
    return Finding(**{**stored, "detail": {name: _value(value) for name, value in stored["detail"].items()}})


def way_from(stored: Mapping[str, Any]) -> Way:
    """This function will return a way that was kept."""
    return Way(**{**stored, "findings": tuple(finding_from(one) for one in stored["findings"])})


def _value(value: Any) -> Any:
    """This function will return a number, text, day or list of a finding as it was before it was kept."""
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, str) and len(value) == len("2026-12-01"):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value
