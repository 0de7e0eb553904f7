"""The translator's form: one Japanese text for each part, with what was seen when the page was opened."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.common.text import clean
from kakehashi.translation.actions import Typed
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
                reason=self.data.get(reason_name(part.key), ""),
            )
            for part in self.parts
            if text_name(part.key) in self.data
        ]

    def texts(self) -> dict[str, str] | None:
        """This function will return what was typed, whatever is wrong with it, by part; None when nothing was sent."""
        if not self.is_bound:
            return None
        typed = {part.key: clean(self.data.get(text_name(part.key), "")) for part in self.parts}
        return {key: text for key, text in typed.items() if text}

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
        help_text=gettext_lazy("Companies read it as soon as you accept."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8, "lang": "ja", "spellcheck": "false"}),
    )


def text_name(key: str) -> str:
    """This function will return the name of the box for a part."""
    return f"japanese-{key}"


def reason_name(key: str) -> str:
    """This function will return the name of the box for why a part's warnings may pass."""
    return f"reason-{key}"


def seen_name(key: str) -> str:
    """This function will return the name of the hidden box beside it."""
    return f"seen-{key}"
