"""The pages of letters, as this portal hands them to who reads."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.conversations import pages
from kakehashi.conversations.correspondents import as_member
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.navigation import sender_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization

_METHODS = ["GET", "HEAD", "POST"]


@sender_page("letters")
@require_safe
def letters(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will list the letters, the latest first."""
    return pages.letters(request, as_member(user=person(request), organization=organization), "sender")


@sender_page("letters")
@require_http_methods(_METHODS)
def letter_new(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will send a first letter."""
    return pages.new(request, as_member(user=person(request), organization=organization), "sender")


@sender_page("letters")
@require_http_methods(_METHODS)
def letter(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show letters about one thing, and take an answer."""
    return pages.letter(request, as_member(user=person(request), organization=organization), "sender", public_id)


@sender_page("letters")
@require_safe
def letter_file(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will send the file that came with a letter."""
    return pages.file(request, as_member(user=person(request), organization=organization), public_id)


@sender_page("letters")
@require_POST
def letters_mail(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will stop mails about letters, or send them again."""
    return pages.mails(request, as_member(user=person(request), organization=organization), "sender")


@sender_page("letters")
@require_http_methods(_METHODS)
def letter_translate(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will add a letter in another language."""
    return pages.translate(request, as_member(user=person(request), organization=organization), "sender", public_id)
