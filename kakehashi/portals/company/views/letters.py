"""The pages of letters, as this portal hands them to who reads."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.conversations import pages
from kakehashi.conversations.correspondents import as_member
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.views.acting import organization_of, user_of

_METHODS = ["GET", "HEAD", "POST"]


@company_page("letters")
@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """This function will list the letters, the latest first."""
    return pages.letters(request, as_member(user=user_of(request), organization=organization_of(request)), "company")


@company_page("letters")
@require_http_methods(_METHODS)
def letter_new(request: HttpRequest) -> HttpResponse:
    """This function will send a first letter."""
    return pages.new(request, as_member(user=user_of(request), organization=organization_of(request)), "company")


@company_page("letters")
@require_http_methods(_METHODS)
def letter(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show letters about one thing, and take an answer."""
    return pages.letter(
        request, as_member(user=user_of(request), organization=organization_of(request)), "company", public_id
    )


@company_page("letters")
@require_safe
def letter_file(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will send the file that came with a letter."""
    return pages.file(request, as_member(user=user_of(request), organization=organization_of(request)), public_id)


@company_page("letters")
@require_POST
def letters_mail(request: HttpRequest) -> HttpResponse:
    """This function will stop mails about letters, or send them again."""
    return pages.mails(request, as_member(user=user_of(request), organization=organization_of(request)), "company")


@company_page("letters")
@require_http_methods(_METHODS)
def letter_translate(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will add a letter in another language."""
    return pages.translate(
        request, as_member(user=user_of(request), organization=organization_of(request)), "company", public_id
    )
