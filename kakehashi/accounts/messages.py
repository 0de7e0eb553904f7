"""What people are told about their own accounts."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from kakehashi.accounts import queries
from kakehashi.accounts.models import User
from kakehashi.messaging.actions import tell
from kakehashi.messaging.kinds import declare

RECOVERY_CODE_ISSUED = declare(
    "account.recovery_code_issued",
    subject=_("You have a new recovery code"),
    body=_("A new recovery code was made for you. The old one is not good any more. Not you? Tell us at once."),
)
PASSWORD_RECOVERED = declare(
    "account.password_recovered",
    subject=_("You have a new password"),
    body=_("Somebody chose a new password with your recovery code. Not you? Tell us at once."),
)


def recovery_code_issued(*, user: User, now: datetime) -> None:
    """This function will tell a seeker that a new recovery code was made."""
    tell(RECOVERY_CODE_ISSUED, to=queries.recipients(users=[user]), now=now)


def password_recovered(*, user: User, now: datetime) -> None:
    """This function will tell a seeker that the recovery code was used."""
    tell(PASSWORD_RECOVERED, to=queries.recipients(users=[user]), now=now)
