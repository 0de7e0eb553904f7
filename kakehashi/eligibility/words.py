"""Puts what the rules found into sentences, in the reader's language, with its source and how sure it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext, ngettext

from kakehashi.catalogue.models import Work
from kakehashi.eligibility.asking import Turn, Way, finding_from, stored_finding
from kakehashi.eligibility.models import Change
from kakehashi.guidance.rule_sources import sources
from kakehashi.rules import Finding
from kakehashi.rules.sentences import FIELDS, NUMERALS, OUTCOMES, PROGRAMMES, WITH_STAGE, sentence
from kakehashi.seekers.states import PROGRAMMES as STAY_PROGRAMMES
from kakehashi.seekers.states import StayPurpose
from kakehashi.ui.formats import long_date

TONES = {True: "good", False: "bad", None: "wait"}
OUTCOME_TONES = {"possible": "good", "not_possible": "bad", "depends": "wait"}


@dataclass(frozen=True, kw_only=True)
class Said:
    """A finding as a page shows it."""

    text: str
    tone: str
    confidence: str
    source: str
    href: str


def said(finding: Finding) -> Said:
    """This function will put a finding into a sentence; KeyError for a reason that has none, which a test prevents."""
    return Said(
        text=sentence(finding, translate=gettext, write_day=long_date),
        tone=TONES[finding.satisfied],
        confidence=finding.confidence,
        source=_name(finding.source),
        href=finding.source if _is_address(finding.source) else "",
    )


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A way as a page shows it: its name, what it comes to, for how long, and what was found, in four groups."""

    key: str
    name: str
    outcome: str
    tone: str
    months: int | None
    work: str
    against: list[Said]
    missing: list[Said]
    later: list[Said]
    settled: list[Said]


def way_name(*, programme: str, stage: int | None) -> str:
    """This function will name a programme and stage: Technical intern training, stage (i)."""
    name = gettext(PROGRAMMES[programme])
    if stage is None:
        return name
    return gettext(WITH_STAGE) % {"programme": name, "stage": gettext(NUMERALS[stage])}


def stay_name(*, purpose: str, stage: int | None) -> str:
    """This function will name a stay in Japan: the programme, of training with the furthest stage, or the purpose."""
    if stage and purpose in STAY_PROGRAMMES:
        return way_name(programme=STAY_PROGRAMMES[purpose], stage=stage)
    return str(StayPurpose(purpose).label)


def field_name(field: str) -> str:
    """This function will name a field of the programmes that go by fields; nothing for none."""
    return gettext(FIELDS[field]) if field else ""


def shown(ways: Iterable[Way], *, works: Mapping[str, Work]) -> list[Shown]:
    """This function will put the ways of an answer into words; ``works`` holds the works of the wishes by code."""
    return [_shown(way, works) for way in ways]


def _shown(way: Way, works: Mapping[str, Work]) -> Shown:
    """This function will put one way into words, its findings parted by what they ask of the person."""
    work = works.get(way.wish)
    return Shown(
        key=way.key.replace(".", "-"),
        name=way_name(programme=way.programme, stage=way.stage),
        outcome=gettext(OUTCOMES[way.outcome]),
        tone=OUTCOME_TONES[way.outcome],
        months=way.max_stay_months,
        work=work.name_in(get_language() or "en") if work else "",
        against=[said(one) for one in way.findings if one.decides and one.satisfied is False],
        missing=[said(one) for one in way.findings if one.decides and one.satisfied is None],
        later=[said(one) for one in way.findings if not one.decides],
        settled=[said(one) for one in way.findings if one.decides and one.satisfied],
    )


@dataclass(frozen=True, kw_only=True)
class ShownChange:
    """A change of an outcome as a page shows it."""

    on: date
    text: str


def changes_in_words(changes: Iterable[Change]) -> list[ShownChange]:
    """This function will put kept changes into words."""
    return [
        ShownChange(
            on=one.found_on,
            text=turn_in_words(
                programme=one.programme, stage=one.stage, before=one.before, after=one.after, finding=one.finding
            ),
        )
        for one in changes
    ]


def turn_of(turn: Turn) -> str:
    """This function will say of a change that was just found what changed and why."""
    return turn_in_words(
        programme=turn.programme,
        stage=turn.stage,
        before=turn.before,
        after=turn.after,
        finding=stored_finding(turn.finding),
    )


def turn_in_words(
    *, programme: str, stage: int | None, before: str, after: str, finding: Mapping[str, Any], seekers: int = 0
) -> str:
    """This function will say what changed and why; ``seekers`` says for how many, none where it is one person's."""
    told = {
        "way": way_name(programme=programme, stage=stage),
        "before": gettext(OUTCOMES[before]),
        "after": gettext(OUTCOMES[after]),
        "reason": _reason(finding_from(finding)),
        "count": seekers,
    }
    if seekers:
        line = ngettext(
            "%(count)s seeker. %(way)s: %(before)s → %(after)s. %(reason)s",
            "%(count)s seekers. %(way)s: %(before)s → %(after)s. %(reason)s",
            seekers,
        )
    else:
        line = gettext("%(way)s: %(before)s → %(after)s. %(reason)s")
    return (line % told).strip()


def _reason(finding: Finding) -> str:
    """This function will say what was found, or nothing where the rules have no such reason any more."""
    try:
        return said(finding).text
    except KeyError:
        return ""


def _is_address(source: str) -> bool:
    """This function will say whether a source is one address, to which a page can lead."""
    return source.startswith(("https://", "http://")) and " " not in source


def _name(source: str) -> str:
    """This function will name sources briefly: what each document is, or the site of its address."""
    return " · ".join(dict.fromkeys(text for text, _address in sources(source)))
