"""Lists in pages of fifty."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest

SIZE = 50
LAST = 10_000


@dataclass(frozen=True, kw_only=True)
class Page:
    """The rows of a page, and the addresses of the pages before and after it (empty where there is none)."""

    rows: list[Any]
    previous: str
    next: str


def page_of(rows: QuerySet[Any], request: HttpRequest) -> Page:
    """This function will cut a list at the page that the address names, in one query."""
    asked = request.GET.get("page", "")
    number = min(int(asked), LAST) if asked.isascii() and asked.isdigit() and int(asked) else 1
    found = list(rows[(number - 1) * SIZE : number * SIZE + 1])
    return Page(
        rows=found[:SIZE],
        previous=with_query(request, page=number - 1) if number > 1 else "",
        next=with_query(request, page=number + 1) if len(found) > SIZE else "",
    )


def with_query(request: HttpRequest, **changed: object) -> str:
    """This function will return the query of the page that is shown, with something changed."""
    kept = {name: value for name, value in request.GET.items() if name not in changed and value}
    return "?" + urlencode({**kept, **changed})
