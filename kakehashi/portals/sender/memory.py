"""What the desk shows from the translation memory beside each part, and how a match gets into the box."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kakehashi.translation import memory
from kakehashi.translation.memory.actions import enters, language_of
from kakehashi.translation.memory.segments import sentences
from kakehashi.translation.states import PartState

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.seekers.models import Seeker
    from kakehashi.translation.actions import Typed
    from kakehashi.translation.memory import Match
    from kakehashi.translation.queries import NeededPart

MOST_SENTENCES = 12
MOST_TEXTS = 40
TAKE = "take"
_ADD = "add"

# A part, a text of it that the memory is asked for, and whether that is the whole of it.
Asked = tuple["NeededPart", str, bool]


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A match, and the value of the button that takes it over."""

    match: "Match"
    value: str


@dataclass(frozen=True, kw_only=True)
class Found:
    """What the memory knows of one text of a part: the whole of it, or (then ``sentence`` is it) one sentence."""

    sentence: str
    suggestions: tuple[Suggestion, ...]


def blocks_for(
    *, organization: "Organization", seeker: "Seeker", parts: Sequence["NeededPart"]
) -> dict[str, list[Found]]:
    """This function will ask the memory about every part that is not approved, and return what it found by key.

    A text of several sentences is looked up whole and sentence by sentence. It takes three queries at most, or none.
    """
    asked = _texts_of(parts)
    texts = [(language_of(seeker=seeker, text=part.source), text) for part, text, _whole in asked]
    answers = memory.matches_of_all(organization=organization, texts=texts)
    return _blocks(asked, answers)


def blocks_from_japanese(
    *, organization: "Organization", language: str, parts: Sequence["NeededPart"]
) -> dict[str, list[Found]]:
    """This function will do the same for Japanese that is to be translated into a language, in one query."""
    asked = [one for one in _texts(parts) if one[0].state != PartState.APPROVED][:MOST_TEXTS]
    answers = memory.matches_of_japanese(
        organization=organization, language=language, texts=[text for _part, text, _whole in asked]
    )
    return _blocks(asked, answers)


def taken(
    *, organization: "Organization", pressed: str, typed: "Sequence[Typed]", from_japanese: bool = False
) -> "list[Typed]":
    """This function will put the match whose button was pressed into its box; anything else changes nothing.

    The match of a whole text takes the place of what is there, that of a sentence is added to it. ``from_japanese``
    takes the other side of the pair, for a text that is translated from Japanese.
    """
    key, _space, rest = pressed.partition(" ")
    public_id, _space, how = rest.partition(" ")
    match = memory.pair_for(organization=organization, public_id=public_id) if public_id else None
    if match is None:
        return list(typed)
    words, between = (match.source, " ") if from_japanese else (match.japanese, "")
    return [
        replace(one, japanese=f"{one.japanese}{between}{words}".strip() if how == _ADD else words)
        if one.key == key
        else one
        for one in typed
    ]


def _blocks(asked: "list[Asked]", answers: "Sequence[Sequence[Match]]") -> dict[str, list[Found]]:
    blocks: dict[str, list[Found]] = {}
    for (part, text, whole), matches in zip(asked, answers, strict=True):
        new = [match for match in matches if match.japanese not in part.japanese]
        if not new:
            continue
        suggestions = tuple(
            Suggestion(match=match, value=_value(part.key, match.public_id, whole=whole)) for match in new
        )
        found = Found(sentence="" if whole else text, suggestions=suggestions)
        blocks.setdefault(part.key, []).append(found)
    return blocks


def _texts_of(parts: Sequence["NeededPart"]) -> "list[Asked]":
    return _texts([part for part in parts if part.state != PartState.APPROVED and enters(part.key)])[:MOST_TEXTS]


def _texts(parts: Sequence["NeededPart"]) -> "list[Asked]":
    """This function will return the texts to look up for parts: each whole, then sentence by sentence."""
    found: list[Asked] = []
    for part in parts:
        found.append((part, part.source, True))
        pieces = sentences(part.source)
        if len(pieces) > 1:
            found += [(part, piece, False) for piece in pieces[:MOST_SENTENCES]]
    return found


def _value(key: str, public_id: str, *, whole: bool) -> str:
    return " ".join([key, public_id] if whole else [key, public_id, _ADD])
