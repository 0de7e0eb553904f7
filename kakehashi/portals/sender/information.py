"""Registered information of a seeker, put into lines for the organization that reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_skeleton
from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from kakehashi.eligibility.words import field_name, stay_name
from kakehashi.seekers import queries
from kakehashi.seekers.phones import for_reading
from kakehashi.seekers.states import (
    ConsentPurpose,
    LanguageLevel,
    LicenceKind,
    OtherPhoneOwner,
    PhoneOwner,
    Relation,
    SchoolKind,
    WorkKind,
)
from kakehashi.ui.formats import country_name, language_name, long_date, number, reader

if TYPE_CHECKING:
    from kakehashi.seekers.models import ContactPerson, Job, LanguageSkill, Licence, Schooling, Seeker, Stay

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
    wishes = [
        _line(_("Work"), _with(wish.work.name_in(_language()), wish.field)) for wish in seeker.desired_works.all()
    ]
    if seeker.other_wish:
        kind = str(WorkKind(seeker.other_wish_kind).label) if seeker.other_wish_kind else ""
        wishes.append(
            _line(pgettext("work", "Something else"), _with(seeker.other_wish, seeker.other_wish_field, kind))
        )
    return [
        Section(title=_("Names and contact"), lines=tuple(_person(seeker))),
        Section(title=_("Contact persons"), lines=tuple(_contact_persons(seeker))),
        Section(title=_("Self-Promotion"), lines=(_line(_("In the seeker's words"), seeker.self_promotion),)),
        Section(title=_("Desired works"), lines=tuple(wishes)),
        Section(title=_("Work history"), lines=tuple(jobs)),
        Section(title=_("Education"), lines=tuple(_school(one) for one in seeker.schools.all())),
        Section(title=_("Licences and certificates"), lines=tuple(_licence(one) for one in seeker.licences.all())),
        Section(title=_("Languages"), lines=tuple(_skill(one) for one in seeker.languages.all())),
        Section(title=_("Earlier stays in Japan"), lines=tuple(_stay(one) for one in seeker.stays.all())),
        Section(title=_("Consents"), lines=tuple(_consents(seeker))),
    ]


def _language() -> str:
    return get_language() or "en"


def _line(label: Words, value: Words) -> Line:
    return Line(label=label, value=value)


def _with(text: str, field: str, *others: str) -> str:
    """This function will add to a wish the field and whatever else was told of it."""
    return ", ".join(filter(None, (text, *others, field_name(field))))


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
    yield _line(_("Called"), seeker.called_as)
    yield _line(_("Birth date"), long_date(seeker.birth_on))
    yield _line(_("Country"), country_name(seeker.country))
    owner = PhoneOwner(seeker.phone_owner).label if seeker.phone_owner else ""
    yield _line(_("Telephone"), f"{seeker.phone} ({owner})" if seeker.phone and owner else seeker.phone)
    yield _line(_("Safe times to call"), seeker.safe_times)
    yield _line(_("E-mail address"), seeker.contact_email or seeker.user.email)
    yield _line(_("Address"), seeker.address)
    yield _line(_("User name"), seeker.user.username)
    start = _month(seeker.starts_from_year, seeker.starts_from_month)
    yield _line(_("Earliest start"), start or (_("Not known yet") if seeker.start_open else ""))


def _contact_persons(seeker: "Seeker") -> Iterator[Line]:
    """This function will name who can be called, with everything that keeps a call safe."""
    for one in queries.contact_persons(seeker=seeker):
        yield _line(one.name, "\n".join(str(said) for said in _calls(one) if said))
    if seeker.no_contact_persons:
        yield _line(_("Contact persons"), _("Nobody else may be called"))


def _calls(one: "ContactPerson") -> tuple[Words, ...]:
    return (
        Relation(one.relation).label,
        f"{for_reading(phone=one.phone)} ({OtherPhoneOwner(one.phone_owner).label})",
        _("Safe times: %(times)s") % {"times": one.safe_times} if one.safe_times else "",
    )


def _job(job: "Job") -> Iterator[Line]:
    dates = _period((job.from_year, job.from_month), (job.until_year, job.until_month), open_end=_("today"))
    work = job.work.name_in(_language()) if job.work else job.other_work
    yield _line(dates, f"{job.employer}: {work}")
    if job.duties:
        yield _line(_("What the person did"), job.duties)


def _school(school: "Schooling") -> Line:
    dates = _period((school.from_year, None), (school.until_year, None))
    kind = str(SchoolKind(school.kind).label)
    name = f"{school.name}, {school.field}" if school.field else school.name
    text = f"{kind}: {name}" + (f" ({dates})" if dates else "")
    return _line(_("School"), text if school.finished else f"{text}, {_('not finished')}")


def _licence(licence: "Licence") -> Line:
    year = f" ({licence.issued_year})" if licence.issued_year else ""
    return _line(LicenceKind(licence.kind).label, f"{licence.name}{year}")


def _skill(skill: "LanguageSkill") -> Line:
    level = LanguageLevel(skill.level).label if skill.level in LanguageLevel.values else skill.level
    level = _("None") if level == "none" else str(level)
    score = skill.certificate_score
    points = "" if score is None else _("%(points)s points") % {"points": number(score)}
    of_it = (skill.certificate_said, points, str(skill.certificate_year or ""))
    certificate = ", ".join(said for said in of_it if said)
    return _line(language_name(skill.language), f"{level} ({certificate})" if certificate else level)


def _stay(stay: "Stay") -> Line:
    dates = _period((stay.from_year, stay.from_month), (stay.until_year, stay.until_month))
    what = (stay.work.name_in(_language()) if stay.work else "") or field_name(stay.field)
    ended = {True: _("finished"), False: _("left earlier"), None: ""}[stay.completed]
    told = (stay_name(purpose=stay.purpose, stage=stay.stage), what, ended)
    return _line(dates, ", ".join(filter(None, told)))


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
