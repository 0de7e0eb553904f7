"""Placements in every state, with the interviews, offers, holds and histories that belong to them."""

from datetime import timedelta

from kakehashi.placements import states
from kakehashi.placements.models import Hold, Interview, Move, Offer, Placement
from kakehashi.placements.states import PLACED, Origin, Party, PlacementState
from tests import cast
from tests.portals.company.conftest import Scene

S = PlacementState
WITH_TIMES = frozenset({S.TIMES_PROPOSED, S.INTERVIEW_CONFIRMED, S.PASSED, S.OFFERED, *PLACED})
WITH_NAME = WITH_TIMES - {S.TIMES_PROPOSED}
WITH_OFFER = PLACED | {S.OFFERED}
IN_TWO_DAYS = cast.NOW + timedelta(days=2)


def placement_in(state: str, *, scene: Scene, origin: str = Origin.APPLICATION, held: bool = False) -> Placement:
    """This function will make a placement that stands in a state, with everything that led there."""
    seeker = cast.make_seeker(organization=scene.sending)
    page = cast.make_page(seeker=seeker, organization=scene.sending)
    made = cast.make_placement(
        opportunity=scene.opportunity,
        seeker=seeker,
        sending=scene.sending,
        origin=origin,
        state=state,
        page_code=page.code,
        name_for_company="グエン・ヴァン・ナム" if state in WITH_NAME else "",
        place_number=_next_number(scene) if state in PLACED else None,
    )
    _past(made, state)
    if held:
        Hold.objects.create(placement=made, by=scene.placer, reason="papers are missing", since=cast.NOW)
    return made


def in_every_state(*, scene: Scene) -> dict[str, Placement]:
    """This function will make one placement in each state; an invitation where an application is not seen."""
    return {
        state: placement_in(
            state, scene=scene, origin=Origin.INVITATION if state in {S.INVITED, S.PASSED_ON} else Origin.APPLICATION
        )
        for state in PlacementState.values
    }


def _next_number(scene: Scene) -> int:
    return Placement.objects.filter(opportunity=scene.opportunity, place_number__isnull=False).count() + 1


def _past(placement: Placement, state: str) -> None:
    """This function will write the history, the interview and the offer of a placement."""
    first = states.APPLY if placement.origin == Origin.APPLICATION else states.INVITE
    names = [first] if state in {S.APPLIED, S.INVITED} else [first, states.FORWARD.name]
    for name in names:
        Move.objects.create(
            placement=placement, name=name, state_after=state, at=cast.NOW, party=Party.SENDER, reason="a reason"
        )
    if state in WITH_TIMES:
        Interview.objects.create(
            placement=placement,
            proposed=[IN_TWO_DAYS.isoformat()],
            how="video",
            confirmed_for=IN_TWO_DAYS if state in WITH_NAME else None,
        )
    if state in WITH_OFFER:
        Offer.objects.create(
            placement=placement,
            monthly_wage=190_000,
            monthly_deductions=45_000,
            weekly_hours=40,
            starts_on=cast.TODAY + timedelta(days=180),
            months=12,
            conditions="寮あり",
            offered_at=cast.NOW,
            answer_until=cast.TODAY + timedelta(days=7),
        )
