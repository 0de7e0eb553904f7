"""The form in which the Secretariat writes a question and its answers, all languages on one page."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.guidance.models import Audience, Genre, Question
from kakehashi.ui.forms import DateField, Form


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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will add question and answer for each released language."""
        super().__init__(*args, **kwargs)
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
            if answer and not asked:
                self.add_error(f"asked_{code}", _("Write the question too, or take the answer away"))
        if not self.errors and not any(given[f"asked_{code}"] for code, _name in settings.LANGUAGES):
            self.add_error("asked_en", _("Write question and answer in one language at least"))
        return given

    def texts(self) -> dict[str, tuple[str, str]]:
        """This function will return question and answer of each released language, after the form was found valid."""
        given = self.cleaned_data
        return {code: (given[f"asked_{code}"], given[f"answer_{code}"]) for code, _name in settings.LANGUAGES}


def initial_of(question: Question) -> dict[str, Any]:
    """This function will return what the form shows of a question that exists."""
    texts = {text.language: text for text in question.texts.all()}
    shown = {
        "audience": question.audience,
        "genre": question.genre,
        "position": question.position,
        "checked_on": question.checked_on,
        "is_shown": question.is_shown,
    }
    for code, text in texts.items():
        shown |= {f"asked_{code}": text.asked, f"answer_{code}": text.answer}
    return shown
