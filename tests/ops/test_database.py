"""Preparing a database: what it goes on from, and what it refuses."""

import pytest
from django.core.management import CommandError
from django.db import connection

from kakehashi.ops import database

pytestmark = pytest.mark.django_db


def has_applied(*steps: str) -> None:
    """This function will let the database remember these steps of the seekers' tables, and no other."""
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute("DELETE FROM django_migrations WHERE app = 'seekers'")
        for step in steps:
            cursor.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('seekers', %s, now())", [step])


def test_tables_of_a_program_that_is_too_old_are_refused_in_a_sentence() -> None:
    has_applied("0001_initial", "0002_what_decides")
    with pytest.raises(CommandError, match="was made by an older Kakehashi"):
        database.prepare(say=lambda _step: None)


def test_tables_made_step_by_step_are_gone_on_from() -> None:
    steps = ("what_decides", "entered_in_full", "files", "versions", "certificates_and_sex")
    has_applied("0001_initial", *(f"000{number}_{step}" for number, step in enumerate(steps, start=2)))
    database.prepare(say=lambda _step: None)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_migrations WHERE app = 'seekers' AND name = '0001_squashed_0006'")
        assert cursor.fetchone() == (1,)
