"""Forms of schools, jobs and wishes."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.seekers.forms.drafts import DraftForm
from kakehashi.seekers.states import SchoolKind
from kakehashi.ui.forms import Form, PartialDate, PartialDateField

OLDEST_YEAR = 1940
YES_NO = [("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))]


class YearField(forms.IntegerField):
    """A year with four digits."""

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        """This function will set the sentences and the width."""
        sentence = gettext_lazy("Enter the year with four digits, for example 2019")
        super().__init__(min_value=OLDEST_YEAR, max_value=2100, **kwargs)
        self.error_messages.update(invalid=sentence)
        for validator in self.validators:
            validator.message = sentence  # type: ignore[attr-defined]  # both limits have a message
        self.widget.attrs.update({"inputmode": "numeric", "class": "govuk-input--width-4"})


class SchoolForm(Form):
    """A school."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What kind of school was it?"), choices=SchoolKind.choices, widget=forms.RadioSelect()
    )
    name = forms.CharField(
        label=gettext_lazy("Name of the school"),
        help_text=gettext_lazy("Write it as you write it at home."),
        max_length=160,
    )
    field = forms.CharField(
        label=gettext_lazy("What did you learn there?"),
        help_text=gettext_lazy("The field of study, if there was one. For example: mechanics, nursing."),
        max_length=160,
        required=False,
    )
    from_year = YearField(label=gettext_lazy("First year"), required=False)
    until_year = YearField(label=gettext_lazy("Last year"), required=False)
    finished = forms.ChoiceField(
        label=gettext_lazy("Did you finish this school?"),
        choices=YES_NO,
        widget=forms.RadioSelect(attrs={"class": "kk-inline"}),
    )

    def __init__(self, *args: Any, without: Collection[str] = (), **kwargs: Any) -> None:
        """This function will leave texts out that are published and changed by asking."""
        super().__init__(*args, **kwargs)
        for name in without:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """This function will refuse a school that ends before it begins."""
        answers: dict[str, Any] = super().clean() or {}
        first, last = answers.get("from_year"), answers.get("until_year")
        if first and last and last < first:
            self.add_error("until_year", _("The last year cannot be before the first year"))
        return answers


class PeriodMixin(forms.BaseForm):
    """A form with a beginning and an end; the end cannot be first."""

    def check_order(self, answers: dict[str, Any]) -> None:
        """This function will put a sentence to the end when it is before the beginning."""
        begins: PartialDate | None = answers.get("begins")
        ends: PartialDate | None = answers.get("ends")
        if not begins or not ends:
            return
        months_known = begins.month and ends.month
        if ends.year < begins.year or (months_known and ends < begins):
            self.add_error("ends", _("The end cannot be before the beginning"))


class JobForm(PeriodMixin, Form):
    """A job. Its work of the official list is chosen on the page before; without one it gets a name here."""

    employer = forms.CharField(
        label=gettext_lazy("Where did you work?"),
        help_text=gettext_lazy("The name of the company, workshop, farm or family business."),
        max_length=160,
    )
    other_work = forms.CharField(
        label=gettext_lazy("What was your work?"),
        help_text=gettext_lazy("One or two words, for example: shop assistant."),
        max_length=160,
    )
    duties = forms.CharField(
        label=gettext_lazy("What did you do there?"),
        help_text=gettext_lazy("What did you make? With which machines and tools? What can you do alone?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    begins = PartialDateField(
        label=gettext_lazy("When did you begin?"),
        help_text=gettext_lazy("The year is enough. For example 3 2019."),
        min_date=date(OLDEST_YEAR, 1, 1),
    )
    ends = PartialDateField(
        label=gettext_lazy("When did you stop?"),
        help_text=gettext_lazy("Leave it empty if you still work there."),
        required=False,
        min_date=date(OLDEST_YEAR, 1, 1),
    )

    def __init__(self, *args: Any, listed: bool, today: date, without: Collection[str] = (), **kwargs: Any) -> None:
        """This function will ask for the work's name only when it is not on the list, and accept no future.

        ``without`` names texts that are published and changed by asking.
        """
        super().__init__(*args, **kwargs)
        for name in {*without, *(("other_work",) if listed else ())}:
            del self.fields[name]
        for name in ("begins", "ends"):
            self.fields[name].max_date = today  # type: ignore[attr-defined]  # both are partial dates

    def clean(self) -> dict[str, Any]:
        """This function will refuse a job that ends before it begins."""
        answers: dict[str, Any] = super().clean() or {}
        self.check_order(answers)
        return answers


class OtherWishForm(DraftForm):
    """A wish that is not on the official list, in the person's words."""

    text = forms.CharField(
        label=gettext_lazy("Which work do you want to learn?"),
        help_text=gettext_lazy("Write it in your own language."),
        max_length=200,
    )
