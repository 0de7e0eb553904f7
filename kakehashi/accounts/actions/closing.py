"""Ends sessions, and closes accounts for good."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction

from kakehashi.accounts.models import Acceptance, RecoveryCode, User
from kakehashi.audit.actions import record
from kakehashi.messaging.actions import forget


def end_sessions(*, user: User) -> None:
    """This function will sign a person out everywhere."""
    for session in UserSession.objects.filter(user=user):
        session.end()


@transaction.atomic
def close_account(*, user: User, now: datetime) -> None:
    """This function will close an account for good and erase what it holds about the person.

    Name, address, user name, password, second factor, recovery codes, notices and waiting mails go, every session
    ends. What stays is an empty row that nobody can sign in to, because other rows point to it.
    """
    end_sessions(user=user)
    for model in (EmailAddress, Authenticator, RecoveryCode, Acceptance):
        model.objects.filter(user=user).delete()
    forget(to_public_id=user.public_id)
    user.username = f"closed-{user.public_id}"
    user.email = user.name = ""
    user.is_active = False
    user.last_login = None
    user.set_unusable_password()
    user.save()
    record("account.closed", by=None, thing="person", thing_public_id=user.public_id, now=now)
