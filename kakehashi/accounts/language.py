"""Connects language and clock with the account: its language holds until somebody switches, its zone tells the days."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from kakehashi.accounts.actions import set_language
from kakehashi.accounts.models import User


class AccountLanguageMiddleware:
    """Hands the language and zone of the account to the interface, and keeps a signed-in person's switch in it.

    It stands around the interface's own middleware, which sets the cookie only for a switch that it has accepted.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next layer."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will answer, then keep the language when the answer carries a switch."""
        request.account_language = lambda: getattr(request.user, "language", None)  # type: ignore[attr-defined]  # read by the interface's middleware
        before = request.user if request.method == "POST" else None
        with timezone.override(getattr(request.user, "time_zone", settings.TIME_ZONE)):
            response = self.get_response(request)
        chosen = response.cookies.get(settings.LANGUAGE_COOKIE_NAME)
        if chosen and isinstance(before, User) and before.is_authenticated:
            set_language(user=before, language=chosen.value)
        return response
