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
from kakehashi.ui.paging import page_of

PAGE_LENGTH = 30


@access(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: HttpRequest) -> HttpResponse:
    """This function will list what the person was told, newest first; a POST marks everything as read."""
    if first := request.visitor.must_set_up:  # type: ignore[attr-defined]  # set at the door
        return redirect(first)
    me = request.user.public_id  # type: ignore[union-attr]  # the door lets nobody else in
    if request.method == "POST":
        mark_read(to_public_id=me, now=clock.now())
        return redirect("account:notices")
    page = page_of(queries.notices_for(to_public_id=me), request, size=PAGE_LENGTH)
    shown = [{"notice": notice, "words": queries.in_words(notice)} for notice in page.rows]
    context = {
        "shown": shown,
        "unread": queries.unread_count(to_public_id=me),
        "page": page,
        "navigation": navigation(request),
    }
    return render(request, "account/notices.html", context)


@access(SIGNED_IN)
@require_safe
def notice(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one notice with the way to its thing; somebody else's is not found."""
    if first := request.visitor.must_set_up:  # type: ignore[attr-defined]  # set at the door
        return redirect(first)
    found = queries.notices_for(to_public_id=request.user.public_id).filter(public_id=public_id).first()  # type: ignore[union-attr]  # only people who are signed in come here
    if found is None:
        raise Http404
    audience = request.visitor.audience  # type: ignore[attr-defined]  # set at the door
    context = {
        "notice": found,
        "words": queries.in_words(found),
        "leads_to": address(about=found.about, public_id=found.about_public_id, audience=audience),
        "navigation": navigation(request),
    }
    return render(request, "account/notice.html", context)
