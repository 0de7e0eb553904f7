"""What a company types about its lists, notes and saved searches."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.shortlists.queries import COMPARED_AT_MOST
from kakehashi.shortlists.states import Rhythm
from kakehashi.ui.forms import Form
from kakehashi.ui.long_select import LongSelect

LIST, COMPARE, LEAVE_OUT = "list", "compare", "leave_out"
MOST_AT_ONCE = 50


class SkipForm(Form):
    """Whom a search leaves out beside those who do not fit; it stands below the filters of the search page."""

    mark_optional = False
    unseen = forms.BooleanField(label=gettext_lazy("Only people whom we have not seen yet"), required=False)
    uninvited = forms.BooleanField(label=gettext_lazy("Only people whom we have not invited yet"), required=False)

    def skipped(self) -> dict[str, bool]:
        """This function will return what to leave out, as ``leaving_out.left_out`` takes it."""
        given = self.cleaned_data if self.is_valid() else {}
        return {"seen": bool(given.get("unseen")), "invited": bool(given.get("uninvited"))}


class ListForm(Form):
    """The name of a list."""

    name = forms.CharField(
        label=gettext_lazy("Name of the list"),
        help_text=gettext_lazy("For example: Shortlist for Osaka"),
        max_length=80,
    )


class NoteForm(Form):
    """A note on a page."""

    text = forms.CharField(
        label=gettext_lazy("New note"),
        help_text=gettext_lazy("Only your organization reads it. The person and other organizations never do."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SavedSearchForm(Form):
    """The name of a saved search, and how often it is mailed."""

    name = forms.CharField(label=gettext_lazy("Name of the search"), max_length=80)
    rhythm = forms.ChoiceField(
        label=gettext_lazy("Mail me about new pages"),
        help_text=gettext_lazy("The mail says how many there are. Nothing new, no mail."),
        choices=Rhythm.choices,
        widget=forms.RadioSelect,
        initial=Rhythm.OFF,
    )


class ChooseForm(Form):
    """What to do with chosen people: put them on a list, compare them, or leave them out of the results."""

    mark_optional = False
    list = forms.ChoiceField(label=gettext_lazy("Put on"), required=False, widget=LongSelect)
    name = forms.CharField(label=gettext_lazy("Name of the new list"), required=False, max_length=80)

    def __init__(self, *args: Any, lists: Iterable[Any], pages: int = 0, do: str = LIST, **kwargs: Any) -> None:
        """This function will offer the organization's lists; ``pages`` is how many people are chosen."""
        super().__init__(*args, **kwargs)
        field = self.fields["list"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [*((one.public_id, one.name) for one in lists), ("", _("A new list"))]
            field.initial = field.choices[0][0]
        self.pages, self.do = pages, do

    def clean(self) -> dict[str, Any]:
        """This function will refuse what cannot be done with the chosen people."""
        given = super().clean() or {}
        if not self.pages:
            self.add_error(None, _("Choose at least one person. Those who are no longer shown cannot be chosen."))
        elif self.do == COMPARE and self.pages > COMPARED_AT_MOST:
            self.add_error(None, _("Compare up to four people. Choose fewer."))
        elif self.do == LIST and not given.get("list") and not given.get("name"):
            self.add_error("name", _("Enter a name for the new list, or choose a list"))
        return given
