"""The door of every page: each view says whom it is for, and a view that says nothing does not run."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.module_loading import import_string

View = TypeVar("View", bound=Callable[..., HttpResponse])

ANYONE = "anyone"
SIGNED_IN = "signed_in"
SEEKER = "seeker"
SENDER = "sender"
COMPANY = "company"
SECRETARIAT = "secretariat"
WAITING = "waiting"
AUDIENCES = frozenset({ANYONE, SIGNED_IN, SEEKER, SENDER, COMPANY, SECRETARIAT, WAITING})

THIRD_PARTY = {
    "account_login": ANYONE,
    "account_logout": SIGNED_IN,
    "account_inactive": ANYONE,
    "account_reauthenticate": SIGNED_IN,
    "account_email": SIGNED_IN,
    "account_email_verification_sent": ANYONE,
    "account_confirm_email": ANYONE,
    "account_change_password": SIGNED_IN,
    "account_set_password": SIGNED_IN,
    "account_reset_password": ANYONE,
    "account_reset_password_done": ANYONE,
    "account_reset_password_from_key": ANYONE,
    "account_reset_password_from_key_done": ANYONE,
    "mfa_index": SIGNED_IN,
    "mfa_authenticate": ANYONE,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_deactivate_totp": SIGNED_IN,
    "mfa_view_recovery_codes": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "usersessions_list": SIGNED_IN,
}


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """Who asks: the audience that the person belongs to now, and the organization that they act for.

    ``audience`` is ``anyone`` for somebody who is not signed in, ``waiting`` for a member of an organization that
    is not admitted. ``must_set_up`` names the page that has to come first (second factor, terms), or is empty.
    """

    audience: str
    organization: Any = None
    role: str = ""
    must_set_up: str = ""


NOBODY = Visitor(audience=ANYONE)


def access(*audiences: str) -> Callable[[View], View]:
    """This function will declare for whom a view is; a member of no named audience gets 403, a stranger signs in."""
    unknown = set(audiences) - AUDIENCES
    if unknown or not audiences:
        raise ValueError(f"unknown audience: {unknown}")

    def declare(view: View) -> View:
        view.audiences = frozenset(audiences)  # type: ignore[attr-defined]  # the middleware reads it
        return view

    return declare


@cache
def _visitor_of() -> Callable[[HttpRequest], Visitor]:
    """This function will return the project's own answer to "who asks?", named in the settings."""
    found: Callable[[HttpRequest], Visitor] = import_string(settings.VISITOR_OF)
    return found


def audiences_of(view: Callable[..., Any], url_name: str | None) -> frozenset[str]:
    """This function will return the audiences that a view declares, empty when it declares none."""
    declared: frozenset[str] = getattr(view, "audiences", frozenset())
    if not declared and url_name in THIRD_PARTY:
        return frozenset({THIRD_PARTY[url_name]})
    return declared


class AccessMiddleware:
    """Runs a view only when the visitor belongs to an audience that the view declares."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next layer."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will find out who asks, once for the request."""
        request.visitor = _visitor_of()(request) if hasattr(request, "user") else NOBODY  # type: ignore[attr-defined]  # set at the door
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: tuple[Any, ...], _kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """This function will refuse a visitor for whom the view is not, and every view that declares nothing."""
        match = request.resolver_match
        audiences = audiences_of(view, match.url_name if match else None)
        visitor: Visitor = request.visitor  # type: ignore[attr-defined]  # set at the door
        if not audiences:
            raise PermissionDenied("This view does not say whom it is for.")
        if ANYONE in audiences:
            return None
        if visitor.audience == ANYONE:
            return redirect_to_login(request.get_full_path())
        if SIGNED_IN in audiences:
            return None
        if visitor.audience not in audiences:
            raise PermissionDenied
        if visitor.must_set_up:
            return redirect(visitor.must_set_up)
        return None
