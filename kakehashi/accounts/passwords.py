"""What a password must be: long enough for its audience, and not among those that thieves try first."""

from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kakehashi.accounts.models import UserKind

SEEKER_LENGTH = 10
STAFF_LENGTH = 15
STAFF_LENGTH_WITH_SECOND_FACTOR = 8


def least_length(user: Any) -> int:
    """This function will return how long a password of this person must be, in characters."""
    if user is None or getattr(user, "kind", UserKind.SEEKER) == UserKind.SEEKER:
        return SEEKER_LENGTH
    has_second_factor = user.pk is not None and user.authenticator_set.exists()
    return STAFF_LENGTH_WITH_SECOND_FACTOR if has_second_factor else STAFF_LENGTH


class LengthByAudience:
    """10 characters for seekers, 15 for staff, 8 for staff who have a second factor (NIST SP 800-63B-4)."""

    def validate(self, password: str, user: Any = None) -> None:
        """This function will refuse a password that is too short for this person."""
        least = least_length(user)
        if len(password) < least:
            raise ValidationError(self._sentence(least), code="password_too_short")

    def get_help_text(self) -> str:
        """This function will say what a seeker's password must be."""
        return self._sentence(SEEKER_LENGTH)

    def _sentence(self, least: int) -> str:
        """This function will put the rule into words."""
        return ngettext(
            "Use at least %(least)d character.", "Use at least %(least)d characters. A short sentence is good.", least
        ) % {"least": least}


@cache
def _breached() -> frozenset[str]:
    """This function will return the passwords that are known from thefts, from the list that comes with Django."""
    path = Path(password_validation.__file__).parent / "common-passwords.txt.gz"
    return frozenset(password_validation.CommonPasswordValidator(path).passwords)


class NotBreached:
    """Refuses passwords that are known from thefts; the list is on this machine, nothing is asked elsewhere."""

    def validate(self, password: str, user: Any = None) -> None:
        """This function will refuse a password that thieves try first."""
        del user
        if password.casefold().strip() in _breached():
            raise ValidationError(
                _("Many people use this password, so thieves try it first. Choose another."), code="password_breached"
            )

    def get_help_text(self) -> str:
        """This function will say what is refused."""
        return _("Do not use a password that many people use.")
