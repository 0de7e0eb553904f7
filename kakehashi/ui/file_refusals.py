"""Why a file that somebody sent cannot be used, and what to do; by the names of kakehashi.pictures.refusals."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise
TAKE_ANOTHER = _("This file cannot be used. Take a photo of it with your phone.")
REASONS: dict[str, Text] = {
    "empty": _("There is nothing in this file. Choose another file, or take a photo with your phone."),
    "too_large": _("This file is too large. Take a photo of it with your phone and send the photo."),
    "wrong_type": _("We cannot use this kind of file. Take a photo of it with your phone and send the photo."),
    "hides_another": _("Something else hides in this file. Take a new photo with your phone and send that."),
    "too_many_pixels": _("This picture is too large. Take a photo of it with your phone and send the photo."),
    "too_small": _("This picture is too small to read. Take a photo with your phone, from nearer."),
    "moving": _("This is a moving picture. Send a photo that stands still."),
    "damaged": _("This file is broken. Take a new photo with your phone and send that."),
    "too_many_pages": _("This PDF has more than 30 pages. Send only the pages that matter."),
    "locked": _("This PDF opens with a password only. Take a photo of each page with your phone."),
    "carries_code": _("There is a code for cameras (QR) in this file. Send one without it."),
    "too_hard": _("This file is too hard to read. Take a photo of it with your phone and send the photo."),
}


def why(reason: str) -> str:
    """This function will say why a file cannot be used and what to do."""
    return str(REASONS.get(reason, TAKE_ANOTHER))
