"""What a company may search by; there is no age, no sex and no looks, on purpose."""

from collections.abc import Iterable
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
from kakehashi.ui.long_select import LongSelect

WITHIN = (3, 6, 12, 18)


class SearchForm(Form):
    """The filters of the search page; everything may stay empty."""

    mark_optional = False
    rare = ("certificate", "stay", "starts_within", "programme")

    words = forms.CharField(
        label=gettext_lazy("Words in Japanese"),
        help_text=gettext_lazy("All words must occur. “…” finds exact words; -溶接 leaves a word out."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "spellcheck": "false"}),
    )
    work = forms.ChoiceField(label=gettext_lazy("Desired work"), required=False)
    min_years = forms.TypedChoiceField(
        label=gettext_lazy("Experience of work"),
        help_text=gettext_lazy("With a desired work: experience in that work."),
        required=False,
        coerce=int,
        empty_value=None,
    )
    country = forms.ChoiceField(label=gettext_lazy("Country"), required=False)
    japanese_level = forms.ChoiceField(label=gettext_lazy("Japanese"), required=False)
    certificate = forms.TypedChoiceField(label=gettext_lazy("Certificate of Japanese"), required=False, coerce=bool)
    stay = forms.TypedChoiceField(label=gettext_lazy("Earlier stay in Japan"), required=False, coerce=bool)
    starts_within = forms.TypedChoiceField(
        label=gettext_lazy("Can start"), required=False, coerce=int, empty_value=None
    )
    programme = forms.ChoiceField(
        label=gettext_lazy("Programme"),
        help_text=gettext_lazy("Nothing known closes it, on the wished start."),
        required=False,
    )
    order = forms.ChoiceField(label=gettext_lazy("Order"), required=False)

    def __init__(self, *args: Any, works: Iterable[Any], **kwargs: Any) -> None:
        """This function will offer the works of the catalogue, by occupation, and the other choices."""
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        groups: dict[str, list[tuple[str, str]]] = {}
        for work in works:
            groups.setdefault(work.occupation.name_in(language), []).append((work.code, work.name_in(language)))
        countries = [(one.code, country_name(code=one.code, language=language)) for one in SENDING_COUNTRIES]
        years = [(n, ngettext("%(n)s year or more", "%(n)s years or more", n) % {"n": n}) for n in YEARS]
        levels = [(level, _("%(level)s or better") % {"level": level}) for level in JAPANESE_LEVELS]
        within = [(n, ngettext("Within %(n)s month", "Within %(n)s months", n) % {"n": n}) for n in WITHIN]
        self._offer("work", groups.items())
        self._offer("min_years", years)
        self._offer("country", countries)
        self._offer("japanese_level", levels)
        self._offer("certificate", [("yes", _("With a certificate"))])
        self._offer("stay", [("yes", _("Has been in Japan"))])
        self._offer("starts_within", within)
        self._offer("programme", PROGRAMMES.items())
        self._offer("order", [("newest", _("Newest first"))], empty=_("Who fits best, then who waits longest"))

    def _offer(self, name: str, choices: Iterable[Any], *, empty: str = "") -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.widget = LongSelect()
            field.choices = [("", empty or _("Any")), *choices]

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
        """This function will return what is looked for; a start within some months is counted from today."""
        given = dict(self.cleaned_data)
        within = given.pop("starts_within")
        starts_by = month_after(clock.day_in_japan(clock.now()), within) if within else ""
        given |= {name: bool(given[name]) for name in ("certificate", "stay")}
        return Wanted(**given, starts_by=starts_by)
