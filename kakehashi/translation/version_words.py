"""Puts versions of registered information into words: what changed, from what to what, when, and by whom."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kakehashi.catalogue.certificates import certificate_name
from kakehashi.catalogue.models import Work
from kakehashi.eligibility.words import field_name
from kakehashi.seekers.models import Version
from kakehashi.seekers.phones import for_reading
from kakehashi.seekers.states import (
    DocumentKind,
    LanguageLevel,
    LicenceKind,
    OtherPhoneOwner,
    PhoneOwner,
    Relation,
    SchoolKind,
    Sex,
    StayPurpose,
    WorkKind,
)
from kakehashi.translation.version_labels import FIELDS, SECTIONS, WHAT, Words
from kakehashi.ui.formats import country_name, language_name, long_date, number

Names = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Line:
    """One field: what it said before and says after, in words; empty where it said nothing."""

    label: Words
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class ShownVersion:
    """One answer or entry that changed; ``by_seeker`` is false for what the organization changed."""

    section: str
    title: str
    name: str
    what: str
    happened: Words
    lines: tuple[Line, ...]
    at: datetime
    by_seeker: bool
    helper: str
    relation: Words
    waits: bool


def in_words(versions: Iterable[Version], *, own_labels: Mapping[str, Words] | None = None) -> list[ShownVersion]:
    """This function will put versions of one seeker into words; works are read in one query.

    ``own_labels`` names fields as this reader knows them.
    """
    found = list(versions)
    works = _works_of(found)
    return [_shown(one, works, own_labels or {}) for one in found]


def latest(versions: Iterable[Version], *, own_labels: Mapping[str, Words] | None = None) -> list[ShownVersion]:
    """This function will say once of each answer what it came to, for somebody who reads what was filled in.

    ``versions`` are newest first. What an entry said that is gone again is left out.
    """
    seen: dict[tuple[str, str, str], Version] = {}
    for one in versions:
        place = (one.section, one.entries, one.entry_public_id)
        newer = seen.setdefault(place, one)
        newer.after = {**one.after, **newer.after} if newer.what != "removed" else {}
        newer.before = {}
    return in_words(seen.values(), own_labels=own_labels)


def _works_of(versions: Iterable[Version]) -> Names:
    """This function will name the works that versions speak of, in the language of the reader."""
    codes = {
        code
        for one in versions
        for code in (
            one.before.get("work_id"),
            one.after.get("work_id"),
            one.entry_name if one.entries == "desired_works" else None,
        )
        if code
    }
    language = get_language() or "en"
    return {work.code: work.name_in(language) for work in Work.objects.filter(code__in=codes)} if codes else {}


def _shown(one: Version, works: Names, own_labels: Mapping[str, Words]) -> ShownVersion:
    fields = [name for (entries, name) in FIELDS if entries == one.entries and name in {**one.before, **one.after}]
    lines = [
        Line(
            label=own_labels.get(name) or FIELDS[one.entries, name],
            before=_said(one.entries, name, one.before.get(name), works),
            after=_said(one.entries, name, one.after.get(name), works),
        )
        for name in fields
    ]
    return ShownVersion(
        section=one.section,
        title=str(SECTIONS[one.section]),
        name=_entry_name(one, works),
        what=one.what,
        happened=WHAT[one.what],
        lines=tuple(line for line in lines if line.before or line.after),
        at=one.changed_at,
        by_seeker=one.changed_by_id is not None and one.changed_by_id == one.seeker.user_id,
        helper=one.helper_name,
        relation=Relation(one.helper_relation).label if one.helper_relation else "",
        waits=bool(one.helper_name) and one.confirmed_at is None,
    )


def _entry_name(one: Version, works: Names) -> str:
    named: Mapping[str, Callable[[str], str]] = {
        "desired_works": lambda code: works.get(code, code),
        "languages": language_name,
        "stays": lambda purpose: str(StayPurpose(purpose).label),
        "documents": lambda kind: str(DocumentKind(kind).label),
    }
    return named.get(one.entries, str)(one.entry_name) if one.entry_name else ""


def _said(entries: str, field: str, value: Any, works: Names) -> str:
    """This function will say a plain value in words; nothing for what was not answered."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if field == "work_id":
        return works.get(value, str(value))
    say = _SAY.get((entries, field))
    return say(value) if say else str(value)


def _level(level: str) -> str:
    if level == "none":
        return _("None")
    return str(LanguageLevel(level).label) if level in LanguageLevel.values else level


def _day(day: str) -> str:
    return long_date(date.fromisoformat(day))


def _phone(phone: str) -> str:
    return for_reading(phone=phone)


_SAY: Mapping[tuple[str, str], Callable[[Any], str]] = {
    ("", "birth_on"): _day,
    ("", "plan_filed_on"): _day,
    ("", "no_plan_filed_by"): _day,
    ("", "country"): country_name,
    ("", "sex"): lambda sex: str(Sex(sex).label),
    ("", "phone"): _phone,
    ("", "phone_owner"): lambda owner: str(PhoneOwner(owner).label),
    ("", "other_wish_kind"): lambda kind: str(WorkKind(kind).label),
    ("", "other_wish_field"): field_name,
    ("contact_persons", "phone"): _phone,
    ("contact_persons", "phone_owner"): lambda owner: str(OtherPhoneOwner(owner).label),
    ("contact_persons", "relation"): lambda relation: str(Relation(relation).label),
    ("schools", "kind"): lambda kind: str(SchoolKind(kind).label),
    ("licences", "kind"): lambda kind: str(LicenceKind(kind).label),
    ("desired_works", "field"): field_name,
    ("languages", "language"): language_name,
    ("languages", "level"): _level,
    ("languages", "certificate_kind"): certificate_name,
    ("languages", "certificate_score"): lambda points: number(Decimal(points)),
    ("stays", "purpose"): lambda purpose: str(StayPurpose(purpose).label),
    ("stays", "field"): field_name,
    ("documents", "kind"): lambda kind: str(DocumentKind(kind).label),
}
