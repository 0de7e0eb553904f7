"""The way through the programmes drawn from the rules: what comes when, for a person whose pathways are known."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from math import ceil
from typing import Literal

from kakehashi.rules.calendar_days import months_after
from kakehashi.rules.dated import DatedValue, parameter
from kakehashi.rules.findings import Confidence, Detail, Finding, Pathway, Programme, least_sure
from kakehashi.rules.pathways import Answer
from kakehashi.rules.sentences import NUMERALS

Kind = Literal["preparation", "entry", "lectures", "test", "stage", "home_leave", "after", "change"]


def gettext_noop(text: str) -> str:
    """This function will return the text as it is; the name marks it as one to be translated."""
    return text


_ = gettext_noop

TEXTS: Mapping[str, str] = {
    "preparation": _("From the interview to the entry: %(fewest)s to %(most)s months are usual"),
    "entry": _("Entry into Japan"),
    "lectures": _(
        "Lectures after entry: about %(months)s months, or %(shorter)s with %(hours)s hours of classes before"
    ),
    "titp_1": _("Stage (i)"),
    "titp_2": _("Stage (ii)"),
    "titp_3": _("Stage (iii)"),
    "titp_test": _("National trade skills test of stage (%(stage)s)"),
    "home_leave": _("At home for a month or more"),
    "construction_measure_work": _("Work in construction"),
    "shipbuilding_measure_work": _("Work in shipbuilding"),
    "esd_work": _("Work and learning in one field"),
    "esd_language": _("Japanese %(level)s is asked after a year"),
    "esd_test": _("Tests of Japanese and of skill"),
    "ssw_work": _("Specified skilled work (1)"),
    "after_training": _("Specified skilled work (1), without tests in a matching field"),
    "after_esd": _("Specified skilled work (1), if you pass its tests"),
    "third_stage_begins": _("Stage (iii) of technical intern training begins"),
    "ssw_begins": _("Specified skilled work begins"),
    "last_filing": _("Last day to file a plan for technical intern training"),
    "esd_begins": _("Employment for skill development begins"),
    "last_entry": _("Last day to enter for technical intern training"),
    "construction_measure_last_application": _("Last day to apply for the measure in construction"),
    "construction_measure_last_entry": _("Last day to enter under the measure in construction"),
    "construction_measure_last_work": _("Last day of work under the measure in construction"),
    "shipbuilding_measure_last_application": _("Last day to apply for the measure in shipbuilding"),
    "shipbuilding_measure_last_entry": _("Last day to enter under the measure in shipbuilding"),
    "shipbuilding_measure_last_work": _("Last day of work under the measure in shipbuilding"),
    "old_enough": _("You are old enough"),
}
_USUAL = ("practice.fewest_months_from_interview_to_entry", "practice.most_months_from_interview_to_entry")
_YEAR, _SHORTEST_VIEW = 12, 18
_MEASURES: tuple[Programme, ...] = ("construction_measure", "shipbuilding_measure")
_DAYS_OF_MEASURES = (
    ("last_application_day", "last_application"),
    ("last_entry_day", "last_entry"),
    ("last_day_of_work", "last_work"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """Something on the way, on a day or from a day until another.

    ``code`` stands for a text of TEXTS, which ``detail`` fills in. ``programme`` is ``None`` for a change of rules
    that is no part of one person's way.
    """

    kind: Kind
    code: str
    programme: Programme | None
    stage: int | None = None
    from_on: date
    until_on: date | None = None
    detail: Mapping[str, Detail] = field(default_factory=dict)
    source: str
    confidence: Confidence

    @property
    def last_on(self) -> date:
        """This function will return the last day of the event, which is the only one where it has no length."""
        return self.until_on or self.from_on


def event_text(event: Event, *, translate: Callable[[str], str]) -> str:
    """This function will name an event in the reader's language."""
    detail = {name: translate(value) if isinstance(value, str) else value for name, value in event.detail.items()}
    return translate(TEXTS[event.code]) % detail


def timeline(*, answer: Answer, begins_on: date | None = None) -> tuple[Event, ...]:
    """This function will return what comes when on every way that is possible or depends, and the changes of rules.

    The ways come in the order of the programmes, each in the order of its days; the changes come last. A stage that
    may be as long as the rules allow is drawn with that length. ``begins_on`` is the day of entry, else the day asked.
    """
    begins = begins_on or answer.on
    opened = [pathway for pathway in answer.pathways if pathway.outcome != "not_possible"]
    found: list[Event] = list(_training([each for each in opened if each.programme == "titp"], begins))
    for pathway in opened:
        if pathway.programme in _MEASURES:
            found += _measure(pathway, begins)
        elif pathway.programme == "esd":
            found += _development(pathway, begins)
        elif pathway.programme == "ssw":
            found += _skilled_work(pathway, begins)
    first = min((event.from_on for event in found), default=begins)
    last = max([*(event.last_on for event in found), months_after(day=begins, months=_SHORTEST_VIEW)])
    programmes = {event.programme for event in found}
    changes = [*_changes(programmes, begins), *_birthdays(answer)]
    return (*found, *sorted((each for each in changes if first <= each.from_on <= last), key=lambda each: each.from_on))


