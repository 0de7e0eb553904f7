"""Questions whose answers the rules need, asked alike in the public check and in registered information."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kakehashi.rules import fields_of_works
from kakehashi.rules.sentences import FIELDS, PROGRAMMES
from kakehashi.seekers.states import WorkKind
from kakehashi.ui.forms import DateField, Form, Hinted, PartialDate, PartialDateField

EARLIEST = date(1940, 1, 1)
FIRST_DAY = date(2010, 1, 1)
UNKNOWN, YES, NO = "unknown", "yes", "no"
_TRAINING = "titp"


def field_question() -> forms.ChoiceField:
    """This function will make the question about the field, in which the newer programmes think."""
    return forms.ChoiceField(
        label=_("Which field does it belong to?"),
        help_text=_("From 1 April 2027 the new programme goes by fields. Leave it empty if you do not know."),
        choices=[("", _("I do not know")), *((key, _(name)) for key, name in FIELDS.items())],
        required=False,
    )


def kind_question() -> forms.ChoiceField:
    """This function will make the question about the kind of a work that is not on the list."""
    hints = {
        WorkKind.PRODUCTION: _("You make, build, grow or repair something."),
        WorkKind.SERVICE: _("You serve guests or patients."),
        WorkKind.SALES: _("You sell things, for example in a shop."),
    }
    return forms.ChoiceField(
        label=_("What kind of work is it?"),
        choices=[(kind.value, Hinted(kind.label, hint)) for kind, hint in hints.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the kind of work")},
    )


class ListedWorkForm(Form):
    """A desired work of the list: only its field is asked."""

    mark_optional = False
    field = field_question()

    def __init__(self, *args: Any, work: str, **kwargs: Any) -> None:
        """This function will offer the fields first to which the work leads by a source; the person chooses."""
        super().__init__(*args, **kwargs)
        likely = [name for name, _known in fields_of_works().get(work, ()) if name in FIELDS]
        if likely:
            names = {key: _(name) for key, name in FIELDS.items()}
            others = [(key, name) for key, name in names.items() if key not in likely]
            self.fields["field"].choices = [  # type: ignore[attr-defined]  # a choice field has them
                ("", _("I do not know")),
                (_("Likely for this work"), [(key, names[key]) for key in likely]),
                (_("Other fields"), others),
            ]


class Period(Form):
    """From which month until which."""

    begins = PartialDateField(
        label=_("From which month?"),
        help_text=_("Month and year. For example: 4 2021"),
        min_date=EARLIEST,
        error_messages={"required": _("Enter the month and the year in which it began")},
    )
    ends = PartialDateField(
        label=_("Until which month?"),
        min_date=EARLIEST,
        error_messages={"required": _("Enter the month and the year in which it ended or will end")},
    )

    def clean_begins(self) -> PartialDate | None:
        """This function will ask for the month, too."""
        return self._with_month("begins")

    def clean_ends(self) -> PartialDate | None:
        """This function will ask for the month, too."""
        return self._with_month("ends")

    def _with_month(self, name: str) -> PartialDate | None:
        found: PartialDate | None = self.cleaned_data[name]
        if found and found.month is None:
            raise ValidationError(_("Enter the month, too"))
        return found

    def clean(self) -> dict[str, Any]:
        """This function will refuse an end before the beginning."""
        given = super().clean() or self.cleaned_data
        begins, ends = given.get("begins"), given.get("ends")
        if begins and ends and ends < begins:
            self.add_error("ends", _("The end has to be after the beginning"))
        return given


class StayKindForm(Form):
    """Under which programme a stay in Japan was, and how far training went."""

    kind = forms.ChoiceField(
        label=_("What was it?"),
        choices=(),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it was")},
    )
    STAGES: ClassVar[dict[str, Any]] = {
        "titp-1": Hinted(_("Technical intern training: year 1 only"), _("One year or less. This is stage (i).")),
        "titp-2": Hinted(_("Technical intern training: years 1 to 3"), _("About three years, up to stage (ii).")),
        "titp-3": Hinted(_("Technical intern training: years 1 to 5"), _("About five years, up to stage (iii).")),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will offer training by its stages, and the other programmes."""
        super().__init__(*args, **kwargs)
        others = [(key, _(name)) for key, name in PROGRAMMES.items() if key != _TRAINING]
        self.fields["kind"].choices = [*self.STAGES.items(), *others]  # type: ignore[attr-defined]  # a field with choices


class StayTimesForm(Period):
    """When a stay under one of the programmes was, and whether it was finished; the end may be planned."""

    finished = forms.ChoiceField(
        label=_("Did you finish it?"),
        choices=[(YES, _("Yes")), (NO, _("No, I left earlier")), (UNKNOWN, _("I am still in Japan, or I do not know"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether you finished it")},
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        """This function will refuse a beginning that is still to come."""
        super().__init__(*args, **kwargs)
        self.fields["begins"].max_date = today  # type: ignore[attr-defined]  # a date field of ours has it


class PlanForm(Form):
    """Whether a plan for training was filed, and when."""

    filed = forms.ChoiceField(
        label=_("Was a training plan filed for you?"),
        help_text=_("The supervising organization in Japan files it. Your sending organization can tell you."),
        choices=[(YES, _("Yes")), (NO, _("No")), (UNKNOWN, _("I do not know"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether a plan was filed")},
    )
    on = DateField(label=_("If yes: on which day?"), required=False, min_date=FIRST_DAY)

    def __init__(self, *args: Any, day: date, **kwargs: Any) -> None:
        """This function will refuse a plan that is filed after the journey."""
        super().__init__(*args, **kwargs)
        self.fields["on"].max_date = day  # type: ignore[attr-defined]  # a date field of ours has it

    def clean(self) -> dict[str, Any]:
        """This function will ask for the day of a plan that was filed."""
        given = super().clean() or self.cleaned_data
        if given.get("filed") == YES and not given.get("on") and "on" not in self.errors:
            self.add_error("on", _("Enter the day on which the plan was filed"))
        return given
