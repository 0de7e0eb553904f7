"""Things that a page shows one time: kept in the session until they were shown, then gone."""

from typing import Any

from django.http import HttpRequest

from kakehashi.ui.language import kept_input


def keep(request: HttpRequest, name: str, thing: dict[str, str]) -> None:
    """This function will keep a thing for the page that shows it."""
    request.session[name] = {**thing, "shown": False}


def show(request: HttpRequest, name: str) -> dict[str, str] | None:
    """This function will return the thing the first time it is asked for, and None afterwards.

    Switching the language of the page that shows it does not count as leaving the page. A second visit takes the
    thing out of the session.
    """
    kept: dict[str, Any] | None = request.session.get(name)
    if kept is None:
        return None
    if kept["shown"] and not kept_input(request):
        drop(request, name)
        return None
    request.session[name] = {**kept, "shown": True}
    return kept


def drop(request: HttpRequest, name: str) -> None:
    """This function will forget the thing."""
    request.session.pop(name, None)