# -- the ways ---------------------------------------------------------------------------------------------------------


def _training(stages: list[Pathway], begins: date) -> Iterator[Event]:
    """This function will return the way through training: lectures, stages, tests, home leave, what next."""
    own = [stage for stage in stages if _has(stage, "titp.stage_2_finished")] or stages
    if not own:
        return
    inside = _finding(own[0], "titp.inside")
    if inside is None:
        yield from _arrival("titp", begins)
    if inside is None and own[0].stage == 1:
        yield _lectures(own[0], begins)
    day = begins
    for stage in own:
        until = inside.detail.get("until") if inside and stage is own[0] else None
        if stage.stage == 3 and stage is not own[0]:  # noqa: PLR2004  the stage before which people go home
            home = months_after(day=day, months=parameter("titp.home_leave_months").number_on(max(day, begins)))
            yield _event("home_leave", "home_leave", "titp", day, ["titp.home_leave_months"], until_on=home)
            day = home
        end = until if isinstance(until, date) else months_after(day=day, months=stage.max_stay_months or 0)
        yield _event("stage", f"titp_{stage.stage}", "titp", day, [f"titp.stage_{stage.stage}_months"],
                     stage=stage.stage, until_on=end)  # fmt: skip
        yield from _training_test(stage.stage or 1, begins, end)
        day = end
    if any((stage.stage or 0) > 1 for stage in own):
        yield from _afterwards("titp", "after_training", day, "ssw.months_of_training_that_free_from_tests")


def _training_test(stage: int, begins: date, end: date) -> Iterator[Event]:
    """This function will return the test that a stage ends with, where the rules of the day know one."""
    tests = parameter("titp.tests").value_on(begins)
    if f"stage_{stage}" in tests.value:
        yield _event("test", "titp_test", "titp", end, ["titp.tests"], stage=stage, detail={"stage": NUMERALS[stage]})


def _lectures(stage: Pathway, begins: date) -> Event:
    """This function will return the lectures after entry: a part of stage (i), shorter after classes abroad."""
    names = ["titp.lectures_share_of_stage_1", "titp.lectures_share_after_lectures_abroad"]
    months, shorter = (
        ceil(Fraction(str(parameter(name).value_on(begins).value)) * (stage.max_stay_months or _YEAR)) for name in names
    )
    hours = "titp.lecture_hours_abroad_that_shorten"
    return _event(
        "lectures", "lectures", "titp", begins, [*names, hours],
        stage=1, until_on=months_after(day=begins, months=months),
        detail={"months": months, "shorter": shorter, "hours": parameter(hours).number_on(begins)},
    )  # fmt: skip


def _measure(pathway: Pathway, begins: date) -> Iterator[Event]:
    """This function will return the way under one of the two measures, which are over."""
    name = pathway.programme
    if not _has(pathway, f"{name}.inside"):
        yield _event("entry", "entry", name, begins, [f"{name}.last_entry_day"])
    yield _work(pathway, begins, f"{name}_work", f"{name}.months_after_a_year_at_home")


def _development(pathway: Pathway, begins: date) -> Iterator[Event]:
    """This function will return the way through employment for skill development, and what may come after it."""
    inside = _has(pathway, "esd.inside")
    if not inside:
        yield from _arrival("esd", begins)
    work = _work(pathway, begins, "esd_work", "esd.length_months")
    yield work
    if not inside:
        name = "esd.language_after_a_year"
        level = parameter(name).value_on(begins).value
        a_year_on = months_after(day=begins, months=_YEAR)
        yield _event("test", "esd_language", "esd", a_year_on, [name], detail={"level": level})
    yield _event("test", "esd_test", "esd", work.last_on, ["esd.at_the_end"])
    yield from _afterwards("esd", "after_esd", work.last_on, "ssw.tests_after_esd")


def _skilled_work(pathway: Pathway, begins: date) -> Iterator[Event]:
    """This function will return the way of specified skilled work."""
    if not _has(pathway, "ssw.inside"):
        yield _event("entry", "entry", "ssw", begins, ["ssw.first_day"])
    yield _work(pathway, begins, "ssw_work", "ssw.months_in_all")


