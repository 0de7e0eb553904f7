"""Proposes the katakana of a seeker's name to the translator, who confirms it with the person."""

from dataclasses import dataclass

from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.katakana import Proposal, propose
from kakehashi.seekers.models import Seeker

VIETNAMESE = "vi"


@dataclass(frozen=True, kw_only=True)
class NameProposal:
    """What rules propose, how sure they are, and which other spellings are in use."""

    text: str
    confident: bool
    others: tuple[str, ...]


def name_proposal(*, seeker: Seeker, japanese: str = "") -> NameProposal | None:
    """This function will return what rules propose for a name, or None where they have nothing to say.

    With Japanese that somebody wrote it returns a proposal only when both are the same: what a person wrote is never
    replaced. Vietnamese is read from the name as written at home where it can be, for the passport drops what tells
    đ from d; other names are read from the passport.
    """
    language = COUNTRIES[seeker.country].language
    first = (seeker.name_passport, seeker.name_native)
    names = first[::-1] if language == VIETNAMESE else first
    found = next((one for one in _proposals(names, language) if one.text), None)
    if found is None or japanese not in ("", found.text):
        return None
    return NameProposal(text=found.text, confident=found.confident, others=found.others)


def _proposals(names: tuple[str, ...], language: str) -> list[Proposal]:
    """This function will read each name, those of which the rules are sure first."""
    read = [propose(name, country_or_language=language) for name in names if name]
    return sorted(read, key=lambda one: not one.confident)
