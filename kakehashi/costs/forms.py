"""Forms for the items of a breakdown and for its currency and note."""

from decimal import Decimal

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kakehashi.catalogue.countries import COUNTRIES, currency_name
from kakehashi.costs.states import DueEvent, ItemKind, Payer
from kakehashi.ui.forms import Form

# Money of the countries that send trainees, of Japan, and the one in which many caps are set.
CURRENCIES = ("JPY", "USD", *(country.currency for country in COUNTRIES.values() if country.code != "JP"))


def currency_choices() -> list[tuple[str, str]]:
    """This function will list the currencies by code, with their names in the active language."""
    return [(code, f"{code} – {currency_name(code=code, language=get_language() or 'en')}") for code in CURRENCIES]


class ItemForm(Form):
    """One line of a breakdown."""

    kind = forms.ChoiceField(label=_("What is it for?"), choices=ItemKind.choices, widget=forms.RadioSelect())
    label = forms.CharField(
        label=_("Details"),
        help_text=_("For “Something else” say what it is. Otherwise only if it helps."),
        required=False,
        max_length=120,
    )
    amount = forms.DecimalField(
        label=_("Amount"),
        help_text=_("Numbers only, for example 12000000. Enter 0 when it costs nothing."),
        max_digits=14,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "govuk-input--width-10"}),
    )
    payer = forms.ChoiceField(
        label=_("Who pays it?"), choices=Payer.choices, widget=forms.RadioSelect(), initial=Payer.TRAINEE
    )
    due = forms.ChoiceField(label=_("When is it due?"), choices=DueEvent.choices, widget=forms.RadioSelect())
    refundable = forms.TypedChoiceField(
        label=_("Is it paid back when the trainee does not go?"),
        choices=(("yes", _("Yes")), ("no", _("No"))),
        coerce=lambda answer: answer == "yes",
        widget=forms.RadioSelect(attrs={"class": "kk-inline"}),
    )

    def clean_amount(self) -> Decimal:
        """This function will refuse what is less than nothing."""
        amount: Decimal = self.cleaned_data["amount"]
        if amount < 0:
            raise forms.ValidationError(_("The amount cannot be less than nothing. Enter 0 or more."))
        return amount

    def clean(self) -> None:
        """This function will ask what "something else" is."""
        super().clean()
        if self.cleaned_data.get("kind") == ItemKind.OTHER and not self.cleaned_data.get("label"):
            self.add_error("label", _("Say what it is for."))


class TermsForm(Form):
    """The currency of a breakdown, and a note under it."""

    currency = forms.ChoiceField(label=_("Currency"), choices=currency_choices)
    note = forms.CharField(
        label=_("Note"),
        help_text=_("For example what the price of the lectures includes."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
