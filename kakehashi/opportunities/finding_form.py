"""The form with which seekers look for opportunities; everything in it may stay empty."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.catalogue.countries import COUNTRIES, currency_name
from kakehashi.catalogue.models import Work
from kakehashi.catalogue.prefectures import PREFECTURE, PREFECTURES
from kakehashi.opportunities.finding import Sought, page_of_fitting, works_shown
from kakehashi.opportunities.forms import YenField
from kakehashi.opportunities.models import Opportunity
from kakehashi.seekers.models import DesiredWork, Seeker
from kakehashi.ui.forms import DateField, Form

CURRENCIES = ("JPY", "USD", *(country.currency for country in COUNTRIES.values() if country.code != "JP"))
PER_PAGE = 20
MOST_DIGITS = 5
_FIRST_WORDS = frozenset({"work", "prefecture", "take", "cost", "currency", "starts"})


class FindingForm(Form):
    """The filters: work, place, what is left a month, cost to the worker, first day."""

    mark_optional = False

    work = forms.ChoiceField(label=gettext_lazy("Work"), required=False)
    prefecture = forms.ChoiceField(label=gettext_lazy("Prefecture"), required=False)
    take_home = YenField(label=gettext_lazy("At least this much is left a month, in yen"), required=False)
    cost = YenField(
        label=gettext_lazy("You pay at most, before you leave"),
        help_text=gettext_lazy(
            "We compare with what sending organizations publish, in the same money. What others pay is left out."
        ),
        max_digits=12,
        required=False,
    )
    currency = forms.ChoiceField(label=gettext_lazy("Money of this amount"), required=False)
    starts_from = DateField(label=gettext_lazy("Begins on this day or later"), required=False)

    def __init__(self, *args: Any, works: Iterable[Work], **kwargs: Any) -> None:
        """This function will offer the works in which there is something, and all prefectures."""
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        self._offer("work", _("All works"), ((one.code, one.name_in(language)) for one in works))
        self._offer("prefecture", _("All of Japan"), ((one.code, one.name_in(language)) for one in PREFECTURES))
        names = ((code, f"{code} – {currency_name(code=code, language=language)}") for code in CURRENCIES)
        self._offer("currency", _("Choose"), names)

    def clean(self) -> dict[str, Any]:
        """This function will ask for the money of an amount."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("cost") is not None and not cleaned.get("currency"):
            self.add_error("currency", _("Choose the money of the amount, for example VND."))
        return cleaned

    def sought(self) -> Sought:
        """This function will return what is looked for."""
        return Sought(**{name: self.cleaned_data[name] for name in Sought.__dataclass_fields__})

    def _offer(self, name: str, anything: str, choices: Iterable[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", anything), *choices]


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One page of what fits, with the form, and the addresses of the pages beside it."""

    form: FindingForm
    valid: bool
    sought: Sought
    rows: list[Opportunity]
    previous: str
    next: str

    @property
    def narrowed(self) -> bool:
        """This function will say whether something was asked for, so that the filters are shown at once."""
        return not self.valid or not self.sought.has_nothing()


def listed(*, asked: QueryDict, on: date) -> Listed:
    """This function will read what was asked in an address and return the page of opportunities that fits.

    What cannot be read finds everything, and the form says what is wrong. A work in which nothing is open can be
    asked for, as an old link does; a work or a prefecture that does not exist is left out.
    """
    known, works = _known(asked, works_shown(on=on))
    names = [name for name in known if name.split("_")[0] in _FIRST_WORDS and known[name]]
    form = FindingForm(data=known if names else {}, works=works)
    valid = form.is_valid()
    sought = form.sought() if valid else Sought()
    start = _start(asked.get("from", ""))
    rows = page_of_fitting(sought=sought, on=on, start=start, size=PER_PAGE + 1)
    kept = {name: known[name] for name in names}
    return Listed(
        form=form,
        valid=valid,
        sought=sought,
        rows=rows[:PER_PAGE],
        previous=f"?{urlencode({**kept, 'from': max(0, start - PER_PAGE)})}" if start else "",
        next=f"?{urlencode({**kept, 'from': start + PER_PAGE})}" if len(rows) > PER_PAGE else "",
    )


def _known(asked: QueryDict, works: list[Work]) -> tuple[QueryDict, list[Work]]:
    known, work = asked.copy(), asked.get("work", "")
    if work and work not in {one.pk for one in works}:
        found = Work.objects.filter(pk=work).first()
        known["work"] = work if found else ""
        works = [*works, *([found] if found else [])]
    if known.get("prefecture") not in PREFECTURE:
        known["prefecture"] = ""
    return known, works


def works_for(*, seeker: Seeker, chosen: Iterable[str], on: date) -> list[Work]:
    """This function will return the works of which a seeker may want to be told: wished, chosen before, or offered.

    Of what is offered, that of the same categories comes; who wishes nothing of the list yet sees all of it.
    """
    codes = {*chosen, *DesiredWork.objects.filter(seeker=seeker).values_list("work_id", flat=True)}
    own = list(Work.objects.filter(pk__in=codes).select_related("occupation").order_by("sort_key"))
    near = {work.occupation.category_id for work in own}
    others = (work for work in works_shown(on=on) if work.pk not in codes)
    return [*own, *(work for work in others if not near or work.occupation.category_id in near)]


def _start(given: str) -> int:
    return int(given) if given.isascii() and given.isdigit() and len(given) <= MOST_DIGITS else 0
