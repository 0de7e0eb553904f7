"""Notices about the seeker's word and about questions; none of them repeats what a person wrote."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from kakehashi.accounts import queries as accounts
from kakehashi.confirming.models import Question, Unreached
from kakehashi.messaging.actions import tell
from kakehashi.messaging.kinds import declare
from kakehashi.organizations import queries as organizations
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker

READY = declare(
    "confirming.ready",
    subject=_("Please check your page before companies read it"),
    body=_("Your sending organization has finished the Japanese. See what it says, and say yes or what is not right."),
)
CONFIRMED = declare(
    "confirming.confirmed",
    subject=_("A seeker confirmed the Japanese"),
    body=_("The seeker says that everything is right. Now you can publish the page."),
)
NOT_RIGHT = declare(
    "confirming.not_right",
    subject=_("A seeker says that something is not right"),
    body=_("Read what the seeker says, and correct the Japanese. Then ask the seeker again."),
)
UNREACHED = declare(
    "confirming.unreached",
    subject=_("An organization cannot reach a seeker"),
    body=_("It asks to publish a page without the seeker's word. Please consent, or refuse with a reason."),
)
TRIED = declare(
    "confirming.tried",
    subject=_("Your sending organization could not reach you"),
    body=_("It asks the Secretariat to publish your page without your yes. You can still read the page and answer."),
)
CONSENTED = declare(
    "confirming.consented",
    subject=_("The Secretariat consented"),
    body=_("The page may be published without the seeker's yes. Companies read that the seeker was not reached."),
)
CONSENTED_SEEKER = declare(
    "confirming.consented_seeker",
    subject=_("Your page may be published without your yes"),
    body=_("The Secretariat consented, because nobody could reach you. You can still say what is not right."),
)
REFUSED = declare(
    "confirming.refused",
    subject=_("The Secretariat did not consent"),
    body=_("The page may not be published without the seeker's yes. The reason stands beside your request."),
)
REFUSED_SEEKER = declare(
    "confirming.refused_seeker",
    subject=_("Your page waits for your yes"),
    body=_("The Secretariat wants your answer before companies read your page. Please look at it."),
)
QUESTION = declare(
    "confirming.question",
    subject=_("Your translator has a question"),
    body=_("It is about something that you wrote. Please answer in your own language."),
)
ANSWERED = declare(
    "confirming.answered",
    subject=_("A seeker answered your question"),
    body=_("The answer stands beside the text on the translation page."),
)


def tell_seeker(kind: str, *, seeker: Seeker, now: datetime) -> None:
    """This function will tell the seeker something about the page that is to be confirmed."""
    to = accounts.recipients(users=[seeker.user])
    tell(kind, to=to, about="word", about_public_id=seeker.public_id, now=now)


def tell_organization(kind: str, *, seeker: Seeker, about: str = "word", now: datetime) -> None:
    """This function will tell the organization that accepted the seeker; nobody when there is none (any more)."""
    organization = seekers.accepted_organization(seeker=seeker)
    if organization:
        to = accounts.recipients(users=organizations.users_of(organization=organization))
        tell(kind, to=to, about=about, about_public_id=seeker.public_id, now=now)


def tell_of_request(*, request: Unreached, now: datetime) -> None:
    """This function will tell the Secretariat that somebody asks for consent, and the seeker that one was tried."""
    to = accounts.recipients(users=accounts.secretariat())
    tell(UNREACHED, to=to, about="unreached", about_public_id=request.public_id, now=now)
    tell_seeker(TRIED, seeker=request.seeker, now=now)


def tell_of_question(*, question: Question, now: datetime) -> None:
    """This function will tell the seeker that a question waits."""
    to = accounts.recipients(users=[question.seeker.user])
    tell(QUESTION, to=to, about="seeker_question", about_public_id=question.public_id, now=now)
