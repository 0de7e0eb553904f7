"""Reads the facts about a person from the JSON of the public interface; what does not fit is refused by its key."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any, cast, get_args

from babel import Locale

from kakehashi.rules.dated import parameter
from kakehashi.rules.facts import LEVELS, Facts, JapaneseLevel, Job, Kind, Stay
from kakehashi.rules.findings import Programme
from kakehashi.rules.works import listed_works

_STAGES = (1, 2, 3)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEARS = (1900, 2100)
_COUNTRY_CODE = 2
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})


class BadFacts(ValueError):
    """The facts cannot be understood; the message names the key and says what is wrong with it."""

    def __init__(self, key: str, problem: str) -> None:
        """This function will put key and problem into one sentence."""
        self.key = key
        super().__init__(f"{key}: {problem}")


def facts_from(given: object, *, on: date) -> Facts:
    """This function will read the facts of a person, asked about on a day, or raise BadFacts.

    Every key but nationality and birth_date may be missing; missing or null means unknown, an empty list means none.
    """
    told = an_object("facts", given)
    only_known(told, "", {*_READERS, "nationality", "birth_date"})
    for key in ("nationality", "birth_date"):
        if told.get(key) is None:
            raise BadFacts(key, "is missing; it has to be told")
    read = {key: _READERS[key](key, value) for key, value in told.items() if key in _READERS and value is not None}
    facts = Facts(
        nationality=country_code("nationality", told["nationality"]),
        birth_date=_day("birth_date", told["birth_date"]),
        **read,
    )
    if facts.birth_date > min(on, facts.judged_on(on)):
        raise BadFacts("birth_date", f"{facts.birth_date} is after the day asked, {min(on, facts.judged_on(on))}")
    _begun_after_birth(facts)
    if facts.plan_filed_on and facts.entry_on and facts.entry_on < facts.plan_filed_on:
        raise BadFacts("entry_on", f"{facts.entry_on} is before plan_filed_on, {facts.plan_filed_on}")
    return facts


def _begun_after_birth(facts: Facts) -> None:
    """This function will refuse a job or a stay that begins before the person was born."""
    begun = {
        **{f"experience[{index}].from": job.from_on for index, job in enumerate(facts.experience or ())},
        **{f"stays[{index}].from": stay.from_on for index, stay in enumerate(facts.stays or ())},
    }
    for key, day in begun.items():
        if day is not None and day < facts.birth_date:
            raise BadFacts(key, f"{day} is before birth_date, {facts.birth_date}")


def only_known(told: Mapping[str, Any], path: str, known: set[str]) -> None:
    """This function will refuse a key that is not known."""
    for key in told:
        if key not in known:
            raise BadFacts(f"{path}{key}", f"is not a known key; known are {', '.join(sorted(known))}")


def an_object(key: str, value: object) -> Mapping[str, Any]:
    """This function will refuse what is not an object."""
    if not isinstance(value, dict):
        raise BadFacts(key, "has to be an object, in braces")
    return value


def _text(key: str, value: object) -> str:
    """This function will refuse what is not a text with something in it."""
    if not isinstance(value, str) or not value.strip():
        raise BadFacts(key, "has to be a text that is not empty")
    if not value.isprintable():
        raise BadFacts(key, "has characters in it that cannot be printed")
    return value


def _yes_or_no(key: str, value: object) -> bool:
    """This function will refuse what is neither true nor false."""
    if not isinstance(value, bool):
        raise BadFacts(key, "has to be true, false or null")
    return value


def _day(key: str, value: object) -> date:
    """This function will refuse what is not a day such as 2026-12-01."""
    day = day_in(value) if isinstance(value, str) else None
    if day is None:
        raise BadFacts(key, f"{value!r} is not a day from {_YEARS[0]} to {_YEARS[1]}; write it as 2026-12-01")
    return day


def day_in(text: str) -> date | None:
    """This function will read a day written as 2026-12-01; nothing for any other text or a year out of reach."""
    if not _DAY.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if _YEARS[0] <= day.year <= _YEARS[1] else None


def one_of(key: str, value: object, known: tuple[Any, ...]) -> Any:
    """This function will refuse a value that is not among those known."""
    if isinstance(value, bool | float) or value not in known:
        raise BadFacts(key, f"{value!r} is not known; known are {', '.join(str(one) for one in known)}")
    return value


def country_code(key: str, value: object) -> str:
    """This function will refuse what is not the ISO code of a country, two capital letters."""
    if not isinstance(value, str) or value not in _countries():
        raise BadFacts(key, f"{value!r} is not a country; write its ISO code, such as VN")
    return value


@cache
def _countries() -> frozenset[str]:
    """This function will return the ISO codes of all countries."""
    codes = {str(code) for code in Locale("en").territories}
    return frozenset(code for code in codes if len(code) == _COUNTRY_CODE) - _NO_COUNTRIES


def _work(key: str, value: object) -> str:
    """This function will refuse what is not the code of a work that is or was listed."""
    if not isinstance(value, str) or value not in listed_works():
        raise BadFacts(key, f"{value!r} is not the code of a work on the list; write one such as 6-1-1")
    return value


def _field(key: str, value: object) -> str:
    """This function will refuse what is not a field of either programme that goes by fields."""
    known = sorted({*parameter("ssw.fields").values[-1].value, *parameter("esd.fields").values[-1].value})
    return str(one_of(key, value, tuple(known)))


def _jobs(key: str, value: object) -> tuple[Job, ...]:
    """This function will read the experience: a list of times in a listed work or in another."""
    if not isinstance(value, list):
        raise BadFacts(key, "has to be a list; an empty one means none")
    return tuple(_job(f"{key}[{index}]", entry) for index, entry in enumerate(value))


def _job(key: str, value: object) -> Job:
    """This function will read one time of work."""
    told = an_object(key, value)
    only_known(told, f"{key}.", {"work", "other", "from", "until"})
    work, other = told.get("work"), told.get("other")
    if (work is None) == (other is None):
        raise BadFacts(f"{key}.work", "give either a work of the list or other in words")
    from_on, until_on = _period(key, told)
    return Job(
        work=_work(f"{key}.work", work) if work is not None else None,
        other=_text(f"{key}.other", other) if other is not None else None,
        from_on=from_on,
        until_on=until_on,
    )


def _stays(key: str, value: object) -> tuple[Stay, ...]:
    """This function will read the stays in Japan."""
    if not isinstance(value, list):
        raise BadFacts(key, "has to be a list; an empty one means none")
    return tuple(_stay(f"{key}[{index}]", entry) for index, entry in enumerate(value))


def _stay(key: str, value: object) -> Stay:
    """This function will read one stay; training has a stage, the other programmes have none."""
    told = an_object(key, value)
    only_known(told, f"{key}.", {"programme", "stage", "work", "from", "until", "completed"})
    programme = cast("Programme", one_of(f"{key}.programme", told.get("programme"), get_args(Programme)))
    stage = told.get("stage")
    if programme == "titp":
        one_of(f"{key}.stage", stage, _STAGES)
    elif stage is not None:
        raise BadFacts(f"{key}.stage", f"{programme} has no stages; write null")
    from_on, until_on = _period(key, told)
    work, completed = told.get("work"), told.get("completed")
    return Stay(
        programme=programme,
        stage=stage,
        work=None if work is None else _work(f"{key}.work", work),
        from_on=from_on,
        until_on=until_on,
        completed=None if completed is None else _yes_or_no(f"{key}.completed", completed),
    )


def _period(key: str, told: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """This function will read the days from and until, and refuse them in the wrong order."""
    days = {name: _day(f"{key}.{name}", told[name]) for name in ("from", "until") if told.get(name) is not None}
    if len(days) > 1 and days["until"] < days["from"]:
        raise BadFacts(f"{key}.until", f"{days['until']} is before from, {days['from']}")
    return days.get("from"), days.get("until")


def _kind(key: str, value: object) -> Kind:
    """This function will refuse an unknown kind of work."""
    return cast("Kind", one_of(key, value, get_args(Kind)))


def _level(key: str, value: object) -> JapaneseLevel:
    """This function will refuse an unknown level of Japanese."""
    return cast("JapaneseLevel", one_of(key, value, LEVELS))


_READERS: Mapping[str, Callable[[str, object], Any]] = {
    "desired_work": _work,
    "desired_field": _field,
    "desired_other": _text,
    "desired_kind": _kind,
    "experience": _jobs,
    "stays": _stays,
    "japanese": _level,
    "has_sending_organization": _yes_or_no,
    "plan_filed_on": _day,
    "entry_on": _day,
}
