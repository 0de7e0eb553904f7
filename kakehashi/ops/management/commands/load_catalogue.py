"""Writes the official list of occupations and works into the database."""

from typing import Any

from django.core.management.base import BaseCommand

from kakehashi.catalogue.actions import load_catalogue


class Command(BaseCommand):
    """Loads the catalogue; may be run again at any time."""

    help = "Load the list of occupations and works."

    def handle(self, **_options: Any) -> None:
        """This function will load the catalogue and print what there is now."""
        self.stdout.write("Loading occupations and works …")
        counts = load_catalogue()
        self.stdout.write(", ".join(f"{count} {name}" for name, count in counts.items()))
