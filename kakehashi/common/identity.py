"""Random public names for rows, so that no address tells how many there are or can be guessed."""

import secrets
from typing import TYPE_CHECKING, Any

from django.db import models

ALPHABET = "abcdefghjkmnpqrstvwxyz23456789"
LENGTH = 20


def new_public_id() -> str:
    """This function will return a random name of 20 characters, 98 bits, without look-alike letters."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


if TYPE_CHECKING:
    _Text = models.CharField[str, str]
else:
    _Text = models.CharField


class PublicIdField(_Text):
    """The random public name of a row, unique, made when the row is made."""

    def __init__(self, **options: Any) -> None:
        """This function will set the options that every public name shares."""
        options.update(max_length=LENGTH, unique=True, editable=False, default=new_public_id)
        super().__init__(**options)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """This function will leave the shared options out of migrations."""
        name, path, args, options = super().deconstruct()
        for shared in ("max_length", "unique", "editable", "default"):
            options.pop(shared, None)
        return name, path, args, options
