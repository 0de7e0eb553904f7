"""Lists in pages: the rows of the page that the address names, and the ways to the pages beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest

SIZE = 50
LAST = 9_999


@dataclass(frozen=True, kw_only=True)
class Page:
    """The rows of a page, and the addresses of the pages before and after it (empty where there is none)."""

    rows: list[Any]
    previous: str
    next: str


def page_of(rows: QuerySet[Any] | Sequence[Any], request: HttpRequest, *, size: int = SIZE) -> Page:
    """This function will cut a list at the page that the address names, the first for anything else, in one query."""
    number = _number(request.GET.get("page", ""))
    found = list(rows[(number - 1) * size : number * size + 1])
    return Page(
        rows=found[:size],
        previous=with_query(request, page=number - 1) if number > 1 else "",
        next=with_query(request, page=number + 1) if len(found) > size else "",
    )


def with_query(request: HttpRequest, **changed: object) -> str:
    """This function will return the query of the page that is shown, with something changed."""
    kept = {name: value for name, value in request.GET.items() if name not in changed and value}
    return "?" + urlencode({**kept, **changed})


def _number(asked: str) -> int:
    """This function will return the number of a page; what is longer than the last one is no number of ours."""
    usable = asked.isascii() and asked.isdigit() and len(asked) <= len(str(LAST))
    return max(1, int(asked)) if usable else 1
