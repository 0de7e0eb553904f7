"""How placements are filtered: a state or a column, an opportunity, an organization, whose turn it is, on hold."""

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.placements.board import Wanted, states_of
from kakehashi.placements.groups import Turn
from kakehashi.ui.forms import Form
from kakehashi.ui.long_select import LongSelect

TABLE: Final = "table"
BOARD: Final = "board"
Choices = Iterable[tuple[Any, Any]]


class FilterForm(Form):
    """What a member wants to see of the placements. What cannot be read is as if it were not chosen."""

    mark_optional = False
    state = forms.CharField(label=_("State"), required=False, widget=LongSelect)
    turn = forms.ChoiceField(label=_("Whose turn"), required=False)
    opportunity = forms.CharField(label=_("Opportunity"), required=False, widget=LongSelect)
    company = forms.CharField(label=_("Company"), required=False, widget=LongSelect)
    sending = forms.CharField(label=_("Sending organization"), required=False, widget=LongSelect)
    held = forms.BooleanField(label=_("Only those on hold"), required=False)

    def __init__(self, *args: Any, turns: dict[Turn, str | Promise], **kwargs: Any) -> None:
        """This function will offer whose turn it can be, in the words of the reader."""
        super().__init__(*args, **kwargs)
        self.fields["turn"].choices = [("", _("Everybody’s")), *turns.items()]  # type: ignore[attr-defined]  # a field with choices

    def offer(self, name: str, choices: Choices) -> None:
        """This function will offer choices for a field, after the one that leaves everything; no field for none."""
        offered = list(choices)
        if offered:
            self.fields[name].widget.choices = [("", _("All")), *offered]
        else:
            del self.fields[name]

    def asked(self) -> dict[str, str]:
        """This function will return what was chosen, as addresses hold it."""
        self.is_valid()
        given = {name: value for name, value in self.cleaned_data.items() if value}
        return {name: "yes" if value is True else str(value) for name, value in given.items()}

    def wanted(self) -> Wanted:
        """This function will return what was chosen, as placements are read by it."""
        asked = self.asked()
        state = asked.get("state", "")
        group = state.removeprefix("all-") if state.startswith("all-") else ""
        return Wanted(
            states=states_of(group=group, state=state, turn=asked.get("turn", "")),
            opportunity=asked.get("opportunity", ""),
            company=asked.get("company", ""),
            sending=asked.get("sending", ""),
            held="held" in asked,
            free="turn" in asked,
        )


def state_choices(groups: dict[Any, Any], labels: dict[str, Any], states: dict[Any, frozenset[str]]) -> Choices:
    """This function will return the columns as groups of choices: all of a column, then each of its states."""
    for group, name in groups.items():
        inner = [(state, labels[state]) for state in labels if state in states[group]]
        yield (name, [(f"all-{group}", name), *inner]) if len(inner) > 1 else (f"all-{group}", name)
