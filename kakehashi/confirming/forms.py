"""What is filled in about the seeker's word: restatements, answers, tries to reach somebody, questions."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.confirming.actions import Answer, Restated
from kakehashi.confirming.queries import Said
from kakehashi.confirming.states import WordState
from kakehashi.confirming.ways import MOST_TRIES, Try, Way
from kakehashi.ui.forms import DateField, Form

LONGEST = 1000
SAME, OTHER = "same", "other"
YES, NO = "yes", "no"
INLINE = {"class": "kk-inline"}


class TextsForm(Form):
    """A form about a person's texts, each with the mark of what the page showed."""

    mark_optional = False
    said: list[Said]

    def show_marks(self) -> None:
        """This function will let the next press of the button answer what the page shows now."""
        data = cast("QueryDict", self.data).copy()
        for one in self.said:
            data[self.add_prefix(f"mark-{one.part.key}")] = one.mark
        self.data = data


class RestateForm(TextsForm):
    """For each text: the Japanese says the same, or a sentence; what is left open is left for later."""

    def __init__(self, *args: Any, said: Sequence[Said], **kwargs: Any) -> None:
        """This function will make the fields of each text, filled with what is kept."""
        super().__init__(*args, **kwargs)
        self.said = list(said)
        for one in self.said:
            same = "" if one.word is None else SAME if one.word.says_the_same else OTHER
            self.fields[f"says-{one.part.key}"] = forms.ChoiceField(
                label=_("What the Japanese says: %(text)s") % {"text": one.part.label},
                choices=[(SAME, _("It says the same")), (OTHER, _("It shortens or changes something"))],
                widget=forms.RadioSelect(),
                required=False,
                initial=same,
            )
            self.fields[f"sentence-{one.part.key}"] = forms.CharField(
                label=_("If it shortens or changes: what it says, in the seeker's language"),
                widget=forms.Textarea(attrs={"rows": 3}),
                max_length=LONGEST,
                required=False,
                initial=one.word.sentence if one.word else "",
            )
            self.fields[f"mark-{one.part.key}"] = _hidden(one)

    def restated(self) -> list[Restated]:
        """This function will return what was said of the texts; a sentence alone is an answer too."""
        found = []
        for one in self.said:
            key = one.part.key
            says, sentence = self.cleaned_data[f"says-{key}"], self.cleaned_data[f"sentence-{key}"]
            if says or sentence:
                mark = self.cleaned_data[f"mark-{key}"]
                found.append(Restated(key=key, mark=mark, says_the_same=says == SAME, sentence=sentence))
        return found


class AnswerForm(TextsForm):
    """For each text the seeker's yes, or no and why; what is left open is left for later."""

    def __init__(self, *args: Any, said: Sequence[Said], **kwargs: Any) -> None:
        """This function will make the fields of each text, filled with what was answered."""
        super().__init__(*args, **kwargs)
        self.said = list(said)
        answers = {WordState.CONFIRMED: YES, WordState.NOT_RIGHT: NO}
        for one in self.said:
            self.fields[f"right-{one.part.key}"] = forms.ChoiceField(
                label=_("Is this right? %(text)s") % {"text": one.part.label},
                choices=[(YES, _("Yes")), (NO, _("Not right"))],
                widget=forms.RadioSelect(attrs=INLINE),
                required=False,
                initial=answers.get(WordState(one.state), ""),
            )
            self.fields[f"reason-{one.part.key}"] = forms.CharField(
                label=_("Not right, because …"),
                max_length=LONGEST,
                required=False,
                initial=one.word.reason if one.word else "",
            )
            self.fields[f"mark-{one.part.key}"] = _hidden(one)

    def clean(self) -> dict[str, Any]:
        """This function will ask again where a yes stands beside a reason against it, and a no without one."""
        data = super().clean() or {}
        for one in self.said:
            right, reason = data.get(f"right-{one.part.key}"), data.get(f"reason-{one.part.key}")
            if right == YES and reason:
                self.add_error(f"right-{one.part.key}", _("You said yes and wrote why not. Choose one."))
            if right == NO and not reason:
                self.add_error(f"reason-{one.part.key}", _("Please say what is not right."))
        return data

    def answers(self) -> list[Answer]:
        """This function will return what was answered; a reason alone is a no."""
        found = []
        for one in self.said:
            key = one.part.key
            right, reason = self.cleaned_data[f"right-{key}"], self.cleaned_data[f"reason-{key}"]
            if right or reason:
                mark = self.cleaned_data[f"mark-{key}"]
                found.append(Answer(key=key, mark=mark, is_right=right == YES, reason=reason))
        return found


class UnreachedForm(Form):
    """How and when the seeker was tried, and what the Secretariat should know."""

    mark_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will make a row for each try; empty rows are left out."""
        super().__init__(*args, **kwargs)
        for number in range(1, MOST_TRIES + 1):
            self.fields[f"way_{number}"] = forms.ChoiceField(
                label=_("Try %(number)s: how") % {"number": number},
                choices=[("", "–"), *Way.choices],
                required=False,
            )
            self.fields[f"on_{number}"] = DateField(
                label=_("Try %(number)s: when") % {"number": number}, required=False
            )
        self.fields["reason"] = forms.CharField(
            label=_("What happened?"),
            help_text=_("The Secretariat reads it. Do not write the telephone number."),
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": 3}),
        )

    def clean(self) -> dict[str, Any]:
        """This function will ask for the other half of a try that has only one."""
        data = super().clean() or {}
        for number in range(1, MOST_TRIES + 1):
            way, on = data.get(f"way_{number}"), data.get(f"on_{number}")
            if way and not on and f"on_{number}" not in self.errors:
                self.add_error(f"on_{number}", _("Say on which day."))
            if on and not way:
                self.add_error(f"way_{number}", _("Say how you tried."))
        return data

    def tries(self) -> list[Try]:
        """This function will return the tries that were filled in."""
        data = self.cleaned_data
        numbers = range(1, MOST_TRIES + 1)
        return [Try(way=Way(data[f"way_{one}"]), on=data[f"on_{one}"]) for one in numbers if data[f"way_{one}"]]


class QuestionForm(Form):
    """A translator's question about one text."""

    text = forms.CharField(
        label=gettext_lazy("Your question"),
        help_text=gettext_lazy("Write in the seeker's language, short and plain. Ask for nothing private."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ReplyForm(Form):
    """The seeker's answer to a question."""

    text = forms.CharField(
        label=gettext_lazy("Your answer"),
        help_text=gettext_lazy("Write in your own language."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def _hidden(one: Said) -> forms.CharField:
    return forms.CharField(required=False, widget=forms.HiddenInput(), initial=one.mark)
