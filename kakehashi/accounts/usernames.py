"""User names that the program gives: a short word and four digits, easy to read out and to remember."""

import secrets
from functools import cache
from pathlib import Path

from kakehashi.accounts.models import User

WORDS = Path(__file__).parent / "data" / "words.txt"
TRIES = 50


@cache
def words() -> tuple[str, ...]:
    """This function will return the words that user names are made of."""
    return tuple(WORDS.read_text(encoding="utf-8").split())


def free_username() -> str:
    """This function will return a user name such as ``lotus4821`` that nobody has.

    Two registrations at one moment may be given the same; the unique column then refuses the second. It raises
    RuntimeError when no free name turns up, which means that the words are used up.
    """
    for _ in range(TRIES):
        name = f"{secrets.choice(words())}{secrets.randbelow(10_000):04d}"
        if not User.objects.filter(username=name).exists():
            return name
    raise RuntimeError("no free user name was found")
