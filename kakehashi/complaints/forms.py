"""The contact form to the Secretariat and the Secretariat's answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kakehashi.complaints.states import Subject
from kakehashi.ui.forms import Form


class ContactForm(Form):
    """What somebody writes to the Secretariat; only the subject and the message are needed."""

    subject = forms.ChoiceField(label=_("What is it about?"), choices=Subject.choices, widget=forms.RadioSelect)
    organization_named = forms.CharField(
        label=_("Which organization or company is it about?"),
        help_text=_("It cannot see this message."),
        max_length=160,
        required=False,
    )
    body = forms.CharField(
        label=_("Your message"),
        help_text=_("If money was asked for: how much, by whom, when, and what for?"),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    reply_to = forms.CharField(
        label=_("How can we answer you?"),
        help_text=_("An e-mail address or a telephone number. Leave it empty if you want no answer."),
        max_length=200,
        required=False,
    )


class AnswerForm(Form):
    """What the Secretariat answers."""

    body = forms.CharField(label=_("Your answer"), max_length=8000, widget=forms.Textarea(attrs={"rows": 8}))
