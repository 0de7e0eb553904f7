"""Forms with which a seeker sends a photo or a document."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from kakehashi.pictures.kinds import MOST_BYTES_OF_A_PDF, MOST_BYTES_OF_A_PICTURE
from kakehashi.seekers.states import DocumentKind
from kakehashi.ui.forms import Form

EMPTY = _("There is nothing in this file. Choose another file, or take a photo with your phone.")
PICTURE_TOO_LARGE = _("This photo is larger than 10 MB. Choose a smaller one, or take a new one with your phone.")
DOCUMENT_TOO_LARGE = _("This file is larger than 15 MB. Take a photo of it with your phone and send the photo.")


class _Sent(forms.FileField):
    """A file, handed on as bytes; its name and what the browser says of it are not looked at."""

    def __init__(self, *, accept: str, most: int, too_large: Any, **options: Any) -> None:
        """This function will let the phone offer its camera beside its pictures."""
        widget = forms.FileInput(attrs={"accept": accept})
        super().__init__(widget=widget, error_messages={"empty": EMPTY}, **options)
        self.most, self.too_large = most, too_large

    def clean(self, data: Any, initial: Any = None) -> bytes:
        """This function will refuse what is too large before it is read."""
        sent: UploadedFile[bytes] = super().clean(data, initial)
        if sent.size is None or sent.size > self.most:
            raise forms.ValidationError(self.too_large)
        return bytes(sent.read())


class PhotoForm(Form):
    """A photo of the person."""

    file = _Sent(
        label=_("Choose a photo or take one"),
        help_text=_("Your face from the front, alone, in good light. JPEG, PNG, WebP or HEIC, up to 10 MB."),
        accept="image/*",
        most=MOST_BYTES_OF_A_PICTURE,
        too_large=PICTURE_TOO_LARGE,
    )


class ReplaceForm(Form):
    """Another picture or PDF for a document."""

    file = _Sent(
        label=_("Choose a file or take a photo"),
        help_text=_("A photo up to 10 MB, or a PDF up to 15 MB and 30 pages. All of it must be seen."),
        accept="image/*,application/pdf",
        most=MOST_BYTES_OF_A_PDF,
        too_large=DOCUMENT_TOO_LARGE,
    )


class DocumentForm(ReplaceForm):
    """A document: what it is, a note, the file."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=DocumentKind.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("A note for your sending organization"),
        help_text=_("For example: the second page is missing."),
        max_length=200,
        required=False,
    )
    field_order = ("kind", "file", "note")
