"""Dates typed in two or three boxes, in the order of the reader's language, checked with sentences that help."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

ORDERS = {"ja": ("year", "month", "day")}
LABELS = {"day": _("Day"), "month": _("Month"), "year": _("Year")}


class PartialDate(NamedTuple):
    """A year, with its month where the person knows it."""

    year: int
    month: int | None


class PartsInput(forms.Widget):
    """Boxes for the parts of a date; ``parts`` names those that are asked for."""

    template_name = "ui/forms/date_input.html"
    use_fieldset = True
    parts: tuple[str, ...] = ("day", "month", "year")

    def ordered(self) -> list[str]:
        """This function will return the parts in the order in which the reader writes a date."""
        order = ORDERS.get(get_language() or "", ("day", "month", "year"))
        return [part for part in order if part in self.parts]

    def id_for_label(self, id_: str) -> str:
        """This function will return the id of the first box, where a link from the error summary leads."""
        return f"{id_}_{self.ordered()[0]}" if id_ else ""

    def value_from_datadict(self, data: Mapping[str, Any], _files: Any, name: str) -> dict[str, str] | None:
        """This function will return what was typed in each box; ``None`` when the boxes were not sent."""
        typed = {part: data.get(f"{name}_{part}") for part in self.parts}
        return None if all(value is None for value in typed.values()) else {k: v or "" for k, v in typed.items()}

    def value_omitted_from_data(self, data: Mapping[str, Any], _files: Any, name: str) -> bool:
        """This function will say whether none of the boxes was sent."""
        return all(f"{name}_{part}" not in data for part in self.parts)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """This function will give the template one entry for each box."""
        context = super().get_context(name, value, attrs)
        typed = _parts_of(value)
        context["widget"]["invalid"] = "aria-invalid" in context["widget"]["attrs"]
        birthday = self.attrs.get("autocomplete") == "bday"
        context["widget"]["boxes"] = [
            {
                "part": part,
                "name": f"{name}_{part}",
                "id": f"{context['widget']['attrs'].get('id', name)}_{part}",
                "label": LABELS[part],
                "value": typed.get(part, ""),
                "width": 4 if part == "year" else 2,
                "autocomplete": f"bday-{part}" if birthday else "",
            }
            for part in self.ordered()
        ]
        return context


class YearMonthInput(PartsInput):
    """Boxes for year and month."""

    parts = ("month", "year")


class DateField(forms.Field):
    """A day, typed in three boxes; ``min_date`` and ``max_date`` may be given."""

    widget = PartsInput
    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Enter the date"),
        "incomplete": _("Enter the day, the month and the year"),
        "invalid": _("Enter a real date"),
        "year": _("Enter the year with four digits"),
        "early": _("Enter a later date"),
        "late": _("Enter an earlier date"),
    }

    def __init__(self, *, min_date: date | None = None, max_date: date | None = None, **kwargs: Any) -> None:
        """This function will keep the first and the last day that are accepted."""
        super().__init__(**kwargs)
        self.min_date, self.max_date = min_date, max_date

    def to_python(self, value: Any) -> date | None:
        """This function will return the day, ``None`` for empty boxes, or raise with the sentence that helps."""
        if isinstance(value, date) or not value or not any(value.values()):
            return value or None if isinstance(value, date) else None
        if not all(value.values()):
            raise ValidationError(self.error_messages["incomplete"], code="incomplete")
        day, month, year = (self._whole(value[part]) for part in ("day", "month", "year"))
        if not 1000 <= year <= 9999:  # noqa: PLR2004  # four digits
            raise ValidationError(self.error_messages["year"], code="year")
        try:
            return date(year, month, day)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None

    def validate(self, value: Any) -> None:
        """This function will refuse a missing day, and one outside the accepted days."""
        super().validate(value)
        if value and self.min_date and value < self.min_date:
            raise ValidationError(self.error_messages["early"], code="early")
        if value and self.max_date and value > self.max_date:
            raise ValidationError(self.error_messages["late"], code="late")

    def has_changed(self, initial: Any, data: Any) -> bool:
        """This function will compare the day that was shown with the day that was sent."""
        return _parts_of(initial) != _parts_of(data)

    def _whole(self, text: str) -> int:
        try:
            return int(text.strip())
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None


class PartialDateField(DateField):
    """A year, and a month where it is known: for work and school long ago."""

    widget = YearMonthInput
    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Enter the year"),
        "incomplete": _("Enter the year"),
    }

    def to_python(self, value: Any) -> PartialDate | None:  # type: ignore[override]  # a year is no day
        """This function will return year and month, ``None`` for empty boxes, or raise with the sentence that helps."""
        if isinstance(value, PartialDate):
            return value
        if not value or not any(value.values()):
            return None
        if not value["year"]:
            raise ValidationError(self.error_messages["incomplete"], code="incomplete")
        year, month = self._whole(value["year"]), self._whole(value["month"]) if value["month"] else None
        if not 1000 <= year <= 9999:  # noqa: PLR2004  # four digits
            raise ValidationError(self.error_messages["year"], code="year")
        if month is not None and not 1 <= month <= 12:  # noqa: PLR2004  # months of a year
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return PartialDate(year, month)

    def validate(self, value: Any) -> None:
        """This function will refuse a missing year, and a time outside the accepted days."""
        forms.Field.validate(self, value)
        if value and self.min_date and value.year < self.min_date.year:
            raise ValidationError(self.error_messages["early"], code="early")
        if value and self.max_date and (value.year, value.month or 1) > (self.max_date.year, self.max_date.month):
            raise ValidationError(self.error_messages["late"], code="late")


def _parts_of(value: Any) -> dict[str, str]:
    if isinstance(value, Mapping):
        return {part: str(typed) for part, typed in value.items() if typed not in (None, "")}
    return {part: str(found) for part in LABELS if (found := getattr(value, part, None)) is not None}
