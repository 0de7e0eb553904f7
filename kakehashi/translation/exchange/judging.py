"""Says of each row of a file what it would do: bring something new, nothing, a change, or why it is refused."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker
from kakehashi.translation.differences import mark_of
from kakehashi.translation.exchange.tmx import Unit
from kakehashi.translation.exchange.xliff import Text
from kakehashi.translation.memory.grams import words_of
from kakehashi.translation.memory.private import Private, may_enter
from kakehashi.translation.memory.segments import LONGEST
from kakehashi.translation.models import Pair
from kakehashi.translation.queries import NeededPart
from kakehashi.translation.sources import NAME

NEW, SAME, CHANGED, REFUSED = "new", "same", "changed", "refused"
KINDS = (NEW, CHANGED, SAME, REFUSED)
ONE_SIDE, TOO_LONG, PRIVATE, NOT_JAPANESE = "one_side", "too_long", "private", "not_japanese"
UNKNOWN_PART, OTHER_WORDS, TWICE, A_NAME = "unknown_part", "other_words", "twice", "a_name"
REASONS = (ONE_SIDE, TOO_LONG, PRIVATE, NOT_JAPANESE, UNKNOWN_PART, OTHER_WORDS, TWICE, A_NAME)
LONGEST_TEXT = 6000
_JAPANESE_FROM, _JAPANESE_UNTIL = "\u3040", "\u9fff"


@dataclass(frozen=True, kw_only=True)
class Row:
    """What a row would do; ``key`` is the language of a pair or the key of a part, ``before`` what is there now."""

    kind: str
    reason: str = ""
    key: str = ""
    label: str = ""
    source: str = ""
    japanese: str = ""
    before: str = ""
    seen: str = ""

    def as_json(self) -> dict[str, Any]:
        """This function will return the row as it is stored."""
        return asdict(self)


def judged_pairs(*, organization: Organization, units: Sequence[Unit]) -> list[Row]:
    """This function will judge pairs for the memory; a pair with a name or with contact data is refused.

    The names are those of the seekers who chose the organization, and whatever reads like a name.
    """
    theirs = Pair.objects.filter(organization=organization, source__in=[unit.source for unit in units])
    known: dict[tuple[str, str], set[str]] = {}
    for language, source, japanese in theirs.values_list("language", "source", "japanese"):
        known.setdefault((language, source), set()).add(japanese)
    names = _names(organization)
    rows, seen = [], set()
    for unit in units:
        key = (unit.language, unit.source, unit.japanese)
        reason = TWICE if key in seen else _refused_pair(unit, names)
        seen.add(key)
        there = known.get((unit.language, unit.source), set())
        kind = REFUSED if reason else SAME if unit.japanese in there else CHANGED if there else NEW
        rows.append(
            Row(
                kind=kind,
                reason=reason,
                key=unit.language,
                source=unit.source[:LONGEST],
                japanese=unit.japanese[:LONGEST],
                before="\n".join(sorted(there)) if kind == CHANGED else "",
            )
        )
    return rows


def judged_texts(*, parts: Iterable[NeededPart], texts: Sequence[Text]) -> list[Row]:
    """This function will judge the texts of a person; words that the seeker has changed since are refused."""
    stored = {part.key: part for part in parts}
    rows, seen = [], set()
    for text in texts:
        part = stored.get(text.key)
        reason = TWICE if text.key in seen else _refused_text(text, part)
        seen.add(text.key)
        before = part.japanese if part else ""
        kind = REFUSED if reason else SAME if text.japanese == before else CHANGED if before else NEW
        rows.append(
            Row(
                kind=kind,
                reason=reason,
                key=text.key[:60],
                label=part.label if part else "",
                source=text.source[:LONGEST_TEXT],
                japanese=text.japanese[:LONGEST_TEXT],
                before=before if kind == CHANGED else "",
                seen=mark_of(before, part.source) if part else "",
            )
        )
    return rows


def _refused_pair(unit: Unit, names: set[tuple[str, ...]]) -> str:
    if not unit.source or not unit.japanese or not unit.language:
        return ONE_SIDE
    if max(len(unit.source), len(unit.japanese)) > LONGEST:
        return TOO_LONG
    if not _is_japanese(unit.japanese):
        return NOT_JAPANESE
    if _names_somebody(unit, names) or not may_enter(unit.source, unit.japanese, private=Private()):
        return PRIVATE
    return ""


def _refused_text(text: Text, part: NeededPart | None) -> str:
    if part is None:
        return UNKNOWN_PART
    if part.key == NAME:
        return A_NAME
    if not text.japanese:
        return ONE_SIDE
    if len(text.japanese) > LONGEST_TEXT:
        return TOO_LONG
    return OTHER_WORDS if _plain(text.source) != _plain(part.source) else ""


def _is_japanese(text: str) -> bool:
    return any(_JAPANESE_FROM <= sign <= _JAPANESE_UNTIL for sign in text)


def _plain(text: str) -> str:
    """This function will return a text with single spaces, as programs that cut texts may change them."""
    return " ".join(text.split())


def _names(organization: Organization) -> set[tuple[str, ...]]:
    """This function will return the names, of two words or more, of everybody who ever chose the organization."""
    people = Seeker.objects.filter(choices__organization=organization)
    rows = people.values_list("name_native", "name_passport", "name_katakana").distinct()
    return {tuple(words) for row in rows for name in row if len(words := words_of(name)) > 1}


def _names_somebody(unit: Unit, names: set[tuple[str, ...]]) -> bool:
    """This function will look for whole names among the words of both sides."""
    lengths = {len(name) for name in names}
    for text in (unit.source, unit.japanese):
        words = words_of(text)
        if any(tuple(words[at : at + size]) in names for size in lengths for at in range(len(words) - size + 1)):
            return True
    return False
