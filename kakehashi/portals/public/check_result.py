"""What the rules answer to a check, put into words for the person who asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext as _

from kakehashi.catalogue import queries as catalogue
from kakehashi.guidance.rule_sources import sources
from kakehashi.portals.public import check, check_drawing
from kakehashi.portals.public.check_words import (
    TONES,
    Card,
    Said,
    card,
    in_words,
    stay_words,
    test_before,
    time_in_words,
    unnamed,
)
from kakehashi.rules import Answer, Facts, Pathway, facts_from, pathways, programme_for_start
from kakehashi.rules.calendar_days import months_after
from kakehashi.rules.facts import NO_JAPANESE
from kakehashi.rules.sentences import FIELDS, PROGRAMMES
from kakehashi.rules.timeline import Event, event_text, timeline
from kakehashi.ui.formats import country_name, listed, long_date

_RANK = {"possible": 0, "depends": 1, "not_possible": 2}


class NotBorn(ValueError):
    """The day asked is before the person was born."""


@dataclass(frozen=True, kw_only=True)
class Result:
    """The whole answer for a day."""

    on: date
    verdict: str
    tone: str
    words: str
    next_day: date | None
    next_words: str
    notice: str
    tests: list[str]
    needs_organization: bool
    open: list[Card]
    closed: list[Card]
    rows: list[dict[str, Any]]
    drawing: check_drawing.Drawing
    facts_behind: list[Said]
    days: list[date]
    rules: str

    @property
    def all_closed(self) -> bool:
        """This function will say whether no way is open, so that the reasons are shown at once."""
        return not self.open


def result_of(content: Mapping[str, Any], *, on: date, today: date) -> Result:
    """This function will ask the rules for a day, and put their answer into words; NotBorn before the birth date."""
    answer, facts = _asked(content, on)
    ways = _ways(answer)
    best = next(iter(ways), [])
    verdict, words = _verdict(best, on, today)
    soon = None if best and best[0].outcome == "possible" else _next_better(content, answer, best)
    unfiled = bool(content.get("unfiled"))
    events = timeline(answer=answer)
    follows = {event.code for event in events if event.kind == "after"}
    in_order = [each for way in ways for each in way]
    over = [each for each in answer.pathways if each.outcome == "not_possible"]
    opened, closed = (
        [card(each, answer, unfiled=unfiled, follows=follows) for each in some] for some in (in_order, over)
    )
    return Result(
        on=on,
        verdict=verdict,
        tone=TONES[best[0].outcome if best else "not_possible"],
        words=words,
        next_day=soon[0] if soon else None,
        next_words=soon[1] if soon else "",
        notice=_notice(best, on, today),
        tests=_tests(ways),
        needs_organization=not _in_japan(facts, on)
        and any(each.programme in {"titp", "esd"} and each.max_stay_months for each in answer.pathways),
        open=opened,
        closed=closed,
        rows=_rows(events),
        drawing=check_drawing.drawing(events),
        facts_behind=_sources_of(events),
        days=sorted({event.from_on for event in events if event.kind == "change"} - {on}),
        rules=answer.rules,
    )


def told(content: Mapping[str, Any], *, answers: Mapping[str, Any] | None, today: date) -> list[tuple[str, str, str]]:
    """This function will list what the answer rests on, each with the name of its question.

    Own words are shown to whoever typed them (``answers`` of the session); a link does not hold them.
    """
    facts = content["facts"]
    jobs, stays = facts.get("experience", []), facts.get("stays", [])
    codes = [facts.get("desired_work"), *(job.get("work") for job in jobs), *(stay.get("work") for stay in stays)]
    names = names_of(codes, on=today)
    words = [job.get("other", "") for job in answers.get("jobs", ())] if answers else [""] * len(jobs)
    own = answers["work"].get("other", "") if answers else ""
    wish = names.get(facts.get("desired_work", ""), "") or own or unnamed("desired_other" in facts)
    desired = facts.get("desired_field")
    field = gettext(FIELDS[desired]) if desired else ""
    level = facts.get("japanese") or (_("No test yet") if content.get("none") else _("Not known"))
    return [
        ("country", _("Country"), country_name(facts["nationality"])),
        ("work", _("The work you want"), _in_field(wish, field)),
        (
            "experience",
            _("Work you have done"),
            listed(names.get(job.get("work", ""), "") or word or unnamed("other" in job)
                   for job, word in zip(jobs, words, strict=True)) or _("None"),
        ),
        ("stays", _("Earlier stays in Japan"), listed(stay_words(stay, names) for stay in stays) or _("None")),
        ("japanese", _("Japanese"), level),
        ("day", _("When you want to go"), long_date(date.fromisoformat(content["day"]))),
        *([("plan", _("Training plan"), _plan(content))] if "plan_filed_on" in facts else []),
    ]  # fmt: skip


def _in_field(wish: str, field: str) -> str:
    """This function will name a work with its field, once where both have the same name."""
    if field in {"", wish}:
        return wish
    return _("%(work)s (field: %(field)s)") % {"work": wish, "field": field}


def _plan(content: Mapping[str, Any]) -> str:
    """This function will say when a plan was filed, or that none was."""
    if content.get("unfiled"):
        return _("Not filed")
    return _("Filed on %(day)s") % {"day": long_date(date.fromisoformat(content["facts"]["plan_filed_on"]))}


def names_of(codes: Iterable[str | None], *, on: date) -> dict[str, str]:
    """This function will name works of the list in the reader's language, with one question to the database."""
    wanted = [code for code in dict.fromkeys(codes) if code]
    if not wanted:
        return {}
    found = {work.code: work for work in catalogue.works_on(day=on).filter(code__in=wanted)}
    language = get_language() or "en"
    return {code: found[code].name_in(language) if code in found else code for code in wanted}


