"""What seekers are told of new opportunities that fit their job alert; never who the company is."""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext_lazy as _

from kakehashi.accounts import queries as accounts
from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.messaging import kinds
from kakehashi.messaging.actions import tell
from kakehashi.opportunities.alert import Alert
from kakehashi.opportunities.models import Opportunity

NEW = kinds.declare(
    "opportunity.new",
    subject=_("A new opportunity fits your job alert"),
    body=_("%(work)s, %(place)s. Read the conditions before you apply. No more of these mails: %(stop)s"),
)
SEVERAL = kinds.declare(
    "opportunity.several_new",
    subject=_("New opportunities fit your job alert"),
    body=_(
        "There are %(number)s new opportunities. One of them: %(work)s, %(place)s. "
        "Read the conditions before you apply. No more of these mails: %(stop)s"
    ),
)
_SIGNER = Signer(salt="job-alert")


def stop_token(alert: Alert) -> str:
    """This function will return what a link needs to stop an alert without signing in."""
    return _SIGNER.sign(alert.public_id)


def alert_in(token: str) -> str | None:
    """This function will return the public id of the alert that a link may stop, or None for a link of nobody."""
    try:
        return _SIGNER.unsign(token)
    except BadSignature:
        return None


def tell_of(found: Sequence[Opportunity], *, alert: Alert, now: datetime) -> None:
    """This function will tell a seeker once of all that is new; of a single opportunity with the way to it."""
    first, one = found[0], len(found) == 1
    for recipient in accounts.recipients(users=[alert.seeker.user]):
        place = PREFECTURE.get(first.prefecture)
        tell(
            NEW if one else SEVERAL,
            to=[recipient],
            about="opportunity" if one else "opportunities",
            about_public_id=first.public_id if one else "",
            now=now,
            number=str(len(found)),
            work=first.work.name_in(recipient.language),
            place=place.name_in(recipient.language) if place else "",
            stop=f"{settings.BASE_URL}/job-alerts/stop/{stop_token(alert)}/",
        )
