"""The sign-in library's forms in our markup, with our words."""

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as second_factor
from allauth.mfa.recovery_codes import forms as codes
from allauth.mfa.totp import forms as totp
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.accounts.forms.fields import SEEKER_HINT, STAFF_HINT, WIDE
from kakehashi.accounts.models import User
from kakehashi.accounts.passwords import least_length
from kakehashi.ui.forms import FormMixin

Text = str | Promise
Words = dict[str, tuple[Text, Text]]
CODE = _("Six digits from your authenticator app, or one of the codes that you have kept")


class Dressed(FormMixin):
    """Gives the library's fields our labels and hints, and takes away texts inside the boxes."""

    words: ClassVar[Words] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will dress every field."""
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            label, hint = self.words.get(name, (field.label, ""))
            field.label, field.help_text = str(label), str(hint)
            field.widget.attrs.pop("placeholder", None)
            field.widget.attrs["class"] = WIDE
            needed = _("“%(label)s” needs an answer")
            field.error_messages["required"] = str(needed) % {"label": label}


def _length_hint(user: Any) -> Text:
    """This function will return the hint with the length that this person's password needs."""
    return STAFF_HINT if least_length(user) > least_length(None) else SEEKER_HINT


class SignInForm(Dressed, account.LoginForm):  # type: ignore[misc]  # the library has no types
    """Name or address, and the password."""

    words: ClassVar[Words] = {
        "login": (_("E-mail address or user name"), ""),
        "password": (_("Password"), ""),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will let password managers find the field, and phones leave it as it is typed."""
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs.update(autocomplete="username", autocapitalize="none", spellcheck="false")


class PasswordAgainForm(Dressed, account.ReauthenticateForm):  # type: ignore[misc]  # the library has no types
    """The password again, before something sensitive."""

    words: ClassVar[Words] = {"password": (_("Password"), "")}


class _TwicePassword(Dressed):
    """A new password, typed twice."""

    user: Any
    words: ClassVar[Words] = {
        "oldpassword": (_("Your password now"), ""),
        "password1": (_("New password"), ""),
        "password2": (_("The new password again"), ""),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will say how long the password has to be for this person."""
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = str(_length_hint(self.user))


class ChangePasswordForm(_TwicePassword, account.ChangePasswordForm):  # type: ignore[misc]  # the library has no types
    """Another password, for somebody who knows the old one."""


class SetPasswordForm(_TwicePassword, account.SetPasswordForm):  # type: ignore[misc]  # the library has no types
    """A password for an account that has none."""


class NewPasswordForm(_TwicePassword, account.ResetPasswordKeyForm):  # type: ignore[misc]  # the library has no types
    """A new password, for somebody who opened the link in the mail."""


class ForgottenPasswordForm(Dressed, account.ResetPasswordForm):  # type: ignore[misc]  # the library has no types
    """The address to which the link for a new password goes."""

    users: list[User]
    words: ClassVar[Words] = {"email": (_("E-mail address"), "")}

    def clean_email(self) -> str:
        """This function will keep whoever signs in by this address, and leave out where it only waits for its link.

        Otherwise the owner of an address that somebody mistyped could choose that person's password.
        """
        typed: str = super().clean_email()
        self.users = [user for user in self.users if user.email.lower() == typed.lower()]
        return typed


class ChangeAddressForm(Dressed, account.AddEmailForm):  # type: ignore[misc]  # the library has no types
    """Another e-mail address, which counts once its link was opened."""

    words: ClassVar[Words] = {"email": (_("New e-mail address"), "")}


class EnterCodeForm(Dressed, second_factor.AuthenticateForm):  # type: ignore[misc]  # the library has no types
    """The second factor at sign-in."""

    words: ClassVar[Words] = {"code": (_("Code"), CODE)}


class CodeAgainForm(Dressed, second_factor.ReauthenticateForm):  # type: ignore[misc]  # the library has no types
    """The second factor again, before something sensitive."""

    words: ClassVar[Words] = {"code": (_("Code"), CODE)}


class AddAppForm(Dressed, totp.ActivateTOTPForm):  # type: ignore[misc]  # the library has no types
    """The first code of a new authenticator app."""

    words: ClassVar[Words] = {"code": (_("Code"), _("Six digits that the app shows now"))}


class RemoveAppForm(Dressed, totp.DeactivateTOTPForm):  # type: ignore[misc]  # the library has no types
    """Nothing to type; may be refused."""


class NewCodesForm(Dressed, codes.GenerateRecoveryCodesForm):  # type: ignore[misc]  # the library has no types
    """Nothing to type; may be refused."""
