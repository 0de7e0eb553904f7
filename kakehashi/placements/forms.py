"""The forms that the portals share: a reason from the list, and the steps of the papers."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kakehashi.placements.reasons import WORDS, grounds_for
from kakehashi.placements.states import Party
from kakehashi.placements.steps import NAMES, Step
from kakehashi.ui.forms import DateField, Form

LONGEST = 1000


class GroundForm(Form):
    """Why a placement ends: a reason from the list, with words where the list does not say enough."""

    mark_optional = False

    ground = forms.ChoiceField(label=_("Reason"), widget=forms.RadioSelect, required=False)
    reason = forms.CharField(
        label=_("In your own words"),
        help_text=_("The others read it. Be clear and kind. No names, telephone numbers or addresses."),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, move: str, party: Party, **kwargs: Any) -> None:
        """This function will offer the reasons that this party can give for this move."""
        super().__init__(*args, **kwargs)
        offered = [(ground.value, WORDS[ground].plain) for ground in grounds_for(move=move, party=party)]
        self.fields["ground"].choices = offered  # type: ignore[attr-defined]  # a field with choices
        if party == Party.SEEKER:
            self.fields["ground"].label = _("Please say why")
            self.fields["reason"].help_text = _("One sentence is enough. Do not write names, telephone or e-mail.")

    def clean(self) -> dict[str, Any]:
        """This function will ask for words where the list says nothing or too little."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if not given.get("reason") and "reason" not in self.errors:
            if not given.get("ground") and "ground" not in self.errors:
                self.add_error("ground", _("Choose a reason"))
            elif given.get("ground") == "other":
                self.add_error("reason", _("Say in a few words what the reason is"))
        return given


class StepForm(Form):
    """A step of the papers: done on a day, or expected for one."""

    step = forms.ChoiceField(label=_("Which step?"), widget=forms.RadioSelect)
    how = forms.ChoiceField(
        label=_("How is it?"),
        choices=[("done", _("It is done")), ("expected", _("It is expected"))],
        widget=forms.RadioSelect,
    )
    day = DateField(label=_("On which day?"))

    def __init__(self, *args: Any, steps: Iterable[Step], **kwargs: Any) -> None:
        """This function will offer the steps that the party does and that are not done."""
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [(step.value, NAMES[step]) for step in steps]  # type: ignore[attr-defined]  # a field with choices


class TakeBackForm(Form):
    """Which step was recorded wrongly, and why."""

    step = forms.ChoiceField(label=_("Which step was recorded wrongly?"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("All parties read it. Be clear and kind."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, steps: Iterable[Step], **kwargs: Any) -> None:
        """This function will offer the steps that can be taken back."""
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [(step.value, NAMES[step]) for step in steps]  # type: ignore[attr-defined]  # a field with choices
