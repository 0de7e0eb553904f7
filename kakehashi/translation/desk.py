"""The translator's desk of one person: facts that the program translates, beside words that people translate."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import get_language, gettext, override, pgettext

from kakehashi.accounts.models import User
from kakehashi.catalogue.countries import country_name
from kakehashi.catalogue.languages import language_name
from kakehashi.catalogue.models import Work
from kakehashi.eligibility.words import field_name, stay_name
from kakehashi.seekers.models import Job, LanguageSkill, Licence, Schooling, Seeker, Stay
from kakehashi.seekers.states import LanguageLevel, LicenceKind, SchoolKind
from kakehashi.translation.policies import may_approve
from kakehashi.translation.queries import NeededPart, load, parts_needed
from kakehashi.translation.states import PartState
from kakehashi.ui.formats import long_date, number

JAPANESE = "ja"


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something that needs no translator: its name, in the reader's language, and in Japanese."""

    label: str
    here: str
    japanese: str


@dataclass(frozen=True, kw_only=True)
class Section:
    """A stretch of the staff information page: its heading, its facts, and its parts to translate."""

    key: str
    title: str
    facts: tuple[Fact, ...]
    parts: tuple[NeededPart, ...]


def needs_work(*, part: NeededPart, user: User, second_person: bool) -> bool:
    """This function will say whether a part waits for this translator; what they checked may wait for a colleague."""
    if part.state == PartState.APPROVED:
        return False
    if part.state == PartState.CHECKED:
        return may_approve(user=user, part=part, second_person=second_person)
    return True


def desk_of(*, seeker: Seeker) -> list[Section]:
    """This function will return the sections of a person in the order of the staff information page."""
    load(seeker=seeker)
    parts = parts_needed(seeker=seeker)
    jobs, schools, languages = seeker.jobs.all(), seeker.schools.all(), seeker.languages.all()
    wishes = [wish.work for wish in seeker.desired_works.all()]
    stays = [fact for stay in seeker.stays.all() for fact in _stay(stay)]
    rows: list[tuple[str, str, list[Fact]]] = [
        ("name", gettext("Name, country, birth date"), _person(seeker)),
        ("wish", gettext("Desired works"), [_fact(gettext("Work"), work_name(work)) for work in wishes]),
        ("start", gettext("Earliest start"), _start(seeker)),
        ("self_promotion", gettext("Self-Promotion"), []),
    ]
    rows += [
        (f"job.{job.public_id}", gettext("Job %(number)s") % {"number": number}, _job(job))
        for number, job in enumerate(jobs, start=1)
    ]
    rows += [
        (f"school.{school.public_id}", gettext("School %(number)s") % {"number": number}, _school(school))
        for number, school in enumerate(schools, start=1)
    ]
    rows += [
        (f"licence.{licence.public_id}", gettext("Licences and certificates"), _licence(licence))
        for licence in seeker.licences.all()
    ]
    rows += [(f"language.{skill.public_id}", gettext("Language"), _language(skill)) for skill in languages]
    rows.append(("stays", gettext("Earlier stays in Japan"), stays))
    sections = [
        Section(key=key, title=title, facts=tuple(facts), parts=tuple(part for part in parts if part.section == key))
        for key, title, facts in rows
    ]
    return [section for section in sections if section.facts or section.parts]


def _fact(label: str, say: Callable[[], str]) -> Fact:
    """This function will say a thing in the reader's language and once more in Japanese."""
    here = say()
    with override(JAPANESE):
        return Fact(label=label, here=here, japanese=say())


def work_name(work: Work) -> Callable[[], str]:
    """This function will return how to name a work in whatever language is active."""
    return lambda: work.name_in(get_language() or "en")


def period(first: tuple[int | None, int | None], last: tuple[int | None, int | None], *, open_end: str = "") -> str:
    """This function will write the years and months of a period: 2022/4 – 2025/3; empty where nothing is known."""
    texts = [f"{year}/{month}" if month else str(year or "") for year, month in (first, last)]
    return " – ".join([texts[0], texts[1] or open_end]) if any(texts) else ""


def _person(seeker: Seeker) -> list[Fact]:
    return [
        _fact(gettext("Country"), lambda: country_name(code=seeker.country, language=get_language() or "en")),
        _fact(gettext("Birth date"), lambda: long_date(seeker.birth_on)),
    ]


def _start(seeker: Seeker) -> list[Fact]:
    start = period((seeker.starts_from_year, seeker.starts_from_month), (None, None)).removesuffix(" – ")
    return [_fact(gettext("Earliest start"), lambda: start)] if start else []


def _job(job: Job) -> list[Fact]:
    facts = [_fact(gettext("Work"), work_name(job.work))] if job.work else []

    def dates() -> str:
        return period((job.from_year, job.from_month), (job.until_year, job.until_month), open_end=gettext("today"))

    return [*facts, _fact(gettext("From – until"), dates)]


def _school(school: Schooling) -> list[Fact]:
    dates = period((school.from_year, None), (school.until_year, None))
    facts = [_fact(gettext("Kind of school"), lambda: str(SchoolKind(school.kind).label))]
    if dates:
        facts.append(_fact(gettext("From – until"), lambda: dates))
    return facts


def _licence(licence: Licence) -> list[Fact]:
    facts = [_fact(gettext("Kind"), lambda: str(LicenceKind(licence.kind).label))]
    if licence.issued_year:
        facts.append(_fact(gettext("Year"), lambda: str(licence.issued_year)))
    return facts


def _language(skill: LanguageSkill) -> list[Fact]:
    def name() -> str:
        return language_name(code=skill.language, language=get_language() or "en")

    def level() -> str:
        if skill.level == "none":
            return gettext("None")
        return str(LanguageLevel(skill.level).label) if skill.level in LanguageLevel.values else skill.level

    facts = [_fact(gettext("Language"), name), _fact(gettext("Level"), level)]
    if skill.certificate_kind:
        facts.append(_fact(gettext("Language certificate"), lambda: skill.certificate_said))
    score, year = skill.certificate_score, skill.certificate_year
    if score is not None:
        facts.append(_fact(gettext("Points"), lambda: number(score)))
    if year:
        facts.append(_fact(gettext("Year of the certificate"), lambda: str(year)))
    return facts


def _stay(stay: Stay) -> list[Fact]:
    dates = period((stay.from_year, stay.from_month), (stay.until_year, stay.until_month))
    found = [_fact(dates, lambda: stay_name(purpose=stay.purpose, stage=stay.stage))]
    if stay.work:
        found.append(_fact(gettext("Work"), work_name(stay.work)))
    if stay.field:
        found.append(_fact(pgettext("programme", "Field"), lambda: field_name(stay.field)))
    return found
