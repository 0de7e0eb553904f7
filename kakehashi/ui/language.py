"""Which language a reader gets, and the switch that keeps the page and what was typed."""

from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.middleware.csrf import CsrfViewMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.datastructures import MultiValueDict
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.cache import never_cache

from kakehashi.common.access import ANYONE, access

SWITCH = "switch_language"
FORM_TYPES = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})


class LanguageMiddleware:
    """Activates the reader's language; a POST of the switch becomes a GET of the same page with the input kept.

    The CSRF check comes first, because a foreign page must not fill in a form. Whatever comes after this middleware
    sees a GET, the guard against writes too, so no view ever validates or saves because of a switch. An account's
    middleware before this one may set ``request.account_language`` (a code or a callable).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the rest of the chain."""
        self.get_response = get_response
        self.csrf = CsrfViewMiddleware(get_response)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will answer in the reader's language and remember a switch in the language cookie."""
        _activate(request, language_of(request))
        chosen = None
        if _is_switch(request):
            if refused := self.csrf.process_view(request, back, (), {}):
                return cast("HttpResponse", refused)
            chosen = _released(request.POST[SWITCH])
            _activate(request, chosen or language_of(request))
            _become_get(request)
        response = self.get_response(request)
        if chosen:
            remember(response, chosen)
        response.headers.setdefault("Content-Language", translation.get_language() or settings.LANGUAGE_CODE)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response


@never_cache
@access(ANYONE)
def back(request: HttpRequest) -> HttpResponse:
    """This function will lead back to the page on which the switch was pressed; the middleware has done the rest.

    Anyone may. Only a path of this site is followed; anything else leads to the first page.
    """
    path = kept_input(request).get("next", "/")
    ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return HttpResponseRedirect(path if ours else "/")


def kept_input(request: HttpRequest) -> QueryDict:
    """This function will return what was typed before the language was switched; empty on any other request."""
    return cast("QueryDict", getattr(request, "kept_input", QueryDict()))


def language_of(request: HttpRequest) -> str:
    """This function will choose: the cookie, then the account, then the browser, then English; released ones only."""
    account = getattr(request, "account_language", None)
    return (
        _released(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME))
        or _released(account() if callable(account) else account)
        or _from_browser(request.headers.get("Accept-Language", ""))
        or settings.LANGUAGE_CODE
    )


def _from_browser(header: str) -> str | None:
    for code, _weight in parse_accept_lang_header(header[:500].lower()):
        if found := _released(code) or _released(code.split("-")[0]):
            return found
    return None


def _released(code: Any) -> str | None:
    return code if code in dict(settings.LANGUAGES) else None


def _activate(request: HttpRequest, code: str) -> None:
    translation.activate(code)
    request.LANGUAGE_CODE = code


def _is_switch(request: HttpRequest) -> bool:
    return request.method == "POST" and request.content_type in FORM_TYPES and SWITCH in request.POST


def _become_get(request: HttpRequest) -> None:
    request.kept_input = request.POST  # type: ignore[attr-defined]  # read by kept_input
    request.method = request.META["REQUEST_METHOD"] = "GET"
    request.POST = QueryDict()
    request._files = MultiValueDict()  # type: ignore[attr-defined]  # FILES has no setter


def remember(response: HttpResponse, code: str) -> None:
    """This function will keep a language in the cookie, where the next request finds it."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE or 365 * 24 * 3600,
        path=settings.LANGUAGE_COOKIE_PATH,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
