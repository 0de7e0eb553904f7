"""Our own forms about accounts: registering, recovering, terms, details."""

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kakehashi.accounts.forms.fields import (
    WIDE,
    again_field,
    email_field,
    new_password_field,
    password_field,
    twice_the_same,
)
from kakehashi.accounts.models import User
from kakehashi.catalogue.countries import COUNTRIES, SENDING_COUNTRIES, country_name
from kakehashi.common.text import fold
from kakehashi.ui.formats import city
from kakehashi.ui.forms import DateField, Form, PartsInput


def country_choices() -> list[tuple[str, str]]:
    """This function will return the countries that seekers come from, by their names in the reader's language."""
    language = get_language() or settings.LANGUAGE_CODE
    named = [(country.code, country_name(code=country.code, language=language)) for country in SENDING_COUNTRIES]
    return sorted(named, key=lambda choice: fold(choice[1]))


def zone_choices(present: str) -> list[tuple[str, str]]:
    """This function will return the time zones of the countries, and the one that the person has now."""
    zones = {country.time_zone for country in COUNTRIES.values()} | {"UTC"}
    if present in available_timezones():
        zones.add(present)
    return sorted(((zone, city(zone)) for zone in zones), key=lambda choice: fold(choice[1]))


class RegistrationStartForm(Form):
    """The first step of registering, which shows whether it is possible at all."""

    birth_on = DateField(
        label=_("When were you born?"),
        help_text=_("For example 27 3 2004"),
        widget=PartsInput(attrs={"autocomplete": "bday"}),
    )
    country = forms.ChoiceField(label=_("In which country do you live?"))
    language = forms.ChoiceField(
        label=_("In which language shall we write to you?"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will name the countries in the reader's language."""
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = [("", _("Choose")), *country_choices()]  # type: ignore[attr-defined]  # a field with choices


class RegistrationAccountForm(Form):
    """The second step of registering: how to come in again."""

    email = email_field(
        required=False, help_text=_("Leave it empty if you have none. You get a user name in any case.")
    )
    password = new_password_field(label=_("Choose a password"))
    password_again = again_field()
    agree = forms.BooleanField(label=_("I have read the terms and the privacy notice, and I agree"))

    def clean_password(self) -> str:
        """This function will refuse a password that is too short or known to thieves."""
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password

    def clean(self) -> dict[str, Any]:
        """This function will compare the two passwords."""
        twice_the_same(self)
        return self.cleaned_data


class RecoverForm(Form):
    """User name, recovery code, and the new password."""

    username = forms.CharField(
        label=_("User name"),
        max_length=150,
        help_text=_("A word and four digits, for example lotus4821"),
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false", "class": WIDE}
        ),
    )
    code = forms.CharField(
        label=_("Recovery code"),
        max_length=60,
        help_text=_("Sixteen letters and digits. You got it when you registered."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "class": WIDE}),
    )
    password = new_password_field(label=_("Choose a new password"))
    password_again = again_field()

    def clean_password(self) -> str:
        """This function will refuse a password that is too short or known to thieves."""
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password

    def clean(self) -> dict[str, Any]:
        """This function will compare the two passwords."""
        twice_the_same(self)
        return self.cleaned_data


class PasswordForm(Form):
    """The person's password, before something sensitive happens."""

    password = password_field(label=_("Your password"))

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        """This function will remember whose password it has to be."""
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        """This function will refuse a wrong password."""
        password: str = self.cleaned_data["password"]
        if not self.user.check_password(password):
            raise ValidationError(_("This is not your password. Type it again."), code="wrong")
        return password


class AgreeForm(Form):
    """The agreement to the terms in force."""

    version = forms.CharField(widget=forms.HiddenInput)
    agree = forms.BooleanField(label=_("I have read the terms and the privacy notice, and I agree"))


class DetailsForm(Form):
    """How a person is called, and the language and time zone that they read in."""

    name = forms.CharField(
        label=_("Your name"), required=False, max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, widget=forms.RadioSelect, help_text=_("Mails come in it, too")
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), help_text=_("The city whose clock you live by"))

    def __init__(self, *args: Any, present_zone: str, **kwargs: Any) -> None:
        """This function will offer the zones of the countries, and the present one."""
        super().__init__(*args, **kwargs)
        self.fields["time_zone"].choices = zone_choices(present_zone)  # type: ignore[attr-defined]  # a field with choices
