"""What people type and send for the glossary."""

from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.catalogue.languages import language_name
from kakehashi.translation.glossary import LANGUAGES
from kakehashi.translation.glossary_csv import MOST_BYTES, parts
from kakehashi.translation.glossary_models import LONGEST_NOTE, LONGEST_TERM
from kakehashi.ui.forms import Form

_JAPANESE = {"lang": "ja", "spellcheck": "false"}


class TermForm(Form):
    """One term with its Japanese."""

    language = forms.ChoiceField(label=gettext_lazy("Language of the term"), choices=())
    word = forms.CharField(label=gettext_lazy("Term"), max_length=LONGEST_TERM)
    japanese = forms.CharField(
        label=gettext_lazy("Japanese"),
        help_text=gettext_lazy("The best word first. Put 、 between words that are right as well: 溶接、ようせつ"),
        max_length=500,
        widget=forms.TextInput(attrs=_JAPANESE),
    )
    forbidden = forms.CharField(
        label=gettext_lazy("Japanese that must not be used"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs=_JAPANESE),
    )
    note = forms.CharField(label=gettext_lazy("Note for translators"), required=False, max_length=LONGEST_NOTE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will offer the languages by their names."""
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = language_choices()  # type: ignore[attr-defined]  # a field with choices

    def clean_japanese(self) -> tuple[str, ...]:
        """This function will return the variants."""
        return self._variants("japanese")

    def clean_forbidden(self) -> tuple[str, ...]:
        """This function will return the words that must not be used."""
        return self._variants("forbidden")

    def _variants(self, name: str) -> tuple[str, ...]:
        found = parts(self.cleaned_data[name])
        if any(len(one) > LONGEST_TERM for one in found):
            raise forms.ValidationError(
                _("A word is too long. Use at most %(most)s characters."), params={"most": LONGEST_TERM}
            )
        return found


class ListForm(Form):
    """A file with terms."""

    file = forms.FileField(
        label=gettext_lazy("File with terms (CSV)"),
        help_text=gettext_lazy("The first line is: language, term, japanese, forbidden, note."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def clean_file(self) -> bytes:
        """This function will return the bytes of the file."""
        sent = self.cleaned_data["file"]
        if sent.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is too large. Send at most 20,000 terms."))
        data: bytes = sent.read()
        return data


def language_choices() -> list[tuple[str, str]]:
    """This function will return the languages of terms, named in the reader's language."""
    return [(code, language_name(code=code, language=get_language() or "en")) for code in LANGUAGES]
