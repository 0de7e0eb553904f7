"""What people are told about opportunities."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from kakehashi.accounts import queries as accounts
from kakehashi.accounts.models import User
from kakehashi.messaging import kinds
from kakehashi.messaging.actions import tell
from kakehashi.opportunities import alert_messages  # noqa: F401  its kinds of notices are declared with these
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization

SUBMITTED = kinds.declare(
    "opportunity.submitted",
    subject=_("An opportunity waits for your decision"),
    body=_("%(company)s has submitted an opportunity: %(work)s. Please approve it or refuse it with a reason."),
)
SENT_IN = kinds.declare(
    "opportunity.sent_in",
    subject=_("An opportunity was submitted"),
    body=_("The opportunity %(work)s of %(company)s was submitted. The Secretariat checks it now."),
)
APPROVED = kinds.declare(
    "opportunity.approved",
    subject=_("Your opportunity is shown now"),
    body=_("The Secretariat has approved the opportunity %(work)s of %(company)s. Seekers can see it now."),
)
REFUSED = kinds.declare(
    "opportunity.refused",
    subject=_("Your opportunity was refused"),
    body=_(
        "The Secretariat has refused the opportunity %(work)s of %(company)s. Reason: %(reason)s. "
        "Change it and submit it again."
    ),
)
CLOSED = kinds.declare(
    "opportunity.closed",
    subject=_("An opportunity was closed"),
    body=_("The opportunity %(work)s of %(company)s was closed. Nobody can apply to it any more."),
)

PAUSED = kinds.declare(
    "opportunity.paused",
    subject=_("An opportunity is paused"),
    body=_("The opportunity %(work)s of %(company)s is paused. It is not shown and nobody can apply for now."),
)
RESUMED = kinds.declare(
    "opportunity.resumed",
    subject=_("An opportunity is shown again"),
    body=_("The opportunity %(work)s of %(company)s is shown again. Seekers can apply."),
)
DEADLINE = kinds.declare(
    "opportunity.deadline",
    subject=_("An opportunity has closed: its last day has passed"),
    body=_(
        "The last day to apply for the opportunity %(work)s of %(company)s has passed, so it is closed. "
        "Placements that have begun go on. You can copy it to offer places again."
    ),
)
ASKED = kinds.declare(
    "opportunity.asked",
    subject=_("Does this opportunity still hold?"),
    body=_(
        "The opportunity %(work)s of %(company)s has been published for a while. "
        "Please say on its page that it still holds, or pause or close it."
    ),
)


def submitted(opportunity: Opportunity, *, by: User, now: datetime) -> None:
    """This function will tell the Secretariat that it has to decide, and the partner that it was submitted."""
    _tell(SUBMITTED, opportunity, to=accounts.secretariat(), now=now)
    _tell(SENT_IN, opportunity, to=_partners(opportunity, by), now=now)


def approved(opportunity: Opportunity, *, now: datetime) -> None:
    """This function will tell both organizations that the opportunity is shown."""
    _tell(APPROVED, opportunity, to=_both(opportunity), now=now)


def refused(opportunity: Opportunity, *, now: datetime) -> None:
    """This function will tell both organizations why the opportunity was refused."""
    _tell(REFUSED, opportunity, to=_both(opportunity), now=now, reason=opportunity.decision_reason)


def closed(opportunity: Opportunity, *, by: User, now: datetime) -> None:
    """This function will tell the partner that the opportunity was closed."""
    _tell(CLOSED, opportunity, to=_partners(opportunity, by), now=now)


def paused(opportunity: Opportunity, *, by: User, now: datetime) -> None:
    """This function will tell the partner that the opportunity is held back."""
    _tell(PAUSED, opportunity, to=_partners(opportunity, by), now=now)


def resumed(opportunity: Opportunity, *, by: User, now: datetime) -> None:
    """This function will tell the partner that the opportunity is shown again."""
    _tell(RESUMED, opportunity, to=_partners(opportunity, by), now=now)


def closed_by_deadline(opportunity: Opportunity, *, now: datetime) -> None:
    """This function will tell both organizations that the last day to apply has passed."""
    _tell(DEADLINE, opportunity, to=_both(opportunity), now=now)


def asked(opportunity: Opportunity, *, now: datetime) -> None:
    """This function will ask both organizations whether the opportunity still holds."""
    _tell(ASKED, opportunity, to=_both(opportunity), now=now)


def _both(opportunity: Opportunity) -> list[User]:
    return _people(opportunity.company) + _people(opportunity.supervising)


def _partners(opportunity: Opportunity, by: User) -> list[User]:
    """This function will return the people of the organization to which the acting person does not belong."""
    own = _people(opportunity.company)
    return _people(opportunity.supervising) if by in own else own


def _people(organization: Organization) -> list[User]:
    return organizations.users_of(organization=organization)


def _tell(key: str, opportunity: Opportunity, *, to: list[User], now: datetime, **data: str) -> None:
    """This function will tell each person, naming the work in the language that they chose."""
    for recipient in accounts.recipients(users=to):
        tell(
            key,
            to=[recipient],
            about="opportunity",
            about_public_id=opportunity.public_id,
            now=now,
            company=opportunity.company.name,
            work=opportunity.work.name_in(recipient.language),
            **data,
        )
