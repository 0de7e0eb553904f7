"""What a company may search by; there is no age, no sex and no looks, on purpose."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from kakehashi.catalogue.countries import SENDING_COUNTRIES, country_name
from kakehashi.common import clock
from kakehashi.portals.company.labels import PROGRAMMES
from kakehashi.shortlists.looked_for import month_after
from kakehashi.showcase.queries import JAPANESE_LEVELS, YEARS, Wanted
from kakehashi.ui.forms import Form
from kakehashi.ui.long_select import LongSelect, MadeChoices

WITHIN = (3, 6, 12, 18)


@lru_cache(maxsize=8)
def _offered(works: tuple[Any, ...], language: str) -> Mapping[str, MadeChoices]:
    """This function will return the choices of each filter in the language that is read now."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for work in works:
        groups.setdefault(work.occupation.name_in(language), []).append((work.code, work.name_in(language)))
    years = [(n, ngettext("%(n)s year or more", "%(n)s years or more", n) % {"n": n}) for n in YEARS]
    within = [(n, ngettext("Within %(n)s month", "Within %(n)s months", n) % {"n": n}) for n in WITHIN]
    found: dict[str, Iterable[tuple[Any, Any]]] = {
        "work": groups.items(),
        "category": {one.code: one.name_in(language) for one in (work.occupation.category for work in works)}.items(),
        "min_years": years,
        "country": [(one.code, country_name(code=one.code, language=language)) for one in SENDING_COUNTRIES],
        "japanese_level": [(level, _("%(level)s or better") % {"level": level}) for level in JAPANESE_LEVELS],
        "certificate": [("yes", _("With a certificate"))],
        "stay": [("yes", _("Has been in Japan"))],
        "starts_within": within,
        "programme": [(code, str(label)) for code, label in PROGRAMMES.items()],
        "order": [("newest", _("Newest first"))],
    }
    empty = {"order": _("Usual order")}
    return {name: MadeChoices([("", empty.get(name, _("Any"))), *choices]) for name, choices in found.items()}


class SearchForm(Form):
    """The filters of the search page; everything may stay empty."""

    mark_optional = False
    rare = ("category", "certificate", "stay", "starts_within", "programme")

    words = forms.CharField(
        label=gettext_lazy("Words in Japanese"),
        help_text=gettext_lazy("All words must occur. “…” finds exact words; -溶接 leaves a word out."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "spellcheck": "false"}),
    )
    work = forms.ChoiceField(label=gettext_lazy("Desired work"), required=False, widget=LongSelect)
    category = forms.ChoiceField(
        label=gettext_lazy("Category of desired works"),
        help_text=gettext_lazy("It finds all works of the category. Leave “Desired work” open."),
        required=False,
        widget=LongSelect,
    )
    min_years = forms.TypedChoiceField(
        label=gettext_lazy("Experience of work"),
        help_text=gettext_lazy("With a desired work: experience in that work."),
        required=False,
        coerce=int,
        empty_value=None,
        widget=LongSelect,
    )
    country = forms.ChoiceField(label=gettext_lazy("Country"), required=False, widget=LongSelect)
    japanese_level = forms.ChoiceField(label=gettext_lazy("Japanese"), required=False, widget=LongSelect)
    certificate = forms.TypedChoiceField(
        label=gettext_lazy("Certificate of Japanese"), required=False, coerce=bool, widget=LongSelect
    )
    stay = forms.TypedChoiceField(
        label=gettext_lazy("Earlier stay in Japan"), required=False, coerce=bool, widget=LongSelect
    )
    starts_within = forms.TypedChoiceField(
        label=gettext_lazy("Can start"), required=False, coerce=int, empty_value=None, widget=LongSelect
    )
    programme = forms.ChoiceField(
        label=gettext_lazy("Programme"),
        help_text=gettext_lazy("Nothing known closes it, on the wished start."),
        required=False,
        widget=LongSelect,
    )
    order = forms.ChoiceField(label=gettext_lazy("Order"), required=False, widget=LongSelect)

    def __init__(self, *args: Any, works: Iterable[Any], **kwargs: Any) -> None:
        """This function will offer the works of the catalogue, by occupation, and the other choices."""
        super().__init__(*args, **kwargs)
        self.works = tuple(works)
        for name, choices in _offered(self.works, get_language() or "en").items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices

    @property
    def usual(self) -> list[Any]:
        """This function will return the fields that stand open."""
        return [field for field in self if field.name not in self.rare]

    @property
    def more(self) -> list[Any]:
        """This function will return the fields behind "More filters"."""
        return [field for field in self if field.name in self.rare]

    @property
    def asks_more(self) -> bool:
        """This function will say whether one of those is used, or wrong, so that nothing used is hidden."""
        return any(field.value() or field.errors for field in self.more)

    def wanted(self) -> Wanted:
        """This function will return what is looked for; a start within some months is counted from today.

        A category stands for its works where none of them is named.
        """
        given = dict(self.cleaned_data)
        category = given.pop("category")
        if category and not given["work"]:
            given["work"] = ",".join(work.code for work in self.works if work.occupation.category_id == category)
        within = given.pop("starts_within")
        starts_by = month_after(clock.day_in_japan(clock.now()), within) if within else ""
        given |= {name: bool(given[name]) for name in ("certificate", "stay")}
        return Wanted(**given, starts_by=starts_by)
