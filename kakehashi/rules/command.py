"""The command `kakehashi eligibility FACTS.json --on DAY`: a public interface, described in docs/rules.md."""

import argparse
import gettext
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from babel.dates import format_date

from kakehashi.rules.findings import Finding, Pathway
from kakehashi.rules.pathways import Answer, pathways
from kakehashi.rules.reading import BadFacts, day_in, facts_from
from kakehashi.rules.sentences import NUMERALS, OUTCOMES, PROGRAMMES, WITH_STAGE, sentence

LANGUAGES = ("en", "ja", "vi")
# Vietnamese days are written with all their words, as on the pages.
_DAYS = {"vi": "d 'tháng' M 'năm' y"}
_LOCALE = Path(__file__).parents[2] / "locale"


class _Refused(Exception):
    """The command cannot be answered; the message says why, for standard error."""


class _Parser(argparse.ArgumentParser):
    """Raises instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """This function will hand a mistake in the arguments on."""
        raise _Refused(f"{message}\n{self.format_usage().strip()}")


def eligibility(arguments: list[str]) -> int:
    """This function will print which pathways are open to a person, as JSON; 0, or 2 with a sentence for bad input.

    With ``--language`` every finding and pathway also has a ``sentence`` in that language.
    """
    try:
        asked = _arguments(arguments)
        facts = facts_from(_read(asked.facts), on=asked.on)
        answer = pathways(facts=facts, on=asked.on)
        written = answer.as_json() if asked.language is None else _with_sentences(answer, asked.language)
    except (_Refused, BadFacts) as refused:
        sys.stderr.write(f"{refused}\n")
        return 2
    sys.stdout.write(json.dumps(written, ensure_ascii=False, indent=2) + "\n")
    return 0


def _arguments(arguments: list[str]) -> argparse.Namespace:
    """This function will read the arguments; the day has to be given, since no rule reads the clock."""
    parser = _Parser(prog="kakehashi eligibility", description="Can this person go, and under which programme?")
    parser.add_argument("facts", metavar="FACTS.json", help="what is known of the person; - reads standard input")
    parser.add_argument("--on", required=True, type=_day, metavar="DAY", help="the day asked, such as 2026-12-01")
    parser.add_argument("--language", choices=LANGUAGES, help="adds a sentence to every finding")
    return parser.parse_args(arguments)


def _day(text: str) -> date:
    """This function will read a day such as 2026-12-01."""
    day = day_in(text)
    if day is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2026-12-01")
    return day


def _read(name: str) -> Any:
    """This function will read the JSON of a file, or of standard input for "-"."""
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        text = content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _Refused(f"{name} cannot be read: {error}") from None
    try:
        return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_each_key_once)
    except (ValueError, RecursionError) as error:
        raise _Refused(f"{name} is not JSON: {error}") from None


def _no_constant(name: str) -> NoReturn:
    """This function will refuse NaN and the infinities, which are no JSON."""
    raise ValueError(f"{name} is not a value of JSON")


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """This function will build an object, and refuse a key that comes twice."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key} comes twice")
        found[key] = value
    return found


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
        raise _Refused("The translations are not compiled yet: run make run or make test once.") from None
