"""Reads people."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator

from kakehashi.accounts import terms
from kakehashi.accounts.codes import ISSUED
from kakehashi.accounts.models import Acceptance, User, UserKind
from kakehashi.audit import queries as audit
from kakehashi.messaging.actions import Recipient

SET_UP_SECOND_FACTOR = "mfa_activate_totp"
ACCEPT_TERMS = "account:terms"


def must_set_up(*, user: User, audience: str = "") -> str:
    """This function will name the page that a person has to visit first, or return an empty text.

    The Secretariat needs a second factor; everyone has to have accepted the terms in force. ``audience`` names whose
    terms, for members of organizations; seekers and the Secretariat have their own.
    """
    if user.kind == UserKind.SECRETARIAT and not has_second_factor(user=user):
        return SET_UP_SECOND_FACTOR
    audience = terms.audience_of(user=user) or audience
    if audience and not has_accepted(user=user, audience=audience):
        return ACCEPT_TERMS
    return ""


def has_second_factor(*, user: User) -> bool:
    """This function will say whether a person signs in with an authenticator app as well."""
    return bool(Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists())


def has_accepted(*, user: User, audience: str) -> bool:
    """This function will say whether a person has accepted the terms that are in force for an audience."""
    version = terms.in_force(audience=audience)
    accepted: list[str] | None = getattr(user, "accepted", None)  # whoever has just been found by `Backend` has it
    if accepted is not None:
        return f"{audience} {version}" in accepted
    return Acceptance.objects.filter(user=user, audience=audience, version=version).exists()


def recipients(*, users: list[User]) -> list[Recipient]:
    """This function will return how each of these people is told something, in the language that they chose."""
    return [Recipient(public_id=user.public_id, language=user.language, email=user.email) for user in users]


def secretariat() -> list[User]:
    """This function will return the people of the Secretariat who can sign in."""
    return list(User.objects.filter(kind=UserKind.SECRETARIAT, is_active=True).order_by("id"))


def person(*, public_id: str) -> User | None:
    """This function will return the person with this public name, or None."""
    return User.objects.filter(public_id=public_id).first()


def seeker_by_username(*, username: str) -> User | None:
    """This function will return the seeker who signs in with this name, or None; for whoever issues recovery codes."""
    return User.objects.filter(username=username.strip().lower(), kind=UserKind.SEEKER, is_active=True).first()


def person_with_email(*, email: str) -> User | None:
    """This function will return the person to whom an address belongs, or None; nothing may tell strangers of it."""
    return User.objects.filter(email__iexact=email.strip()).first() if email.strip() else None


def user_by_username(*, username: str) -> User | None:
    """This function will return the person who signs in with that name, or None."""
    return User.objects.filter(username=username, is_active=True).first()


def staff_names(*, public_ids: set[str]) -> dict[str, str]:
    """This function will return the names of members and of the Secretariat by public id; seekers are left out."""
    found = User.objects.filter(public_id__in=public_ids).exclude(kind=UserKind.SEEKER)
    return {user.public_id: user.get_full_name() for user in found}


def is_address_taken(*, email: str) -> bool:
    """This function will say whether an address belongs to somebody who has shown that it is theirs, or to staff."""
    address = email.strip().lower()
    return (
        person_with_email(email=address) is not None
        or EmailAddress.objects.filter(email=address, verified=True).exists()
    )


def resets_by_mail(*, user: User) -> bool:
    """This function will say whether a person chooses a new password by mail: an address is shown to be theirs."""
    return bool(user.email) and EmailAddress.objects.filter(user=user, verified=True).exists()


def codes_issued_since(*, organization_public_id: str, since: datetime) -> int:
    """This function will count the recovery codes that people of an organization have issued since a moment."""
    return audit.count_since(action=ISSUED, organization_public_id=organization_public_id, since=since)


def unconfirmed_address(*, user: User) -> EmailAddress | None:
    """This function will return the address whose owner has not opened the link yet, or None."""
    return EmailAddress.objects.filter(user=user, verified=False).first()


def active_seeker(*, public_id: str) -> User | None:
    """This function will return the seeker with this public name, or None; for whoever issues recovery codes."""
    return User.objects.filter(public_id=public_id, kind=UserKind.SEEKER, is_active=True).first()
