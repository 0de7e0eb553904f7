"""Registered information of a seeker, put into lines for the organization that reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_skeleton
from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from kakehashi.seekers import queries
from kakehashi.seekers.states import ConsentPurpose, LanguageLevel, PhoneOwner, SchoolKind, StayPurpose
from kakehashi.ui.formats import country_name, language_name, long_date, reader

if TYPE_CHECKING:
    from kakehashi.seekers.models import Job, LanguageSkill, Schooling, Seeker, Stay

Words = str | Promise


@dataclass(frozen=True, kw_only=True)
class Line:
    """One answer; ``empty`` answers are shown as such."""

    label: Words
    value: Words


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading with its answers."""

    title: Words
    lines: tuple[Line, ...]


def information_of(*, seeker: "Seeker") -> list[Section]:
    """This function will return every answer of a seeker, in the order in which seekers give them."""
    jobs = [line for job in seeker.jobs.all() for line in _job(job)]
    wishes = [_line(_("Work"), wish.work.name_in(_language())) for wish in seeker.desired_works.all()]
    if seeker.other_wish:
        wishes.append(_line(pgettext("work", "Something else"), seeker.other_wish))
    return [
        Section(title=_("Names and contact"), lines=tuple(_person(seeker))),
        Section(title=_("Self-Promotion"), lines=(_line(_("In the seeker's words"), seeker.self_promotion),)),
        Section(title=_("Desired works"), lines=tuple(wishes)),
        Section(title=_("Work history"), lines=tuple(jobs)),
        Section(title=_("Education"), lines=tuple(_school(one) for one in seeker.schools.all())),
        Section(title=_("Languages"), lines=tuple(_skill(one) for one in seeker.languages.all())),
        Section(title=_("Earlier stays in Japan"), lines=tuple(_stay(one) for one in seeker.stays.all())),
        Section(title=_("Consents"), lines=tuple(_consents(seeker))),
    ]


def _language() -> str:
    return get_language() or "en"


def _line(label: Words, value: Words) -> Line:
    return Line(label=label, value=value)


def _period(first: tuple[int | None, int | None], last: tuple[int | None, int | None], open_end: str = "") -> str:
    texts = [_month(*first), _month(*last) or open_end]
    return " – ".join(texts) if any(texts) else ""


def _month(year: int | None, month: int | None) -> str:
    if year and month:
        return str(format_skeleton("yMMM", date(year, month, 1), locale=reader()))
    return str(year or "")


def _person(seeker: "Seeker") -> Iterator[Line]:
    yield _line(_("Name in native script"), seeker.name_native)
    yield _line(_("Name as in the passport"), seeker.name_passport)
    yield _line(_("Name in katakana"), seeker.name_katakana)
    yield _line(_("Birth date"), long_date(seeker.birth_on))
    yield _line(_("Country"), country_name(seeker.country))
    owner = PhoneOwner(seeker.phone_owner).label if seeker.phone_owner else ""
    yield _line(_("Telephone"), f"{seeker.phone} ({owner})" if seeker.phone and owner else seeker.phone)
    yield _line(_("E-mail address"), seeker.contact_email or seeker.user.email)
    yield _line(_("Address"), seeker.address)
    yield _line(_("User name"), seeker.user.username)


def _job(job: "Job") -> Iterator[Line]:
    dates = _period((job.from_year, job.from_month), (job.until_year, job.until_month), open_end=_("today"))
    work = job.work.name_in(_language()) if job.work else job.other_work
    yield _line(dates, f"{job.employer}: {work}")
    if job.duties:
        yield _line(_("What the person did"), job.duties)


def _school(school: "Schooling") -> Line:
    dates = _period((school.from_year, None), (school.until_year, None))
    kind = str(SchoolKind(school.kind).label)
    text = f"{kind}: {school.name}" + (f" ({dates})" if dates else "")
    return _line(_("School"), text if school.finished else f"{text}, {_('not finished')}")


def _skill(skill: "LanguageSkill") -> Line:
    level = LanguageLevel(skill.level).label if skill.level in LanguageLevel.values else skill.level
    level = _("None") if level == "none" else str(level)
    return _line(language_name(skill.language), f"{level} ({skill.certificate})" if skill.certificate else level)


def _stay(stay: "Stay") -> Line:
    dates = _period((stay.from_year, stay.from_month), (stay.until_year, stay.until_month))
    return _line(dates, StayPurpose(stay.purpose).label)


def _consents(seeker: "Seeker") -> Iterator[Line]:
    given = queries.consents(seeker=seeker)
    labels = {
        ConsentPurpose.SHARE_WITH_ORGANIZATION: _("Your organization reads the information"),
        ConsentPurpose.PUBLISH_TO_COMPANIES: _("Companies see the staff information page"),
        ConsentPurpose.TRANSFER_TO_JAPAN: _("The information goes to Japan"),
        ConsentPurpose.SHOW_PHOTO: _("Companies see the photo"),
    }
    for purpose, label in labels.items():
        consent = given.get(purpose)
        yield _line(label, _("Yes, since %(day)s") % {"day": long_date(consent.given_at)} if consent else _("No"))
