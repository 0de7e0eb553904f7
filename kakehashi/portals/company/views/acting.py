"""For whom the visitor acts, and in which opportunity or placement."""

from typing import Any

from django.http import Http404, HttpRequest

from kakehashi.common import clock
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.opportunities import queries as opportunities
from kakehashi.placements import queries, rights
from kakehashi.placements.states import Party


def organization_of(request: HttpRequest) -> Any:
    """This function will return the organization for which the visitor acts."""
    return request.visitor.organization  # type: ignore[attr-defined]  # set at the door


def user_of(request: HttpRequest) -> Any:
    """This function will return the person who acts; the door lets nobody in who is not signed in."""
    return request.user


def opportunity_of(request: HttpRequest, public_id: str) -> Any:
    """This function will return an opportunity for which the visitor's organization acts; 404 for any other."""
    on = clock.day_in_japan(clock.now())
    found = opportunities.opportunity_for(organization=organization_of(request), public_id=public_id, on=on)
    if found is None:
        raise Http404
    return found


def placement_of(request: HttpRequest, public_id: str) -> Any:
    """This function will return a placement that the visitor's organization may see; 404 for any other."""
    on = clock.day_in_japan(clock.now())
    found = queries.one_for_company(organization=organization_of(request), public_id=public_id, on=on)
    if found is None:
        raise Http404
    return found


def party_in(request: HttpRequest, placement: Any) -> Party:
    """This function will say as what the visitor's organization takes part in a placement; NotAllowed if as nothing."""
    party = queries.party_of_organization(placement=placement, organization=organization_of(request))
    if party is None:
        raise NotAllowed
    return party


def placement_for_move(request: HttpRequest, public_id: str, *, move: str) -> Any:
    """This function will return the placement of a page that makes a move.

    It raises 404 for another's placement, NotAllowed where the party never makes this move, and NotNow where the
    placement does not stand there (any more) or is held.
    """
    found = placement_of(request, public_id)
    party = party_in(request, found)
    if party not in rights.MOVERS[move]:
        raise NotAllowed
    if move not in queries.possible_moves(placement=found, party=party):
        raise NotNow(transition=move, state=found.state)
    return found
