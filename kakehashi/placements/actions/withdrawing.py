"""Withdrawing: by the seeker until the departure, by the sending organization before there is an offer.

After the accepted offer the organizations call off instead.
"""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.state import Transition
from kakehashi.common.text import clean
from kakehashi.opportunities import actions as opportunities
from kakehashi.opportunities.models import Opportunity
from kakehashi.placements import locks, queries, states
from kakehashi.placements.actions.moving import Actor, Noted, begin, carry_out, follow, ground_in
from kakehashi.placements.actions.wording import reason_for_company
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import NoReason
from kakehashi.placements.states import Cause, Party
from kakehashi.seekers.models import Seeker


@transaction.atomic
def withdraw(*, placement: Placement, reason: str, ground: str = "", by: User, now: datetime) -> None:
    """This function will withdraw somebody from an opportunity, held or not, and tell the others.

    The seeker may until the departure, with or without a reason, which the company never reads; the place of an
    accepted offer is then free again. People of the sending organization may before there is an offer, with a reason
    that everyone reads. Raises NotAllowed, NotNow, NoReason for one that is not on the list, and for the sending
    organization NoReason, ContactInText or NameInText.
    """
    opportunity = locks.opportunity(pk=placement.opportunity_id)
    row, actor = begin(placement=placement, move=states.WITHDRAW.name, by=by, now=now)
    noted = Noted(ground=ground_in(ground, move=states.WITHDRAW.name, party=actor.party))
    of_seeker = actor.party == Party.SEEKER
    words = clean(reason) if of_seeker else reason_for_company(reason, placement=row, ground=ground)
    give_up(row, opportunity, transition=states.WITHDRAW, actor=actor, reason=words, noted=noted, now=now)
    follow(placement, row)


@transaction.atomic
def call_off(*, placement: Placement, reason: str, ground: str, by: User, now: datetime) -> None:
    """This function will end a placement after the accepted offer and before the departure; the place is free again.

    People of the sending organization and of the company's side may, with a reason from the list; the words that go
    with it are read by everyone. Raises NotAllowed, NotNow, NoReason, ContactInText or NameInText.
    """
    opportunity = locks.opportunity(pk=placement.opportunity_id)
    row, actor = begin(placement=placement, move=states.CALL_OFF.name, by=by, now=now)
    if not ground:
        raise NoReason
    noted = Noted(ground=ground_in(ground, move=states.CALL_OFF.name, party=actor.party))
    in_words = reason_for_company(reason, placement=row, ground=ground)
    give_up(row, opportunity, transition=states.CALL_OFF, actor=actor, reason=in_words, noted=noted, now=now)
    follow(placement, row)


def give_up(
    row: Placement,
    opportunity: Opportunity,
    *,
    transition: Transition,
    actor: Actor,
    reason: str,
    noted: Noted,
    now: datetime,
) -> None:
    """This function will end a placement and, where it had one, set its place free and end what was released."""
    also: dict[str, object] = {"place_number": None}
    carry_out(placement=row, transition=transition, actor=actor, now=now, reason=reason, also=also, noted=noted)
    row.releases.filter(ended_at=None).update(fields={}, ended_at=now)
    if queries.places_left(opportunity=opportunity):
        opportunities.free(opportunity=opportunity, now=now)


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
