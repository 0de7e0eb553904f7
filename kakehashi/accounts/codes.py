"""Recovery codes: made here, shown once, kept only as an Argon2 hash."""

import secrets

from django.contrib.auth.hashers import check_password, make_password

from kakehashi.accounts.models import RecoveryCode

ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
GROUPS, GROUP_LENGTH = 4, 4
# The name under which the log keeps that a code was issued; limits count by it.
ISSUED = "account.recovery_code_issued"


def new_code() -> str:
    """This function will return a code of four groups of four signs without look-alikes, 78 bits."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS))


def plain(code: str) -> str:
    """This function will return a code as it is hashed: capitals, without what was typed between the groups."""
    return "".join(sign for sign in code.upper() if sign.isalnum())


def hashed(code: str) -> str:
    """This function will return what is kept of a code."""
    return make_password(plain(code))


def fits(code: str, kept: RecoveryCode | None) -> bool:
    """This function will say whether a code is the kept one; without a kept one it takes as long and says no."""
    if kept is None:
        make_password(plain(code))
        return False
    return check_password(plain(code), kept.code_hash)
