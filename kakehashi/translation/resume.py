"""A draft of the official résumé, made by the sending organization alone: it holds what a company must not see."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import translation

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.data_files import read_yaml
from kakehashi.common.refusals import NotAllowed
from kakehashi.organizations.models import Organization
from kakehashi.paper import fonts, typesetting
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Job, Seeker
from kakehashi.seekers.states import LanguageLevel, SchoolKind, StayPurpose
from kakehashi.translation import policies, queries
from kakehashi.translation.sources import NAME, certificate_key, job_key, school_key
from kakehashi.ui.eras import with_eras
from kakehashi.ui.formats import country_name, date_with_era, language_name

TEMPLATE = "translation/typst/resume_form.typ"
_FORM = Path(__file__).parent / "resume_form.yaml"
_JAPANESE = "ja"


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field of the form: its Japanese label, whether it is asked late, and how sure it is that the form has it."""

    label: str
    late: bool
    confidence: str


def fields() -> list[Field]:
    """This function will return the fields of the form in its order, with the confidence of each."""
    return [Field(label=one["label"], late="late" in one, confidence=one["confidence"]) for one in _form()["fields"]]


@transaction.atomic
def make_resume(*, seeker: Seeker, by: User, organization: Organization, now: datetime) -> bytes:
    """This function will set the draft of a seeker's official résumé in Japanese, keep no copy, and log that it did.

    A member of the organization that accepted the seeker may; anyone else gets NotAllowed.
    """
    allowed = policies.may_translate(user=by, seeker=seeker)
    if not allowed or seekers.accepted_organization(seeker=seeker) != organization:
        raise NotAllowed
    record(
        "seeker.form_made",
        by=by,
        thing="seeker",
        thing_public_id=seeker.public_id,
        organization_public_id=organization.public_id,
        now=now,
    )
    return typesetting.pdf(template=TEMPLATE, data=data_of(seeker=seeker))


def data_of(*, seeker: Seeker) -> dict[str, Any]:
    """This function will return what the form shows: approved Japanese, or the seeker's own words where there is none.

    The title of the file names nobody. A value with letters that the typeface does not have is left to be written
    by hand, and so is what is asked late and was not answered.
    """
    form = _form()
    words = form["words"]
    with translation.override(_JAPANESE):
        answers = _answers(seeker, words) | {"sex": [form["sex"].get(seeker.sex, "")]}
    rows = [_row(number, one, answers, words) for number, one in enumerate(form["fields"], 1)]
    named = [f"{one['what']}: {one['url']} ({words[one['confidence']]})" for one in form["sources"]]
    return {
        "language": _JAPANESE,
        "title": f"{form['title']} {form['mark']}",
        "heading": form["title"],
        "form": form["form"],
        "code": "",
        "mark": form["mark"],
        "warning": words["warning"],
        "foot": f"{form['mark']} {words['warning']}",
        "rows": rows,
        "signed": words["signed"],
        "sources_title": words["fields"],
        "notes": [words["unconfirmed"], *named, f"{words['checked']}: {form['checked_on']}"],
    }


@cache
def _form() -> dict[str, Any]:
    """This function will read what is known of the form."""
    found: dict[str, Any] = read_yaml(_FORM)
    return found


def _row(number: int, one: dict[str, Any], answers: dict[str, list[str]], words: dict[str, str]) -> dict[str, Any]:
    values = [value for value in answers.get(one["from"], []) if value]
    if fonts.letters_missing(values):
        values = [words["no_letters"]]
    return {
        "number": str(number),
        "label": one["label"],
        "values": values or [words["by_hand" if "late" in one else "none"]],
        "unconfirmed": one["confidence"] == "unconfirmed",
    }


def _answers(seeker: Seeker, words: dict[str, str]) -> dict[str, list[str]]:
    """This function will return the seeker's answers in Japanese by the names that the form uses."""
    queries.load(seeker=seeker)
    japanese = queries.approved_japanese(seeker=seeker)

    def said(key: str, own: str) -> str:
        return japanese.get(key) or own

    jobs, wished = list(seeker.jobs.all()), {wish.work_id for wish in seeker.desired_works.all()}
    return {
        "name_passport": [seeker.name_passport],
        "name_native": [seeker.name_native],
        "name_katakana": [said(NAME, seeker.name_katakana)],
        "birth": [date_with_era(seeker.birth_on)],
        "country": [country_name(seeker.country)],
        "native_language": [
            language_name(one.language) for one in seeker.languages.all() if one.level == LanguageLevel.NATIVE
        ],
        "address": seeker.address.splitlines(),
        "phone": [seeker.phone],
        "schools": [
            f"{_years(one.from_year, one.until_year)} {said(school_key(one.public_id), one.name)}"
            f"（{SchoolKind(one.kind).label}）"
            for one in seeker.schools.all()
        ],
        "jobs": [_job(one, said, words) for one in jobs],
        "same_work": [_job(one, said, words) for one in jobs if one.work_id in wished],
        "certificates": [
            said(certificate_key(one.public_id), one.certificate) if one.certificate else one.certificate_said
            for one in seeker.languages.all()
        ],
        "training": [
            _years(one.from_year, one.until_year, one.from_month, one.until_month)
            for one in seeker.stays.all()
            if one.purpose == StayPurpose.TRAINING
        ],
    }


def _job(job: Job, said: Callable[[str, str], str], words: dict[str, str]) -> str:
    work = job.work.name_in(_JAPANESE) if job.work else said(job_key(job.public_id, "other_work"), job.other_work)
    employer = said(job_key(job.public_id, "employer"), job.employer)
    period = _years(job.from_year, job.until_year, job.from_month, job.until_month, open_end=words["present"])
    return f"{period} {employer}（{work}）"


def _years(
    first: int | None, last: int | None, month: int | None = None, last_month: int | None = None, *, open_end: str = ""
) -> str:
    """This function will write a period in Japanese, with the years of the eras."""
    texts = [_month(first, month), _month(last, last_month) or open_end]
    return " – ".join(texts) if any(texts) else ""


def _month(year: int | None, month: int | None) -> str:
    if not year:
        return ""
    return with_eras(f"{year}年{month}月" if month else f"{year}年")
