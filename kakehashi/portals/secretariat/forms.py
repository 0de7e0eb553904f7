"""What the Secretariat fills in: reasons, searches, the user name of somebody who lost the way in."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from kakehashi.audit.phrases import PHRASES, THINGS
from kakehashi.complaints.states import Subject
from kakehashi.organizations.states import OrganizationKind
from kakehashi.portals.secretariat import labels
from kakehashi.ui.forms import DateField, Form

ALL = ("", _("All"))


class ReasonForm(Form):
    """Why something is refused or suspended; the organization reads it."""

    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("The organization reads this. Say what it can do next."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class OrganizationSearch(Form):
    """Narrows the list of organizations."""

    mark_optional = False

    q = forms.CharField(label=_("Name"), required=False, max_length=80)
    kind = forms.ChoiceField(label=_("Kind"), choices=[ALL, *OrganizationKind.choices], required=False)
    state = forms.ChoiceField(label=_("State"), choices=[ALL, *labels.choices(labels.ADMISSION)], required=False)


class MessageSearch(Form):
    """Narrows the list of messages."""

    mark_optional = False

    state = forms.ChoiceField(label=_("State"), choices=[ALL, *labels.choices(labels.MESSAGE)], required=False)
    subject = forms.ChoiceField(label=_("Subject"), choices=[ALL, *Subject.choices], required=False)


class LogSearch(Form):
    """Narrows the log."""

    mark_optional = False

    action = forms.ChoiceField(
        label=_("What happened"),
        choices=[ALL, *((name, text) for name, text in PHRASES.items() if "/" not in name)],
        required=False,
    )
    thing = forms.ChoiceField(label=_("With what"), choices=[ALL, *THINGS.items()], required=False)
    id = forms.CharField(
        label=_("Id"), help_text=_("The 20 letters at the end of its address"), required=False, max_length=20
    )


class DayForm(Form):
    """A day on which the rules are tried."""

    day = DateField(
        label=_("Which day?"),
        help_text=_("From 2010 to 2030. Example: 1 4 2027"),
        min_date=date(2010, 1, 1),
        max_date=date(2030, 12, 31),
    )


class UserNameForm(Form):
    """Names the seeker who needs a new recovery code."""

    username = forms.CharField(
        label=_("User name"),
        help_text=_("A word and four digits, for example river-4821"),
        max_length=150,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "none",
                "spellcheck": "false",
                "class": "govuk-input--width-20",
            }
        ),
    )


class IdentityForm(Form):
    """Confirms that the person who asks is the seeker."""

    checked = forms.BooleanField(label=_("I have checked that this person is the seeker"))
