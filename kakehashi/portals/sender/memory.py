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


def taken(*, organization: "Organization", pressed: str, typed: "Sequence[Typed]") -> "list[Typed]":
    """This function will put the match whose button was pressed into its box; anything else changes nothing.

    The match of a whole text takes the place of what is there, that of a sentence is added to it.
    """
    key, _space, rest = pressed.partition(" ")
    public_id, _space, how = rest.partition(" ")
    match = memory.pair_for(organization=organization, public_id=public_id) if public_id else None
    if match is None:
        return list(typed)
    return [
        replace(one, japanese=one.japanese + match.japanese if how == _ADD else match.japanese)
        if one.key == key
        else one
        for one in typed
    ]


def _texts_of(parts: Sequence["NeededPart"]) -> "list[tuple[NeededPart, str, bool]]":
    found = []
    for part in parts:
        if part.state == PartState.APPROVED or not enters(part.key):
            continue
        found.append((part, part.source, True))
        pieces = sentences(part.source)
        if len(pieces) > 1:
            found += [(part, piece, False) for piece in pieces[:MOST_SENTENCES]]
    return found[:MOST_TEXTS]


def _value(key: str, public_id: str, *, whole: bool) -> str:
    return " ".join([key, public_id] if whole else [key, public_id, _ADD])
