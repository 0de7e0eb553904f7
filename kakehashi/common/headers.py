"""Headers that every answer carries and no library sets."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PERMISSIONS_OFF = (
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()"
)


def _opens_something(request: HttpRequest) -> bool:
    """This function will say whether the address itself is a secret, such as an invitation's."""
    match = request.resolver_match
    return match is not None and bool({"token", "key"} & set(match.kwargs))


class HeadersMiddleware:
    """Keeps other sites out and keeps pages about people out of caches."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next layer."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will add the headers; a page made for a signed-in person is never stored."""
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", PERMISSIONS_OFF)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        user = getattr(request, "user", None)
        if request.method != "GET" or (user is not None and user.is_authenticated) or _opens_something(request):
            response["Cache-Control"] = "no-store"
        return response
