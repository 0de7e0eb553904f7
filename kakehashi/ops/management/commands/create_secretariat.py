"""Makes a person of the Secretariat; the way into a new installation."""

import getpass
import os
from typing import Any

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from kakehashi.accounts.actions import create_secretariat
from kakehashi.accounts.models import User, UserKind
from kakehashi.accounts.refusals import AddressTaken
from kakehashi.common import clock

PASSWORD = "KAKEHASHI_PASSWORD"  # noqa: S105  the name of a variable


class Command(BaseCommand):
    """``manage.py create_secretariat --email … --name …``; the password is asked for, or taken from the environment."""

    help = f"Makes a person of the Secretariat. Asks for the password, or takes it from {PASSWORD}."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will take the address, the name and the language; what is missing is asked for."""
        parser.add_argument("--email", default="", help="the address to sign in with")
        parser.add_argument("--name", default="", help="how the person is called")
        parser.add_argument("--language", default="ja", choices=list(dict(settings.LANGUAGES)))

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will make the account; the person sets up the second factor at the first sign-in."""
        del args
        email = options["email"] or input("E-mail address: ").strip()
        name = options["name"] or input("Name: ").strip()
        password = os.environ.get(PASSWORD) or _asked()
        _check(email=email, name=name, password=password)
        try:
            create_secretariat(email=email, name=name, password=password, language=options["language"], now=clock.now())
        except AddressTaken:
            raise CommandError("Somebody has this address already.") from None
        self.stdout.write(f"{name} can sign in now, and is asked to set up an authenticator app first.")


def _asked() -> str:
    """This function will ask for a password twice."""
    password = getpass.getpass("Password (15 characters or more): ")
    if password != getpass.getpass("The same again: "):
        raise CommandError("The two passwords are not the same.")
    return password


def _check(*, email: str, name: str, password: str) -> None:
    """This function will refuse an address that is none, an empty name, and a password that is short or known."""
    try:
        validate_email(email)
        validate_password(password, User(kind=UserKind.SECRETARIAT, email=email, name=name))
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from None
    if not name:
        raise CommandError("The name is missing.")
