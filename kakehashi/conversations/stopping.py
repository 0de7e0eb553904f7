"""The link in a mail by which its reader stops mails about letters without signing in."""

from django.conf import settings
from django.core.signing import BadSignature, Signer

from kakehashi.accounts import queries as accounts
from kakehashi.accounts.models import User

_SALT = "kakehashi.conversations.stopping"
PATH = "/letters/mail/stop/"


def link_for(*, user: User) -> str:
    """This function will return an address that only this installation can make."""
    return f"{settings.BASE_URL}{PATH}{Signer(salt=_SALT, sep='~').sign(user.public_id)}/"


def person_of(*, token: str) -> User | None:
    """This function will return the person whose mails a link stops, or None."""
    try:
        public_id = Signer(salt=_SALT, sep="~").unsign(token)
    except BadSignature:
        return None
    return accounts.person(public_id=public_id)
