"""The questions about a stay in Japan: what it was, and when, for the programmes and for other purposes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from kakehashi.eligibility.forms import NO, UNKNOWN, YES, StayKindForm, StayTimesForm, field_question
from kakehashi.seekers.forms import StayForm
from kakehashi.seekers.states import BY_FIELD, BY_WORK, PROGRAMMES, StayPurpose
from kakehashi.ui.forms import Form, PartialDate

_COMPLETED = {YES: True, NO: False, UNKNOWN: None}


@dataclass(frozen=True, kw_only=True)
class StayKind:
    """What a stay was: its purpose, and of training the furthest stage; ``key`` stands for both in forms."""

    purpose: str
    stage: int | None = None

    @property
    def key(self) -> str:
        """This function will return the value of the form: titp-2, esd, visit."""
        name = PROGRAMMES.get(self.purpose, self.purpose)
        return f"{name}-{self.stage}" if self.stage else name

    @property
    def name(self) -> str:
        """This function will name it in the words of the question."""
        return str(StayKindForm.STAGES.get(self.key) or StayPurpose(self.purpose).label)

    @property
    def by_work(self) -> bool:
        """This function will say whether the work of the list is asked."""
        return self.purpose in BY_WORK


_OTHERS = (StayPurpose.WORK, StayPurpose.STUDY, StayPurpose.VISIT)
_KINDS = {
    kind.key: kind
    for kind in (
        *(StayKind(purpose=StayPurpose.TRAINING, stage=stage) for stage in (1, 2, 3)),
        *(StayKind(purpose=purpose) for purpose in StayPurpose if purpose != StayPurpose.TRAINING),
    )
}


def kind_of(key: str) -> StayKind | None:
    """This function will return what a value of the form stands for, None for a value that it does not have."""
    return _KINDS.get(key)


class KindForm(StayKindForm):
    """What a stay was, with the purposes that the rules do not ask about."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will add the other purposes at the end."""
        super().__init__(*args, **kwargs)
        asked = self.fields["kind"]
        asked.choices = [*asked.choices, *((one.value, one.label) for one in _OTHERS)]  # type: ignore[attr-defined]  # a field with choices


class ProgrammeForm(StayTimesForm):
    """A stay under a programme: when, whether it was finished, and the field where the programme goes by fields."""

    field = field_question()
    field_order = ("field", "begins", "ends", "finished")

    def __init__(self, *args: Any, kind: StayKind, today: date, **kwargs: Any) -> None:
        """This function will ask for the field only where there is no work of the list."""
        super().__init__(*args, today=today, **kwargs)
        self.today = today
        self.fields["field"].help_text = ""
        self.fields["ends"].help_text = _("Still in Japan? Then the month until which you will stay.")
        if kind.purpose not in BY_FIELD:
            del self.fields["field"]

    def clean(self) -> dict[str, Any]:
        """This function will refuse an end that is still to come where the stay was said to be over."""
        given = super().clean()
        ends = given.get("ends")
        over = _COMPLETED.get(given.get("finished", UNKNOWN)) is not None
        if ends and over and (ends.year, ends.month) > (self.today.year, self.today.month):
            self.add_error("finished", _("The end is still to come. Say that you are still in Japan."))
        return given


def times_form(kind: StayKind) -> tuple[type[Form], dict[str, Any]]:
    """This function will return the form that asks when a stay of this kind was, with what it needs to know."""
    return (ProgrammeForm, {"kind": kind}) if kind.purpose in PROGRAMMES else (StayForm, {})


def initial_of(stay: Any) -> dict[str, Any]:
    """This function will return the answers of a stay that was told, as the form has them."""
    return {
        "begins": PartialDate(stay.from_year, stay.from_month),
        "ends": PartialDate(stay.until_year, stay.until_month),
        "finished": next(key for key, completed in _COMPLETED.items() if completed is stay.completed),
        "field": stay.field,
    }


def answers_of(form: Form) -> dict[str, Any]:
    """This function will return what was typed as the action takes it."""
    given = form.cleaned_data
    return {
        "from_year": given["begins"].year,
        "from_month": given["begins"].month,
        "until_year": given["ends"].year,
        "until_month": given["ends"].month,
        "completed": _COMPLETED[given.get("finished", UNKNOWN)],
        "field": given.get("field", ""),
    }
