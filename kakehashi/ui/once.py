"""Things that a page shows one time: kept in the session, closed, until they were shown, then gone."""

import base64
import hashlib
import json
from functools import cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.http import HttpRequest

from kakehashi.ui.language import kept_input


@cache
def _box(secret: str) -> Fernet:
    """This function will return the box that things lie in, so that nobody reads them in the table of sessions."""
    key = hashlib.scrypt(secret.encode(), salt=b"kakehashi shown once", n=2**12, r=8, p=1, dklen=32)
    return Fernet(base64.urlsafe_b64encode(key))


def keep(request: HttpRequest, name: str, thing: dict[str, str]) -> None:
    """This function will keep a thing for the page that shows it."""
    closed = _box(settings.SECRET_KEY).encrypt(json.dumps(thing).encode()).decode()
    request.session[name] = {"closed": closed, "shown": False}


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
    return _opened(kept)


def drop(request: HttpRequest, name: str) -> None:
    """This function will forget the thing."""
    request.session.pop(name, None)


def _opened(kept: dict[str, Any]) -> dict[str, str] | None:
    """This function will open a kept thing, None when the installation's secret has changed since."""
    try:
        thing: dict[str, str] = json.loads(_box(settings.SECRET_KEY).decrypt(kept.get("closed", "").encode()))
    except InvalidToken:
        return None
    return thing
