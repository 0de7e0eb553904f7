"""The pages of letters, as this portal hands them to who reads."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.conversations import pages
from kakehashi.conversations.correspondents import as_seeker
from kakehashi.portals.seeker.navigation import seeker_page

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker

_METHODS = ["GET", "HEAD", "POST"]


@seeker_page("letters")
@require_safe
def letters(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the letters, the latest first."""
    return pages.letters(request, as_seeker(seeker), "seeker")


@seeker_page("letters")
@require_http_methods(_METHODS)
def letter_new(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will send a first letter."""
    return pages.new(request, as_seeker(seeker), "seeker")


@seeker_page("letters")
@require_http_methods(_METHODS)
def letter(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will show letters about one thing, and take an answer."""
    return pages.letter(request, as_seeker(seeker), "seeker", public_id)


@seeker_page("letters")
@require_safe
def letter_file(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will send the file that came with a letter."""
    return pages.file(request, as_seeker(seeker), public_id)


@seeker_page("letters")
@require_POST
def letters_mail(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will stop mails about letters, or send them again."""
    return pages.mails(request, as_seeker(seeker), "seeker")
