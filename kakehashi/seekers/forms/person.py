"""Forms of the single answers: names, birth date, country, sex, contact."""

from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.catalogue.countries import COUNTRIES, SENDING_COUNTRIES, country_name
from kakehashi.common.text import fold
from kakehashi.seekers.forms.drafts import DraftForm
from kakehashi.seekers.names import katakana_name, passport_name
from kakehashi.seekers.phones import to_e164
from kakehashi.seekers.states import PhoneOwner, Sex
from kakehashi.ui.forms import DateField, Form

NAME = 120


def country_choices() -> list[tuple[str, str]]:
    """This function will list the countries that send trainees, by name in the reader's language."""
    language = get_language() or "en"
    named = [(country.code, country_name(code=country.code, language=language)) for country in SENDING_COUNTRIES]
    return sorted(named, key=lambda pair: fold(pair[1]))


class NamesForm(DraftForm):
    """A person's names. One letter is a name, and one name is enough."""

    native = forms.CharField(
        label=gettext_lazy("Your name as you write it at home"),
        help_text=gettext_lazy("In your own letters, for example Nguyễn Thị Hoa."),
        max_length=NAME,
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false"}),
    )
    passport = forms.CharField(
        label=gettext_lazy("Your name as in your passport"),
        help_text=gettext_lazy(
            "Copy the capital letters at the bottom of the page with your photo. For example NGUYEN THI HOA."
        ),
        max_length=NAME,
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "spellcheck": "false"}),
    )
    katakana = forms.CharField(
        label=gettext_lazy("Your name in katakana"),
        help_text=gettext_lazy("Only if you know it. Your sending organization can write it for you."),
        max_length=NAME,
        required=False,
        widget=forms.TextInput(attrs={"lang": "ja", "spellcheck": "false"}),
    )

    called_as = forms.CharField(
        label=gettext_lazy("What do people call you?"),
        help_text=gettext_lazy("The short name that you want to hear. For example Hoa."),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "spellcheck": "false"}),
    )

    def clean_passport(self) -> str:
        """This function will refuse letters that no passport prints at the bottom of its page."""
        typed: str = self.cleaned_data["passport"]
        name = passport_name(typed)
        if typed and not name:
            raise forms.ValidationError(_("Use the letters A to Z without accents, as your passport does"))
        return name

    def clean_katakana(self) -> str:
        """This function will refuse what is not katakana."""
        typed: str = self.cleaned_data["katakana"]
        name = katakana_name(typed)
        if typed and not name:
            raise forms.ValidationError(_("Use katakana only, or leave it empty"))
        return name


class BirthDateForm(Form):
    """The corrected birth date."""

    birth_on = DateField(
        label=gettext_lazy("Your birth date"),
        help_text=gettext_lazy("As in your passport or identity card. For example 27 3 2004."),
        widget=DateField.widget(attrs={"autocomplete": "bday"}),
    )


class CountryForm(Form):
    """The country in which the person lives."""

    heading_field = "country"
    country = forms.ChoiceField(
        label=gettext_lazy("In which country do you live?"), choices=country_choices, widget=forms.Select()
    )


class SexForm(Form):
    """The sex, for the official résumé; nobody need say it."""

    heading_field = "sex"
    sex = forms.ChoiceField(
        label=gettext_lazy("Sex, as in the passport"),
        help_text=gettext_lazy(
            "Your organization needs it for the official résumé form. Companies do not see it. You need not say it."
        ),
        choices=Sex.choices,
        widget=forms.RadioSelect(),
    )


class ContactForm(DraftForm):
    """How the sending organization reaches the person; companies never see it."""

    phone = forms.CharField(
        label=gettext_lazy("Telephone"),
        help_text=gettext_lazy("In any form. For example 091 234 56 78 or +84 91 234 5678."),
        max_length=60,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "class": "govuk-input--width-20"}),
    )
    phone_owner = forms.ChoiceField(
        label=gettext_lazy("Whose telephone is it?"), choices=PhoneOwner.choices, widget=forms.RadioSelect()
    )
    safe_times = forms.CharField(
        label=gettext_lazy("When can we call you safely?"),
        help_text=gettext_lazy("For example after 18:00, or only on Sundays. Say also when not to call."),
        max_length=200,
        required=False,
    )
    contact_email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )
    address = forms.CharField(
        label=gettext_lazy("Address"),
        help_text=gettext_lazy("Write it as you would on a letter."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "street-address"}),
    )

    def __init__(self, *args: Any, country: str, **kwargs: Any) -> None:
        """This function will read numbers without a country code as numbers of the person's country."""
        super().__init__(*args, **kwargs)
        self.region = COUNTRIES[country].dialling_region

    def clean_phone(self) -> str:
        """This function will return the number as it is kept, whatever way it was typed."""
        typed: str = self.cleaned_data["phone"]
        number = to_e164(text=typed, region=self.region)
        if typed and not number:
            raise forms.ValidationError(_("Check the telephone number: some digits are missing or too many"))
        return number
