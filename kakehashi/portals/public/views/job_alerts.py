"""Stopping a job alert by the link in its mail, without signing in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from kakehashi.common.access import ANYONE, access
from kakehashi.messaging.stopping import is_pressed_in_mail
from kakehashi.opportunities import alerting
from kakehashi.opportunities.alert_messages import alert_in


@access(ANYONE)
@csrf_exempt  # a mail program posts for its reader; the signed link is the right
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """This function will ask once more, and stop the alert; it tells nothing of the person."""
    public_id = alert_in(token)
    if public_id is None:
        raise Http404
    if request.method == "POST":
        alerting.stop_by_link(public_id=public_id)
        if is_pressed_in_mail(request):
            return HttpResponse()
        return redirect("public:alert_stop", token)
    return render(request, "public/alert_stop.html", {"is_on": alerting.is_on(public_id=public_id)})
