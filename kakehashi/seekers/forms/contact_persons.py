"""The form of a person through whom a seeker can be reached."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.seekers.phones import to_e164
from kakehashi.seekers.states import OtherPhoneOwner, Relation
from kakehashi.ui.forms import Form


class ContactPersonForm(Form):
    """Somebody who can pass on a message; they have to know of it."""

    name = forms.CharField(
        label=gettext_lazy("Their name"), max_length=120, widget=forms.TextInput(attrs={"spellcheck": "false"})
    )
    relation = forms.ChoiceField(label=gettext_lazy("Who is it?"), choices=Relation.choices, widget=forms.RadioSelect())
    phone = forms.CharField(
        label=gettext_lazy("Their telephone"),
        help_text=gettext_lazy("In any form. For example 091 234 56 78 or +84 91 234 5678."),
        max_length=60,
        widget=forms.TextInput(attrs={"type": "tel", "class": "govuk-input--width-20"}),
    )
    phone_owner = forms.ChoiceField(
        label=gettext_lazy("Whose telephone is it?"), choices=OtherPhoneOwner.choices, widget=forms.RadioSelect()
    )
    safe_times = forms.CharField(
        label=gettext_lazy("When can we call there safely?"),
        help_text=gettext_lazy("For example after 18:00, or only on Sundays. Say also when not to call."),
        max_length=200,
        required=False,
    )
    knows = forms.BooleanField(
        label=gettext_lazy("This person knows that I give their name and telephone, and agrees"),
        error_messages={"required": gettext_lazy("Ask this person first. Then tick the box.")},
    )

    def __init__(self, *args: Any, country: str, **kwargs: Any) -> None:
        """This function will read numbers without a country code as numbers of the seeker's country."""
        super().__init__(*args, **kwargs)
        self.region = COUNTRIES[country].dialling_region

    def clean_phone(self) -> str:
        """This function will return the number as it is kept, whatever way it was typed."""
        number = to_e164(text=self.cleaned_data["phone"], region=self.region)
        if not number:
            raise forms.ValidationError(_("Check the telephone number: some digits are missing or too many"))
        return number
