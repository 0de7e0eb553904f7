"""The form with which a company or its supervising organization writes an opportunity."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.catalogue.prefectures import PREFECTURES
from kakehashi.catalogue.queries import works_on
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.refusals import ContactFound, StartNotPossible, TooLateForTraining
from kakehashi.opportunities.states import Programme, Stage
from kakehashi.opportunities.terms import Terms, check_start, check_text
from kakehashi.organizations.models import Organization
from kakehashi.ui import formats
from kakehashi.ui.forms import DateField, Form

_SHORT = {"class": "govuk-input--width-5", "inputmode": "numeric"}
MOST_PLACES = 99
MOST_HOURS = 60


class YenField(forms.DecimalField):
    """An amount of yen as people write it: 190000, 190,000, １９０，０００円."""

    def __init__(self, **options: Any) -> None:
        """This function will set what every amount shares."""
        options.setdefault("min_value", 0)
        widget = forms.TextInput(attrs={"class": "govuk-input--width-10", "inputmode": "numeric"})
        super().__init__(max_digits=8, decimal_places=0, widget=widget, **options)

    def to_python(self, value: Any) -> Any:
        """This function will read the amount without separators and signs."""
        plain = unicodedata.normalize("NFKC", str(value or ""))
        return super().to_python(plain.translate(str.maketrans("", "", ",，、円¥ ")))


class OpportunityForm(Form):
    """What is offered. ``partners`` are the organizations on the other side, of which one is chosen."""

    partner = forms.ChoiceField(label="")
    work = forms.ChoiceField(label=gettext_lazy("Work"))
    programme = forms.ChoiceField(label=gettext_lazy("Programme"), choices=Programme.choices, widget=forms.RadioSelect)
    stage = forms.ChoiceField(
        label=gettext_lazy("Stage of the training"),
        help_text=gettext_lazy("Only for technical intern training."),
        choices=[("", gettext_lazy("No stage")), *Stage.choices],
        required=False,
    )
    prefecture = forms.ChoiceField(label=gettext_lazy("Prefecture of the workplace"))
    places = forms.IntegerField(
        label=gettext_lazy("Places"), min_value=1, max_value=MOST_PLACES, widget=forms.TextInput(attrs=_SHORT)
    )
    monthly_wage = YenField(
        label=gettext_lazy("Wage a month, in yen"), help_text=gettext_lazy("Before deductions. For example 190000.")
    )
    monthly_deductions = YenField(
        label=gettext_lazy("Deductions a month, in yen"),
        help_text=gettext_lazy("Taxes, insurance, lodging and everything else that is kept back. For example 45000."),
    )
    weekly_hours = forms.DecimalField(
        label=gettext_lazy("Hours a week"),
        help_text=gettext_lazy("For example 40 or 37.5."),
        min_value=1,
        max_value=MOST_HOURS,
        max_digits=4,
        decimal_places=1,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "decimal"}),
    )
    duties_ja = forms.CharField(
        label=gettext_lazy("The work in your words, in Japanese"),
        help_text=gettext_lazy("No telephone number, address, link or messenger name: nobody is called directly."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6, "lang": "ja"}),
    )
    starts_on = DateField(label=gettext_lazy("Start of the work"))
    open_until = DateField(label=gettext_lazy("Last day to apply"))

    def __init__(
        self, *args: Any, on: date, partners: Iterable[Organization], partner_label: Any, **kwargs: Any
    ) -> None:
        """This function will offer the works of the day and the organizations that may be chosen."""
        super().__init__(*args, **kwargs)
        self.on = on
        language = get_language() or "en"
        self.partners = {partner.public_id: partner for partner in partners}
        self.works = {work.code: work for work in works_on(day=on)}
        self._offer_partners(partner_label)
        groups: dict[str, list[tuple[str, str]]] = {}
        for work in self.works.values():
            groups.setdefault(work.occupation.name_in(language), []).append(
                (work.code, f"{work.name_in(language)} ({work.code})")
            )
        self._choose("work", list(groups.items()))
        self._choose("prefecture", [(one.code, one.name_in(language)) for one in PREFECTURES])

    def _offer_partners(self, label: Any) -> None:
        """This function will let one organization be chosen; where there is only one, nobody is asked."""
        field = self.fields["partner"]
        field.label = label
        field.error_messages["required"] = _("Choose an organization")
        if len(self.partners) == 1:
            field.widget, field.initial = forms.HiddenInput(), next(iter(self.partners))
        self._choose("partner", [(key, one.name) for key, one in self.partners.items()])

    def _choose(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Choose")), *choices]

    def clean_duties_ja(self) -> str:
        """This function will refuse contact data and show what was found."""
        text: str = self.cleaned_data["duties_ja"]
        try:
            check_text(text)
        except ContactFound as refused:
            found = ", ".join(finding.text for finding in refused.findings)
            raise forms.ValidationError(_("Take the contact data out: %(found)s") % {"found": found}) from None
        return text

    def clean(self) -> dict[str, Any]:
        """This function will check what hangs together: stage, deductions and days."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        self._check_stage(given)
        wage, deductions = given.get("monthly_wage"), given.get("monthly_deductions")
        if wage is not None and deductions is not None and deductions >= wage:
            self.add_error("monthly_deductions", _("The deductions must leave something of the wage"))
        self._check_days(given)
        return given

    def _check_stage(self, given: dict[str, Any]) -> None:
        training = given.get("programme") == Programme.TITP
        if training and not given.get("stage"):
            self.add_error("stage", _("Choose the stage of the technical intern training"))
        if "programme" in given and not training and given.get("stage"):
            self.add_error("stage", _("Only technical intern training has stages: choose “No stage”"))

    def _check_days(self, given: dict[str, Any]) -> None:
        start, last = given.get("starts_on"), given.get("open_until")
        if last and last < self.on:
            self.add_error("open_until", _("The last day to apply must not lie in the past"))
        if start and last and last > start:
            self.add_error("open_until", _("The last day to apply must not come after the start"))
        if not start or "programme" not in given:
            return
        try:
            check_start(programme=given["programme"], starts_on=start, on=self.on)
        except StartNotPossible as refused:
            self.add_error("starts_on", start_sentence(refused))

    def partner_chosen(self) -> Organization:
        """This function will return the chosen organization of the other side."""
        return self.partners[self.cleaned_data["partner"]]

    def terms(self) -> Terms:
        """This function will return what was typed as terms."""
        given = {name: self.cleaned_data[name] for name in Terms.__dataclass_fields__ if name != "work"}
        return Terms(work=self.works[self.cleaned_data["work"]], **given)


