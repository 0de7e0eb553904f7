"""Proposes the katakana of a seeker's name to the translator, who confirms it with the person."""

from dataclasses import dataclass

from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.common.text import fold
from kakehashi.katakana import propose
from kakehashi.seekers.models import Seeker


@dataclass(frozen=True, kw_only=True)
class NameProposal:
    """What rules propose, how sure they are, and which other spellings are in use."""

    text: str
    confident: bool
    others: tuple[str, ...]


def name_proposal(*, seeker: Seeker, japanese: str = "") -> NameProposal | None:
    """This function will return what rules propose for a name, or None where they have nothing to say.

    With Japanese that somebody wrote it returns a proposal only when both are the same: what a person wrote is never
    replaced. The passport decides which name it is; the accents of the name as written at home are read where both
    are the same name, for the passport drops what tells đ from d.
    """
    language = COUNTRIES[seeker.country].language
    names = [seeker.name_passport, seeker.name_native]
    if _words(seeker.name_native) == _words(seeker.name_passport):
        names.reverse()
    read = (propose(name, country_or_language=language) for name in names if name)
    found = next((one for one in read if one.text), None)
    if found is None or japanese not in ("", found.text):
        return None
    return NameProposal(text=found.text, confident=found.confident, others=found.others)


def _words(name: str) -> list[str]:
    """This function will return the words of a name as a passport would hold them, in no order."""
    return sorted(fold(name).split())
