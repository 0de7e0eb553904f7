"""The form in which a seeker chooses works and places for the job alert."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy

from kakehashi.catalogue.models import Work
from kakehashi.catalogue.prefectures import PREFECTURES
from kakehashi.ui.forms import Form


class AlertForm(Form):
    """Works and prefectures; none of them stands for any."""

    mark_optional = False

    works = forms.MultipleChoiceField(
        label=gettext_lazy("Works"),
        help_text=gettext_lazy("Choose none to be told of every work."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    prefectures = forms.MultipleChoiceField(
        label=gettext_lazy("Prefectures"),
        help_text=gettext_lazy("Choose none to be told of all of Japan."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, works: Iterable[Work], **kwargs: Any) -> None:
        """This function will offer these works, and all prefectures."""
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        offered = {
            "works": [(one.code, one.name_in(language)) for one in works],
            "prefectures": [(one.code, one.name_in(language)) for one in PREFECTURES],
        }
        for name, choices in offered.items():
            field = self.fields[name]
            if isinstance(field, forms.MultipleChoiceField):
                field.choices = choices
