"""The questions of the public check, one form each."""

from datetime import date
from functools import cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kakehashi.catalogue.countries import SENDING_COUNTRIES
from kakehashi.eligibility.forms import (
    EARLIEST,
    FIRST_DAY,
    UNKNOWN,
    ListedWorkForm,
    Period,
    StayKindForm,
    StayTimesForm,
    kind_question,
)
from kakehashi.portals.public.check import LAST_DAY, NONE
from kakehashi.rules import BadFacts, facts_from
from kakehashi.ui.formats import reader
from kakehashi.ui.forms import DateField, Form, Hinted


class CountryForm(Form):
    """Where the person comes from."""

    heading_field = "country"
    country = forms.ChoiceField(
        label=_("Which country are you from?"),
        help_text=_("The country of your passport."),
        error_messages={"required": _("Choose your country")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will offer all countries, those from which most trainees come first."""
        super().__init__(*args, **kwargs)
        names = {code: name for code, name in reader().territories.items() if code in _countries()}
        first = [country.code for country in SENDING_COUNTRIES]
        others = sorted((name, code) for code, name in names.items() if code not in first)
        self.fields["country"].choices = [  # type: ignore[attr-defined]  # a choice field has them
            ("", _("Choose a country")),
            *((code, names[code]) for code in first),
            (_("Other countries"), [(code, name) for name, code in others]),
        ]


class BirthForm(Form):
    """When the person was born."""

    heading_field = "birth"
    birth = DateField(
        label=_("When were you born?"),
        help_text=_("For example: 27 3 2004. You have to be 18 or older to go."),
        min_date=EARLIEST,
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        """This function will refuse birthdays that are still to come."""
        super().__init__(*args, **kwargs)
        self.fields["birth"].max_date = today  # type: ignore[attr-defined]  # a date field of ours has it


class FindForm(Form):
    """The search for a work in the official list."""

    mark_optional = False
    q = forms.CharField(
        label=_("Search the list"),
        help_text=_("One word is enough, in your language. For example: welding, care, rice."),
        max_length=60,
        error_messages={"required": _("Write a word for the work")},
    )


class OtherWorkForm(ListedWorkForm):
    """A desired work that is not on the list, in the person's words."""

    other = forms.CharField(
        label=_("Which work is it?"),
        help_text=_("A few words, in your language. For example: making shoes."),
        max_length=60,
        error_messages={"required": _("Write which work it is")},
    )
    kind = kind_question()
    field_order = ("other", "kind", "field")


class JobForm(Period):
    """A time of work; without an end it goes on."""

    other = forms.CharField(
        label=_("Which work was it?"),
        help_text=_("A few words, in your language. For example: making shoes."),
        max_length=60,
        error_messages={"required": _("Write which work it was")},
    )
    field_order = ("other", "begins", "ends")

    def __init__(self, *args: Any, listed: bool, today: date, **kwargs: Any) -> None:
        """This function will ask for words only where the work is not on the list."""
        super().__init__(*args, **kwargs)
        if listed:
            del self.fields["other"]
        self.fields["begins"].max_date = today  # type: ignore[attr-defined]  # a date field of ours has it
        self.fields["ends"].required = False
        self.fields["ends"].help_text = _("Leave it empty if you still do this work.")


class StayForm(StayTimesForm, StayKindForm):
    """A stay in Japan under one of the programmes."""

    field_order = ("kind", "begins", "ends", "finished")


class JapaneseForm(Form):
    """How much Japanese the person knows."""

    heading_field = "japanese"
    japanese = forms.ChoiceField(
        label=_("How good is your Japanese?"),
        help_text=_("The best test that you passed: JLPT or an equal one."),
        choices=[
            (NONE, _("No test yet")),
            ("N5", Hinted("N5", _("The first level"))),
            ("N4", "N4"),
            ("N3", "N3"),
            ("N2", "N2"),
            ("N1", Hinted("N1", _("The highest level"))),
            (UNKNOWN, _("I do not know")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose your level of Japanese")},
    )


class DayForm(Form):
    """When the person would like to go."""

    heading_field = "day"
    day = DateField(
        label=_("When would you like to go to Japan?"),
        help_text=_("A day from 2010 to 2030. From the interview to the entry, 6 to 10 months are usual."),
        min_date=FIRST_DAY,
        max_date=LAST_DAY,
        error_messages={
            "early": _("Choose a day from 2010 to 2030. We know no rules of other years."),
            "late": _("Choose a day from 2010 to 2030. We know no rules of other years."),
        },
    )

    def __init__(self, *args: Any, born_on: date | None = None, **kwargs: Any) -> None:
        """This function will keep the birth date, before which nobody travels."""
        super().__init__(*args, **kwargs)
        self.born_on = born_on

    def clean_day(self) -> date:
        """This function will refuse a day before the person was born."""
        day: date = self.cleaned_data["day"]
        if self.born_on and day < self.born_on:
            raise ValidationError(_("Choose a day after you were born"))
        return day


class AnotherDayForm(Form):
    """Another day for the same answers."""

    mark_optional = False
    on = DateField(
        label=_("See the answer for another day"),
        help_text=_("A day from 2010 to 2030."),
        min_date=FIRST_DAY,
        max_date=LAST_DAY,
        error_messages={
            "early": _("Choose a day from 2010 to 2030. We know no rules of other years."),
            "late": _("Choose a day from 2010 to 2030. We know no rules of other years."),
        },
    )


class DoneForm(Form):
    """The button under a list, which says that the list is complete or that there is nothing to say."""

    none = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, filled: bool, **kwargs: Any) -> None:
        """This function will know whether the list holds something."""
        super().__init__(*args, **kwargs)
        self.filled = filled

    def clean(self) -> dict[str, Any]:
        """This function will refuse an empty list that was not said to be empty."""
        given = super().clean() or self.cleaned_data
        if not self.filled and not given.get("none"):
            raise ValidationError(_("Add what you did, or press the button that says that there was nothing"))
        return given


@cache
def _countries() -> frozenset[str]:
    """This function will return the codes of the countries that the rules know."""
    known = set()
    for code in map(str, reader().territories):
        try:
            facts_from({"nationality": code, "birth_date": "1990-01-01"}, on=FIRST_DAY)
        except BadFacts:
            continue
        known.add(code)
    return frozenset(known - {"JP"})
