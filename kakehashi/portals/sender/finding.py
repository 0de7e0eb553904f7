"""Finds what a page is about, among what belongs to the organization; anything else does not exist here."""

from typing import TYPE_CHECKING, TypeVar, cast

from django.http import Http404, HttpRequest

from kakehashi.common import clock
from kakehashi.costs import queries as costs
from kakehashi.opportunities import translated as opportunities
from kakehashi.placements import queries as placements
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.states import ChoiceState
from kakehashi.translation import queries as translation

if TYPE_CHECKING:
    from kakehashi.accounts.models import User
    from kakehashi.costs.models import Item
    from kakehashi.opportunities.models import Opportunity
    from kakehashi.organizations.models import Organization
    from kakehashi.placements.models import PhoneCall, Placement
    from kakehashi.seekers.models import Seeker, SendingChoice
    from kakehashi.translation.models import ChangeRequest

Thing = TypeVar("Thing")


def person(request: HttpRequest) -> "User":
    """This function will return who is signed in; the door lets nobody else in."""
    return cast("User", request.user)


def choice_or_404(organization: "Organization", public_id: str) -> "SendingChoice":
    """This function will return the open choice of a seeker who chose the organization or was accepted by it."""
    return _there(seekers.choice_for_sender(organization=organization, public_id=public_id))


def accepted_or_404(organization: "Organization", public_id: str) -> "SendingChoice":
    """This function will return the choice of a seeker whom the organization has accepted."""
    choice = choice_or_404(organization, public_id)
    if choice.state != ChoiceState.ACCEPTED:
        raise Http404
    return choice


def whole_or_404(organization: "Organization", public_id: str, *, chosen_too: bool = False) -> "Seeker":
    """This function will return an accepted seeker (or one who only chose) with all that a page is made of."""
    return _there(translation.whole_seeker(organization=organization, public_id=public_id, chosen_too=chosen_too))


def change_request_or_404(organization: "Organization", public_id: str) -> "ChangeRequest":
    """This function will return a change request of an accepted seeker."""
    return _there(translation.change_request_for_sender(organization=organization, public_id=public_id))


def placement_or_404(organization: "Organization", public_id: str) -> "Placement":
    """This function will return a placement that goes through the organization."""
    return _there(placements.one_for_sender(organization=organization, public_id=public_id))


def opportunity_or_404(organization: "Organization", public_id: str) -> "Opportunity":
    """This function will return an opportunity that the organization may translate today."""
    today = clock.day_in_japan(clock.now())
    return _there(opportunities.one_to_translate(organization=organization, public_id=public_id, on=today))


def call_or_404(organization: "Organization", public_id: str) -> "PhoneCall":
    """This function will return a call that the organization still has to make."""
    return _there(placements.one_call_for(organization=organization, public_id=public_id))


def item_or_404(organization: "Organization", public_id: str) -> "Item":
    """This function will return an item of the organization's draft of costs."""
    return _there(costs.item_of_draft(organization=organization, public_id=public_id))


def _there(thing: Thing | None) -> Thing:
    if thing is None:
        raise Http404
    return thing
