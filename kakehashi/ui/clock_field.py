"""A field for a time of day."""

import re
import unicodedata
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext as _

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:時]([0-5][0-9])分?")


class ClockField(forms.CharField):
    """A time of day as people write it: 14:00, 9:30, １４時００分."""

    def __init__(self, **options: Any) -> None:
        """This function will set what the field shares with its sisters."""
        widget = forms.TextInput(attrs={"class": "govuk-input--width-5"})
        super().__init__(max_length=10, widget=widget, **{"required": False, **options})

    def clean(self, value: Any) -> time | None:
        """This function will return the time, None for nothing, or raise with the sentence that helps."""
        text = unicodedata.normalize("NFKC", super().clean(value)).replace(" ", "")
        if not text:
            return None
        found = _CLOCK.fullmatch(text)
        if found is None:
            raise forms.ValidationError(_("Enter a time such as 14:00"))
        return time(int(found[1]), int(found[2]))
