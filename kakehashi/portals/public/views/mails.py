"""The page behind the link in a mail that stops such mails; whoever holds the link may, without signing in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.common.access import ANYONE, access
from kakehashi.conversations import actions as letters
from kakehashi.conversations import queries as letters_read
from kakehashi.conversations.stopping import person_of
from kakehashi.messaging.stopping import is_pressed_in_mail
from kakehashi.shortlists import actions, stopping
from kakehashi.shortlists.states import Rhythm


@access(ANYONE)
@csrf_exempt  # a mail program posts for its reader; the signed link is the right
@require_http_methods(["GET", "HEAD", "POST"])
def stop_mail(request: HttpRequest, token: str) -> HttpResponse:
    """This function will stop the mails of a saved search on POST; GET asks, or says that they have stopped."""
    saved = stopping.search_of(token=token)
    if saved is None:
        raise Http404
    if request.method == "POST":
        actions.stop_mail(saved=saved)
        if is_pressed_in_mail(request):
            return HttpResponse()
        return redirect("public:stop_mail", token)
    return render(request, "public/stop_mail.html", {"stopped": saved.rhythm == Rhythm.OFF})


@access(ANYONE)
@csrf_exempt  # a mail program posts for its reader; the signed link is the right
@require_http_methods(["GET", "HEAD", "POST"])
def stop_letter_mail(request: HttpRequest, token: str) -> HttpResponse:
    """This function will stop a person's mails about letters on POST; GET asks, or says that they have stopped."""
    user = person_of(token=token)
    if user is None:
        raise Http404
    if request.method == "POST":
        letters.stop_mails(user=user, now=clock.now())
        if is_pressed_in_mail(request):
            return HttpResponse()
        return redirect("public:stop_letter_mail", token)
    stopped = bool(letters_read.stopped_mails(users=[user]))
    return render(request, "public/stop_letter_mail.html", {"stopped": stopped})
