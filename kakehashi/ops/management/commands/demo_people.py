"""Prints the example people of the demo, with what each can do."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import translation

from kakehashi.ops.demo.parties import PASSWORD, SECRET
from kakehashi.portals.demo.people import PEOPLE


class Command(BaseCommand):
    """``manage.py demo_people``."""

    help = "Prints the example people of the demo."

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will print one line for each person, and how to sign in as them."""
        del args, options
        with translation.override("en"):
            rows = [(person.username, str(person.role), str(person.can)) for person in PEOPLE]
        widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
        for username, role, can in rows:
            self.stdout.write(f"  {username:<{widths[0]}}  {role:<{widths[1]}}  can {can}")
        self.stdout.write("")
        self.stdout.write("  Become any of them with one click: /demo/")
        self.stdout.write(f'  Or sign in; the password of all example people is "{PASSWORD}".')
        self.stdout.write(f"  The Secretariat's authenticator app has the key {SECRET}.")
