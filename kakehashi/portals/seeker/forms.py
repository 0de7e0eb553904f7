"""Small forms that belong to pages of this portal only."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kakehashi.eligibility.forms import field_question, kind_question
from kakehashi.seekers.forms import NamesForm
from kakehashi.seekers.forms import OtherWishForm as OtherWishTextForm
from kakehashi.ui.forms import Form


class FindWorkForm(Form):
    """The search for a work of the official list."""

    mark_optional = False
    q = forms.CharField(
        label=_("Search the list"),
        help_text=_("A word for the work, for example: welding, care, rice."),
        max_length=60,
        required=False,
    )


class ApplyForm(Form):
    """What goes with an application, to the sending organization only."""

    message = forms.CharField(
        label=_("Why do you want this work?"),
        help_text=_("Your sending organization reads it. The company does not."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class ReasonForm(Form):
    """A reason in the person's own words."""

    reason = forms.CharField(
        label=_("Please say why"),
        help_text=_("One sentence is enough. Do not write names, telephone or e-mail."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ComeForm(Form):
    """Whether the seeker comes to an interview day; a no says why."""

    comes = forms.ChoiceField(
        label=_("Do you come?"),
        choices=[("yes", _("Yes, I come")), ("no", _("No, I cannot come"))],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("If you cannot come: why?"),
        help_text=_("Only your sending organization reads it."),
        required=False,
        max_length=300,
    )

    def clean(self) -> dict[str, Any]:
        """This function will ask for the reason of a no."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("comes") == "no" and not given.get("reason"):
            self.add_error("reason", gettext("Please say why you cannot come"))
        return given


class WantedForm(Form):
    """What the person wants a published text to say."""

    wanted = forms.CharField(
        label=_("What should it say?"),
        help_text=_("Write in your own language. Write the whole text, not only what is new."),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )


class WantedNameForm(Form):
    """Which name the person wants; it keeps the rules of the page where names are first entered."""

    wanted = forms.CharField(label=_("What should it say?"), max_length=120)

    def __init__(self, *args: Any, key: str, **kwargs: Any) -> None:
        """This function will remember which of the names it is; ``key`` is its column."""
        super().__init__(*args, **kwargs)
        self.key = key

    def clean_wanted(self) -> str:
        """This function will refuse what is no such name, with the sentence of the page of names."""
        typed: str = self.cleaned_data["wanted"]
        names = NamesForm({self.key.removeprefix("name_"): typed}, draft=True)
        names.is_valid()
        for messages in names.errors.values():
            raise forms.ValidationError(list(messages))
        name: str = names.cleaned_data[self.key.removeprefix("name_")]
        return name


class OtherWishForm(OtherWishTextForm):
    """A wish that is not on the official list: in own words, its kind, and the field of the newer programmes."""

    kind = kind_question()
    field = field_question()

    def __init__(self, *args: Any, published: bool, **kwargs: Any) -> None:
        """This function will leave the words out when they are published and changed by asking."""
        super().__init__(*args, **kwargs)
        if published:
            del self.fields["text"]


class PressForm(Form):
    """A page with nothing to type, only a button to press."""


class UnderstoodForm(Form):
    """A box that the person ticks after reading what will happen."""

    understood = forms.BooleanField(label=_("I have read this and I want it"))
