"""What tells a mail program how its reader stops mails of a kind: a link, and that one press is enough (RFC 8058)."""

from django.http import HttpRequest

# Under this name a notice and a sealed mail carry the link that stops such mails.
STOP = "stop"
PRESSED = "List-Unsubscribe"


def headers_for(*, link: str) -> dict[str, str]:
    """This function will return the headers of a mail that a link stops; none without a link."""
    return {PRESSED: f"<{link}>", f"{PRESSED}-Post": f"{PRESSED}=One-Click"} if link else {}


def is_pressed_in_mail(request: HttpRequest) -> bool:
    """This function will say whether a mail program sent this for its reader, who sees no page."""
    return request.POST.get(PRESSED) == "One-Click"
