"""Tells the other side that a letter waits; neither the notice nor the mail says what stands in it, or about what."""

from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from kakehashi.accounts import queries as accounts
from kakehashi.accounts.models import User
from kakehashi.conversations import queries, stopping
from kakehashi.conversations.correspondents import Correspondent
from kakehashi.conversations.lines import Side
from kakehashi.conversations.models import Thread
from kakehashi.messaging.actions import tell
from kakehashi.messaging.kinds import declare
from kakehashi.organizations import queries as organizations

_READ = _("Sign in to read it and to answer. What it says is never in a mail.")
# Of a letter from the Secretariat or from a seeker not even the writer is said.
CAME = declare("letter.came", subject=_("A letter waits for you"), body=_READ)
CAME_FROM = declare("letter.came_from", subject=_("A letter from %(writer)s waits for you"), body=_READ)


def tell_other_side(*, thread: Thread, by: Correspondent, now: datetime) -> None:
    """This function will tell everybody on the other side of a thread that a letter waits; each in their language."""
    people = _people(thread, thread.second if thread.first == by.side else thread.first)
    stopped = queries.stopped_mails(users=people)
    for user in people:
        (to,) = accounts.recipients(users=[user])
        if user.pk in stopped:
            to = replace(to, email="")
        about = {"about": "letter", "about_public_id": thread.public_id, "stop": stopping.link_for(user=user)}
        if by.organization:
            tell(CAME_FROM, to=[to], now=now, writer=by.organization.name_in(user.language), **about)
        else:
            tell(CAME, to=[to], now=now, **about)


def _people(thread: Thread, side: str) -> list[User]:
    if side == Side.SEEKER:
        return [thread.seeker.user] if thread.seeker else []
    if side == Side.SECRETARIAT:
        return accounts.secretariat()
    organization = thread.sending if side == Side.SENDING else thread.receiving
    return organizations.users_of(organization=organization) if organization else []
