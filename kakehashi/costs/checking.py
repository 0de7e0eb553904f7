"""Checks an organization's breakdown against the dated rules of its country, and writes the findings for pages."""

import contextlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kakehashi.costs.models import Item
from kakehashi.costs.refusals import AgainstRules, ForbiddenItem
from kakehashi.costs.states import DueEvent, ItemKind, Payer
from kakehashi.guidance.rule_sources import sources
from kakehashi.guidance.rule_titles import title_of
from kakehashi.guidance.rule_values import written
from kakehashi.rules import Confidence, NoValueYet, parameter, parameters
from kakehashi.rules import breakdown as rules
from kakehashi.ui import formats

_FIGURE = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)(?: ([A-Z]{3}))?")
_BANNED = "costs.deposits_allowed"
_KINDS: Mapping[ItemKind, rules.Kind] = {
    ItemKind.LECTURES: "lectures",
    ItemKind.TRAVEL: "travel",
    ItemKind.DOCUMENTS: "documents",
    ItemKind.HEALTH_CHECK: "medical",
    ItemKind.LODGING: "lodging",
    ItemKind.INSURANCE: "insurance",
    ItemKind.SERVICE_FEE: "sending_fee",
    ItemKind.OTHER: "other",
}
_PAYERS: Mapping[Payer, rules.Payer] = {
    Payer.TRAINEE: "trainee",
    Payer.SENDING: "sending",
    Payer.SUPERVISING: "supervising",
    Payer.COMPANY: "company",
}
_DUE: Mapping[DueEvent, rules.Due | None] = {
    DueEvent.REGISTRATION: "registration",
    DueEvent.INTERVIEW_PASSED: "interview",
    DueEvent.LECTURES_BEGIN: None,  # before or after the certificate: not told
    DueEvent.CERTIFICATE: "coe",
    DueEvent.VISA: "visa",
    DueEvent.TICKET: "ticket",
    DueEvent.DEPARTURE: "departure",
}


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What a rule says of a breakdown, as pages show it; ``figures`` need no translation."""

    title: str
    rule: tuple[str, ...]
    satisfied: bool | None
    figures: str
    source: str
    href: str
    confidence: Confidence


def refuse_forbidden(*, labels: Iterable[str]) -> None:
    """This function will raise ForbiddenItem for the first label that names a deposit or the like."""
    for label in labels:
        if found := rules.forbidden_name(label):
            raise ForbiddenItem(name=found.term)


def check_for_publishing(*, country: str, currency: str, items: Iterable[Item], on: date) -> None:
    """This function will raise ForbiddenItem, or AgainstRules where a rule with a confirmed source is broken."""
    rows = list(items)
    refuse_forbidden(labels=[item.label for item in rows])
    broken = tuple(
        finding
        for finding in findings(country=country, currency=currency, items=rows, on=on)
        if finding.satisfied is False and finding.confidence == "confirmed"
    )
    if broken:
        raise AgainstRules(findings=broken)


def findings(*, country: str, currency: str, items: Iterable[Item], on: date) -> tuple[rules.CostFinding, ...]:
    """This function will return what the rules of a day say; wage and months are not known, nor is any rate."""
    given = rules.Breakdown(
        country=country,
        programme=None,
        wage=None,
        months=None,
        items=tuple(
            rules.Item(
                kind=_KINDS[ItemKind(item.kind)],
                label=item.label,
                price=rules.Money(amount=item.amount, currency=currency),
                payer=_PAYERS[Payer(item.payer)],
                due=_DUE[DueEvent(item.due)],
            )
            for item in items
        ),
    )
    return rules.check(given, on=on)


def checked(*, country: str, currency: str, items: Iterable[Item], on: date) -> list[Checked]:
    """This function will write what the rules of a day say, in the reader's language; what is broken first."""
    found = [
        _written(finding, on)
        for finding in findings(country=country, currency=currency, items=items, on=on)
        if finding.rule != _BANNED and finding.rule in parameters()
    ]
    return sorted(found, key=lambda one: (one.satisfied is not False, one.satisfied is not None))


def _written(finding: rules.CostFinding, on: date) -> Checked:
    """This function will put a finding into the words of the pages of rules."""
    asked = parameter(finding.rule)
    told: tuple[str, ...] = ()
    with contextlib.suppress(NoValueYet):
        held = asked.value_on(on)
        told = written(held.value, unit=asked.unit, confidence=held.confidence).lines
    shown, address = sources(finding.source)[0]
    return Checked(
        title=title_of(finding.rule),
        rule=told,
        satisfied=finding.satisfied,
        figures=_FIGURE.sub(_figure, finding.figures),
        source=shown,
        href=address,
        confidence=finding.confidence,
    )


def _figure(found: re.Match[str]) -> str:
    """This function will write a number or an amount with the reader's separators."""
    number, currency = Decimal(found[1].replace(",", "")), found[2]
    return formats.money(number, currency) if currency else formats.number(number)