# -- asking the rules -------------------------------------------------------------------------------------------------


def _asked(content: Mapping[str, Any], on: date) -> tuple[Answer, Facts]:
    """This function will ask the rules; somebody without any Japanese is below every level that is asked."""
    if date.fromisoformat(content["facts"]["birth_date"]) > on:
        raise NotBorn
    facts = facts_from(content["facts"], on=on)
    if content.get("none"):
        facts = replace(facts, japanese=NO_JAPANESE)
    return pathways(facts=facts, on=on), facts


def _in_japan(facts: Facts, on: date) -> bool:
    """This function will say whether the person is in Japan under a programme on a day."""
    return any(stay.running_on(on) for stay in facts.stays or ())


def _ways(answer: Answer) -> list[list[Pathway]]:
    """This function will return the open stages of each programme: possible before open, no test before it, longest.

    Somebody who comes back for stage (iii) does not begin anew, so that stage stands before the earlier ones.
    """
    ways: dict[str, list[Pathway]] = {}
    for pathway in answer.pathways:
        if pathway.outcome != "not_possible":
            comes_back = _rule(pathway, "titp.stage_2_finished")
            ways.setdefault(f"{pathway.programme} {comes_back}", []).append(pathway)
    return sorted(ways.values(), key=_worth)


def _worth(way: list[Pathway]) -> tuple[int, bool, int]:
    """This function will say by what ways are compared; less is better."""
    first = way[0]
    return _RANK[first.outcome], test_before(first) is not None, -_months(way)


def _tests(ways: list[list[Pathway]]) -> list[str]:
    """This function will name the tests that come before the ways that are possible, that of the best way first."""
    found = []
    for place, way in enumerate(ways):
        test = test_before(way[0]) if way[0].outcome == "possible" else None
        if test is not None:
            named = {"programme": gettext(PROGRAMMES[way[0].programme]), "what": in_words(test)}
            found.append(_("For %(programme)s: %(what)s") % named if place else in_words(test))
    return found


def _months(way: list[Pathway]) -> int:
    """This function will add up the months of the stages that are as sure as the first one."""
    total = 0
    for pathway in way:
        if pathway.outcome != way[0].outcome:
            break
        total += pathway.max_stay_months or 0
    return total


