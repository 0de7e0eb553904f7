"""What is copied from a seeker into the staff information page: approved Japanese and facts, never contact data."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kakehashi.catalogue.models import Work
from kakehashi.confirming import queries as confirming
from kakehashi.guard import find_contacts
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Job, LanguageSkill, Licence, Schooling, Seeker
from kakehashi.showcase.experience import months_by_work, months_worked
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.own_name import apart, names_in
from kakehashi.showcase.refusals import ContactIn
from kakehashi.translation import queries as translation
from kakehashi.translation.sources import (
    NAME,
    OTHER_WISH,
    SELF_PROMOTION,
    certificate_key,
    job_key,
    licence_key,
    school_key,
)

Section = dict[str, Any]
# The index follows from the rest, and months of a job that goes on grow by themselves.
COMPARED = (
    "sending_public_id",
    "sending_name",
    "initial",
    "country",
    "birth_year",
    "wished_works",
    "worked_works",
    "japanese_level",
    "sections",
    "confirmed_on",
    "consented_on",
)


def contents_of(*, seeker: Seeker, organization: Organization, now: datetime) -> dict[str, Any]:
    """This function will return the columns of the page as they would be published now, but for code and moments."""
    translation.load(seeker=seeker)
    japanese = translation.approved_japanese(seeker=seeker)
    jobs = list(seeker.jobs.all())
    wished = [wish.work for wish in seeker.desired_works.all()]
    worked = [job.work for job in jobs if job.work]
    sections = _sections(seeker, jobs, japanese)
    standing = confirming.standing_of(seeker=seeker)
    level = next((skill.level for skill in seeker.languages.all() if skill.language == "ja"), "")
    return {
        "sending_public_id": organization.public_id,
        "sending_name": organization.name_in("ja"),
        "initial": japanese.get(NAME, "")[:1],
        "country": seeker.country,
        "birth_year": seeker.birth_on.year,
        "wished_works": _codes(wished),
        "worked_works": _codes(worked),
        "months_of_experience": months_worked(jobs, on=now.date()),
        "months_by_work": months_by_work(jobs, on=now.date()),
        "japanese_level": "" if level == "none" else level,
        "sections": sections,
        "translated_on": standing.translated_on,
        "confirmed_on": standing.confirmed_on,
        "consented_on": standing.consented_on,
    }


def preview_of(*, seeker: Seeker, organization: Organization, now: datetime) -> StaffPage:
    """This function will return the page as publishing would make it now, not saved; the code is still open."""
    return StaffPage(
        code="K?????",
        seeker_public_id=seeker.public_id,
        published_at=now,
        waiting_since=now,
        changed_at=now,
        **contents_of(seeker=seeker, organization=organization, now=now),
    )


def differs(*, page: StaffPage, preview: StaffPage) -> bool:
    """This function will say whether publishing now would change what companies read on a shown page."""
    return any(getattr(page, column) != getattr(preview, column) for column in COMPARED)


def works_of(*, seeker: Seeker) -> dict[str, Work]:
    """This function will return the works that a seeker wishes or has done, also in Japan, by code, for naming them."""
    translation.load(seeker=seeker)
    works = [wish.work for wish in seeker.desired_works.all()]
    works += [job.work for job in seeker.jobs.all() if job.work]
    works += [stay.work for stay in seeker.stays.all() if stay.work]
    return {work.code: work for work in works}


def contacts_in(*, seeker: Seeker) -> list[ContactIn]:
    """This function will return every approved Japanese text that holds contact data or the person's own name."""
    found = []
    for part in translation.parts_needed(seeker=seeker):
        named = [] if part.key == NAME else names_in(part.japanese, seeker=seeker)
        findings = apart([*find_contacts(part.japanese), *named])
        if findings and part.state == "approved":
            found.append(ContactIn(key=part.key, label=part.label, text=part.japanese, findings=findings))
    return found


def _sections(seeker: Seeker, jobs: list[Job], japanese: Mapping[str, str]) -> list[Section]:
    """This function will return the sections in the order of the page; text without approved Japanese stays out."""
    sections: list[Section] = [{"key": "self_promotion", "text": japanese.get(SELF_PROMOTION, "")}]
    if japanese.get(OTHER_WISH):
        sections.append({"key": "wish", "text": japanese[OTHER_WISH]})
    sections += [_job(job, japanese) for job in jobs]
    sections += [_school(school, japanese) for school in seeker.schools.all()]
    sections += [_licence(licence, japanese) for licence in seeker.licences.all()]
    sections += [_language(skill, japanese) for skill in seeker.languages.all()]
    for stay in seeker.stays.all():
        sections.append(
            {
                "key": "stay",
                "text": "",
                "purpose": stay.purpose,
                "stage": stay.stage,
                "work": stay.work_id or "",
                "field": stay.field,
                "from": _month(stay.from_year, stay.from_month),
                "until": _month(stay.until_year, stay.until_month),
            }
        )
    if seeker.starts_from_year:
        sections.append({"key": "start", "from": _month(seeker.starts_from_year, seeker.starts_from_month)})
    return sections


def _known(**facts: object) -> Section:
    """This function will leave out what is not known, so that a page published before the question stays the same."""
    return {name: fact for name, fact in facts.items() if fact not in ("", None)}


def _school(school: Schooling, japanese: Mapping[str, str]) -> Section:
    return {
        "key": "school",
        "text": japanese.get(school_key(school.public_id), ""),
        "kind": school.kind,
        "from": _year(school.from_year),
        "until": _year(school.until_year),
        "finished": school.finished,
        **_known(field=japanese.get(school_key(school.public_id, "field"), "")),
    }


def _licence(licence: Licence, japanese: Mapping[str, str]) -> Section:
    return {
        "key": "licence",
        "text": japanese.get(licence_key(licence.public_id), ""),
        "kind": licence.kind,
        "from": _year(licence.issued_year),
    }


def _language(skill: LanguageSkill, japanese: Mapping[str, str]) -> Section:
    score = skill.certificate_score
    return {
        "key": "language",
        "text": japanese.get(certificate_key(skill.public_id), ""),
        "language": skill.language,
        "level": skill.level,
        **_known(certificate=skill.certificate_kind),
        **_known(year=_year(skill.certificate_year), score=None if score is None else float(score)),
    }


def _job(job: Job, japanese: Mapping[str, str]) -> Section:
    return {
        "key": "job",
        "text": japanese.get(job_key(job.public_id, "duties"), ""),
        "employer": japanese.get(job_key(job.public_id, "employer"), ""),
        "work": job.work_id or "",
        "other_work": japanese.get(job_key(job.public_id, "other_work"), ""),
        "from": _month(job.from_year, job.from_month),
        "until": _month(job.until_year, job.until_month),
    }


def _codes(works: list[Work]) -> list[str]:
    return list(dict.fromkeys(work.code for work in works))


def _year(year: int | None) -> str:
    return str(year) if year else ""


def _month(year: int | None, month: int | None) -> str:
    """This function will write a month as 2024-06, a year alone as 2024, and nothing as nothing."""
    if not year:
        return ""
    return f"{year}-{month:02}" if month else str(year)
