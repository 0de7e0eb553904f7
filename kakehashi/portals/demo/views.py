"""Become any example person with one click; exists only in a demo, which answers on this machine only."""

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from kakehashi.accounts import queries as accounts
from kakehashi.common.access import ANYONE, access
from kakehashi.portals.demo.people import PEOPLE


@access(ANYONE)
@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """This function will show the example people with what each can do."""
    return render(request, "demo/people.html", {"people": PEOPLE})


@access(ANYONE)
@require_POST
def become(request: HttpRequest, username: str) -> HttpResponse:
    """This function will sign the visitor in as an example person, in that person's language."""
    person = next((each for each in PEOPLE if each.username == username), None)
    user = accounts.user_by_username(username=username) if person else None
    if person is None or user is None:
        raise Http404
    login(request, user)
    response = redirect("account:home")
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, person.language, httponly=True, samesite="Lax")
    return response