def _next_better(content: Mapping[str, Any], answer: Answer, best: list[Pathway]) -> tuple[date, str] | None:
    """This function will look at the days that the findings and the rules name for the first with a better answer."""
    now = _RANK[best[0].outcome] if best else _RANK["not_possible"]
    days = {event.from_on for event in timeline(answer=answer) if event.kind == "change"}
    days |= {
        day
        for pathway in answer.pathways
        for finding in pathway.findings
        if isinstance(day := finding.detail.get("changes_on"), date)
    }
    for day in sorted(day for day in days if answer.on < day <= check.LAST_DAY):
        found = next(iter(_ways(_asked(content, day)[0])), [])
        if found and _RANK[found[0].outcome] < now:
            possible = found[0].outcome == "possible"
            text = (
                _("From %(day)s, %(programme)s is possible.")
                if possible
                else _("From %(day)s, %(programme)s may be possible.")
            )
            return day, text % {"day": long_date(day), "programme": gettext(PROGRAMMES[found[0].programme])}
    return None


def _rule(pathway: Pathway, rule: str) -> bool:
    return any(finding.rule == rule for finding in pathway.findings)


# -- the answer in a sentence -----------------------------------------------------------------------------------------


def _verdict(best: list[Pathway], on: date, today: date) -> tuple[str, str]:
    """This function will give the answer in a word and in a sentence."""
    if not best:
        return _("No, not on this day"), _("On %(day)s no way is open for you.") % {"day": long_date(on)}
    filled = {
        "programme": gettext(PROGRAMMES[best[0].programme]),
        "day": long_date(on),
        "time": time_in_words(_months(best)),
    }
    if _rule(best[0], f"{best[0].programme}.inside"):
        return _("Yes, you can stay"), _("%(programme)s: you are in it on %(day)s, and it goes on.") % filled
    test = test_before(best[0])
    if best[0].outcome == "possible" and test is not None:
        words = _("%(programme)s: possible on %(day)s, for up to %(time)s.") % filled
        return _("Yes, if you pass a test"), f"{words} {in_words(test)}"
    if best[0].outcome == "possible" and (months := _months_that_lack(best[0], on, today)):
        words = _("%(programme)s: possible on %(day)s, for up to %(time)s.") % filled
        arrives = _("Who begins today arrives in %(fewest)s to %(most)s months.") % months
        return _("By the rules, yes"), f"{words} {arrives}"
    if best[0].outcome == "possible":
        return _("Yes, you can go"), _("%(programme)s: possible on %(day)s, for up to %(time)s.") % filled
    return _("Perhaps"), _("%(programme)s: perhaps possible on %(day)s, for up to %(time)s.") % filled


def _months_that_lack(first: Pathway, on: date, today: date) -> dict[str, int]:
    """This function will return the usual months until the entry, where a day is too near for whoever begins today."""
    comes = first.programme in {"titp", "esd"} and not _rule(first, f"{first.programme}.inside")
    detail = programme_for_start(registers_on=today).detail
    fewest, most = (detail[f"{name}_months"] for name in ("fewest", "most"))
    if not (comes and isinstance(fewest, int) and isinstance(most, int)):
        return {}
    return {"fewest": fewest, "most": most} if today <= on < months_after(day=today, months=fewest) else {}


def _notice(best: list[Pathway], on: date, today: date) -> str:
    """This function will say that training is hardly in reach for those who begin today, where that is so."""
    if not best or best[0].programme != "titp" or on < today or _rule(best[0], "titp.inside"):
        return ""
    finding = programme_for_start(registers_on=today)
    return "" if finding.satisfied else in_words(finding)


# -- the timeline -----------------------------------------------------------------------------------------------------


def _rows(events: Iterable[Event]) -> list[dict[str, Any]]:
    """This function will group the events by programme, the changes of rules last and with numbers."""
    groups: dict[str, dict[str, Any]] = {}
    number = 0
    for event in events:
        changes = event.kind == "change"
        number += changes
        title = _("Rules that change") if event.programme is None else gettext(PROGRAMMES[event.programme])
        group = groups.setdefault(title, {"title": title, "events": []})
        group["events"].append(
            {
                "text": event_text(event, translate=gettext),
                "from_on": event.from_on,
                "until_on": event.until_on,
                "number": number if changes else None,
            }
        )
    return [*groups.values()]


def _sources_of(events: Iterable[Event]) -> list[Said]:
    """This function will return what the timeline rests on, each once."""
    found = {
        (event.code, event.source): Said(
            text=event_text(event, translate=gettext), confidence=event.confidence, sources=sources(event.source)
        )
        for event in events
        if event.kind != "entry"
    }
    return [*found.values()]
