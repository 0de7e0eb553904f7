"""What seekers and sending organizations are told when a way to Japan opens, closes or becomes open."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from kakehashi.accounts.models import User
from kakehashi.accounts.queries import recipients
from kakehashi.eligibility.asking import Turn, stored_finding
from kakehashi.eligibility.words import turn_in_words
from kakehashi.messaging import kinds
from kakehashi.messaging.actions import tell
from kakehashi.seekers.models import Seeker


def in_words(data: Mapping[str, Any]) -> dict[str, str]:
    """This function will put the changes of a notice into the reader's language, a line for each."""
    return {"changes": "\n".join(turn_in_words(**change) for change in data["changes"])}


CHANGED = kinds.declare(
    "eligibility.changed",
    subject=_("Where you can go has changed"),
    body=_("%(changes)s\nThe Management Page shows all of it."),
    fill=in_words,
)
CHANGED_FOR_SEEKER = kinds.declare(
    "eligibility.changed_for_seeker",
    subject=_("Where a seeker of yours can go has changed"),
    body=_("The seeker reads:\n%(changes)s"),
    fill=in_words,
)
CHANGED_FOR_SEEKERS = kinds.declare(
    "eligibility.changed_for_seekers",
    subject=_("Where seekers of yours can go has changed"),
    body=_("The seekers read:\n%(changes)s"),
    fill=in_words,
)


def changed(*, seeker: Seeker, turns: Sequence[Turn], now: datetime) -> None:
    """This function will tell a seeker which ways changed, and why."""
    changes = [_stored(turn) for turn in turns]
    to = recipients(users=[seeker.user])
    tell(CHANGED, to=to, about="outlook", about_public_id=seeker.public_id, now=now, changes=changes)


def changed_for_organization(
    *, users: list[User], seekers: Sequence[str], turns: Sequence[tuple[Turn, int]], now: datetime
) -> None:
    """This function will tell the people of an organization, in one notice, of all its seekers with changes.

    ``seekers`` are public ids; of one alone the notice leads to the page. ``turns`` come with how many have each.
    """
    to = recipients(users=users)
    alone = len(seekers) == 1
    changes = [_stored(turn, seekers=0 if alone else count) for turn, count in turns]
    about = {"about": "seeker", "about_public_id": seekers[0]} if alone else {}
    tell(CHANGED_FOR_SEEKER if alone else CHANGED_FOR_SEEKERS, to=to, now=now, changes=changes, **about)


def _stored(turn: Turn, *, seekers: int = 0) -> dict[str, Any]:
    """This function will return a change as the notice keeps it."""
    return {
        "programme": turn.programme,
        "stage": turn.stage,
        "before": turn.before,
        "after": turn.after,
        "finding": stored_finding(turn.finding),
        "seekers": seekers,
    }
