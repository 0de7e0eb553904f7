"""Puts a staff information page into the words of its reader; what the person said stays Japanese."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_skeleton
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from kakehashi.catalogue.certificates import certificate_name
from kakehashi.catalogue.models import Work
from kakehashi.eligibility.words import field_name, stay_name
from kakehashi.seekers.states import LanguageLevel, LicenceKind, SchoolKind
from kakehashi.showcase.models import StaffPage
from kakehashi.ui.formats import number, reader

YEAR = 12


@dataclass(frozen=True, kw_only=True)
class Job:
    """A job as the page shows it; ``work`` is a name of the list, ``other_work`` Japanese of a person."""

    employer: str
    work: str
    other_work: str
    duties: str
    period: str


@dataclass(frozen=True, kw_only=True)
class Line:
    """A school, a licence, a language or a stay: a fact named by the program, Japanese of a person, a period."""

    fact: str
    detail: str = ""
    text: str = ""
    period: str = ""
    unfinished: bool = False


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A staff information page, ready to be shown."""

    page: StaffPage
    wished_works: list[str]
    experience: str
    self_promotion: str
    other_wish: str
    jobs: list[Job]
    schools: list[Line]
    licences: list[Line]
    languages: list[Line]
    stays: list[Line]
    start: str


def sheet_of(*, page: StaffPage, works: Mapping[str, Work] | None = None) -> Sheet:
    """This function will name works, schools, levels and months of a page in the active language.

    It asks the catalogue for the works once, unless they are given by their codes.
    """
    sections = {key: [one for one in page.sections if one["key"] == key] for key in _keys(page)}
    works = _works_of(page) if works is None else works
    names = {code: work.name_in(get_language() or "en") for code, work in works.items()}
    return Sheet(
        page=page,
        wished_works=[names.get(code, code) for code in page.wished_works],
        experience=duration(page.months_of_experience),
        self_promotion=_text_of(sections, "self_promotion"),
        other_wish=_text_of(sections, "wish"),
        jobs=[_job(one, names) for one in sections.get("job", [])],
        schools=[_school(one) for one in sections.get("school", [])],
        licences=[_licence(one) for one in sections.get("licence", [])],
        languages=[_language(one) for one in sections.get("language", [])],
        stays=[_stay(one, names) for one in sections.get("stay", [])],
        start=next((month(one["from"]) for one in sections.get("start", [])), ""),
    )


def sheets_of(*, pages: Collection[StaffPage]) -> list[Sheet]:
    """This function will do the same for several pages; it asks the catalogue for all their works once."""
    codes: set[str] = set()
    for page in pages:
        codes |= _codes_of(page)
    works = {work.code: work for work in Work.objects.filter(code__in=codes)}
    return [sheet_of(page=page, works=works) for page in pages]


def duration(months: int) -> str:
    """This function will write a number of months as years and months."""
    years, rest = divmod(months, YEAR)
    parts = []
    if years:
        parts.append(ngettext("%(count)s year", "%(count)s years", years) % {"count": years})
    if rest or not years:
        parts.append(ngettext("%(count)s month", "%(count)s months", rest) % {"count": rest})
    return ("" if reader().language == "ja" else " ").join(parts)


def month(text: str) -> str:
    """This function will write 2024-06 as a month of the reader, and a year alone as it is."""
    year, _dash, number = text.partition("-")
    if not number:
        return year
    return str(format_skeleton("yMMM", date(int(year), int(number), 1), locale=reader()))


def level_name(level: str) -> str:
    """This function will name a level: N4 as it is, the levels of other languages in words."""
    if level == "none":
        return _("None")
    return str(LanguageLevel(level).label) if level in LanguageLevel.values else level


def _keys(page: StaffPage) -> set[str]:
    return {one["key"] for one in page.sections}


def _works_of(page: StaffPage) -> dict[str, Work]:
    return {work.code: work for work in Work.objects.filter(code__in=_codes_of(page))}


def _codes_of(page: StaffPage) -> set[str]:
    in_japan = {one["work"] for one in page.sections if one["key"] == "stay" and one.get("work")}
    return {*page.wished_works, *page.worked_works, *in_japan}


def _text_of(sections: dict[str, list[dict[str, Any]]], key: str) -> str:
    return next((str(one.get("text", "")) for one in sections.get(key, [])), "")


def _period(one: dict[str, Any], *, open_end: str = "") -> str:
    first, last = month(one.get("from", "")), month(one.get("until", "")) or open_end
    return f"{first} – {last}" if first or last else ""


def _job(one: dict[str, Any], names: dict[str, str]) -> Job:
    code = one.get("work", "")
    return Job(
        employer=one.get("employer", ""),
        work=names.get(code, code),
        other_work=one.get("other_work", ""),
        duties=one.get("text", ""),
        period=_period(one, open_end=_("today")),
    )


def _school(one: dict[str, Any]) -> Line:
    return Line(
        fact=str(SchoolKind(one["kind"]).label),
        text=" ".join(said for said in (one.get("text", ""), one.get("field", "")) if said),
        period=_period(one),
        unfinished=not one.get("finished", True),
    )


def _licence(one: dict[str, Any]) -> Line:
    return Line(fact=str(LicenceKind(one["kind"]).label), text=one.get("text", ""), period=one.get("from", ""))


def _language(one: dict[str, Any]) -> Line:
    name = reader().languages.get(one["language"], one["language"])
    level = one.get("level", "")
    points = _("%(points)s points") % {"points": number(one["score"])} if "score" in one else ""
    return Line(
        fact=f"{name[:1].upper()}{name[1:]}: {level_name(level)}" if level else name,
        detail=certificate_name(one.get("certificate", "")),
        text=one.get("text", ""),
        period=", ".join(said for said in (points, one.get("year", "")) if said),
    )


def _stay(one: dict[str, Any], names: dict[str, str]) -> Line:
    """This function will name a stay; pages that were published earlier tell its purpose alone."""
    code = one.get("work", "")
    name = stay_name(purpose=one["purpose"], stage=one.get("stage"))
    return Line(fact=name, detail=names.get(code, code) or field_name(one.get("field", "")), period=_period(one))
