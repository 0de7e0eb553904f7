"""Doors of the sign-in library that stay shut here: nobody signs up without choosing who they are."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kakehashi.common.access import ANYONE, access


@access(ANYONE)
def sign_up(request: HttpRequest) -> HttpResponse:
    """This function will lead to the page on which a newcomer says who they are."""
    del request
    return redirect("public:start")
