"""The pages on which a company or its supervising organization writes an opportunity, one part each."""

from kakehashi.opportunities.forms.deadline import DeadlineForm
from kakehashi.opportunities.forms.fields import YenField
from kakehashi.opportunities.forms.fields import plain as plain_hours
from kakehashi.opportunities.forms.money import CostsForm, DeductionsForm, WageForm
from kakehashi.opportunities.forms.parts import (
    DayForm,
    HoursForm,
    LodgingForm,
    PartForm,
    PlaceForm,
    SelectionForm,
    SupportForm,
)
from kakehashi.opportunities.forms.work import WorkForm
from kakehashi.opportunities.parts import Part

FORMS: dict[str, type[PartForm]] = {
    Part.DAY: DayForm,
    Part.PLACE: PlaceForm,
    Part.HOURS: HoursForm,
    Part.WAGE: WageForm,
    Part.DEDUCTIONS: DeductionsForm,
    Part.LODGING: LodgingForm,
    Part.SUPPORT: SupportForm,
    Part.COSTS: CostsForm,
    Part.SELECTION: SelectionForm,
}

__all__ = ["FORMS", "DeadlineForm", "PartForm", "WorkForm", "YenField", "plain_hours"]
