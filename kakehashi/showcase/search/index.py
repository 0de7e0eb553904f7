"""Makes the index of a page: its own texts, the names of its works, its facts."""

from collections.abc import Iterable, Sequence
from typing import Any

from kakehashi.catalogue.certificates import CERTIFICATE
from kakehashi.catalogue.models import Work
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.search.facets import facets_of
from kakehashi.showcase.search.lexemes import vector_of

# The number of the way in which an index is made; pages with a smaller one are made anew at the next start.
MADE = 2


def texts_of(sections: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    """This function will return the texts of a page, each with the key of its section, in their order."""
    return [(section["key"], text) for section in sections for text in _texts(section)]


def _texts(section: dict[str, Any]) -> list[str]:
    """This function will return the Japanese of a section: what people wrote, and the name of a known certificate."""
    names = ("text", "employer", "other_work", *(() if section["key"] == "stay" else ("field",)))
    known = CERTIFICATE.get(section.get("certificate", ""))
    return [section[name] for name in names if section.get(name)] + ([known.japanese] if known else [])


def names_of(works: Iterable[Work]) -> list[str]:
    """This function will return the Japanese names of works and of their occupations, each once."""
    return list(dict.fromkeys(name for work in works for name in (work.name_ja, work.occupation.name_ja)))


def works_of(pages: Sequence[StaffPage]) -> dict[str, Work]:
    """This function will return the works that pages name, with their occupations, by code."""
    codes = {code for page in pages for code in (*page.wished_works, *page.worked_works)}
    return {work.code: work for work in Work.objects.select_related("occupation").filter(code__in=codes)}


def index_of(page: StaffPage, *, works: Iterable[Work]) -> str:
    """This function will return the index of a page with its works, as a literal for the column."""
    texts = [text for _key, text in texts_of(page.sections)]
    return vector_of([*texts, *names_of(works)], facets=facets_of(page))
