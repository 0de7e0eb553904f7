"""What seekers and sending organizations are told about their choice of each other."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from kakehashi.accounts.queries import recipients
from kakehashi.messaging import kinds
from kakehashi.messaging.actions import Recipient, tell
from kakehashi.organizations.models import Organization
from kakehashi.organizations.queries import users_of
from kakehashi.seekers.models import Document, Seeker, SendingChoice

CHOSEN = kinds.declare(
    "seeker.chose_you",
    subject=_("A seeker chose your organization"),
    body=_("A seeker chose your organization. Read the registered information. Then accept or decline."),
)
LEFT = kinds.declare(
    "seeker.left_you",
    subject=_("A seeker left your organization"),
    body=_("A seeker of your organization left it. You no longer see the registered information."),
)
ACCEPTED = kinds.declare(
    "seeker.accepted_by_organization",
    subject=_("Your sending organization accepted you"),
    body=_("%(organization)s accepted you. It now translates your registered information into Japanese."),
)
DECLINED = kinds.declare(
    "seeker.declined_by_organization",
    subject=_("The sending organization declined"),
    body=_("%(organization)s did not accept you. Reason: %(reason)s. You can choose another organization."),
)
UNREADABLE = kinds.declare(
    "document.unreadable",
    subject=_("A document could not be read"),
    body=_("We could not read a document that you sent. The page says why, and what to do."),
)

LATE_FOR_ORGANIZATION = kinds.declare(
    "seeker.late_for_organization",
    subject=_("Seekers wait too long"),
    body=_("Seekers who wait longer than this site asks for: %(count)s. The Secretariat knows. Please do it now."),
)
LATE_FOR_SECRETARIAT = kinds.declare(
    "seeker.late_for_secretariat",
    subject=_("An organization is late"),
    body=_("%(organization)s is late with its work. Seekers who wait: %(count)s. It has been told."),
)
LATE_FOR_SEEKER = kinds.declare(
    "seeker.late_for_seeker",
    subject=_("Your sending organization is late"),
    body=_("%(organization)s is late with its work for you. We told it and the Secretariat. You need do nothing."),
)
LATE_WITHOUT_ANSWER = kinds.declare(
    "seeker.late_without_answer",
    subject=_("Your answer is missing"),
    body=_("%(organization)s cannot go on with your page without your answer. The Secretariat knows. Please answer."),
)


def chosen(*, choice: SendingChoice, now: datetime) -> None:
    """This function will tell the people of the organization that a seeker chose it."""
    people = recipients(users=users_of(organization=choice.organization))
    tell(CHOSEN, to=people, about="seeker", about_public_id=choice.seeker.public_id, now=now)


def left(*, choice: SendingChoice, now: datetime) -> None:
    """This function will tell the people of the organization that a seeker left; it can read nothing any more."""
    tell(LEFT, to=recipients(users=users_of(organization=choice.organization)), now=now)


def accepted(*, choice: SendingChoice, now: datetime) -> None:
    """This function will tell the seeker that the organization accepted."""
    _tell_seeker(ACCEPTED, choice=choice, now=now)


def declined(*, choice: SendingChoice, now: datetime) -> None:
    """This function will tell the seeker that the organization declined, and why."""
    _tell_seeker(DECLINED, choice=choice, now=now, reason=choice.reason)


def late_for_organization(*, organization: Organization, count: int, now: datetime) -> None:
    """This function will tell the people of an organization for how many seekers its work has become late."""
    tell(
        LATE_FOR_ORGANIZATION,
        to=recipients(users=users_of(organization=organization)),
        about="late",
        now=now,
        count=count,
    )


def late_for_secretariat(*, to: list[Recipient], organization: Organization, count: int, now: datetime) -> None:
    """This function will tell the Secretariat which organization is late."""
    tell(LATE_FOR_SECRETARIAT, to=to, about="late", now=now, organization=organization.name, count=count)


def late_for_seeker(*, seeker: Seeker, organization: Organization, asked: bool, now: datetime) -> None:
    """This function will tell a seeker that it is late and that others know; who is ``asked`` something, to answer."""
    kind = LATE_WITHOUT_ANSWER if asked else LATE_FOR_SEEKER
    tell(kind, to=recipients(users=[seeker.user]), about="late", now=now, organization=organization.name)


def unreadable(*, document: Document, now: datetime) -> None:
    """This function will tell the seeker that a document could not be read."""
    to = recipients(users=[document.seeker.user])
    tell(UNREADABLE, to=to, about="document", about_public_id=document.public_id, now=now)


def _tell_seeker(key: str, *, choice: SendingChoice, now: datetime, **data: str) -> None:
    tell(
        key,
        to=recipients(users=[choice.seeker.user]),
        about="choice",
        about_public_id=choice.public_id,
        now=now,
        organization=choice.organization.name,
        **data,
    )
