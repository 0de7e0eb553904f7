"""Brings a database to the state that the program needs: tables, the shared cache, the rights of the web role."""

from collections.abc import Callable

from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from config.database import WEB_ROLE
from kakehashi.audit.models import Entry
from kakehashi.common import clock
from kakehashi.showcase.indexing import remake_indexes

_RIGHTS = (
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    f"GRANT USAGE ON SCHEMA public TO {WEB_ROLE}",
    f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {WEB_ROLE}",
    f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {WEB_ROLE}",
    f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {WEB_ROLE}",
    f"REVOKE UPDATE, DELETE ON {Entry._meta.db_table} FROM {WEB_ROLE}",
    f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {WEB_ROLE}",
)


def prepare(*, say: Callable[[str], None]) -> None:
    """This function will migrate, make the shared cache and give the web role its rights, all as the owner.

    It may be run any number of times. It raises ``CommandError`` for tables of a program too old to go on from, and
    the database's own error when the role that it connects as may neither make the web role nor use it.
    """
    say("Tables")
    _refuse_what_is_too_old()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    say("Indexes of the search")
    remake_indexes(on=clock.day_in_japan(clock.now()))
    say("Rights of the web role")
    grant_web_role()


def _refuse_what_is_too_old() -> None:
    """This function will refuse tables that had only a part of the steps which are one step now."""
    loader, applied = MigrationLoader(None, load=False), MigrationRecorder(connection).applied_migrations()
    loader.load_disk()
    for migration in loader.disk_migrations.values():
        there = [step in applied for step in migration.replaces]
        if any(there) and not all(there):
            raise CommandError(
                "The database was made by an older Kakehashi, before the first release, and there is no way on from "
                "it. For a demo, remove the folder var/postgres and start again."
            )


def grant_web_role() -> None:
    """This function will make the web role where it is missing and give it rights on data, none on tables."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [WEB_ROLE])
        if cursor.fetchone() is None:
            cursor.execute(f"CREATE ROLE {WEB_ROLE} NOLOGIN")
        cursor.execute("SELECT pg_has_role(current_user, %s, 'MEMBER')", [WEB_ROLE])
        (is_member,) = cursor.fetchone() or (False,)
        if not is_member:
            cursor.execute(f"GRANT {WEB_ROLE} TO CURRENT_USER")
        for statement in _RIGHTS:
            cursor.execute(statement)
