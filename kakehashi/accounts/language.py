"""Connects the language switch with the account: the account's language holds until somebody switches."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from kakehashi.accounts.actions import set_language
from kakehashi.accounts.models import User


class AccountLanguageMiddleware:
    """Hands the account's language to the interface, and keeps a switch of a signed-in person in the account.

    It stands around the interface's own middleware, which sets the cookie only for a switch that it has accepted.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next layer."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will answer, then keep the language when the answer carries a switch."""
        request.account_language = lambda: getattr(request.user, "language", None)  # type: ignore[attr-defined]
        before = request.user if request.method == "POST" else None
        response = self.get_response(request)
        chosen = response.cookies.get(settings.LANGUAGE_COOKIE_NAME)
        if chosen and isinstance(before, User) and before.is_authenticated:
            set_language(user=before, language=chosen.value)
        return response
