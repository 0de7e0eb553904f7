"""The form with which a company sends a picture of a workplace."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kakehashi.pictures.kinds import MOST_BYTES_OF_A_PICTURE
from kakehashi.ui.forms import Form


class PictureForm(Form):
    """One picture; its name and what the browser says of it are not looked at."""

    file = forms.FileField(
        label=_("Picture of the workplace"),
        help_text=_("The place where people work or live, without faces, telephone numbers or addresses. Up to 10 MB."),
        widget=forms.FileInput(attrs={"accept": "image/*"}),
    )

    def clean_file(self) -> bytes:
        """This function will refuse what is too large before it is read."""
        sent = self.cleaned_data["file"]
        if sent.size > MOST_BYTES_OF_A_PICTURE:
            raise forms.ValidationError(_("This picture is larger than 10 MB. Choose a smaller one."))
        return bytes(sent.read())
