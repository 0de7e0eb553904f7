"""What can be asked of the catalogue; the day is always an argument."""

from collections.abc import Sequence
from datetime import date
from typing import cast

from django.db.models import Prefetch, Q, QuerySet

from kakehashi.catalogue.models import Category, Occupation, Work
from kakehashi.catalogue.search_keys import as_typed, code_in, search_key, start_of, words_of
from kakehashi.rules import Confidence, ListedWork


def _in_force(day: date) -> Q:
    """This function will return the condition that an entry is listed on that day."""
    return Q(valid_from__lte=day) & (Q(valid_until__isnull=True) | Q(valid_until__gt=day))


def works_on(*, day: date) -> QuerySet[Work]:
    """This function will return the works listed on a day in the order of their codes, occupation and category too."""
    return Work.objects.filter(_in_force(day)).select_related("occupation__category").order_by("sort_key")


def work_by_code(*, code: str, day: date) -> Work | None:
    """This function will return the work with that code, or nothing if none with it is listed on the day."""
    return works_on(day=day).filter(code=code).first()


def search_works(*, text: str, day: date, language: str) -> Sequence[Work]:
    """This function will return the works that fit a text: a code, or words of a name in any of the languages.

    Every word has to occur: at the start of a word, or anywhere if it is not in Latin letters. Case, width, accents
    and the kind of kana do not matter. Works whose name in ``language`` fits best come first; an empty text finds all.
    """
    listed = works_on(day=day)
    code = code_in(text)
    if code:
        return list(listed.filter(Q(code=code) | Q(code__startswith=f"{code}-")))
    words = words_of(text)
    if not words:
        return list(listed) if not text.strip() else []
    for word in words:
        listed = listed.filter(search_key__contains=start_of(word))
    return sorted(listed, key=lambda work: (_distance(work, text, words, language), work.sort_key))


def _distance(work: Work, text: str, words: list[str], language: str) -> int:
    """This function will say how well a found work fits the reader's language: 0 word for word, up to 4."""
    names = f"{work.name_in(language)} {work.occupation.name_in(language)}"
    typed, bare = as_typed(text), search_key(text)
    shown, folded = as_typed(names), search_key(names)
    if typed in shown:
        return 0
    if start_of(typed.strip()) in shown:
        return 1
    if bare in folded:
        return 2
    return 3 if all(start_of(word) in folded for word in words) else 4


def categories_with_works(*, day: date) -> QuerySet[Category]:
    """This function will return the categories of a day with their occupations and these with their works.

    They are read in three queries, whatever their number: ``category.occupations.all()``, ``occupation.works.all()``.
    """
    works = Prefetch("works", Work.objects.filter(_in_force(day)).order_by("sort_key"))
    occupations = Prefetch(
        "occupations", Occupation.objects.filter(_in_force(day)).order_by("sort_key").prefetch_related(works)
    )
    return Category.objects.filter(_in_force(day)).order_by("sort_key").prefetch_related(occupations)


def listed_work(work: Work) -> ListedWork:
    """This function will return a work in the form in which the rules take it."""
    return ListedWork(
        code=work.code,
        listed_from=work.valid_from,
        listed_until=work.valid_until,
        stage3_allowed=work.stage3_allowed,
        stage3_confidence=cast("Confidence", work.stage3_confidence),
    )
