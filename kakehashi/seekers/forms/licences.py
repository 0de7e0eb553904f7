"""The form of a licence or certificate."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.seekers.forms.work import YearField
from kakehashi.seekers.states import LicenceKind
from kakehashi.ui.forms import Form


class LicenceForm(Form):
    """A licence or certificate; its number is not asked."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What kind is it?"), choices=LicenceKind.choices, widget=forms.RadioSelect()
    )
    name = forms.CharField(
        label=gettext_lazy("What stands on it?"),
        help_text=gettext_lazy("As it is written there. For example: car, class B2. Do not write its number."),
        max_length=160,
    )
    issued_year = YearField(
        label=gettext_lazy("In which year did you get it?"),
        help_text=gettext_lazy("Leave it empty if you do not know."),
        required=False,
    )

    def __init__(self, *args: Any, today: date, named: bool = True, **kwargs: Any) -> None:
        """This function will leave the name out when it is published and changed by asking."""
        super().__init__(*args, **kwargs)
        self.this_year = today.year
        if not named:
            del self.fields["name"]

    def clean_issued_year(self) -> int | None:
        """This function will refuse a year that has not come."""
        year: int | None = self.cleaned_data["issued_year"]
        if year and year > self.this_year:
            raise forms.ValidationError(_("This year has not come yet"))
        return year
