"""What must not enter the memory: names of people, of their employers and schools, addresses, contact data."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kakehashi.common.text import fold
from kakehashi.guard import find_contacts
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.named import names_and_parts_in
from kakehashi.translation.memory.grams import words_of
from kakehashi.translation.memory.named import may_name_somebody
from kakehashi.translation.sources import NAME

_LONG_PART = 4
_FEWEST_PARTS = 2
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠ-Ỹ][^\W\d_]*"
# Somebody says a name, or a person is named after a form of address: such a sentence stays out, whoever is meant.
_INTRODUCED = re.compile(
    r"\b(?:tên là|tên tôi|tên em|tôi tên|em tên|họ tên|my name|name is|named|called|nama saya|nama lengkap|bernama|"
    r"ang pangalan)\b|(?:と申します|という者|と(?:い|言)います|名前は|氏名)",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    rf"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Tt]hầy|[Ee]m|[Pp]ak|[Bb]apak|[Bb]u|[Ii]bu|[Mm]as|[Mm]bak|"
    rf"Mr|Mrs|Ms|Miss|Sir|Madam)\.? {_CAPITAL}|[ァ-ヺー・]{{2,}}(?:さん|様|氏|先生|社長|君|ちゃん)"
)


@dataclass(frozen=True, kw_only=True)
class Private:
    """What belongs to one person: ``names`` count in parts as well, ``phrases`` (employers, addresses) as a whole."""

    names: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


def may_enter(source: str, japanese: str, *, private: Private) -> bool:
    """This function will say whether a pair names nobody and holds no contact data; where in doubt it stays out."""
    return not may_name_somebody(source=source, japanese=japanese) and not any(
        find_contacts(text)
        or _INTRODUCED.search(text)
        or _ADDRESSED.search(text)
        or names_and_parts_in(text, names=private.names)
        or _holds_part(text, private.names)
        or holds_phrase(text, [*private.names, *private.phrases])
        for text in (source, japanese)
    )


def holds_phrase(text: str, phrases: Iterable[str]) -> bool:
    """This function will say whether a text holds one of the phrases, however it is written."""
    words = words_of(text)
    row = f" {' '.join(words)} "
    return any(f" {' '.join(phrase)} " in row for phrase in map(words_of, phrases) if phrase)


def of_person(seeker: Seeker, *, japanese: Collection[tuple[str, str]]) -> Private:
    """This function will gather what is private of a person; ``japanese`` are the stored parts by key.

    Names of employers and schools are gathered in both languages, and the pieces of the address that hold a number.
    """
    user = seeker.user
    names = [seeker.name_native, seeker.name_passport, seeker.name_katakana, seeker.called_as, user.name]
    names += [person.name for person in seeker.contact_persons.all()]
    names += [text for key, text in japanese if key == NAME]
    phrases = [job.employer for job in seeker.jobs.all()] + [school.name for school in seeker.schools.all()]
    phrases += [text for key, text in japanese if key.endswith((".employer", ".name"))]
    phrases += [seeker.address, *_places(seeker.address), seeker.phone, seeker.contact_email, user.email, user.username]
    return Private(
        names=tuple(_bare(name) for name in names if name.strip()),
        phrases=tuple(phrase for phrase in phrases if phrase.strip()),
    )


def _bare(name: str) -> str:
    """This function will take away what stands in brackets beside a name."""
    return re.sub(r"[(（].*?[)）]", "", name).strip() or name


def _places(address: str) -> list[str]:
    """This function will return the pieces of an address that hold a number, also without it."""
    pieces = [piece.strip() for piece in re.split(r"[,\n、]", address) if re.search(r"\d", piece)]
    bare = [" ".join(word for word in piece.split() if not re.search(r"\d", word)) for piece in pieces]
    return pieces + [piece for piece in bare if len(piece.split()) >= _FEWEST_PARTS]


def _holds_part(text: str, names: Iterable[str]) -> bool:
    """This function will find parts of names that were typed without their accents, or short ones with a capital."""
    spelt = {fold(word): word for word in re.findall(r"[^\W\d_]+", text)}
    parts = {part for name in names for part in words_of(name)}
    return any(len(part) >= _LONG_PART or spelt[part][0].isupper() for part in parts & set(spelt) if len(part) > 1)
