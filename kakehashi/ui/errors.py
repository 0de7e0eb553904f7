"""Answers to requests that cannot be served: a page in the reader's language that says what to do next."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.defaults import page_not_found

from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow

View = Callable[..., HttpResponse]

TOO_MANY = 429
WRONG_METHOD = 405
RETRY_AFTER = "300"


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """This function will say that the form was open too long or came from elsewhere, and that nothing was saved."""
    del reason  # it names the check that failed, which helps nobody but an attacker
    return render(request, "403_csrf.html", status=403)


def refusal(request: HttpRequest, *, status: int) -> HttpResponse:
    """This function will answer with the page of ``status`` (405, 409, 410, 422 or 429)."""
    response = render(request, f"{status}.html", status=status)
    if status == TOO_MANY:
        response["Retry-After"] = RETRY_AFTER
    return response


def refused_kindly(view: View) -> View:
    """This function will answer a move that is not possible any more with 409, and a missing right with 403."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except NotNow:
            return refusal(request, status=409)
        except NotAllowed:
            raise PermissionDenied from None

    return answer


class UnreadableAddressMiddleware:
    """Says of an address with a NUL character that it does not exist, where the database was asked for it.

    No row has such a character, and PostgreSQL takes none.
    """

    def __init__(self, get_response: View) -> None:
        """This function will keep the rest of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will answer like the rest of the chain."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """This function will answer with the page for addresses that do not exist where a NUL was refused."""
        if request.method in {"GET", "HEAD"} and isinstance(exception, DataError) and "NUL" in str(exception):
            return page_not_found(request, exception)
        return None


class WrongMethodMiddleware:
    """Gives the framework's empty answer to a wrong method a page, for somebody who reloads a button's address."""

    def __init__(self, get_response: View) -> None:
        """This function will keep the rest of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will answer, and say what to do instead of leaving the reader with an empty page."""
        response = self.get_response(request)
        if response.status_code != WRONG_METHOD or response.content:
            return response
        page = refusal(request, status=WRONG_METHOD)
        page["Allow"] = response["Allow"]
        return page
