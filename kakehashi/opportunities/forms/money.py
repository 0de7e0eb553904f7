"""The pages about money: the wage, what is kept back from it, and who pays what before departure."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from kakehashi.costs.states import ItemKind, Payer
from kakehashi.opportunities.checks import rent_finding
from kakehashi.opportunities.forms.fields import WordsField, YenField, zero_too
from kakehashi.opportunities.forms.parts import PartForm
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.refusals import BelowMinimumWage, RentAboveCeiling
from kakehashi.opportunities.sentences import sentence
from kakehashi.opportunities.states import DeductionKind
from kakehashi.opportunities.terms import KeptBack, PaidBefore, Terms
from kakehashi.rules.minimum_wages import check_minimum_wage

NOBODY = "nobody"
# A company always knows these; a nought is an answer.
ALWAYS_TOLD = (
    DeductionKind.TAX,
    DeductionKind.SOCIAL_INSURANCE,
    DeductionKind.EMPLOYMENT_INSURANCE,
    DeductionKind.RENT,
    DeductionKind.FOOD,
)


class WageForm(PartForm):
    """The wage, and the promise that a Japanese doing the same gets no more."""

    monthly_wage = YenField(
        label=gettext_lazy("Wage a month, in yen"),
        help_text=gettext_lazy("Before deductions, without overtime. For example 190000."),
        min_value=1,
    )
    equal_pay = forms.BooleanField(
        label=gettext_lazy("A Japanese who does the same work gets no higher wage"),
        help_text=gettext_lazy("We keep who declares this and when."),
    )

    def clean_monthly_wage(self) -> Decimal:
        """This function will refuse a wage that is surely below the minimum wage, or below what is kept back."""
        wage: Decimal = self.cleaned_data["monthly_wage"]
        columns = {**self.terms.columns(), "monthly_wage": wage}
        offered = Opportunity(**columns)
        if offered.prefecture and offered.hourly_wage:
            finding = check_minimum_wage(
                prefecture=offered.prefecture, hourly=offered.hourly_wage, on=offered.starts_on
            )
            if finding.satisfied is False:
                refused = BelowMinimumWage(finding=finding, prefecture=offered.prefecture)
                raise forms.ValidationError(sentence(refused))
        if offered.monthly_deductions >= wage:
            raise forms.ValidationError(_("The deductions must leave something of the wage"))
        return wage

    def changes(self) -> dict[str, Any]:
        """This function will return the wage; the declaration is kept with who said it."""
        return {"monthly_wage": self.cleaned_data["monthly_wage"]}


class DeductionsForm(PartForm):
    """What is kept back each month, item by item."""

    other_name = WordsField(
        label=gettext_lazy("What else is kept back, in Japanese"), max_length=60, rows=0, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will ask for each kind of deduction."""
        super().__init__(*args, **kwargs)
        asked = {}
        for kind in DeductionKind:
            needed = kind in ALWAYS_TOLD
            hint = _("Enter 0 when nothing is kept back.") if needed else ""
            asked[kind.value] = YenField(label=kind.label, required=needed, help_text=hint)
            asked[kind.value].error_messages["required"] = _("“%(label)s” needs an answer") % {"label": kind.label}
        name = self.fields.pop("other_name")
        self.fields = {**asked, "other_name": name}

    def initial_of(self, terms: Terms) -> dict[str, Any]:
        """This function will return what is told already, as people type it."""
        told: dict[str, Any] = {row.kind: zero_too(row.amount) for row in terms.deductions}
        return told | {"other_name": next((row.label_ja for row in terms.deductions if row.label_ja), "")}

    def clean(self) -> dict[str, Any]:
        """This function will check the rent, the name of what else is kept back, and that something is left."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        rent = given.get(DeductionKind.RENT)
        found = rent_finding(programme=self.terms.programme, rent=rent, on=self.terms.starts_on)
        if found is not None and found.is_above:
            refused = RentAboveCeiling(rent=found.rent, most=found.most, held=found.held)
            self.add_error(DeductionKind.RENT.value, sentence(refused))
        if given.get(DeductionKind.OTHER) and not given.get("other_name") and "other_name" not in self.errors:
            self.add_error("other_name", _("Say what it is for."))
        if self.terms.monthly_wage and sum(row.amount for row in self._rows()) >= self.terms.monthly_wage:
            self.add_error(None, _("The deductions must leave something of the wage"))
        return given

    def _rows(self) -> tuple[KeptBack, ...]:
        given = self.cleaned_data
        told = [kind for kind in DeductionKind if given.get(kind.value) is not None]
        return tuple(
            KeptBack(
                kind=kind.value,
                amount=given[kind.value],
                label_ja=given.get("other_name", "") if kind == DeductionKind.OTHER else "",
            )
            for kind in told
            if given[kind.value] or kind in ALWAYS_TOLD
        )

    def changes(self) -> dict[str, Any]:
        """This function will return the rows."""
        return {"deductions": self._rows()}


class CostsForm(PartForm):
    """Who pays what before departure."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will ask for the payer of each kind of thing."""
        super().__init__(*args, **kwargs)
        nobody = pgettext_lazy("who pays", "Not needed")
        for kind in ItemKind:
            if kind == ItemKind.OTHER:
                continue
            self.fields[kind.value] = forms.ChoiceField(
                label=kind.label, choices=[("", _("Choose")), *Payer.choices, (NOBODY, nobody)]
            )
            self.fields[kind.value].error_messages["required"] = _("Say who pays: %(label)s") % {"label": kind.label}

    def initial_of(self, terms: Terms) -> dict[str, Any]:
        """This function will return what is told already; where something is told, the rest is not needed."""
        told = {row.kind: row.payer for row in terms.costs_before}
        return {kind.value: told.get(kind.value, NOBODY if told else "") for kind in ItemKind}

    def clean(self) -> dict[str, Any]:
        """This function will refuse that nothing at all costs anything: somebody pays the way to Japan."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get(ItemKind.TRAVEL) == NOBODY:
            self.add_error(ItemKind.TRAVEL.value, _("Somebody pays the travel. Say who."))
        return given

    def changes(self) -> dict[str, Any]:
        """This function will return the rows."""
        paid = tuple(
            PaidBefore(kind=kind.value, payer=self.cleaned_data[kind.value])
            for kind in ItemKind
            if self.cleaned_data.get(kind.value, NOBODY) != NOBODY
        )
        return {"costs_before": paid}
