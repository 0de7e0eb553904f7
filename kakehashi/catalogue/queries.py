"""What can be asked of the catalogue; the day is always an argument."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Func, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery

from kakehashi.catalogue.models import Category, Entry, Occupation, Work
from kakehashi.catalogue.search_keys import as_typed, code_in, is_unspaced, search_key, start_of, words_typed


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
    and the kind of kana do not matter; Japanese is found by its reading too. Works whose name in ``language`` fits
    best come first (in Japanese and its reading, for a text in that script); an empty text finds all.
    """
    listed = works_on(day=day)
    code = code_in(text)
    if code:
        return list(listed.filter(Q(code=code) | Q(code__startswith=f"{code}-")))
    words = words_typed(text)
    if not words:
        return list(listed) if not text.strip() else []
    for word in words:
        listed = listed.filter(search_key__contains=start_of(word))
    return sorted(listed, key=lambda work: (_distance(work, text, words, language), work.sort_key))


def _distance(work: Work, text: str, words: list[str], language: str) -> int:
    """This function will say how well a found work fits the reader's language: 0 word for word, up to 5."""
    names = _names(work, "ja" if is_unspaced(text) else language)
    typed, bare = as_typed(text), search_key(" ".join(words))
    shown, folded = as_typed(names), search_key(names)
    begins = (typed in shown, typed.rstrip() in shown, bare in folded, bare.rstrip() in folded)
    if any(begins):
        return begins.index(True)
    return 4 if all(start_of(word) in folded for word in words) else 5


def _names(work: Work, language: str) -> str:
    """This function will return by what a work is called in a language: its name, its occupation's, their readings."""
    names = (work.name_in(language), work.occupation.name_in(language))
    readings = (work.reading_ja, work.occupation.reading_ja) if language == "ja" else ()
    return " ".join((*names, *readings))


def work_with_code(*, code: str) -> Work | None:
    """This function will return a work that is or was listed, with its occupation and category, or None."""
    return Work.objects.select_related("occupation__category").filter(code=code).first()


def entries_with_codes(*, codes: Iterable[str]) -> dict[str, Entry]:
    """This function will return entries of the list by code, of whatever day: 3 a category, 3-8 an occupation."""
    wanted = set(codes)
    found: dict[str, Entry] = {}
    for depth, model in enumerate((Category, Occupation, Work)):
        own = {code for code in wanted if code.count("-") == depth}
        if own:
            found |= {entry.code: entry for entry in model._default_manager.filter(code__in=own)}
    return found


def categories_with_counts(*, day: date) -> QuerySet[Category]:
    """This function will return the categories of a day with ``occupation_count`` and ``work_count``, in one query."""
    occupations = Occupation.objects.filter(_in_force(day), category=OuterRef("pk"))
    works = Work.objects.filter(_in_force(day), occupation__category=OuterRef("pk"))
    return (
        Category.objects.filter(_in_force(day))
        .order_by("sort_key")
        .annotate(occupation_count=_number_of(occupations), work_count=_number_of(works))
    )


def _number_of(rows: QuerySet[Any]) -> Subquery:
    """This function will return how many rows a query finds, as a part of another query."""
    counted = rows.order_by().annotate(number=Func("pk", function="COUNT")).values("number")
    return Subquery(counted, output_field=IntegerField())


def category_with_works(*, code: str, day: date) -> Category | None:
    """This function will return one category of a day as ``categories_with_works`` does, or None."""
    return categories_with_works(day=day).filter(code=code).first()


def categories_with_works(*, day: date) -> QuerySet[Category]:
    """This function will return the categories of a day with their occupations and these with their works.

    They are read in three queries, whatever their number: ``category.occupations.all()``, ``occupation.works.all()``.
    """
    works = Prefetch("works", Work.objects.filter(_in_force(day)).order_by("sort_key"))
    occupations = Prefetch(
        "occupations", Occupation.objects.filter(_in_force(day)).order_by("sort_key").prefetch_related(works)
    )
    return Category.objects.filter(_in_force(day)).order_by("sort_key").prefetch_related(occupations)
