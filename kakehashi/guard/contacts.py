"""Puts the searches together: one list of findings that do not overlap, in the order of the text."""

from collections.abc import Iterable, Iterator

from kakehashi.guard import links, mails, messengers, phones, streets
from kakehashi.guard.findings import Finding, Kind, Span
from kakehashi.guard.folding import fold
from kakehashi.guard.views import views

_SUREST_FIRST: tuple[Kind, ...] = ("email", "link", "messenger", "phone", "address")

_SEARCHES = (mails.spans, links.spans, messengers.spans, phones.spans, streets.spans)


def _without_overlaps(findings: Iterable[Span]) -> list[Span]:
    """This function will join spans that share characters into one, of the kind that says most."""
    kept: list[Span] = []
    for span in sorted(findings, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
            continue
        last = kept[-1]
        kind = min(last.kind, span.kind, key=_SUREST_FIRST.index)
        kept[-1] = Span(kind=kind, start=last.start, end=max(last.end, span.end))
    return kept


def _spans(text: str) -> Iterator[Span]:
    """This function will yield what every search finds in every reading of a text, in places of the original."""
    for view in views(fold(text)):
        for search in _SEARCHES:
            for span in search(view):
                start, end = view.span(span.start, span.end)
                yield Span(kind=span.kind, start=start, end=end)


def find_contacts(text: str) -> list[Finding]:
    """This function will return every piece of contact data in a text.

    Numbers are recognised for Japan and the countries that send trainees, also when they are written in full width,
    in kanji or in words, or taken apart by spaces. Dates, wages, ages, official codes and public help lines are left
    alone. The time grows with the length of the text; nothing that a person can write makes it raise.
    """
    return [
        Finding(kind=span.kind, start=span.start, end=span.end, text=text[span.start : span.end])
        for span in _without_overlaps(_spans(text))
    ]
