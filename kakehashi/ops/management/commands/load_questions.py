"""Adds the questions and answers that come with the program."""

from typing import Any

from django.core.management.base import BaseCommand

from kakehashi.common import clock
from kakehashi.guidance.actions import load_questions


class Command(BaseCommand):
    """``manage.py load_questions``; what the Secretariat changed stays as it is."""

    help = "Adds the questions and answers that come with the program and are not there yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will load the questions and say how many were new."""
        del args, options
        self.stdout.write(f"  {load_questions(now=clock.now())} questions added")
