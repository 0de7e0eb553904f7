"""Short forms that this portal asks before it acts: a reason, an identity check, an interview time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from kakehashi.ui.forms import Form
from kakehashi.ui.templatetags.kakehashi import two_zones


class ReasonForm(Form):
    """Why something is declined; the other side reads it."""

    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("The other side reads it. Be clear and kind."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class IdentityForm(Form):
    """That somebody made sure who asks for a new recovery code."""

    checked = forms.BooleanField(label=_("I have seen the person and an official paper with the name and birth date."))


class SecondPersonForm(Form):
    """Whether somebody else than the translator approves."""

    wanted = forms.BooleanField(
        label=_("A second person approves every Japanese text"),
        help_text=_("Whoever wrote or checked a text can then not approve it."),
        required=False,
    )


class TimeForm(Form):
    """One of the proposed times."""

    at = forms.ChoiceField(label=_("Which time suits the seeker?"), widget=forms.RadioSelect())

    def __init__(self, *args: Any, times: Sequence[datetime], here: str, there: str, **kwargs: Any) -> None:
        """This function will offer the times, each in both zones."""
        super().__init__(*args, **kwargs)
        choices = [(moment.isoformat(), format_html("{}", two_zones(moment, here, there))) for moment in times]
        self.fields["at"].choices = choices  # type: ignore[attr-defined]  # a field with choices

    def clean_at(self) -> datetime:
        """This function will return the chosen moment."""
        return datetime.fromisoformat(self.cleaned_data["at"])


class PublicDetailsForm(Form):
    """What everybody can read about the organization."""

    representative = forms.CharField(label=_("Representative"), max_length=120)
    address = forms.CharField(label=_("Address"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    telephone = forms.CharField(
        label=_("Telephone for seekers"),
        help_text=_("With the country code, for example +84 24 1234 5678."),
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "class": "govuk-input--width-20"}),
    )
    email = forms.EmailField(
        label=_("E-mail address for seekers"),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    about = forms.CharField(
        label=_("About us"),
        help_text=_("What seekers should know before they choose you."),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
