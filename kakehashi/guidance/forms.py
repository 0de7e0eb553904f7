"""The form in which the Secretariat writes a question and its answers, and the one that asks for a day."""

import re
import unicodedata
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.guidance.models import Audience, Genre, Question
from kakehashi.guidance.resting import bound_names, places_in
from kakehashi.guidance.rule_titles import group_title, in_order, stem_of, title_of
from kakehashi.guidance.rules_in_force import FIRST_DAY, LAST_DAY
from kakehashi.rules import parameters
from kakehashi.ui.forms import DateField, Form

_DAY = re.compile(r"(\d{4})[-/. 年](\d{1,2})[-/. 月](\d{1,2})日?")


class QuestionForm(Form):
    """A question's place, and question and answer in each released language; a language may stay empty."""

    mark_optional = False

    audience = forms.ChoiceField(label=gettext_lazy("For whom"), choices=Audience.choices)
    genre = forms.ChoiceField(label=gettext_lazy("About"), choices=Genre.choices)
    position = forms.IntegerField(
        label=gettext_lazy("Place in its list"),
        help_text=gettext_lazy("A number. Small numbers come first."),
        min_value=0,
        max_value=30_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-4"}),
    )
    checked_on = DateField(
        label=gettext_lazy("Last checked on"),
        help_text=gettext_lazy("The day on which you last compared the answer with its sources. Example: 22 11 2026"),
    )
    is_shown = forms.BooleanField(label=gettext_lazy("Show it to everyone"), required=False)
    rests_on = forms.MultipleChoiceField(
        label=gettext_lazy("Rules on which the answer rests"),
        help_text=gettext_lazy("When one of them changes, this answer waits for you to check it."),
        choices=[],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will add question and answer for each released language."""
        super().__init__(*args, **kwargs)
        self.fields["rests_on"].choices = _rules_to_choose()  # type: ignore[attr-defined]  # a field of choices
        for code, name in settings.LANGUAGES:
            writing = {"lang": code}
            self.fields[f"asked_{code}"] = forms.CharField(
                label=_("Question (%(language)s)") % {"language": name},
                max_length=300,
                required=False,
                widget=forms.Textarea(attrs={**writing, "rows": 2}),
            )
            self.fields[f"answer_{code}"] = forms.CharField(
                label=_("Answer (%(language)s)") % {"language": name},
                max_length=8000,
                required=False,
                widget=forms.Textarea(attrs={**writing, "rows": 12}),
            )

    def clean(self) -> dict[str, Any]:
        """This function will ask for the missing half of a text, and for one language at least."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for code, _name in settings.LANGUAGES:
            asked, answer = given.get(f"asked_{code}", ""), given.get(f"answer_{code}", "")
            if asked and not answer:
                self.add_error(f"answer_{code}", _("Write the answer too, or take the question away"))
            if unknown := sorted(places_in(answer) - set(parameters())):
                self.add_error(f"answer_{code}", _("There is no rule named %(name)s") % {"name": unknown[0]})
            if answer and not asked:
                self.add_error(f"asked_{code}", _("Write the question too, or take the answer away"))
        if not self.errors and not any(given[f"asked_{code}"] for code, _name in settings.LANGUAGES):
            self.add_error("asked_en", _("Write question and answer in one language at least"))
        return given

    def texts(self) -> dict[str, tuple[str, str]]:
        """This function will return question and answer of each released language, after the form was found valid."""
        given = self.cleaned_data
        return {code: (given[f"asked_{code}"], given[f"answer_{code}"]) for code, _name in settings.LANGUAGES}


class DayForm(Form):
    """Asks for a day of the years that the rules cover, written as year, month and day."""

    mark_optional = False

    on = forms.CharField(
        label=gettext_lazy("See the rules of another day"),
        help_text=gettext_lazy("Year, month, day. Example: 2027-04-01"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_on(self) -> date | None:
        """This function will return the day; digits of any width and the usual signs between them will do."""
        typed = unicodedata.normalize("NFKC", self.cleaned_data["on"]).strip()
        if not typed:
            return None
        found = _DAY.fullmatch(typed)
        try:
            day = date(*(int(part) for part in found.groups())) if found else None
        except ValueError:
            day = None
        if day is None:
            raise forms.ValidationError(_("Write a real day as year, month, day. Example: 2027-04-01"))
        if not FIRST_DAY <= day <= LAST_DAY:
            raise forms.ValidationError(_("Choose a day from 2010 to 2030. We know no rules of other years."))
        return day


def initial_of(question: Question) -> dict[str, Any]:
    """This function will return what the form shows of a question that exists."""
    texts = {text.language: text for text in question.texts.all()}
    shown = {
        "audience": question.audience,
        "genre": question.genre,
        "position": question.position,
        "checked_on": question.checked_on,
        "is_shown": question.is_shown,
        "rests_on": bound_names(question),
    }
    for code, text in texts.items():
        shown |= {f"asked_{code}": text.asked, f"answer_{code}": text.answer}
    return shown


def _rules_to_choose() -> list[tuple[str, list[tuple[str, str]]]]:
    """This function will return every rule under its programme, for ticking."""
    by_programme: dict[str, list[tuple[str, str]]] = {}
    for found in in_order(parameters().values()):
        by_programme.setdefault(group_title(stem_of(found.name)), []).append((found.name, title_of(found.name)))
    return list(by_programme.items())
