"""Lets a command reach the database of this checkout: a named server, the one that runs, or one started for it."""

from __future__ import annotations

import io
import os
import secrets
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from config import embedded
from config.environment import ROOT, become_owner

if TYPE_CHECKING:
    from collections.abc import Iterator


class UnreachableError(RuntimeError):
    """There is no database to work with; the message is a sentence for the person who asked."""


@contextmanager
def program() -> Iterator[None]:
    """Make the framework ready as the role that owns the tables; raise UnreachableError without a database.

    Without DATABASE_URL it is the demo of this folder: beside `make run`, or with a server started and stopped here.
    """
    server = None
    try:
        if url := os.environ.get("DATABASE_URL"):
            embedded.check_server(url)
        else:
            become_owner()
            var = Path(os.environ.get("KAKEHASHI_VAR") or ROOT / "var").absolute()
            found = embedded.running(var)
            server = None if found else embedded.start(var)
            os.environ["DATABASE_URL"] = found or (server.owner_url if server else "")
            os.environ.update(KAKEHASHI_VAR=str(var), KAKEHASHI_EMBEDDED="1")
            os.environ.setdefault("KAKEHASHI_DEMO", "1")
    except (embedded.EmbeddedError, embedded.ServerRefusedError) as error:
        raise UnreachableError(str(error)) from error
    try:
        _set_up()
        yield
    finally:
        if server is not None:
            from django.db import connections  # noqa: PLC0415  only after setup

            connections.close_all()
            server.stop()


def _set_up() -> None:
    """Load the program; make the tables and the catalogue where there are none."""
    os.environ.update(DJANGO_SETTINGS_MODULE="config.settings", KAKEHASHI_DB_ROLE="owner")
    if os.environ.get("KAKEHASHI_DEMO", "").lower() not in {"1", "true", "yes", "on"}:
        os.environ.setdefault("KAKEHASHI_SECRET_KEY", secrets.token_urlsafe(48))  # a command signs nothing that stays
    import django  # noqa: PLC0415  it reads the environment that was made above
    from django.apps import apps  # noqa: PLC0415  the same

    if not apps.ready:
        django.setup()
    from django.core.management import call_command  # noqa: PLC0415  only after setup
    from django.db import connection  # noqa: PLC0415  the same

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM information_schema.columns"
            " WHERE table_name = 'showcase_staffpage' AND column_name = 'index_made'"
        )
        (ready,) = cursor.fetchone()
    if not ready:
        call_command("prepare_database", verbosity=0, stdout=io.StringIO())
        call_command("load_catalogue", verbosity=0, stdout=io.StringIO())