def _arrival(programme: Programme, begins: date) -> Iterator[Event]:
    """This function will return what comes before: the months that are usual for trainees, and the day of entry."""
    values = [parameter(name).values[0] for name in _USUAL]
    fewest, most = (value.value for value in values)
    yield _resting_on(
        values, kind="preparation", code="preparation", programme=programme,
        from_on=months_after(day=begins, months=-most), until_on=begins, detail={"fewest": fewest, "most": most},
    )  # fmt: skip
    yield _resting_on(values[:1], kind="entry", code="entry", programme=programme, from_on=begins)


def _work(pathway: Pathway, begins: date, code: str, rests_on: str) -> Event:
    """This function will return the time of work in a programme without stages; who is in it has an end planned."""
    inside = _finding(pathway, f"{pathway.programme}.inside")
    until = inside.detail.get("until") if inside else None
    end = until if isinstance(until, date) else months_after(day=begins, months=pathway.max_stay_months or 0)
    return _event("stage", code, pathway.programme, begins, [rests_on], until_on=end)


def _afterwards(programme: Programme, code: str, day: date, rests_on: str) -> Iterator[Event]:
    """This function will return the specified skilled work that may follow, once that exists."""
    if day < parameter("ssw.first_day").values[0].value or parameter(rests_on).values[0].starts_on > day:
        return
    months = parameter("ssw.months_in_all").number_on(day)
    end = months_after(day=day, months=months)
    yield _event("after", code, programme, day, [rests_on, "ssw.months_in_all"], until_on=end)


# -- changes of rules -------------------------------------------------------------------------------------------------


def _changes(programmes: set[Programme | None], begins: date) -> Iterator[Event]:
    """This function will return the days on which a rule changes for newcomers, or for those on one of the ways."""
    third = next(value for value in parameter("titp.stage_3_months").values if value.value is not None)
    yield _resting_on([third], kind="change", code="third_stage_begins", programme=None, from_on=third.starts_on)
    days = [
        ("ssw.first_day", "ssw_begins"),
        ("titp.last_filing_day", "last_filing"),
        ("esd.first_day", "esd_begins"),
        ("titp.last_entry_day", "last_entry"),
    ]
    for measure in _MEASURES:
        if measure in programmes:
            days += [(f"{measure}.{name}", f"{measure}_{code}") for name, code in _DAYS_OF_MEASURES]
    for name, code in days:
        found = parameter(name)
        value = found.value_on(max(begins, found.values[0].starts_on))
        yield _resting_on([value], kind="change", code=code, programme=None, from_on=value.value)


def _birthdays(answer: Answer) -> Iterator[Event]:
    """This function will return the day on which the person is old enough, where that is still to come."""
    for pathway in answer.pathways:
        for finding in pathway.findings:
            if finding.rule == "registration.minimum_age" and finding.satisfied is False:
                yield Event(
                    kind="change", code="old_enough", programme=None, from_on=_day(finding),
                    source=finding.source, confidence=finding.confidence,
                )  # fmt: skip
                return


def _day(finding: Finding) -> date:
    """This function will return the day on which a finding changes."""
    day = finding.detail["changes_on"]
    if not isinstance(day, date):
        raise TypeError(f"{finding.rule} does not say when it changes")
    return day


# -- how events are made ----------------------------------------------------------------------------------------------


def _event(
    kind: Kind, code: str, programme: Programme, from_on: date, rests_on: list[str],
    *, stage: int | None = None, until_on: date | None = None, detail: Mapping[str, Detail] | None = None,
) -> Event:  # fmt: skip
    """This function will make an event that rests on parameters, as sure as the least sure of them."""
    values = [parameter(name) for name in rests_on]
    return _resting_on(
        [each.value_on(max(from_on, each.values[0].starts_on)) for each in values],
        kind=kind, code=code, programme=programme, from_on=from_on, stage=stage, until_on=until_on, detail=detail,
    )  # fmt: skip


def _resting_on(
    values: list[DatedValue], *, kind: Kind, code: str, programme: Programme | None, from_on: date,
    stage: int | None = None, until_on: date | None = None, detail: Mapping[str, Detail] | None = None,
) -> Event:  # fmt: skip
    """This function will make an event from values that were looked up already."""
    return Event(
        kind=kind, code=code, programme=programme, stage=stage, from_on=from_on, until_on=until_on,
        detail=detail or {},
        source=" ; ".join(dict.fromkeys(value.source for value in values)),
        confidence=least_sure(value.confidence for value in values),
    )  # fmt: skip


def _finding(pathway: Pathway, rule: str) -> Finding | None:
    """This function will return the finding of a rule in a pathway, if it was asked."""
    return next((finding for finding in pathway.findings if finding.rule == rule), None)


def _has(pathway: Pathway, rule: str) -> bool:
    """This function will say whether a rule was asked in a pathway."""
    return _finding(pathway, rule) is not None
