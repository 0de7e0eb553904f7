"""The translator's form: one Japanese text for each part, with what was seen when the page was opened."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.translation.actions import Typed
from kakehashi.translation.declining import DeclineCause
from kakehashi.translation.queries import NeededPart
from kakehashi.translation.sources import NAME
from kakehashi.ui.forms import Form

LONGEST = 6000
LONGEST_NAME = 120
LONG = 60
EVERYTHING = "everything"


class DeskForm(Form):
    """All Japanese texts of one person; each may stay empty, for a draft is never refused for being unfinished."""

    mark_optional = False

    def __init__(self, *args: Any, parts: Sequence[NeededPart], **kwargs: Any) -> None:
        """This function will make a field for each part, and a hidden one for what is stored now."""
        super().__init__(*args, **kwargs)
        self.parts = list(parts)
        for part in self.parts:
            rows = max(3, min(14, len(part.source) // 40 + 2))
            long = len(part.source) > LONG or part.key == "self_promotion"
            attrs: dict[str, Any] = {"lang": "ja", "spellcheck": "false"}
            widget = forms.Textarea(attrs={**attrs, "rows": rows}) if long else forms.TextInput(attrs=attrs)
            self.fields[text_name(part.key)] = forms.CharField(
                label=_("%(part)s in Japanese") % {"part": part.label},
                required=False,
                max_length=LONGEST_NAME if part.key == NAME else LONGEST,
                widget=widget,
                initial=part.proposal,
            )
            self.fields[seen_name(part.key)] = forms.CharField(
                required=False, widget=forms.HiddenInput(), initial=part.seen
            )

    def typed(self) -> list[Typed]:
        """This function will return what was typed, for the action that saves it; boxes that were not sent stay out."""
        return [
            Typed(
                key=part.key,
                japanese=self.cleaned_data[text_name(part.key)],
                seen=self.cleaned_data[seen_name(part.key)],
            )
            for part in self.parts
            if text_name(part.key) in self.data
        ]

    def keys_to_approve(self) -> tuple[str, ...]:
        """This function will return the parts that the pressed button approves: one, all that have text, or none."""
        pressed = self.data.get("approve", "")
        if pressed == EVERYTHING:
            return tuple(one.key for one in self.typed() if one.japanese.strip())
        return tuple(one.key for one in self.typed() if one.key == pressed)

    def show_conflict(self, *, stored: Mapping[str, str]) -> None:
        """This function will keep what was typed, and let the next press of the button be a decision about it.

        The hidden fields take over what is stored now, so that saving again is not refused again.
        """
        data = cast("QueryDict", self.data).copy()
        for part in self.parts:
            if part.key in stored:
                data[self.add_prefix(seen_name(part.key))] = part.seen
                self.add_error(text_name(part.key), _("Somebody changed this since you opened the page. Compare both."))
        self.data = data


class AcceptChangeForm(Form):
    """The Japanese with which a change is accepted."""

    japanese = forms.CharField(
        label=gettext_lazy("New Japanese"),
        help_text=gettext_lazy("Companies read it when the seeker has said yes to it."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8, "lang": "ja", "spellcheck": "false"}),
    )


class DeclineForm(Form):
    """Why a change is declined: a reason of the list, which every seeker can read, and words of one's own."""

    cause = forms.ChoiceField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("The seeker reads it in their own language."),
        choices=DeclineCause.choices,
        widget=forms.RadioSelect(),
    )
    reason = forms.CharField(
        label=gettext_lazy("In your own words"),
        help_text=gettext_lazy("The seeker reads it as you write it. Be clear and kind."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        """This function will ask for words where the reason is none of the list."""
        data = super().clean() or {}
        if data.get("cause") == DeclineCause.OTHER and not data.get("reason"):
            self.add_error("reason", _("Say what the reason is."))
        return data


def text_name(key: str) -> str:
    """This function will return the name of the box for a part."""
    return f"japanese-{key}"


def seen_name(key: str) -> str:
    """This function will return the name of the hidden box beside it."""
    return f"seen-{key}"
