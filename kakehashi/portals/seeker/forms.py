"""Small forms that belong to pages of this portal only."""

from django import forms
from django.utils.translation import gettext_lazy as _

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


class WantedForm(Form):
    """What the person wants a published text to say."""

    wanted = forms.CharField(
        label=_("What should it say?"),
        help_text=_("Write in your own language. Write the whole text, not only what is new."),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )


class PressForm(Form):
    """A page with nothing to type, only a button to press."""


class UnderstoodForm(Form):
    """A box that the person ticks after reading what will happen."""

    understood = forms.BooleanField(label=_("I have read this and I want it"))
