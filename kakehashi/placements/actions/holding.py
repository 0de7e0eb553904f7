"""The supervising organization, which answers as the licensed placer, holds a placement and lets it go on."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.common.state import NotNow
from kakehashi.placements import locks, policies, queries
from kakehashi.placements.actions.moving import Actor, begin, write
from kakehashi.placements.actions.wording import reason_of_company
from kakehashi.placements.models import Hold, Placement
from kakehashi.placements.refusals import NotAllowed, NotHeld
from kakehashi.placements.states import HOLD, LIFT_HOLD, OPEN


@transaction.atomic
def hold(*, placement: Placement, reason: str, by: User, now: datetime) -> Hold:
    """This function will hold an open placement, with a reason that all parties read.

    Until it is lifted nothing moves it but a seeker's no, a withdrawal or a closing. People of the supervising
    organization only, while it supervises the company (NotAllowed). Raises NoReason, ContactInText, Held when it is
    held already, NotNow when it has ended.
    """
    row, actor = begin(placement=placement, move=HOLD, by=by, now=now)
    if row.state not in OPEN:
        raise NotNow(transition=HOLD, state=row.state)
    words = reason_of_company(reason)
    made = Hold.objects.create(placement=row, by=by, reason=words, since=now)
    write(placement=row, name=HOLD, before=row.state, actor=actor, now=now, reason=words)
    return made


@transaction.atomic
def lift_hold(*, placement: Placement, by: User, now: datetime) -> None:
    """This function will let a held placement go on from where it stood.

    People of the supervising organization only, while it supervises the company (NotAllowed). Raises NotHeld.
    """
    row = locks.placement(pk=placement.pk)
    party = policies.party_of(user=by, placement=row, on=day_in_japan(now))
    if party is None or not policies.may_move(party=party, move=LIFT_HOLD, placement=row):
        raise NotAllowed
    held = queries.hold_of(placement=row)
    if held is None:
        raise NotHeld
    held.lifted_at = now
    held.save(update_fields=["lifted_at"])
    write(placement=row, name=LIFT_HOLD, before=row.state, actor=Actor(person=by, party=party), now=now)
