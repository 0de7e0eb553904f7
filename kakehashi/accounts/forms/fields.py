"""Fields that several forms about accounts share, and the rule that a password is typed twice."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.accounts.passwords import SEEKER_LENGTH, STAFF_LENGTH

WIDE = "govuk-input--width-20"


def email_field(**options: Any) -> forms.EmailField:
    """This function will make the field for an e-mail address."""
    options.setdefault("label", gettext_lazy("E-mail address"))
    attrs = {"autocomplete": "email", "spellcheck": "false", "class": WIDE}
    return forms.EmailField(max_length=254, widget=forms.EmailInput(attrs=attrs), **options)


def password_field(**options: Any) -> forms.CharField:
    """This function will make a field for a password that somebody has; nothing is cut off, pasting works."""
    options.setdefault("label", gettext_lazy("Password"))
    attrs = {"autocomplete": "current-password", "class": WIDE}
    return forms.CharField(strip=False, max_length=200, widget=forms.PasswordInput(attrs=attrs), **options)


def new_password_field(*, staff: bool = False, **options: Any) -> forms.CharField:
    """This function will make a field for a new password, which says how long it has to be."""
    options.setdefault("label", gettext_lazy("Password"))
    options.setdefault("help_text", STAFF_HINT if staff else SEEKER_HINT)
    attrs = {"autocomplete": "new-password", "class": WIDE}
    return forms.CharField(strip=False, max_length=200, widget=forms.PasswordInput(attrs=attrs), **options)


def again_field(**options: Any) -> forms.CharField:
    """This function will make the field in which a new password is typed a second time."""
    options.setdefault("label", gettext_lazy("The same password again"))
    attrs = {"autocomplete": "new-password", "class": WIDE}
    return forms.CharField(strip=False, max_length=200, widget=forms.PasswordInput(attrs=attrs), **options)


SEEKER_HINT = gettext_lazy("At least 10 characters. Three words that you remember are good.")
STAFF_HINT = gettext_lazy("At least 15 characters. Four words that you remember are good.")
assert (SEEKER_LENGTH, STAFF_LENGTH) == (10, 15)  # noqa: S101  # the sentences above say these numbers


def twice_the_same(form: forms.BaseForm, first: str = "password", second: str = "password_again") -> None:
    """This function will put an error to the second field when two passwords differ."""
    typed = form.cleaned_data
    if typed.get(first) and typed.get(second) and typed[first] != typed[second]:
        form.add_error(second, _("The two passwords are not the same. Type both again."))