def initial_of(opportunity: Opportunity, *, partner: Organization) -> dict[str, Any]:
    """This function will return what an opportunity says now, for the form."""
    kept = {name: getattr(opportunity, name) for name in Terms.__dataclass_fields__ if name != "work"}
    hours = plain_hours(opportunity.weekly_hours)
    return {**kept, "weekly_hours": hours, "work": opportunity.work_id, "partner": partner.public_id}


def plain_hours(hours: Decimal) -> str:
    """This function will write hours as people type them: 40, 37.5."""
    return f"{hours:f}".removesuffix(".0")


def start_sentence(refused: StartNotPossible) -> str:
    """This function will say why a programme cannot start on a day, what to do, and where that was read."""
    data = {
        "day": formats.long_date(refused.limit),
        "source": urlsplit(refused.source).hostname or refused.source,
        "confidence": _sure(refused),
    }
    if isinstance(refused, TooLateForTraining):
        return (
            _(
                "Technical intern training can start on %(day)s at the latest. Choose an earlier day or another "
                "programme. Source (%(confidence)s): %(source)s"
            )
            % data
        )
    return (
        _(
            "Employment for skill development starts on %(day)s at the earliest. Choose a later day or another "
            "programme. Source (%(confidence)s): %(source)s"
        )
        % data
    )


def _sure(refused: StartNotPossible) -> str:
    """This function will say in a word how sure the source is."""
    return {"confirmed": _("confirmed"), "secondary": _("second-hand"), "unconfirmed": _("not confirmed")}[
        refused.confidence
    ]
