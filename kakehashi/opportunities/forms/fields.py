"""Fields that the pages of an opportunity share: yen as people write it, short numbers, Japanese words."""

import unicodedata
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from kakehashi.opportunities.refusals import ContactFound
from kakehashi.opportunities.terms import check_text

_SIGNS = str.maketrans("", "", ",，、円¥ ")


class YenField(forms.DecimalField):
    """An amount of yen as people write it: 190000, 190,000, １９０，０００円."""

    def __init__(self, **options: Any) -> None:
        """This function will set what every amount shares."""
        options.setdefault("min_value", 0)
        widget = forms.TextInput(attrs={"class": "govuk-input--width-10", "inputmode": "numeric"})
        options.setdefault("max_digits", 8)
        super().__init__(decimal_places=0, widget=widget, **options)

    def to_python(self, value: Any) -> Any:
        """This function will read the amount without separators and signs."""
        return super().to_python(unicodedata.normalize("NFKC", str(value or "")).translate(_SIGNS))


class WordsField(forms.CharField):
    """A company's own words in Japanese, without contact data."""

    def __init__(self, *, rows: int = 4, address_too: bool = False, **options: Any) -> None:
        """This function will show a box of so many rows, or one line for 0; a place may be told with its address."""
        self.address_too = address_too
        options.setdefault("max_length", 2000)
        attrs = {"lang": "ja"}
        widget = forms.Textarea(attrs={**attrs, "rows": rows}) if rows else forms.TextInput(attrs=attrs)
        super().__init__(widget=widget, **options)

    def clean(self, value: Any) -> Any:
        """This function will refuse contact data and show what was found."""
        text = super().clean(value)
        try:
            check_text(text, address_too=self.address_too)
        except ContactFound as refused:
            found = ", ".join(finding.text for finding in refused.findings)
            raise forms.ValidationError(_("Take the contact data out: %(found)s") % {"found": found}) from None
        return text


def count(**options: Any) -> forms.IntegerField:
    """This function will make a field for a small whole number."""
    widget = forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "numeric"})
    return forms.IntegerField(widget=widget, **options)


def decimals(*, places: int, **options: Any) -> forms.DecimalField:
    """This function will make a field for a small number with decimals."""
    widget = forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "decimal"})
    return forms.DecimalField(max_digits=4, decimal_places=places, widget=widget, **options)


def plain(number: Any) -> str:
    """This function will write a number as people type it: 40, 37.5, 190000; nothing for what is not told."""
    if number is None or number == 0:
        return ""
    return zero_too(number)


def zero_too(number: Any) -> str:
    """This function will write a number as people type it, a nought as well."""
    text = f"{number:f}" if hasattr(number, "as_tuple") else str(number)
    return text.rstrip("0").rstrip(".") if "." in text else text
