"""The forms of the moves that the company's side makes in a placement."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.catalogue.countries import JAPAN
from kakehashi.opportunities.forms import YenField
from kakehashi.placements.reasons import WORDS, grounds_for
from kakehashi.placements.states import REFUSE, Party
from kakehashi.ui.clock_field import ClockField
from kakehashi.ui.forms import DateField, Form

MOST_TIMES = 3
LONGEST_TEXT = 1000
_ZONE = ZoneInfo(JAPAN.time_zone)


def _text(label: Any, **options: Any) -> forms.CharField:
    """This function will make a field for a few sentences."""
    options.setdefault("max_length", LONGEST_TEXT)
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": 4}), **options)


class InviteForm(Form):
    """To which opportunity a person is invited, with a few words."""

    opportunity = forms.ChoiceField(label=gettext_lazy("Opportunity"), widget=forms.RadioSelect)
    message = _text(
        gettext_lazy("A few words to the person, in Japanese"),
        help_text=gettext_lazy("The sending organization translates them. No telephone number or address."),
        required=False,
    )

    def __init__(self, *args: Any, opportunities: Iterable[Any], **kwargs: Any) -> None:
        """This function will offer the opportunities to which the person can be invited."""
        super().__init__(*args, **kwargs)
        self.opportunities = {one.public_id: one for one in opportunities}
        language = get_language() or "en"
        field = self.fields["opportunity"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                (key, f"{one.work.name_in(language)} · {one.company.name_in(language)}")
                for key, one in self.opportunities.items()
            ]


class TimesForm(Form):
    """Up to three times for an interview, typed as the clock runs in Japan, and how it is held."""

    mark_optional = False

    day_1 = DateField(label=gettext_lazy("Date"))
    clock_1 = ClockField(label=gettext_lazy("Hour in Japan"), help_text=gettext_lazy("For example 14:00."))
    day_2 = DateField(label=gettext_lazy("Date"), required=False)
    clock_2 = ClockField(label=gettext_lazy("Hour in Japan"))
    day_3 = DateField(label=gettext_lazy("Date"), required=False)
    clock_3 = ClockField(label=gettext_lazy("Hour in Japan"))
    how = forms.ChoiceField(
        label=gettext_lazy("How is the interview held?"),
        choices=[("video", gettext_lazy("By video")), ("on_site", gettext_lazy("On site"))],
        widget=forms.RadioSelect,
    )
    place = forms.CharField(
        label=gettext_lazy("Address of the interview, or link of the video call"),
        required=False,
        max_length=200,
    )

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        """This function will remember the moment, because the times have to lie ahead."""
        super().__init__(*args, **kwargs)
        self.now = now
        self.times: list[datetime] = []

    def clean(self) -> dict[str, Any]:
        """This function will put days and hours together; each time lies ahead and stands there once."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for number in range(1, MOST_TIMES + 1):
            self._take(number, given.get(f"day_{number}"), given.get(f"clock_{number}"))
        return given

    def _take(self, number: int, day: date | None, clock: time | None) -> None:
        """This function will add one time to ``times``, or say what is wrong with it."""
        if {f"day_{number}", f"clock_{number}"} & set(self.errors) or (day is None and clock is None):
            return
        if clock is None:
            self.add_error(f"clock_{number}", _("Enter the hour as well, such as 14:00"))
        elif day is None:
            self.add_error(f"day_{number}", _("Enter the day as well"))
        elif (moment := datetime.combine(day, clock, tzinfo=_ZONE)) <= self.now:
            self.add_error(f"day_{number}", _("Choose a time that lies ahead"))
        elif moment in self.times:
            self.add_error(f"day_{number}", _("This time is already proposed: choose another one"))
        else:
            self.times.append(moment)


class ResultForm(Form):
    """The result of an interview."""

    result = forms.ChoiceField(
        label=gettext_lazy("Result"),
        choices=[("passed", gettext_lazy("Passed")), ("not_passed", gettext_lazy("Not passed"))],
        widget=forms.RadioSelect,
    )
    ground = forms.ChoiceField(
        label=gettext_lazy("If not passed: why?"),
        choices=[(ground.value, WORDS[ground].plain) for ground in grounds_for(move=REFUSE.name, party=Party.COMPANY)],
        widget=forms.RadioSelect,
        required=False,
    )
    note = _text(
        gettext_lazy("Note or reason"),
        help_text=gettext_lazy("For “not passed” the other side can read it."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """This function will ask for the reason of a refusal."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        says_enough = given.get("note") or given.get("ground") not in ("", "other", None)
        if given.get("result") == "not_passed" and not says_enough:
            self.add_error("note", _("Give the reason: the other side can read it"))
        return given


class ReasonForm(Form):
    """A reason, for moves that need one."""

    reason = _text(gettext_lazy("Reason"), help_text=gettext_lazy("The other side can read it."))


class OfferForm(Form):
    """The conditions of an offer; the seeker reads them before they answer and can prove them later."""

    monthly_wage = YenField(label=gettext_lazy("Wage a month, in yen"))
    monthly_deductions = YenField(
        label=gettext_lazy("Deductions a month, in yen"),
        help_text=gettext_lazy("Taxes, insurance, lodging and everything else that is kept back."),
    )
    weekly_hours = forms.DecimalField(
        label=gettext_lazy("Hours a week"),
        min_value=1,
        max_value=60,
        max_digits=4,
        decimal_places=1,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "decimal"}),
    )
    starts_on = DateField(label=gettext_lazy("Start of the work"))
    months = forms.IntegerField(
        label=gettext_lazy("Months of the contract"),
        min_value=1,
        max_value=60,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}),
    )
    conditions = _text(
        gettext_lazy("Lodging and other conditions"),
        help_text=gettext_lazy("In Japanese. The sending organization explains them to the person."),
        required=False,
        max_length=2000,
    )
    answer_until = DateField(label=gettext_lazy("Answer until"))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        """This function will remember the day, because start and answer have to lie ahead."""
        super().__init__(*args, **kwargs)
        self.on = on

    def clean(self) -> dict[str, Any]:
        """This function will check that something of the wage is left and that the days are in order."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        wage, deductions = given.get("monthly_wage"), given.get("monthly_deductions")
        if wage is not None and deductions is not None and deductions >= wage:
            self.add_error("monthly_deductions", _("The deductions must leave something of the wage"))
        start, answer = given.get("starts_on"), given.get("answer_until")
        if answer and answer < self.on:
            self.add_error("answer_until", _("The last day for an answer must not lie in the past"))
        if start and start <= self.on:
            self.add_error("starts_on", _("The start must lie ahead"))
        elif start and answer and answer > start:
            self.add_error("answer_until", _("The last day for an answer must not come after the start"))
        return given
