"""Makes passwords quick to keep while the story is told: those of example people are printed for everybody anyway."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.hashers import Argon2PasswordHasher

LEAST = {"time_cost": 1, "memory_cost": 64, "parallelism": 1}


@contextmanager
def quick_hashing() -> Iterator[None]:
    """This function will let Argon2 work as little as it can, then as before; the first sign-in hashes anew."""
    hasher: Any = Argon2PasswordHasher
    before = {name: getattr(hasher, name) for name in LEAST}
    try:
        for name, value in LEAST.items():
            setattr(hasher, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(hasher, name, value)
