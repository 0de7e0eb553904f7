"""Brings the database to the state that the program needs."""

from typing import Any

from django.core.management.base import BaseCommand

from kakehashi.ops import database


class Command(BaseCommand):
    """``manage.py prepare_database``, run as the owner role (KAKEHASHI_DB_ROLE=owner)."""

    help = "Migrates, makes the shared cache, gives the web role its rights. May be run any number of times."

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will prepare the database and say what it does."""
        del args, options
        database.prepare(say=lambda step: self.stdout.write(f"  {step} …"))
