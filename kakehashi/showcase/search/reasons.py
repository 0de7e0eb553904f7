"""Says of a found page why it is here: which word stands in which section or work, and in which form."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from kakehashi.catalogue.models import Work
from kakehashi.common.japanese import folded
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.search.index import names_of, texts_of
from kakehashi.showcase.search.lexemes import runs_of
from kakehashi.showcase.search.spelling import in_new_kanji, pieces
from kakehashi.showcase.search.typed import Term, other_forms

WORK = "work"
# Signs shown before and after a word that was found.
_AROUND = 12
# Parts of a text that are put together to find a word of several.
_PARTS = 12

Form = Literal["as_typed", "other_form"]


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Where a word was found: ``place`` is the key of a section or "work", ``found`` the words of the page there.

    ``before`` and ``after`` are what stands around it; ``form`` says whether it stands there as it was typed.
    """

    word: str
    place: str
    form: Form
    before: str
    found: str
    after: str


def reasons_of(*, page: StaffPage, terms: Sequence[Term], works: Iterable[Work]) -> list[Reason]:
    """This function will return, for each word that was typed, where it stands first; as typed before other forms."""
    places = [*texts_of(page.sections), *((WORK, name) for name in names_of(works))]
    reasons = (_reason(term, places) for term in terms)
    return [reason for reason in reasons if reason]


def _reason(term: Term, places: Sequence[tuple[str, str]]) -> Reason | None:
    """This function will return the first place of a word, as typed if it stands so anywhere."""
    for looked_for, written in (([term.plain], folded), (other_forms(term), _in_todays_kanji)):
        for place, text in places if looked_for else ():
            for plain in looked_for:
                if span := _span(text, plain, written=written):
                    return _told(term, place, text, span)
    if term.exact:
        return None
    return next((found for place, text in places if (found := _by_words(term, place, text))), None)


def _told(term: Term, place: str, text: str, span: tuple[int, int]) -> Reason:
    start, end = span
    first, last = max(0, start - _AROUND), end + _AROUND
    return Reason(
        word=term.text,
        place=place,
        form="as_typed" if folded(text[start:end]) == term.plain else "other_form",
        before=("…" if first else "") + text[first:start],
        found=text[start:end],
        after=text[end:last] + ("…" if last < len(text) else ""),
    )


def _in_todays_kanji(text: str) -> str:
    return in_new_kanji(folded(text))


def _span(text: str, plain: str, *, written: Callable[[str], str]) -> tuple[int, int] | None:
    """This function will return where a stretch stands in a text written so, as first and last place of the text."""
    whole = written(text)
    at = whole.find(plain)
    if at < 0:
        return None
    if len(whole) == len(text):
        return at, at + len(plain)
    end = next(n for n in range(1, len(text) + 1) if plain in written(text[:n]))
    start = next((n for n in range(end - 1, -1, -1) if plain in written(text[n:end])), 0)
    return start, end


def _by_words(term: Term, place: str, text: str) -> Reason | None:
    """This function will find a word by the brief form of its parts, or a word of one part by its normal form."""
    runs, _varies = runs_of(term.text)
    own = [part for part in pieces(term.text) if part.brief]
    normal = own[0].normal if len(own) == 1 else ""
    wanted = {form for form in ("".join(runs), normal) if len(form) > 1}
    parts = list(pieces(text))
    for start, first in enumerate(parts):
        brief = ""
        for end in range(start, min(len(parts), start + _PARTS) if first.brief and wanted else start):
            brief += parts[end].brief
            if brief in wanted or (start == end and first.normal in wanted):
                surface = "".join(part.surface for part in parts[start : end + 1])
                span = _span(text, folded(surface), written=_in_todays_kanji)
                return _told(term, place, text, span) if span else None
    return None
