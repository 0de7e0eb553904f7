"""The form that asks of which work, and for people of which country, the chances are to be told."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.catalogue.countries import SENDING_COUNTRIES, country_name
from kakehashi.ui.forms import Form


class ChancesForm(Form):
    """A work and a country; both are needed."""

    work = forms.ChoiceField(label=gettext_lazy("Work"))
    country = forms.ChoiceField(label=gettext_lazy("Country"))

    def __init__(self, *args: Any, works: Iterable[Any], **kwargs: Any) -> None:
        """This function will offer the works of the list by occupation, and the countries that send."""
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        groups: dict[str, list[tuple[str, str]]] = {}
        for work in works:
            groups.setdefault(work.occupation.name_in(language), []).append((work.code, work.name_in(language)))
        countries = [(one.code, country_name(code=one.code, language=language)) for one in SENDING_COUNTRIES]
        for name, choices in (("work", [*groups.items()]), ("country", countries)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", _("Choose")), *choices]
