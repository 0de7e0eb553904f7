"""A page that is only looked at changes no domain row: GET requests may write to a few named tables and no other."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.http import HttpRequest, HttpResponse

# Sessions, the shared cache (limits), and the list of a person's sessions are not domain rows.
MAY_CHANGE_ON_GET = frozenset({"django_session", "kakehashi_cache", "usersessions_usersession"})
# What a GET may note, by ``noting`` and nothing else: who opened a page, that a letter was opened.
NOTED_ON_GET = frozenset({"showcase_opening", "conversations_reading"})
_COMMENT = re.compile(r"/\*.*?\*/|--[^\n]*", re.DOTALL)
_TEXT = re.compile(r"'(?:[^']|'')*'")
_WRITE = re.compile(
    r"\b(?:INSERT\s+INTO|(?<!FOR\s)(?<!FOR\sNO\sKEY\s)UPDATE(?:\s+ONLY)?|DELETE\s+FROM(?:\s+ONLY)?|TRUNCATE(?:\s+TABLE)?|MERGE\s+INTO)"
    r"\s+\"?(\w+)|\b(procrastinate_defer\w*)",
    re.IGNORECASE,
)


class WriteOnGet(Exception):
    """A GET request tried to change a domain row."""


def refuse_writes(
    execute: Callable[..., Any],
    sql: str,
    params: Any,
    many: bool,  # noqa: FBT001  the framework hands it over by position
    context: dict[str, Any],
) -> Any:
    """This function will run a statement unless it changes a table that a GET may not change, anywhere in it."""
    _refuse_others(sql, MAY_CHANGE_ON_GET)
    return execute(sql, params, many, context)


@contextmanager
def noting() -> Iterator[BaseDatabaseWrapper]:
    """This function will lend a connection on which a page that is looked at may note who looks, and nothing more.

    It is the one way by which a GET writes to a domain table. The connection is its own, so that what is noted is
    kept by itself, and the page's own connection stays without any right to write.
    """
    own = connection_of_its_own()
    try:
        with own.execute_wrapper(_refuse_all_but_notes):
            yield own
    finally:
        own.close()


def connection_of_its_own() -> BaseDatabaseWrapper:
    """This function will return a new connection to the same database as the same role."""
    return connection.copy()


def _refuse_all_but_notes(
    execute: Callable[..., Any],
    sql: str,
    params: Any,
    many: bool,  # noqa: FBT001  the framework hands it over by position
    context: dict[str, Any],
) -> Any:
    """This function will run a statement unless it changes a table that is not for notes."""
    _refuse_others(sql, NOTED_ON_GET)
    return execute(sql, params, many, context)


def _refuse_others(sql: str, tables: frozenset[str]) -> None:
    """This function will raise WriteOnGet when a statement changes any other table, anywhere in it."""
    text = _TEXT.sub("''", _COMMENT.sub(" ", str(sql)))
    for found in _WRITE.finditer(text):
        table = found.group(1) or found.group(2)
        if table.lower() not in tables:
            raise WriteOnGet(f"GET may not change {table}")


class ReadOnlyMiddleware:
    """Runs GET and HEAD under the guard."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next layer."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will answer, refusing writes while it answers a GET."""
        if request.method not in {"GET", "HEAD"}:
            return self.get_response(request)
        with connection.execute_wrapper(refuse_writes):
            return self.get_response(request)
