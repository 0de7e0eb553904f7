"""Mails the link by which somebody shows that an e-mail address is theirs."""

from django.http import HttpRequest

from kakehashi.accounts import queries
from kakehashi.accounts.models import User


def mail_confirmation(request: HttpRequest, *, user: User) -> None:
    """This function will queue the mail with the link for a person's unconfirmed address; nothing without one."""
    address = queries.unconfirmed_address(user=user)
    if address is not None:
        address.send_confirmation(request, signup=True)
