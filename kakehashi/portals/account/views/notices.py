"""What the signed-in person was told."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.common import clock
from kakehashi.common.access import SIGNED_IN, access
from kakehashi.messaging import queries
from kakehashi.messaging.actions import mark_read
from kakehashi.portals.account.navigation import navigation
from kakehashi.portals.account.routes import address

PAGE_LENGTH = 30


@access(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: HttpRequest) -> HttpResponse:
    """This function will list what the person was told, newest first; a POST marks everything as read."""
    me = request.user.public_id  # type: ignore[union-attr]  # the door lets nobody else in
    if request.method == "POST":
        mark_read(to_public_id=me, now=clock.now())
        return redirect("account:notices")
    page = _number(request.GET.get("page", ""))
    start = (page - 1) * PAGE_LENGTH
    found = list(queries.notices_for(to_public_id=me)[start : start + PAGE_LENGTH + 1])
    shown = [{"notice": notice, "words": queries.in_words(notice)} for notice in found[:PAGE_LENGTH]]
    context = {
        "shown": shown,
        "unread": queries.unread_count(to_public_id=me),
        "previous": f"?page={page - 1}" if page > 1 else "",
        "next": f"?page={page + 1}" if len(found) > PAGE_LENGTH else "",
        "navigation": navigation(request),
    }
    return render(request, "account/notices.html", context)


@access(SIGNED_IN)
@require_safe
def notice(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one notice with the way to its thing; somebody else's is not found."""
    found = queries.notices_for(to_public_id=request.user.public_id).filter(public_id=public_id).first()  # type: ignore[union-attr]
    if found is None:
        raise Http404
    audience = request.visitor.audience  # type: ignore[attr-defined]
    context = {
        "notice": found,
        "words": queries.in_words(found),
        "leads_to": address(about=found.about, public_id=found.about_public_id, audience=audience),
        "navigation": navigation(request),
    }
    return render(request, "account/notice.html", context)


def _number(text: str) -> int:
    """This function will return the number of a page of the list, the first for anything else."""
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 5 else 1  # noqa: PLR2004  # pages
