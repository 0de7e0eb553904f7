"""Puts the checks together."""

from collections.abc import Iterable, Iterator

from kakehashi.checks import numbers, style, words
from kakehashi.checks.folding import plain
from kakehashi.checks.problems import Kind, Name, Problem, Term
from kakehashi.guard import find_contacts


def check(
    *,
    source: str,
    japanese: str,
    names: Iterable[Name] = (),
    terms: Iterable[Term] = (),
    longest: int = 6000,
    kind: Kind = "sentences",
) -> tuple[Problem, ...]:
    """This function will return what may be wrong with the Japanese of a source: errors first, then by place.

    ``terms`` are those that were found in the source. ``longest`` is how many characters the printed page holds.
    Numbers are read in Vietnamese, Indonesian, English, Tagalog, Burmese and Chinese, all at once, since people mix
    languages. Nothing that a person can write makes it raise; the time grows with the lengths alone.
    """
    if not japanese.strip():
        return (Problem(code="empty", severity="error", start=0, end=0),) if source.strip() else ()
    found = list(_problems(source, japanese, tuple(names), tuple(terms), longest, kind))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.severity != "error", one.start, one.end, one.code)))


def _problems(
    source: str, japanese: str, names: tuple[Name, ...], terms: tuple[Term, ...], longest: int, kind: Kind
) -> Iterator[Problem]:
    flat = plain(japanese)
    yield from style.half_width(japanese=japanese)
    yield from style.too_long(japanese=japanese, longest=longest)
    yield from style.foreign(japanese=japanese) if kind != "name" else ()
    if kind == "name":
        yield from words.name_in_katakana(japanese=japanese)
        return
    for finding in find_contacts(japanese):
        flat = flat[: finding.start] + " " * (finding.end - finding.start) + flat[finding.end :]
        yield Problem(code="contact", severity="error", start=finding.start, end=finding.end, detail=finding.text)
    yield from style.chinese(source=source, japanese=japanese)
    yield from numbers.problems(source=source, japanese=japanese, plain=flat, kind=kind)
    if kind == "sentences":
        yield from words.names(source=source, japanese=japanese, agreed=names)
        yield from words.terms(japanese=japanese, found=terms)
        yield from style.left_over(source=source, japanese=japanese, plain=flat)
        yield from style.politeness(japanese=japanese)
        yield from style.full_stop(japanese=japanese)
        yield from style.repeated(japanese=japanese)
