"""Forms in which people write letters and translations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kakehashi.catalogue.languages import SKILL_LANGUAGES, language_name
from kakehashi.conversations.actions import Written
from kakehashi.pictures.kinds import MOST_BYTES_OF_A_PDF, MOST_BYTES_OF_A_PICTURE
from kakehashi.ui.forms import Form

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.utils.functional import Promise

LONGEST = 6_000
PICTURE_SIGN, PDF_SIGN = "image/*", "application/pdf"
TOO_LARGE = _("This file is too large. A photo may have 10 MB, a PDF 15 MB.")


def _languages() -> list[tuple[str, str]]:
    reader = get_language() or "en"
    return [(code, language_name(code=code, language=reader)) for code in SKILL_LANGUAGES]


class LetterForm(Form):
    """A letter in a thread."""

    body = forms.CharField(label=_("Your letter"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 8}))
    language = forms.ChoiceField(label=_("Language of this letter"), choices=_languages)
    file = forms.FileField(
        label=_("A photo or PDF"),
        required=False,
        help_text=_("A photo up to 10 MB, or a PDF up to 15 MB and 30 pages."),
        widget=forms.FileInput(attrs={"accept": f"{PICTURE_SIGN},{PDF_SIGN}"}),
    )

    def clean_file(self) -> UploadedFile[bytes] | None:
        """This function will refuse what is too large before it is read."""
        sent: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if sent and sent.size and sent.size > max(MOST_BYTES_OF_A_PDF, MOST_BYTES_OF_A_PICTURE):
            raise forms.ValidationError(TOO_LARGE)
        return sent or None

    def written(self, *, cleaned: bool) -> Written:
        """This function will return what was written, for the action."""
        given, sent = self.cleaned_data, self.cleaned_data["file"]
        return Written(
            body=given["body"],
            language=given["language"],
            file=bytes(sent.read()) if sent else None,
            file_name=sent.name if sent else "",
            cleaned=cleaned,
        )


class FirstLetterForm(LetterForm):
    """A first letter: to whom and about what as well."""

    to = forms.ChoiceField(label=_("To"))
    subject = forms.CharField(label=_("Subject"), max_length=120)
    field_order = ("to", "subject", "body", "language", "file")

    def __init__(self, *args: Any, recipients: list[tuple[str, str | Promise]], **kwargs: Any) -> None:
        """This function will offer these recipients."""
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = recipients  # type: ignore[attr-defined]  # a field with choices


class TranslationForm(Form):
    """A letter in another language."""

    body = forms.CharField(label=_("Translation"), max_length=LONGEST * 2, widget=forms.Textarea(attrs={"rows": 8}))
    language = forms.ChoiceField(label=_("Language of the translation"), choices=_languages)
