"""The answers of the public check: their order, what they come to as facts, and the link that holds no person."""

import calendar
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.signing import BadSignature, Signer

from kakehashi.eligibility.forms import NO, UNKNOWN, YES
from kakehashi.rules import BadFacts, facts_from, parameter
from kakehashi.rules.calendar_days import birthday

LAST_DAY = date(2030, 12, 31)
QUESTIONS = ("country", "birth", "work", "experience", "stays", "japanese", "day", "plan")
MOST_ENTRIES = 8
NONE = "none"

# What stands in a shared link for the birth date of everybody who is old enough on the day of the answers.
GROWN_UP = date(1990, 1, 1)
_SALT = "kakehashi.public.check"
_AGE = "registration.minimum_age"

Answers = Mapping[str, Any]


def asked(answers: Answers) -> tuple[str, ...]:
    """This function will return the questions that are asked: the last one only where its answer matters."""
    return QUESTIONS if plan_matters(answers) else QUESTIONS[:-1]


def plan_matters(answers: Answers) -> bool:
    """This function will say whether a plan filed in time decides: between the last day of filing and that of entry."""
    if "day" not in answers:
        return False
    day = date.fromisoformat(answers["day"])
    filing, entry = parameter("titp.last_filing_day").values[-1].value, parameter("titp.last_entry_day")
    return bool(filing < day <= entry.values[-1].value)


def first_open(answers: Answers) -> str | None:
    """This function will return the first question without an answer, None when all have one."""
    return next((question for question in asked(answers) if question not in answers), None)


def facts_of(answers: Answers) -> dict[str, Any]:
    """This function will put all answers into the shape in which the rules take facts."""
    work, plan = answers["work"], answers.get("plan", {}) if plan_matters(answers) else {}
    facts = {
        "nationality": answers["country"],
        "birth_date": answers["birth"],
        "desired_work": work.get("work"),
        "desired_other": work.get("other"),
        "desired_kind": work.get("kind"),
        "desired_field": work.get("field") or None,
        "experience": [_job(job) for job in answers.get("jobs", ())],
        "stays": [_stay(stay) for stay in answers.get("trips", ())],
        "japanese": answers["japanese"] if answers["japanese"] not in {UNKNOWN, NONE} else None,
        "has_sending_organization": True,
        "plan_filed_on": plan.get("on") or (answers["day"] if plan.get("filed") == NO else None),
    }
    return {name: value for name, value in facts.items() if value is not None}


def token_of(answers: Answers, *, today: date) -> str:
    """This function will put the answers into a signed text for a link, without birth date and without own words.

    Somebody who is not old enough today is told by the month of that birthday; all others get the same birth date.
    Words are replaced by numbers, the same words by the same number, since only their being the same matters.
    """
    facts = facts_of(answers)
    facts["birth_date"] = _blurred(date.fromisoformat(facts["birth_date"]), today).isoformat()
    words: dict[str, str] = {}
    for holder, key in [(facts, "desired_other"), *((job, "other") for job in facts["experience"])]:
        if key in holder:
            text = " ".join(holder[key].casefold().split())
            holder[key] = words.setdefault(text, f"{len(words) + 1}")
    content: dict[str, Any] = {"facts": facts, "day": answers["day"]}
    content |= {"none": True} if answers["japanese"] == NONE else {}
    content |= {"unfiled": True} if answers.get("plan", {}).get("filed") == NO and plan_matters(answers) else {}
    return Signer(salt=_SALT).sign_object(content, compress=True)


def content_of(token: str) -> dict[str, Any] | None:
    """This function will return what a link holds, or None where it was cut, changed, or does not fit any longer."""
    try:
        content: dict[str, Any] = Signer(salt=_SALT).unsign_object(token)
        facts_from(content["facts"], on=LAST_DAY)
        date.fromisoformat(content["day"])
    except (BadSignature, BadFacts, ValueError, KeyError, TypeError):
        return None
    return content


def first_of(month: str) -> date:
    """This function will return the first day of a month written as 2019-04."""
    return date.fromisoformat(f"{month}-01")


def last_of(month: str) -> date:
    """This function will return the last day of a month written as 2019-04."""
    first = first_of(month)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _blurred(birth_on: date, today: date) -> date:
    """This function will return the birth date that a link tells."""
    age = parameter(_AGE).number_on(today)
    if birthday(born_on=birth_on, age=age) > today:
        return birth_on.replace(day=1)
    return GROWN_UP


def _job(job: Mapping[str, str]) -> dict[str, str]:
    """This function will return a time of work as a fact; the rules ask for its beginning only."""
    key = "work" if job.get("work") else "other"
    return {key: job[key], "from": first_of(job["from"]).isoformat()}


def _stay(stay: Mapping[str, Any]) -> dict[str, Any]:
    """This function will return a stay as a fact."""
    completed = {YES: True, NO: False}.get(stay["finished"])
    return {
        "programme": stay["programme"],
        "stage": stay["stage"],
        "work": stay.get("work") or None,
        "from": first_of(stay["from"]).isoformat(),
        "until": last_of(stay["until"]).isoformat(),
        "completed": completed,
    }
