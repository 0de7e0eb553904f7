"""The terms of use and the privacy notices, each with its versions, for everybody to read."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from kakehashi.accounts import terms as texts
from kakehashi.common.access import ANYONE, access

READERS = {
    texts.SEEKER: gettext_lazy("Seekers"),
    texts.SENDING_ORGANIZATION: gettext_lazy("Sending organizations"),
    texts.COMPANY: gettext_lazy("Companies and supervising organizations"),
    texts.SECRETARIAT: gettext_lazy("Secretariat"),
}


@access(ANYONE)
@require_safe
def terms(request: HttpRequest, audience: str) -> HttpResponse:
    """This function will show the terms of use for an audience."""
    return _document(request, audience, "terms")


@access(ANYONE)
@require_safe
def privacy(request: HttpRequest, audience: str) -> HttpResponse:
    """This function will show the privacy notice for an audience."""
    return _document(request, audience, "privacy")


def _document(request: HttpRequest, audience: str, document: str) -> HttpResponse:
    """This function will show a text in the version in force, or the one that the address names."""
    if audience not in texts.AUDIENCES:
        raise Http404
    version = request.GET.get("version") or texts.in_force(audience=audience)
    language = translation.get_language() or "en"
    try:
        blocks = texts.text(audience=audience, document=document, version=version, language=language)
    except LookupError:
        raise Http404 from None
    context = {
        "audience": audience,
        "reader": READERS[audience],
        "others": [(key, label) for key, label in READERS.items() if key != audience],
        "document": document,
        "version": version,
        "versions": [other for other in texts.versions(audience=audience) if other != version],
        "blocks": blocks,
    }
    return render(request, "public/terms.html", context)
