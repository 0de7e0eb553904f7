"""The forms about accounts: those of the sign-in library in our markup and words, and our own."""

from kakehashi.accounts.forms.own import (
    AgreeForm,
    DetailsForm,
    PasswordForm,
    RecoverForm,
    RegistrationAccountForm,
    RegistrationStartForm,
)
from kakehashi.accounts.forms.signing import (
    AddAppForm,
    ChangeAddressForm,
    ChangePasswordForm,
    CodeAgainForm,
    EnterCodeForm,
    ForgottenPasswordForm,
    NewCodesForm,
    NewPasswordForm,
    PasswordAgainForm,
    RemoveAppForm,
    SetPasswordForm,
    SignInForm,
)

__all__ = [
    "AddAppForm",
    "AgreeForm",
    "ChangeAddressForm",
    "ChangePasswordForm",
    "CodeAgainForm",
    "DetailsForm",
    "EnterCodeForm",
    "ForgottenPasswordForm",
    "NewCodesForm",
    "NewPasswordForm",
    "PasswordAgainForm",
    "PasswordForm",
    "RecoverForm",
    "RegistrationAccountForm",
    "RegistrationStartForm",
    "RemoveAppForm",
    "SetPasswordForm",
    "SignInForm",
]
