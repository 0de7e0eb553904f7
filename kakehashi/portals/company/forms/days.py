"""The forms of interview days: who comes when, and how it ended; one set of fields for each person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.interviews.actions import Pick
from kakehashi.interviews.states import Choice, Result, SlotKind
from kakehashi.ui.forms import Form

LONGEST_NOTE = 500


class PickForm(Form):
    """For each person a time of each kind that the day has, and first choice or reserve. Empty means not picked."""

    mark_optional = False

    def __init__(
        self,
        *args: Any,
        people: Iterable[tuple[Any, str]],
        slots: Sequence[tuple[Any, str]],
        there: dict[str, Any],
        **kwargs: Any,
    ) -> None:
        """This function will offer each person the times that fit, ``there`` being who is on the day already."""
        super().__init__(*args, **kwargs)
        self.people = [(placement, name) for placement, name in people]
        self.slots = {slot.public_id: slot for slot, _words in slots}
        self.there = there
        self.kinds = [kind for kind in SlotKind if any(slot.kind == kind for slot, _words in slots)]
        for placement, _name in self.people:
            candidate = there.get(placement.public_id)
            held = {seat.slot.kind: seat.slot.public_id for seat in candidate.seats.all()} if candidate else {}
            for kind in self.kinds:
                fits = [
                    (slot.public_id, words)
                    for slot, words in slots
                    if slot.kind == kind and slot.opportunity_id in (None, placement.opportunity_id)
                ]
                self.fields[f"{placement.public_id}-{kind}"] = forms.ChoiceField(
                    label=kind.label, choices=[("", "–"), *fits], initial=held.get(kind, ""), required=False
                )
            self.fields[f"{placement.public_id}-choice"] = forms.ChoiceField(
                label=gettext_lazy("First or reserve"),
                choices=Choice.choices,
                initial=candidate.choice if candidate else Choice.FIRST,
                required=False,
            )

    def rows(self) -> list[dict[str, Any]]:
        """This function will return the people with their fields."""
        return [
            {
                "who": name,
                "placement": placement,
                "fields": [self[f"{placement.public_id}-{name}"] for name in (*self.kinds, "choice")],
            }
            for placement, name in self.people
        ]

    def picked(self) -> list[Pick]:
        """This function will return for whom a time was chosen, and who is on the day already."""
        found = []
        for placement, _name in self.people:
            chosen = [self.cleaned_data[f"{placement.public_id}-{kind}"] for kind in self.kinds]
            slots = [self.slots[public_id] for public_id in chosen if public_id]
            if slots or placement.public_id in self.there:
                choice = self.cleaned_data[f"{placement.public_id}-choice"] or Choice.FIRST
                found.append(Pick(placement=placement, slots=slots, choice=choice))
        return found


@dataclass(frozen=True, kw_only=True)
class Judged:
    """What was recorded for one person."""

    candidate: Any
    scores: dict[int, Decimal | None]
    result: str
    note: str


class ResultsForm(Form):
    """Points at each time, the result and a note for each person."""

    mark_optional = False

    def __init__(self, *args: Any, people: Sequence[tuple[Any, str]], **kwargs: Any) -> None:
        """This function will make the fields of each person."""
        super().__init__(*args, **kwargs)
        self.people = people
        for candidate, _name in people:
            key = candidate.public_id
            for seat in candidate.seats.all():
                self.fields[f"{key}-{seat.pk}"] = forms.DecimalField(
                    label=_("Points: %(kind)s") % {"kind": SlotKind(seat.slot.kind).label},
                    initial=seat.score,
                    required=False,
                    min_value=0,
                    max_value=1000,
                    max_digits=5,
                    decimal_places=1,
                    widget=forms.TextInput(attrs={"class": "govuk-input--width-4", "inputmode": "decimal"}),
                )
            self.fields[f"{key}-result"] = forms.ChoiceField(
                label=gettext_lazy("Result"), choices=Result.choices, initial=candidate.result, required=False
            )
            self.fields[f"{key}-note"] = forms.CharField(
                label=gettext_lazy("Note or reason"),
                initial=candidate.note,
                required=False,
                max_length=LONGEST_NOTE,
            )

    def rows(self) -> list[dict[str, Any]]:
        """This function will return the people with their fields."""
        return [
            {
                "who": name,
                "candidate": candidate,
                "fields": [self[key] for key in self.fields if key.startswith(f"{candidate.public_id}-")],
            }
            for candidate, name in self.people
        ]

    def clean(self) -> dict[str, Any]:
        """This function will ask for the reason of each no."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for candidate, _name in self.people:
            key = candidate.public_id
            if given.get(f"{key}-result") == Result.FAIL and not given.get(f"{key}-note"):
                self.add_error(f"{key}-note", _("Give the reason: the other side can read it"))
        return given

    def judged(self) -> list[Judged]:
        """This function will return what was changed, one for each person."""
        changed = {name.split("-")[0] for name in self.changed_data}
        return [
            Judged(
                candidate=candidate,
                scores={
                    seat.pk: self.cleaned_data[f"{candidate.public_id}-{seat.pk}"] for seat in candidate.seats.all()
                },
                result=self.cleaned_data[f"{candidate.public_id}-result"],
                note=self.cleaned_data[f"{candidate.public_id}-note"],
            )
            for candidate, _name in self.people
            if candidate.public_id in changed
        ]
