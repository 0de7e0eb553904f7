"""How the sign-in library is fitted to this program: nobody signs up through it, its mail waits in our queue."""

import base64
import hashlib
from functools import cache
from typing import Any, ClassVar
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.core import context as library_context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from kakehashi.accounts.models import User, UserKind
from kakehashi.messaging.actions import mail

WRONG_SIGN_IN = _("The name or the password is not right. Check both and try again.")


@cache
def _box(secret: str) -> Fernet:
    """This function will return the box that second-factor secrets lie in; its key comes from the secret key."""
    key = hashlib.scrypt(secret.encode(), salt=b"kakehashi second factor", n=2**12, r=8, p=1, dklen=32)
    return Fernet(base64.urlsafe_b64encode(key))


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    """People are made by invitations, admissions and the seekers' registration, never by the library."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG_SIGN_IN,
        "email_password_mismatch": WRONG_SIGN_IN,
        "too_many_login_attempts": _("Too many tries. Wait five minutes, then try again."),
        "enter_current_password": _("This is not your password. Type it again."),
        "incorrect_password": _("This is not your password. Type it again."),
        "incorrect_code": _("This code is not right. Wait for the next one and type it."),
        "invalid_password_reset": _("This link does not work any more. Ask for a new one."),
        "duplicate_email": _("This is your e-mail address already."),
        "rate_limited": _("Too many tries. Wait a few minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """This function will refuse the library's own sign-up."""
        del request
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """This function will queue the library's mail, sealed, in the language that its receiver chose."""
        receiver = context.get("user") or _receiver(email)
        with translation.override(receiver.language if receiver else translation.get_language()):
            request = library_context.request
            message = self.render_mail(template_prefix, email, {"request": request, "email": email, **context})
            language = translation.get_language() or settings.LANGUAGE_CODE
        public_id = receiver.public_id if receiver else ""
        mail(to=email, subject=message.subject, body=message.body, language=language, to_public_id=public_id)

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """This function will tell of a change at the address that counts, never at one that waits for its link."""
        if address := email or user.email:
            super().send_notification_mail(template_prefix, user, context, address)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """This function will return the link for a new password, at this site whatever host the request names."""
        return _at_this_site(super().get_reset_password_from_key_url(key))

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation: Any) -> str:
        """This function will return the link that confirms an address, at this site like every link in a mail."""
        return _at_this_site(super().get_email_confirmation_url(request, emailconfirmation))

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """This function will count failures by name and source together, so that nobody can lock another person out."""
        name = credentials.get("email") or credentials.get("username") or ""
        return f"{name.lower()}:{self.get_client_ip(request)}"


def _receiver(email: str) -> User | None:
    """This function will return the person whose address it is, None when nobody is known."""
    found = EmailAddress.objects.select_related("user").filter(email=email.lower()).order_by("-verified").first()
    return found.user if found else None


def _at_this_site(url: str) -> str:
    """This function will return the same page at the address of this installation."""
    return f"{settings.BASE_URL}{urlsplit(url).path}"


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # the library has no types
    """Keeps the secrets of second factors encrypted; the library would keep them as they are."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right. Wait for the next one and type it."),
        "rate_limited": _("Too many tries. Wait a few minutes, then try again."),
        "unverified_email": _("Confirm your e-mail address first. The link is in the mail that we sent you."),
        "cannot_delete_authenticator": _("The Secretariat needs the second factor. It cannot be removed."),
    }

    def encrypt(self, text: str) -> str:
        """This function will close a secret for the database."""
        return _box(settings.SECRET_KEY).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """This function will open a secret from the database."""
        return _box(settings.SECRET_KEY).decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """This function will refuse to take the second factor from somebody of the Secretariat."""
        return bool(authenticator.user.kind != UserKind.SECRETARIAT)
