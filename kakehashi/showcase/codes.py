"""Makes the codes by which companies know a person before an interview is confirmed."""

import secrets

from kakehashi.showcase.models import StaffPage

# Neither vowels, so that no word appears, nor signs that look like others.
SIGNS = "23456789CDFGHJKMNPQRTVWX"
LENGTH = 5


def new_code() -> str:
    """This function will return a code that no page has: K and five signs, eight million in all."""
    while True:
        code = "K" + "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
        if not StaffPage.objects.filter(code=code).exists():
            return code
