"""The command `kakehashi eligibility FACTS.json --on DAY`: a public interface, described in docs/rules.md."""

import argparse
import gettext
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from babel.dates import format_date

from kakehashi.rules.asking import Parser, Unanswerable, day_asked, json_in
from kakehashi.rules.findings import Finding, Pathway
from kakehashi.rules.pathways import Answer, pathways
from kakehashi.rules.reading import BadFacts, facts_from
from kakehashi.rules.sentences import NUMERALS, OUTCOMES, PROGRAMMES, WITH_STAGE, sentence

LANGUAGES = ("en", "ja", "vi")
# Vietnamese days are written with all their words, as on the pages.
_DAYS = {"vi": "d 'tháng' M 'năm' y"}
_LOCALE = Path(__file__).parents[2] / "locale"


def eligibility(arguments: list[str]) -> int:
    """This function will print which pathways are open to a person, as JSON; 0, or 2 with a sentence for bad input.

    With ``--language`` every finding and pathway also has a ``sentence`` in that language.
    """
    try:
        asked = _arguments(arguments)
        facts = facts_from(json_in(asked.facts), on=asked.on)
        answer = pathways(facts=facts, on=asked.on)
        written = answer.as_json() if asked.language is None else _with_sentences(answer, asked.language)
    except (Unanswerable, BadFacts) as refused:
        sys.stderr.write(f"{refused}\n")
        return 2
    sys.stdout.write(json.dumps(written, ensure_ascii=False, indent=2) + "\n")
    return 0


def _arguments(arguments: list[str]) -> argparse.Namespace:
    """This function will read the arguments; the day has to be given, since no rule reads the clock."""
    parser = Parser(prog="kakehashi eligibility", description="Can this person go, and under which programme?")
    parser.add_argument("facts", metavar="FACTS.json", help="what is known of the person; - reads standard input")
    parser.add_argument("--on", required=True, type=day_asked, metavar="DAY", help="the day asked, such as 2026-12-01")
    parser.add_argument("--language", choices=LANGUAGES, help="adds a sentence to every finding")
    return parser.parse_args(arguments)


def _with_sentences(answer: Answer, language: str) -> dict[str, Any]:
    """This function will add a sentence to every pathway and finding."""
    translate = _translation(language)
    written = answer.as_json()
    for pathway, entry in zip(answer.pathways, written["pathways"], strict=True):
        entry["sentence"] = _of_pathway(pathway, translate)
        for finding, line in zip(pathway.findings, entry["findings"], strict=True):
            line["sentence"] = _of_finding(finding, translate, language)
    return written


def _of_pathway(pathway: Pathway, translate: Callable[[str], str]) -> str:
    """This function will name a pathway with its outcome."""
    name = translate(PROGRAMMES[pathway.programme])
    if pathway.stage is not None:
        name = translate(WITH_STAGE) % {"programme": name, "stage": translate(NUMERALS[pathway.stage])}
    return f"{name}: {translate(OUTCOMES[pathway.outcome])}"


def _of_finding(finding: Finding, translate: Callable[[str], str], language: str) -> str:
    """This function will put a finding into a sentence, its days in the manner of the language."""
    return sentence(
        finding,
        translate=translate,
        write_day=lambda day: format_date(day, format=_DAYS.get(language, "long"), locale=language),
    )


def _translation(language: str) -> Callable[[str], str]:
    """This function will return what turns an English sentence into a language."""
    if language == "en":
        return str
    try:
        return gettext.translation("django", localedir=_LOCALE, languages=[language]).gettext
    except OSError:
        raise Unanswerable("The translations are not compiled yet: run make run or make test once.") from None
