"""The form of the day from which a person could go."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy

from kakehashi.ui.forms import Form, PartialDateField

YEARS_AHEAD = 5


class StartForm(Form):
    """From when the person could go to Japan; the year is enough."""

    heading_field = "begins"
    begins = PartialDateField(
        label=gettext_lazy("From when could you go to Japan?"),
        help_text=gettext_lazy("The year is enough. For example 4 2027."),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        """This function will accept this year and the next ones."""
        super().__init__(*args, **kwargs)
        field = self.fields["begins"]
        field.min_date = today  # type: ignore[attr-defined]  # it is a partial date
        field.max_date = date(today.year + YEARS_AHEAD, 12, 31)  # type: ignore[attr-defined]  # the same
