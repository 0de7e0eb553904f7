"""Makes accounts: seekers register themselves, members come by admission or invitation, operators make the rest."""

from dataclasses import dataclass
from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from kakehashi.accounts import queries, terms
from kakehashi.accounts.actions.details import accept_terms
from kakehashi.accounts.actions.recovery import fresh_code
from kakehashi.accounts.models import User, UserKind
from kakehashi.accounts.refusals import AddressTaken
from kakehashi.accounts.usernames import free_username
from kakehashi.audit.actions import record
from kakehashi.common.identity import new_public_id
from kakehashi.common.text import clean
from kakehashi.messaging.actions import mail

TRIES = 5


@dataclass(frozen=True, kw_only=True)
class Registered:
    """A new seeker's account, with the user name and the recovery code, which is shown once and kept nowhere."""

    user: User
    username: str
    recovery_code: str


@transaction.atomic
def register_seeker(
    *, email: str = "", password: str, language: str, now: datetime, time_zone: str = "UTC"
) -> Registered:
    """This function will make a seeker's account with a user name of ours and a recovery code.

    Registering accepts the terms in force. An e-mail address is kept unconfirmed and becomes the account's only
    when its owner opens the link in the mail, so that nothing about a person goes to a mistyped address. When the
    address belongs to somebody already, the account is made without it and its owner is told by mail; whoever
    registers sees no difference.
    """
    user = _with_free_username(
        kind=UserKind.SEEKER, email="", language=language, time_zone=time_zone, created_at=now, password=password
    )
    address = clean(email)
    if address and queries.is_address_taken(email=address):
        warn_of_second_account(email=address, language=language)
    elif address:
        EmailAddress.objects.create(user=user, email=address.lower(), verified=False, primary=True)
    accept_terms(user=user, version=terms.in_force(audience=terms.SEEKER), language=language, now=now)
    record("account.registered", by=user, thing="person", thing_public_id=user.public_id, now=now, language=language)
    return Registered(user=user, username=user.username, recovery_code=fresh_code(user=user, now=now))


@transaction.atomic
def create_member(
    *,
    email: str,
    name: str,
    password: str,
    language: str,
    audience: str,
    now: datetime,
    confirmed: bool = False,
    time_zone: str = "UTC",
) -> User:
    """This function will make the account of somebody who will act for an organization, and accept its terms.

    ``confirmed`` says that the address is known to be theirs, as after an invitation. It raises AddressTaken when
    the address belongs to an account already.
    """
    user = _with_address(
        kind=UserKind.MEMBER, email=email, name=name, password=password, language=language, confirmed=confirmed, now=now
    )
    if time_zone != user.time_zone:
        user.time_zone = time_zone
        user.save(update_fields=["time_zone"])
    accept_terms(user=user, audience=audience, version=terms.in_force(audience=audience), language=language, now=now)
    record("account.member_created", by=user, thing="person", thing_public_id=user.public_id, now=now)
    return user


@transaction.atomic
def create_secretariat(*, email: str, name: str, password: str, language: str, now: datetime) -> User:
    """This function will make an account of the Secretariat; only operators of the installation call it.

    The person sets up the second factor and accepts the terms at the first sign-in. It raises AddressTaken.
    """
    user = _with_address(
        kind=UserKind.SECRETARIAT, email=email, name=name, password=password, language=language, confirmed=True, now=now
    )
    record("account.secretariat_created", by=None, thing="person", thing_public_id=user.public_id, now=now)
    return user


def warn_of_second_account(*, email: str, language: str) -> None:
    """This function will mail the owner of an address that somebody gave it again, so that only the owner learns it."""
    with translation.override(language):
        subject = _("You already have an account")
        body = _(
            "Somebody gave this e-mail address on Kakehashi. It belongs to an account already, so nothing was "
            "changed. Was it you? Sign in, or choose a new password. Not you? Then you need do nothing."
        )
    mail(to=email, subject=subject, body=body, language=language)


def _with_address(
    *, kind: UserKind, email: str, name: str, password: str, language: str, confirmed: bool, now: datetime
) -> User:
    """This function will make an account whose owner signs in by e-mail; AddressTaken when somebody has the address.

    The password is hashed first, which takes longest, so that nobody can tell from the time whether it is taken.
    """
    address = clean(email).lower()
    public_id = new_public_id()
    user = User(
        public_id=public_id,
        username=public_id,
        kind=kind,
        email=address,
        name=clean(name),
        language=language,
        created_at=now,
    )
    user.set_password(password)
    if queries.is_address_taken(email=address):
        raise AddressTaken
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError:
        raise AddressTaken from None
    EmailAddress.objects.create(user=user, email=address, verified=confirmed, primary=True)
    return user


def _with_free_username(*, password: str, **fields: object) -> User:
    """This function will make an account under a free user name, and take another when somebody was faster."""
    for _attempt in range(TRIES):
        user = User(username=free_username(), **fields)
        user.set_password(password)
        try:
            with transaction.atomic():
                user.save()
        except IntegrityError:
            continue
        return user
    raise RuntimeError("no free user name was found")
