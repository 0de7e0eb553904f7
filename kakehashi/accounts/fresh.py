"""Asks people who are signed in to show once more that it is they, before something that others could misuse."""

from urllib.parse import urlencode

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse


def ask_again(request: HttpRequest) -> HttpResponse | None:
    """This function will lead to the page that asks for the password again, or return None when that was just done.

    It leads back to the page of the request, not to what was sent: nothing is carried out behind the door's back.
    """
    if did_recently_reauthenticate(request):
        return None
    return redirect(f"{reverse('account_reauthenticate')}?{urlencode({REDIRECT_FIELD_NAME: request.path})}")
