"""The translator's form: one Japanese text for each part, with what was seen when the page was opened."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.common.text import clean
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

    def __init__(self, *args: Any, parts: Sequence[NeededPart], language: str = "ja", **kwargs: Any) -> None:
        """This function will make a field for each part, and a hidden one for what is stored now."""
        super().__init__(*args, **kwargs)
        self.parts = list(parts)
        for part in self.parts:
            rows = max(3, min(14, len(part.source) // 40 + 2))
            long = len(part.source) > LONG or part.key == "self_promotion"
            attrs: dict[str, Any] = {"lang": language, "spellcheck": "false"}
            widget = forms.Textarea(attrs={**attrs, "rows": rows}) if long else forms.TextInput(attrs=attrs)
            self.fields[text_name(part.key)] = forms.CharField(
                label=(_("%(part)s in Japanese") if language == "ja" else _("%(part)s, translated"))
                % {"part": part.label},
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
        return self._named_by("approve")

    def keys_to_check(self) -> tuple[str, ...]:
        """This function will return the parts that the pressed button finishes: one, all that have text, or none."""
        return self._named_by("check")

    def _named_by(self, button: str) -> tuple[str, ...]:
        """This function will return the parts that a pressed button means.

        A name that only rules proposed is not among all at first: it is saved, for somebody to confirm.
        """
        pressed = self.data.get(button, "")
        if pressed == EVERYTHING:
            unseen = {part.key: part.proposal for part in self.parts if part.name_proposal and not part.japanese}
            return tuple(
                one.key for one in self.typed() if one.japanese.strip() and one.japanese != unseen.get(one.key)
            )
        return tuple(one.key for one in self.typed() if one.key == pressed)

    def settle(self) -> str:
        """This function will carry out the choice between two texts, and return the part that it was about.

        ``keep`` names the part and the stored text that one's own replaces, so that a third text is not lost;
        ``take`` names the part whose stored text replaces what was typed; with a pair after it, the memory's.
        """
        kept, _space, mark = self.data.get("keep", "").partition(" ")
        taken = self.data.get("take", "")
        for part in self.parts:
            if part.key == kept:
                self._put(seen_name(part.key), mark)
            elif part.key == taken:
                self._put(text_name(part.key), part.japanese)
                self._put(seen_name(part.key), part.seen)
        return str(kept or taken.partition(" ")[0])

    def _put(self, name: str, value: str) -> None:
        data = cast("QueryDict", self.data).copy()
        data[self.add_prefix(name)] = value
        self.data = data

    def show_conflict(self, *, stored: Mapping[str, str]) -> None:
        """This function will keep what was typed, and say that there are two texts to choose from."""
        for key in stored:
            self.add_error(text_name(key), _("Somebody changed this since you opened the page. Compare both."))


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


def reason_name(key: str) -> str:
    """This function will return the name of the box for why a part's warnings may pass."""
    return f"reason-{key}"


def seen_name(key: str) -> str:
    """This function will return the name of the hidden box beside it."""
    return f"seen-{key}"
