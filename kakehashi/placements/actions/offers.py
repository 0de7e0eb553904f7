"""Offers: made by the company's side, accepted or declined by the seeker, for places that cannot be filled twice."""

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan, end_of_day_in_japan
from kakehashi.common.text import clean
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.states import OpportunityState
from kakehashi.organizations.states import Admission
from kakehashi.placements import locks, policies, queries, states
from kakehashi.placements.actions.closing import close_others, close_when_full
from kakehashi.placements.actions.moving import Actor, begin, carry_out, follow, refuse_if_held, simple_move
from kakehashi.placements.actions.posting import refuse_above_quota, refuse_acceptance_above_quota
from kakehashi.placements.actions.wording import without_contacts
from kakehashi.placements.models import Offer, Placement
from kakehashi.placements.refusals import (
    AlreadyPlaced,
    NoPlaceLeft,
    NotAllowed,
    NoWageLeft,
    OfferLapsed,
    OpportunityNotShown,
)
from kakehashi.placements.states import Party, PlacementState
from kakehashi.seekers.models import Seeker


@transaction.atomic
def make_offer(
    *,
    placement: Placement,
    monthly_wage: Decimal,
    monthly_deductions: Decimal,
    weekly_hours: Decimal,
    starts_on: date,
    months: int,
    conditions: str,
    answer_until: date,
    by: User,
    now: datetime,
) -> None:
    """This function will make an offer with its conditions to somebody who passed the interview.

    People of the company's side only (NotAllowed). There may be more offers than places; who accepts first has one.
    Raises NoWageLeft for amounts or days that make no sense, ContactInText for contact data in the conditions,
    NoPlaceLeft, AboveQuota with the computation, OpportunityNotShown when the Secretariat has taken the opportunity
    back, Held or NotNow.
    """
    locks.workforce(company_id=placement.opportunity.company_id)
    row, actor = begin(placement=placement, move=states.OFFER.name, by=by, now=now)
    today = day_in_japan(now)
    if monthly_deductions >= monthly_wage or answer_until < today or starts_on <= today:
        raise NoWageLeft
    words = without_contacts(conditions)
    _refuse_if_taken_back(row)
    if queries.places_left(opportunity=row.opportunity) == 0:
        raise NoPlaceLeft
    if row.state == PlacementState.PASSED:
        refuse_above_quota(opportunity=row.opportunity, on=today, more=1)
    carry_out(placement=row, transition=states.OFFER, actor=actor, now=now, until=end_of_day_in_japan(answer_until))
    Offer.objects.create(
        placement=row,
        monthly_wage=monthly_wage,
        monthly_deductions=monthly_deductions,
        weekly_hours=weekly_hours,
        starts_on=starts_on,
        months=months,
        conditions=words,
        answer_until=answer_until,
        offered_at=now,
    )
    follow(placement, row)


@transaction.atomic
def accept_offer(*, placement: Placement, by: User, now: datetime) -> None:
    """This function will give the seeker's yes: a place is filled, and the person's other open placements are closed.

    Locks, always in this order: the opportunity, the seeker, the company's numbers, then every open placement of
    either by id. When the last place is filled, the opportunity is closed, and whoever else had an open placement for
    it is told kindly. The seeker only (NotAllowed). Raises NoPlaceLeft, AlreadyPlaced, OfferLapsed after the last day
    for an answer, AboveQuota where the company has more people meanwhile, OpportunityNotShown when the opportunity
    was taken back or the company suspended, Held or NotNow.
    """
    opportunity, seeker = _lock_both(placement)
    locks.workforce(company_id=opportunity.company_id)
    others = locks.open_placements(of_opportunity=opportunity, of_seeker=seeker)
    row = locks.placement(pk=placement.pk)
    if policies.party_of(user=by, placement=row, on=day_in_japan(now)) != Party.SEEKER:
        raise NotAllowed
    refuse_if_held(row)
    _refuse_if_taken_back(row)
    number = _free_place(row, opportunity=opportunity, seeker=seeker)
    if row.state == PlacementState.OFFERED and row.offer.answer_until < day_in_japan(now):
        raise OfferLapsed
    if row.state == PlacementState.OFFERED:
        refuse_acceptance_above_quota(opportunity=opportunity, on=day_in_japan(now))
    actor = Actor(person=by, party=Party.SEEKER)
    also: dict[str, object] = {"place_number": number}
    carry_out(placement=row, transition=states.ACCEPT, actor=actor, now=now, also=also)
    close_others(others, accepted=row, now=now)
    close_when_full(others, opportunity=opportunity, accepted=row, now=now)
    follow(placement, row)


def _lock_both(placement: Placement) -> tuple[Opportunity, Seeker]:
    """This function will lock the opportunity and then the seeker; NotAllowed when the person has left the site."""
    if placement.seeker_id is None:
        raise NotAllowed
    return locks.opportunity(pk=placement.opportunity_id), locks.seeker(pk=placement.seeker_id)


def _refuse_if_taken_back(placement: Placement) -> None:
    """This function will raise OpportunityNotShown when nobody may promise or take its places any more.

    That an opportunity was closed does not matter: offers made before stay good.
    """
    opportunity = placement.opportunity
    admitted = {opportunity.company.state, opportunity.supervising.state} == {Admission.ADMITTED}
    if opportunity.state == OpportunityState.REFUSED or not admitted:
        raise OpportunityNotShown


def _free_place(placement: Placement, *, opportunity: Opportunity, seeker: Seeker) -> int | None:
    """This function will return the lowest free place, or raise why there is none for an offer that was open.

    A placement that was closed a moment ago, because the last place was filled or the person accepted another
    offer, is refused for that reason. For every other state the table refuses.
    """
    if placement.state not in (PlacementState.OFFERED, PlacementState.CLOSED):
        return None
    if queries.is_placed(seeker=seeker):
        raise AlreadyPlaced
    taken = queries.taken_numbers(opportunity=opportunity)
    free = [number for number in range(1, opportunity.places + 1) if number not in taken]
    if not free:
        raise NoPlaceLeft
    return free[0]


@transaction.atomic
def decline_offer(*, placement: Placement, reason: str, ground: str = "", by: User, now: datetime) -> None:
    """This function will give the seeker's no to an offer; a reason is welcome, the company never reads it.

    The seeker only (NotAllowed). It is possible while the placement is held. Raises NotNow.
    """
    simple_move(placement=placement, transition=states.DECLINE, by=by, now=now, reason=clean(reason), ground=ground)
