"""The further pages of an opportunity: one part of the terms each."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.catalogue.languages import JAPANESE_LEVELS
from kakehashi.catalogue.prefectures import PREFECTURES
from kakehashi.opportunities.forms.fields import WordsField, count, decimals, plain, zero_too
from kakehashi.opportunities.states import Lodging, Selection
from kakehashi.opportunities.terms import Terms
from kakehashi.ui.forms import DateField, Form

MOST_PLACES, MOST_HOURS, DAYS = 99, 60, 365
# The working hours of a year lie between these many weeks; else hours, days off and weeks contradict each other.
LEAST_WEEKS, MOST_WEEKS = 42, 53
_NO_CALLS = gettext_lazy("No telephone number, address, link or messenger name: nobody is called directly.")


class PartForm(Form):
    """One part of the terms; the fields have the names of the terms."""

    may_be_zero: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, *args: Any, terms: Terms, **kwargs: Any) -> None:
        """This function will keep the other terms, with which this part has to agree, and show what is told."""
        kwargs.setdefault("initial", self.initial_of(terms))
        super().__init__(*args, **kwargs)
        self.terms = terms

    def initial_of(self, terms: Terms) -> dict[str, Any]:
        """This function will return what is told already, as people type it."""
        return {name: self._typed(name, getattr(terms, name)) for name in self.base_fields if hasattr(terms, name)}

    def _typed(self, name: str, value: Any) -> Any:
        if isinstance(value, bool | str | tuple) or hasattr(value, "isoformat"):
            return value
        return zero_too(value) if name in self.may_be_zero and value is not None else plain(value)

    def changes(self) -> dict[str, Any]:
        """This function will return what was typed by the names of the terms."""
        return dict(self.cleaned_data)


class DayForm(PartForm):
    """The work, and a day of it."""

    duties_ja = WordsField(label=gettext_lazy("The work in your words, in Japanese"), help_text=_NO_CALLS, rows=6)
    day_ja = WordsField(
        label=gettext_lazy("What one does in a day, in Japanese"),
        help_text=gettext_lazy("From the morning to the evening: what, with what, with whom. Seekers read this first."),
        rows=6,
    )


class PlaceForm(PartForm):
    """Where, and for how many people."""

    prefecture = forms.ChoiceField(label=gettext_lazy("Prefecture of the workplace"))
    municipality_ja = WordsField(
        address_too=True,
        label=gettext_lazy("City, town or village, in Japanese"),
        help_text=gettext_lazy("Only its name, no street."),
        max_length=40,
        rows=0,
    )
    places = count(label=gettext_lazy("Places"), min_value=1, max_value=MOST_PLACES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will offer the prefectures by name."""
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        field = self.fields["prefecture"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Choose")), *((one.code, one.name_in(language)) for one in PREFECTURES)]


class HoursForm(PartForm):
    """Hours, overtime, days off."""

    may_be_zero = frozenset({"overtime_hours"})
    weekly_hours = decimals(
        label=gettext_lazy("Hours a week"),
        help_text=gettext_lazy("For example 40 or 37.5."),
        min_value=1,
        max_value=MOST_HOURS,
        places=1,
    )
    daily_hours = decimals(
        label=gettext_lazy("Hours a day"),
        help_text=gettext_lazy("Without breaks. For example 8 or 7.75."),
        min_value=1,
        max_value=12,
        places=2,
    )
    overtime_hours = count(
        label=gettext_lazy("Overtime that is usual, in hours a month"),
        help_text=gettext_lazy("Enter 0 when there is none."),
        min_value=0,
        max_value=100,
    )
    days_off_a_year = count(
        label=gettext_lazy("Days off a year"),
        help_text=gettext_lazy("All of them, without paid leave. For example 115."),
        min_value=50,
        max_value=250,
    )
    days_off_ja = WordsField(
        label=gettext_lazy("Which days are off, in Japanese"),
        help_text=gettext_lazy("For example the days of the week, and holidays in summer and winter."),
        max_length=200,
        rows=0,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """This function will refuse hours and days off that contradict each other."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        week, day, off = (given.get(name) for name in ("weekly_hours", "daily_hours", "days_off_a_year"))
        if week and day and off:
            year = day * (DAYS - off)
            if not week * LEAST_WEEKS <= year <= week * MOST_WEEKS:
                hours = {"hours": zero_too(year), "week": zero_too(week)}
                said = _("That makes %(hours)s hours a year, which does not go with %(week)s hours a week.") % hours
                self.add_error("days_off_a_year", said)
        return given


class LodgingForm(PartForm):
    """Where the worker lives."""

    lodging = forms.ChoiceField(
        label=gettext_lazy("Where does the worker live?"), choices=Lodging.choices, widget=forms.RadioSelect
    )
    persons_a_room = count(label=gettext_lazy("Persons in a bedroom"), min_value=1, max_value=20, required=False)
    area_a_person = decimals(
        label=gettext_lazy("Bedroom for each person, in square metres"),
        help_text=gettext_lazy("For example 6 or 7.5."),
        min_value=1,
        places=1,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """This function will ask for persons and area where the company gives the lodging, and drop them else."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("lodging") == Lodging.OWN:
            given["persons_a_room"] = given["area_a_person"] = None
        elif given.get("lodging"):
            for name in ("persons_a_room", "area_a_person"):
                if name not in self.errors and not given.get(name):
                    self.add_error(name, _("Tell it: the worker wants to know how they will live"))
        return given


class SupportForm(PartForm):
    """Japanese, what is taught, support."""

    japanese_level = forms.ChoiceField(label=gettext_lazy("Level of Japanese that you wish"))
    taught_ja = WordsField(
        label=gettext_lazy("What the worker is taught, in Japanese"),
        help_text=gettext_lazy("Skills, licences, tests."),
    )
    support_ja = WordsField(
        label=gettext_lazy("How you support the worker, in Japanese"),
        help_text=gettext_lazy("Lessons of Japanese, somebody to talk to, help with offices and doctors."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will offer the levels of the test."""
        super().__init__(*args, **kwargs)
        field = self.fields["japanese_level"]
        if isinstance(field, forms.ChoiceField):
            levels = [(one.code, one.code) for one in JAPANESE_LEVELS if one.rank]
            field.choices = [("", _("Choose")), ("none", _("None needed")), *levels]


class SelectionForm(PartForm):
    """How people are chosen, and when."""

    selection = forms.MultipleChoiceField(
        label=gettext_lazy("How do you choose?"), choices=Selection.choices, widget=forms.CheckboxSelectMultiple
    )
    selection_on = DateField(
        label=gettext_lazy("Day of the selection"),
        help_text=gettext_lazy("Leave it empty when it is arranged with each person."),
        required=False,
    )
    selection_ja = WordsField(
        label=gettext_lazy("More about the selection, in Japanese"),
        help_text=gettext_lazy("For example what is tested."),
        required=False,
        rows=3,
    )

    def changes(self) -> dict[str, Any]:
        """This function will return what was typed by the names of the terms."""
        return {**self.cleaned_data, "selection": tuple(self.cleaned_data["selection"])}

    def clean_selection_on(self) -> Any:
        """This function will refuse a day after the start of the work."""
        day = self.cleaned_data["selection_on"]
        if day and day >= self.terms.starts_on:
            raise forms.ValidationError(_("People are chosen before the work starts"))
        return day
