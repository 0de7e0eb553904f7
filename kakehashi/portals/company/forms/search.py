"""What a company may search by; there is no age, no sex and no looks, on purpose."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from kakehashi.catalogue.countries import SENDING_COUNTRIES, country_name
from kakehashi.showcase.queries import JAPANESE_LEVELS, Wanted
from kakehashi.ui.forms import Form

YEARS = (1, 2, 3, 5, 10)


class SearchForm(Form):
    """The filters of the search page; everything may stay empty."""

    mark_optional = False

    words = forms.CharField(
        label=gettext_lazy("Words in Japanese"),
        help_text=gettext_lazy("Two characters or more, for example 溶接. All words must occur."),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "spellcheck": "false"}),
    )
    work = forms.ChoiceField(label=gettext_lazy("Desired work"), required=False)
    country = forms.ChoiceField(label=gettext_lazy("Country"), required=False)
    min_years = forms.TypedChoiceField(
        label=gettext_lazy("Experience of work"), required=False, coerce=int, empty_value=None
    )
    japanese_level = forms.ChoiceField(label=gettext_lazy("Japanese"), required=False)

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
        self._offer("work", groups.items())
        self._offer("country", countries)
        self._offer("min_years", years)
        self._offer("japanese_level", levels)

    def _offer(self, name: str, choices: Iterable[Any]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Any")), *choices]

    def wanted(self) -> Wanted:
        """This function will return what is looked for."""
        return Wanted(**{name: self.cleaned_data[name] for name in Wanted.__dataclass_fields__})
