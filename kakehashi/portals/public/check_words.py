"""The words of the public check: findings, ways and stays in sentences for the person who asked."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext as _

from kakehashi.guidance.rule_sources import sources
from kakehashi.rules import Answer, Confidence, Finding, Pathway
from kakehashi.rules.sentences import NUMERALS, OUTCOMES, PROGRAMMES, sentence
from kakehashi.ui.formats import long_date, month_of

TONES = {"possible": "good", "depends": "wait", "not_possible": "bad"}
_YEAR = 12


@dataclass(frozen=True, kw_only=True)
class Said:
    """A finding in a sentence, with its sources."""

    text: str
    confidence: Confidence
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Card:
    """One way as the page shows it."""

    title: str
    outcome: str
    tone: str
    time: str
    missing: list[Said]
    test: Said | None
    unsure: list[Said]
    later: list[Said]
    known: list[Said]
    after: str

    @property
    def groups(self) -> tuple[list[Said], ...]:
        """This function will return all findings: what holds, is missing, is not confirmed, is looked at later."""
        return self.known, self.missing, self.unsure, [self.test] if self.test else [], self.later


def time_in_words(months: int) -> str:
    """This function will write a length of time in years where they are whole, else in months."""
    if months % _YEAR == 0:
        return ngettext("%(count)s year", "%(count)s years", months // _YEAR) % {"count": months // _YEAR}
    return ngettext("%(count)s month", "%(count)s months", months) % {"count": months}


def test_before(pathway: Pathway) -> Finding | None:
    """This function will return the test that comes before the entry; those on the way come later."""
    if pathway.stage in {1, 2}:
        return None
    return next((finding for finding in pathway.findings if finding.reason == "test_to_come"), None)


def card(pathway: Pathway, answer: Answer, *, unfiled: bool, follows: Collection[str]) -> Card:
    """This function will put one way into words; ``follows`` names what the timeline knows to come after a way."""
    deciding = [each for each in pathway.findings if each.decides]
    test = test_before(pathway)
    unsure = [each for each in deciding if each.confidence == "unconfirmed" and each.satisfied is not None]
    missing = [each for each in deciding if each.satisfied is not True and each not in unsure]
    if pathway.outcome == "not_possible":
        missing, unsure = [each for each in missing if each.satisfied is False], []
    return Card(
        title=_title(pathway),
        outcome=gettext(OUTCOMES[pathway.outcome]),
        tone=TONES[pathway.outcome],
        time=time_in_words(pathway.max_stay_months) if pathway.max_stay_months else "",
        missing=[said(each, unfiled=unfiled) for each in missing],
        test=said(test) if test else None,
        unsure=[said(each) for each in unsure],
        later=[said(each) for each in pathway.findings if not each.decides and each is not test],
        known=[said(each) for each in deciding if each.satisfied and each not in unsure],
        after=_after(pathway, answer, follows) if pathway.outcome != "not_possible" else "",
    )


def _title(pathway: Pathway) -> str:
    """This function will name a way."""
    return stay_title({"programme": pathway.programme, "stage": pathway.stage})


def said(finding: Finding, *, unfiled: bool = False) -> Said:
    """This function will put a finding into a sentence with its sources."""
    return Said(text=in_words(finding, unfiled=unfiled), confidence=finding.confidence, sources=sources(finding.source))


def in_words(finding: Finding, *, unfiled: bool = False) -> str:
    """This function will put a finding into a sentence; two are said in words of this page."""
    if finding.rule == "person.sending_organization":
        return _("You need a sending organization. This check supposes that you choose one.")
    if unfiled and finding.reason == "plan_filed_too_late":
        last = finding.detail["last_filing_on"]
        return _("No training plan was filed for you by %(day)s.") % {
            "day": long_date(last) if isinstance(last, date) else last
        }
    return sentence(finding, translate=gettext, write_day=long_date)


def _after(pathway: Pathway, answer: Answer, follows: Collection[str]) -> str:
    """This function will say what comes after a way."""
    if pathway.programme == "titp":
        following = (pathway.stage or 0) + 1
        if any(
            each.programme == "titp" and each.stage == following and each.max_stay_months for each in answer.pathways
        ):
            return _("Stage (%(stage)s), if you pass the test.") % {"stage": gettext(NUMERALS[following])}
        if pathway.stage == 1:
            return _("You go home. Stage (ii) is not possible for you.")
        if "after_training" in follows:
            return _("You go home, or you go on as a specified skilled worker, without tests in a matching field.")
    if pathway.programme == "ssw":
        return _("Five years in all are the most in this programme.")
    if "after_esd" in follows and pathway.programme == "esd":
        return _("You can go on as a specified skilled worker, if you pass its tests.")
    return _("You go home.")


def month_in_words(month: str) -> str:
    """This function will write a month that is kept as 2019-04 in the reader's manner; nothing for nothing."""
    return month_of(date.fromisoformat(f"{month}-01")) if month else ""


def stay_title(stay: Mapping[str, Any]) -> str:
    """This function will name the programme and the stage of a stay; nothing for what is no stay."""
    if "programme" not in stay:
        return ""
    programme, stage = stay["programme"], stay.get("stage")
    name = gettext(PROGRAMMES[programme])
    if not stage:
        return name
    return _("%(programme)s, stage (%(stage)s)") % {"programme": name, "stage": gettext(NUMERALS[stage])}


def stay_words(stay: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """This function will name a stay briefly."""
    told = {
        "stay": stay_title(stay),
        "work": names.get(stay.get("work") or "", ""),
        "first": stay["from"][:4],
        "last": stay["until"][:4],
    }
    if told["work"]:
        return _("%(stay)s (%(work)s) %(first)s–%(last)s") % told
    return _("%(stay)s %(first)s–%(last)s") % told


def unnamed(told_in_words: bool) -> str:  # noqa: FBT001  it is what the function is about
    """This function will stand for words that a link does not hold, and for a work that was not told."""
    return _("A work that is not on the list") if told_in_words else _("Not known yet")
