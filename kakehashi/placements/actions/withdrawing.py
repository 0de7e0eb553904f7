"""Withdrawing: by the seeker at any time before the end, by the sending organization before there is an offer."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.text import clean
from kakehashi.placements import states
from kakehashi.placements.actions.moving import Actor, begin, carry_out, follow
from kakehashi.placements.actions.wording import reason_for_company
from kakehashi.placements.models import Placement
from kakehashi.placements.states import Cause, Party
from kakehashi.seekers.models import Seeker


@transaction.atomic
def withdraw(*, placement: Placement, reason: str, by: User, now: datetime) -> None:
    """This function will withdraw somebody from an opportunity, held or not, and tell the others.

    The seeker may, with or without a reason, which the company never reads. People of the sending organization may
    before there is an offer, with a reason that everyone reads. Raises NotAllowed, NotNow, and for the sending
    organization NoReason, ContactInText or NameInText.
    """
    row, actor = begin(placement=placement, move=states.WITHDRAW.name, by=by, now=now)
    words = clean(reason) if actor.party == Party.SEEKER else reason_for_company(reason, placement=row)
    carry_out(placement=row, transition=states.WITHDRAW, actor=actor, now=now, reason=words)
    follow(placement, row)


def withdraw_all(
    locked: list[Placement], *, seeker: Seeker, cause: Cause, also_offers: bool, now: datetime
) -> list[Placement]:
    """This function will withdraw a seeker's locked open placements, as the seeker's own act, and return them.

    Offers stay open unless ``also_offers`` is set. Everyone who was part of them is told the cause.
    """
    chosen = [one for one in locked if also_offers or one.state in states.BEFORE_OFFER]
    actor = Actor(person=seeker.user, party=Party.SEEKER)
    for placement in chosen:
        carry_out(placement=placement, transition=states.WITHDRAW, actor=actor, now=now, cause=cause)
    return chosen
