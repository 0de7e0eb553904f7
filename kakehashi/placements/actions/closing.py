"""Placements that end because of something larger: another offer accepted, places filled, an opportunity closed."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.opportunities import actions as opportunities
from kakehashi.opportunities.models import Opportunity
from kakehashi.placements import locks, queries, states
from kakehashi.placements.actions.moving import PROGRAM, carry_out
from kakehashi.placements.models import Hold, Placement
from kakehashi.placements.states import OPEN, Cause, PlacementState


def close_others(locked: list[Placement], *, accepted: Placement, now: datetime) -> None:
    """This function will close the other open placements of somebody who accepted an offer, and tell everyone."""
    for other in locked:
        if other.seeker_id == accepted.seeker_id and other.pk != accepted.pk:
            _close(other, cause=Cause.ACCEPTED_ELSEWHERE, now=now)


def close_when_full(locked: list[Placement], *, opportunity: Opportunity, accepted: Placement, now: datetime) -> None:
    """This function will, when no place is left, mark the opportunity filled, close its open placements, tell everyone.

    The program does it, in the log as well; the opportunity is no longer shown.
    """
    if queries.places_left(opportunity=opportunity) > 0:
        return
    for other in locked:
        if other.opportunity_id == opportunity.pk and other.pk != accepted.pk and other.seeker_id != accepted.seeker_id:
            _close(other, cause=Cause.PLACES_FILLED, now=now)
    opportunities.fill(opportunity=opportunity, cause=Cause.PLACES_FILLED, now=now)


@transaction.atomic
def close_opportunity(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will close an opportunity together with its open placements, and tell everyone concerned.

    Whoever may close the opportunity may (NotAllowed). Somebody who has an offer keeps it and can still answer.
    Raises NotNow when the opportunity is closed already.
    """
    row = locks.opportunity(pk=opportunity.pk)
    waiting = locks.open_placements(of_opportunity=row)
    opportunities.close(opportunity=row, by=by, now=now)
    for placement in waiting:
        if placement.state != PlacementState.OFFERED:
            _close(placement, cause=Cause.OPPORTUNITY_CLOSED, now=now)
    opportunity.state = row.state


@transaction.atomic
def close_lapsed_offers(*, now: datetime) -> int:
    """This function will close the offers whose last day for an answer has passed, and return how many.

    The program does it once a day. Held placements wait for the supervising organization.
    """
    held = Hold.objects.filter(lifted_at=None).values("placement_id")
    lapsed = Placement.objects.filter(state=PlacementState.OFFERED, offer__answer_until__lt=day_in_japan(now))
    count = 0
    for pk in lapsed.exclude(pk__in=held).order_by("id").values_list("pk", flat=True):
        placement = locks.placement(pk=pk)
        if placement.state == PlacementState.OFFERED:
            _close(placement, cause=Cause.OFFER_LAPSED, now=now)
            count += 1
    return count


def _close(placement: Placement, *, cause: Cause, now: datetime) -> None:
    """This function will close a locked placement; one that has ended meanwhile stays as it is."""
    if placement.state in OPEN:
        carry_out(placement=placement, transition=states.CLOSE, actor=PROGRAM, now=now, cause=cause)
