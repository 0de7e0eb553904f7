"""The first page of an opportunity: who offers it, the work, the programme, and the days."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.catalogue.queries import works_on
from kakehashi.opportunities.forms.fields import count, plain
from kakehashi.opportunities.refusals import StartNotPossible
from kakehashi.opportunities.sentences import start_sentence
from kakehashi.opportunities.states import Programme, Stage
from kakehashi.opportunities.terms import Terms, check_start
from kakehashi.organizations.models import Organization
from kakehashi.ui.forms import DateField, Form

MOST_MONTHS = 60


class WorkForm(Form):
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
    starts_on = DateField(label=gettext_lazy("Start of the work"))
    months = count(
        label=gettext_lazy("Length in months"),
        help_text=gettext_lazy("How long the contract runs. For example 12 or 36."),
        min_value=1,
        max_value=MOST_MONTHS,
    )
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

    def clean(self) -> dict[str, Any]:
        """This function will check what hangs together: stage and days."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        self._check_stage(given)
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

    def changes(self) -> dict[str, Any]:
        """This function will return what was typed by the names of the terms."""
        names = ("programme", "stage", "starts_on", "months", "open_until")
        return {name: self.cleaned_data[name] for name in names} | {"work": self.works[self.cleaned_data["work"]]}

    @staticmethod
    def initial_of(terms: Terms, *, partner: Organization) -> dict[str, Any]:
        """This function will return what is told already, as people type it."""
        kept = {name: getattr(terms, name) for name in ("programme", "stage", "starts_on", "open_until")}
        return {**kept, "months": plain(terms.months), "work": terms.work.code, "partner": partner.public_id}
