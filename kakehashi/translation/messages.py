"""Notices about change requests."""

from django.utils.translation import gettext_lazy as _

from kakehashi.messaging.kinds import declare
from kakehashi.translation import declining

CHANGE_REQUESTED = declare(
    "translation.change_requested",
    subject=_("A seeker asks for a change"),
    body=_("A seeker asks to change the staff information page. Accept the change with its Japanese, or decline it."),
)
CHANGE_ACCEPTED = declare(
    "translation.change_accepted",
    subject=_("Your change was accepted"),
    body=_("Your sending organization accepted your change. It now stands in your registered information."),
)
CHANGE_DECLINED = declare(
    "translation.change_declined",
    subject=_("Your change was not accepted"),
    body=_("Your sending organization did not accept your change. Reason: %(reason)s"),
    fill=declining.fill,
)
