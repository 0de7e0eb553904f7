"""Puts the searches together: one list of findings that do not overlap, in the order of the text."""

from collections.abc import Iterable

from kakehashi.guard import links, mails, messengers, phones, streets
from kakehashi.guard.findings import Finding, Kind, Span
from kakehashi.guard.folding import fold

_SUREST_FIRST: tuple[Kind, ...] = ("email", "link", "messenger", "phone", "address")

_SEARCHES = (mails.spans, links.spans, messengers.spans, phones.spans, streets.spans)


def _without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """This function will join spans that share characters into one, of the kind that says most."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
            continue
        last = kept[-1]
        kind = min(last.kind, span.kind, key=_SUREST_FIRST.index)
        kept[-1] = Span(kind=kind, start=last.start, end=max(last.end, span.end))
    return kept


def find_contacts(text: str) -> list[Finding]:
    """This function will return every piece of contact data in a text.

    Numbers are recognised for Japan and the countries that send trainees, also when they are written in full width,
    in kanji or in words, or taken apart by spaces. Dates, wages, ages and official codes are left alone. The time
    grows with the length of the text; nothing that a person can write makes it raise.
    """
    folded = fold(text)
    spans = [span for search in _SEARCHES for span in search(folded)]
    found = []
    for span in _without_overlaps(spans):
        start, end = folded.span(span.start, span.end)
        found.append(Finding(kind=span.kind, start=start, end=end, text=text[start:end]))
    return found
