"""A page that is only looked at changes no domain row: GET requests may write to a few named tables and no other."""

import re
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

# Sessions, the shared cache (limits), and the list of a person's sessions are not domain rows.
MAY_CHANGE_ON_GET = frozenset({"django_session", "kakehashi_cache", "usersessions_usersession"})
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
    text = _TEXT.sub("''", _COMMENT.sub(" ", str(sql)))
    for found in _WRITE.finditer(text):
        table = found.group(1) or found.group(2)
        if table.lower() not in MAY_CHANGE_ON_GET:
            raise WriteOnGet(f"GET may not change {table}")
    return execute(sql, params, many, context)


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
