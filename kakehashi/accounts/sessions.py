"""Puts every session on its person's list once, so that the person can see and end it."""

from collections.abc import Callable

from allauth.usersessions.models import UserSession
from django.http import HttpRequest, HttpResponse

LISTED = "listed"


class SessionListMiddleware:
    """Lists a session when it is first used after signing in; the library's own would write on every click."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next layer."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will list the session if its present key is not on the list."""
        key = request.session.session_key
        if key and request.session.get(LISTED) != key and request.user.is_authenticated:
            UserSession.objects.create_from_request(request)
            request.session[LISTED] = key
        return self.get_response(request)
