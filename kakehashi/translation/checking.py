"""Asks the checks about the parts of a seeker, with the glossary and the names that were agreed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kakehashi.checks import Kind, Name, Problem, Term, check
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker
from kakehashi.translation import glossary
from kakehashi.translation.queries import NeededPart, parts_needed
from kakehashi.translation.sources import NAME, SELF_PROMOTION
from kakehashi.translation.states import PartState
from kakehashi.translation.term_index import FoundTerm

# How many characters the printed page has room for: our own layout, not a rule of anybody else.
_ROOM = {SELF_PROMOTION: 800, "duties": 400, "other_wish": 120, NAME: 40}
_ROOM_FOR_NAMES = 60


@dataclass(frozen=True, kw_only=True)
class Checked:
    """A part with what the checks say of a Japanese text for it, and its source with the terms marked.

    ``passed`` are the problems that somebody has let pass with a reason.
    """

    key: str
    problems: tuple[Problem, ...]
    passed: tuple[Problem, ...]
    source: tuple[glossary.Stretch, ...]

    @property
    def open_warnings(self) -> tuple[Problem, ...]:
        """This function will return the warnings that nobody has given a reason for."""
        return tuple(one for one in self.problems if one.severity == "warning" and one not in self.passed)


def kind_of(key: str) -> Kind:
    """This function will say how a part is read: as sentences, as the name of a thing, or as a person's name."""
    if key == NAME:
        return "name"
    return "sentences" if key in {SELF_PROMOTION, "other_wish"} or key.endswith((".duties", ".other_work")) else "words"


def room_for(key: str) -> int:
    """This function will return how many characters of a part the printed page has room for."""
    return _ROOM.get(key.rpartition(".")[2], _ROOM_FOR_NAMES)


def checked_parts(
    *, organization: Organization, seeker: Seeker, texts: Mapping[str, str] | None = None
) -> dict[str, Checked]:
    """This function will check the stored Japanese of a seeker's parts, or the ``texts`` typed for them, by key.

    A part without Japanese, or without a text among ``texts``, has no problems. The queries do not grow with the parts.
    """
    parts = parts_needed(seeker=seeker)
    names = agreed_names(parts)
    passed = {(one.key, one.code, one.detail) for one in seeker.passed_warnings.all() if one.reason}
    indexes = {
        language: glossary.index_for(organization=organization, language=language)
        for language in {glossary.language_of(seeker=seeker, text=part.source) for part in parts if part.source}
    }
    checked = {}
    for part in parts:
        language = glossary.language_of(seeker=seeker, text=part.source)
        found = indexes[language].find(part.source) if part.source and kind_of(part.key) == "sentences" else []
        japanese = (part.japanese or None) if texts is None else texts.get(part.key)
        problems = () if japanese is None else problems_of(part=part, japanese=japanese, found=found, names=names)
        checked[part.key] = Checked(
            key=part.key,
            problems=problems,
            passed=tuple(one for one in problems if (part.key, one.code, one.detail) in passed),
            source=tuple(glossary.stretches(text=part.source, found=found)),
        )
    return checked


def problems_of(
    *, part: NeededPart, japanese: str, found: Iterable[FoundTerm], names: Iterable[Name]
) -> tuple[Problem, ...]:
    """This function will return what may be wrong with a Japanese text for a part."""
    return check(
        source=part.source,
        japanese=japanese,
        names=names,
        terms=[Term(text=one.text, japanese=one.japanese, forbidden=one.forbidden) for one in found],
        longest=room_for(part.key),
        kind=kind_of(part.key),
    )


def agreed_names(parts: Iterable[NeededPart]) -> list[Name]:
    """This function will return the names of employers and schools whose Japanese is approved."""
    return [
        Name(native=part.source, japanese=part.japanese)
        for part in parts
        if kind_of(part.key) == "words" and part.state == PartState.APPROVED
    ]
