"""The forms about the quota: the numbers that a company tells, and numbers that are only tried out."""

import unicodedata
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy

from kakehashi.opportunities.states import Programme
from kakehashi.organizations.actions import Figures
from kakehashi.placements.quotas import Kind, Numbers
from kakehashi.ui.forms import DateField, Form

MOST_STAFF = 999_999
EXCELLENT: Final[dict[str, bool | None]] = {"yes": True, "no": False, "unknown": None}
RATINGS = (("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No")), ("unknown", gettext_lazy("Not known")))
EXCELLENT_LABEL = gettext_lazy("Are the company and its supervising organization both rated excellent (優良)?")


class PeopleField(forms.IntegerField):
    """A number of people as they are written: 45, ４５, 1,200, 45人, 45名."""

    def __init__(self, **options: Any) -> None:
        """This function will set what every number of people shares."""
        widget = forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "numeric"})
        super().__init__(min_value=0, max_value=MOST_STAFF, widget=widget, **options)

    def to_python(self, value: Any) -> int | None:
        """This function will read the number without separators and counters."""
        plain = unicodedata.normalize("NFKC", str("" if value is None else value))
        return super().to_python(plain.translate(str.maketrans("", "", ",，、人名 ")))


class _CountsForm(Form):
    """What both forms ask for."""

    titp_1 = PeopleField(label=gettext_lazy("Trainees in stage (i)"))
    titp_2 = PeopleField(label=gettext_lazy("Trainees in stage (ii)"))
    titp_3 = PeopleField(label=gettext_lazy("Trainees in stage (iii)"))


class NumbersForm(_CountsForm):
    """The numbers that a company tells; each group as of a day that has come."""

    full_time_staff = PeopleField(
        label=gettext_lazy("Full-time staff"), help_text=gettext_lazy("Trainees are not counted. For example 45.")
    )
    staff_as_of = DateField(label=gettext_lazy("Staff counted on"))
    rated_excellent = forms.ChoiceField(
        label=EXCELLENT_LABEL,
        help_text=gettext_lazy("Choose “No” if only one of them is."),
        choices=RATINGS,
        widget=forms.RadioSelect,
    )
    rating_as_of = DateField(label=gettext_lazy("Rating as of"))
    esd = PeopleField(label=gettext_lazy("People in employment for skill development"))
    trainees_as_of = DateField(label=gettext_lazy("Trainees counted on"))
    field_order = (
        "full_time_staff", "staff_as_of", "rated_excellent", "rating_as_of", "titp_1", "titp_2", "titp_3", "esd",
        "trainees_as_of",
    )  # fmt: skip

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        """This function will accept only days that have come."""
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, DateField):
                field.max_date = on
                field.error_messages["late"] = gettext_lazy("This day has not come yet. Enter the day of the count.")

    def figures(self) -> Figures:
        """This function will return what was typed, for the action."""
        return Figures(**{**self.cleaned_data, "rated_excellent": EXCELLENT[self.cleaned_data["rated_excellent"]]})


class TryForm(_CountsForm):
    """Numbers that are tried out on the calculator; everything may stay empty, and nothing is saved."""

    mark_optional = False

    staff = PeopleField(label=gettext_lazy("Full-time staff, without trainees"))
    excellent = forms.ChoiceField(label=EXCELLENT_LABEL, choices=RATINGS)
    care = forms.BooleanField(label=gettext_lazy("The work is care (介護)"))
    field_order = ("staff", "excellent", "titp_1", "titp_2", "titp_3", "care")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will ask for nothing."""
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False

    def numbers(self) -> Numbers:
        """This function will return what was typed, for the computation."""
        given = self.cleaned_data
        present: dict[Kind, int | None] = {(Programme.TITP.value, stage): given[f"titp_{stage}"] for stage in (1, 2, 3)}
        return Numbers(staff=given["staff"], excellent=EXCELLENT.get(given["excellent"]), present=present)
