"""The forms of interview days: the day itself, times in a row, the answer of somebody who was called."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

from kakehashi.interviews.actions.planning import Plan
from kakehashi.interviews.actions.times import Row
from kakehashi.interviews.states import SlotKind
from kakehashi.ui.clock_field import ClockField
from kakehashi.ui.forms import DateField, Form

if TYPE_CHECKING:
    from kakehashi.interviews.models import Event
    from kakehashi.opportunities.models import Opportunity

_SHORT = {"class": "govuk-input--width-3", "inputmode": "numeric"}
_ROOM = {"class": "govuk-input--width-20"}


class DayForm(Form):
    """An interview day."""

    day = DateField(label=gettext_lazy("Day"))
    how = forms.ChoiceField(
        label=gettext_lazy("How is the interview held?"),
        choices=[("video", gettext_lazy("By video")), ("on_site", gettext_lazy("On site"))],
        widget=forms.RadioSelect,
    )
    place = forms.CharField(
        label=gettext_lazy("Address of the interview, or link of the video call"), required=False, max_length=200
    )
    room = forms.CharField(
        label=gettext_lazy("Room"), required=False, max_length=60, widget=forms.TextInput(attrs=_ROOM)
    )
    interpreter = forms.CharField(
        label=gettext_lazy("Interpreter"),
        help_text=gettext_lazy("For example: Ms Lan, our organization."),
        required=False,
        max_length=80,
    )
    bring = forms.CharField(
        label=gettext_lazy("What the seekers bring, in their language"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def plan(self) -> Plan:
        """This function will return what was asked for."""
        return Plan(**self.cleaned_data)


class TimesForm(Form):
    """Times in a row, as the clock runs at the place of the day."""

    kind = forms.ChoiceField(
        label=pgettext_lazy("interview day", "What happens"), choices=SlotKind.choices, widget=forms.RadioSelect
    )
    starts = ClockField(
        label=pgettext_lazy("interview day", "From"), help_text=gettext_lazy("For example 9:00."), required=True
    )
    until = ClockField(
        label=pgettext_lazy("interview day", "Until"), help_text=gettext_lazy("For example 12:00."), required=True
    )
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes for each"),
        help_text=gettext_lazy("20 gives 9:00, 9:20, 9:40 and so on."),
        min_value=1,
        max_value=720,
        widget=forms.TextInput(attrs=_SHORT),
    )
    holds = forms.IntegerField(
        label=gettext_lazy("People at each time"),
        min_value=1,
        max_value=300,
        initial=1,
        widget=forms.TextInput(attrs=_SHORT),
    )
    opportunity = forms.ChoiceField(
        label=pgettext_lazy("interview day", "For"),
        help_text=gettext_lazy("Other companies cannot pick what is kept for one."),
        required=False,
    )
    room = forms.CharField(
        label=gettext_lazy("Room, if it is another one than that of the day"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs=_ROOM),
    )
    interpreter = forms.CharField(
        label=gettext_lazy("Interpreter, if it is another one"), required=False, max_length=80
    )

    def __init__(self, *args: Any, event: "Event", opportunities: Iterable["Opportunity"] = (), **kwargs: Any) -> None:
        """This function will offer the opportunities for which somebody waits for an interview."""
        super().__init__(*args, **kwargs)
        self.event = event
        self.opportunities = {one.public_id: one for one in opportunities}
        language = get_language() or "en"
        named = [(key, f"{one.company.name} · {one.work.name_in(language)}") for key, one in self.opportunities.items()]
        self.fields["opportunity"].choices = [("", _("All companies")), *named]  # type: ignore[attr-defined]  # a field with choices

    def clean(self) -> dict[str, Any]:
        """This function will check that the end comes after the start."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("starts") and given.get("until") and given["until"] <= given["starts"]:
            self.add_error("until", _("The end must come after the start"))
        return given

    def row(self) -> Row:
        """This function will return what was asked for, as moments."""
        given, zone = self.cleaned_data, ZoneInfo(self.event.zone)
        starts_at, until = (datetime.combine(self.event.day, given[name], zone) for name in ("starts", "until"))
        return Row(
            kind=given["kind"],
            starts_at=starts_at,
            until=until,
            minutes=given["minutes"],
            holds=given["holds"],
            room=given["room"],
            interpreter=given["interpreter"],
            opportunity=self.opportunities.get(given["opportunity"]),
        )


class OneTimeForm(TimesForm):
    """One time of a day that is there already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will leave out what a single time does not have."""
        super().__init__(*args, **kwargs)
        for name in ("until", "opportunity"):
            del self.fields[name]

    def row(self) -> Row:
        """This function will return what was asked for."""
        given = self.cleaned_data
        starts_at = datetime.combine(self.event.day, given["starts"], ZoneInfo(self.event.zone))
        named = {name: given[name] for name in ("kind", "minutes", "holds", "room", "interpreter")}
        return Row(starts_at=starts_at, until=starts_at, **named)


class ToldForm(Form):
    """What somebody who was called said to a day."""

    comes = forms.ChoiceField(
        label=gettext_lazy("Does the seeker come?"),
        choices=[("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))],
        widget=forms.RadioSelect(attrs={"class": "kk-inline"}),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why not"),
        help_text=gettext_lazy("Companies do not read it."),
        required=False,
        max_length=300,
    )

    def clean(self) -> dict[str, Any]:
        """This function will ask for the reason of a no."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("comes") == "no" and not given.get("reason"):
            self.add_error("reason", _("Give the reason"))
        return given
