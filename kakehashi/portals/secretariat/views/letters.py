"""The pages of letters, as this portal hands them to who reads."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.conversations import pages
from kakehashi.conversations.correspondents import as_secretariat
from kakehashi.portals.secretariat.navigation import acting, secretariat_page

_METHODS = ["GET", "HEAD", "POST"]


@secretariat_page("letters")
@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """This function will list the letters, the latest first."""
    return pages.letters(request, as_secretariat(acting(request)), "secretariat")


@secretariat_page("letters")
@require_http_methods(_METHODS)
def letter_new(request: HttpRequest) -> HttpResponse:
    """This function will send a first letter."""
    return pages.new(request, as_secretariat(acting(request)), "secretariat")


@secretariat_page("letters")
@require_http_methods(_METHODS)
def letter(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show letters about one thing, and take an answer."""
    return pages.letter(request, as_secretariat(acting(request)), "secretariat", public_id)


@secretariat_page("letters")
@require_safe
def letter_file(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will send the file that came with a letter."""
    return pages.file(request, as_secretariat(acting(request)), public_id)


@secretariat_page("letters")
@require_POST
def letters_mail(request: HttpRequest) -> HttpResponse:
    """This function will stop mails about letters, or send them again."""
    return pages.mails(request, as_secretariat(acting(request)), "secretariat")


@secretariat_page("letters")
@require_http_methods(_METHODS)
def letter_translate(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will add a letter in another language."""
    return pages.translate(request, as_secretariat(acting(request)), "secretariat", public_id)
