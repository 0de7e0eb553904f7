"""Puts what the rules found into sentences, in the reader's language, with its source and how sure it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.rules import Finding
from kakehashi.ui.formats import long_date

SENTENCES: Mapping[tuple[str, str], str | Promise] = {
    ("titp.experience_of_same_work", "same_work"): _("You have worked in this work before. That is needed."),
    ("titp.experience_of_same_work", "same_occupation"): _(
        "You have worked in the same occupation before. That is needed."
    ),
    ("titp.experience_of_same_work", "experience_not_told"): _(
        "You need experience of the same work. Please enter your work history first."
    ),
    ("titp.experience_of_same_work", "no_experience_of_same_work"): _(
        "This work is not possible for you now. You need experience of the same work, and none of your jobs has it. "
        "Choose a work that you have done, or add the missing job."
    ),
    ("titp.experience_of_same_work", "work_not_on_list"): _(
        "You need experience of the same work. Your sending organization checks it, as this work is not on the list."
    ),
    ("titp.experience_of_same_work", "not_known_for_programme"): _(
        "Whether the new programme asks for experience of the same work is not known yet."
    ),
    ("titp.stages_open", "only_stage_1"): _(
        "Only stage (i) is possible: %(stage_1_months)s months at most, or %(stage_1_shorter_months)s months. "
        "Then you go home."
    ),
    ("titp.stages_open", "up_to_stage_2"): _(
        "Stages (i) and (ii) are possible: %(stage_1_months)s months and then %(stage_2_months)s months. "
        "You pass the national trade skills test before the first stage ends. "
        "You stay in the same work at the same company."
    ),
    ("titp.stages_open", "up_to_stage_3"): _(
        "Stages (i), (ii) and (iii) are possible: "
        "%(stage_1_months)s, %(stage_2_months)s and %(stage_3_months)s months. "
        "You pass a test in each stage. You stay in the same work at the same company for (i) and (ii)."
    ),
    ("titp.stages_open", "no_new_plans"): _(
        "Technical intern training is closed: no new plan could be filed after %(last_filing_on)s."
    ),
    ("titp.stages_open", "list_of_that_day_not_read"): _(
        "The list of works of that day was not read, so more cannot be said."
    ),
    ("programme.for_start", "titp_usual"): _(
        "You will most likely enter under technical intern training, before %(last_entry_on)s."
    ),
    ("programme.for_start", "titp_only_if_fast"): _(
        "The programme changes on %(esd_from)s. From interview to entry, %(fewest_months)s to %(most_months)s months "
        "are usual. Technical intern training is possible only if you enter by %(last_entry_on)s. "
        "You will most likely come under the new programme."
    ),
    ("programme.for_start", "esd_or_ssw"): _(
        "The programme changes on %(esd_from)s. It is too late for technical intern training: entry was possible "
        "until %(last_entry_on)s only. You will come under the new programme."
    ),
}
# Sources of the parameters that have no address of their own.
SOURCES: Mapping[str, Promise] = {
    "the questions and answers for trainees of a matching site that ran under the two-stage programme": _(
        "questions and answers of an earlier site for trainees"
    ),
    "a public list of 2026-07-29 that names OTIT as its source (96 occupations, 174 works)": _(
        "a public list of 29 July 2026 that names OTIT as its source"
    ),
}
TONES = {"satisfied": "good", "not_satisfied": "bad", "cannot_be_said": "wait"}


@dataclass(frozen=True, kw_only=True)
class Said:
    """A finding as the page shows it."""

    text: str
    tone: str
    confidence: str
    source: str
    href: str


def said(finding: Finding) -> Said:
    """This function will put a finding into a sentence; KeyError for a reason that has none, which a test prevents."""
    sentence = str(SENTENCES[finding.rule, finding.reason])
    return Said(
        text=sentence % _readable(finding.numbers),
        tone=TONES[finding.outcome],
        confidence=finding.confidence,
        source=_name(finding.source),
        href=finding.source if _is_address(finding.source) else "",
    )


def _is_address(source: str) -> bool:
    return source.startswith("https://") and " " not in source


def _name(source: str) -> str:
    """This function will name sources briefly: an address by its host, anything else in words."""
    parts = source.split(" ; ")
    named = [urlsplit(part).hostname or part if _is_address(part) else str(SOURCES.get(part, part)) for part in parts]
    return ", ".join(dict.fromkeys(named))


def _readable(numbers: Mapping[str, Any]) -> dict[str, Any]:
    """This function will write days in the reader's manner and leave the rest as it is."""
    return {name: long_date(value) if hasattr(value, "year") else value for name, value in numbers.items()}
